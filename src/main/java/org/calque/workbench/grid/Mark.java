package org.calque.workbench.grid;

import org.jspecify.annotations.Nullable;

/**
 * Something to be seen in a text.
 *
 * @param start   UTF-16 offset in the text's string, inclusive; clipped to the string where it lies outside
 * @param end     exclusive
 * @param tooltip shown when the mouse rests on it, plain text, or null
 */
public record Mark(int start, int end, Underline underline, @Nullable String tooltip) {
}
