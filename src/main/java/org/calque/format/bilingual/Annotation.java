package org.calque.format.bilingual;

import org.jspecify.annotations.Nullable;

/**
 * A span that a file marks and that is no code: a term, a comment, words not to be translated. A translator does not see it as a
 * chip; its tags go on with the words they mark.
 *
 * @param start      UTF-16 offset in the text, inclusive
 * @param end        exclusive
 * @param openStart  of its opening tag in the file; the same as {@code openEnd} where that stands in another text
 * @param closeStart of its closing tag, likewise
 * @param comment    what a tool calls the comment that it stands for, or null
 */
public record Annotation(int start, int end, int openStart, int openEnd, int closeStart, int closeEnd, @Nullable String comment) {
}
