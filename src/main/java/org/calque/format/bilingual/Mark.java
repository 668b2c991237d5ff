package org.calque.format.bilingual;

import org.calque.document.Code;

/**
 * An inline code as a file writes it.
 *
 * @param code    what it is in the text
 * @param element the local name of its element: {@code g}, {@code ph} …
 * @param start   of the tag, or of the whole element where it stands alone; UTF-16 offset in the file
 * @param end     exclusive
 */
public record Mark(Code code, String element, int start, int end) {
}
