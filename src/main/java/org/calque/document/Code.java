package org.calque.document;

/**
 * An inline code: a piece of the document's own markup that stands in a text and takes no place in its string.
 *
 * @param offset    where it stands, in UTF-16 units of the text's string: before the character at that offset
 * @param kind      whether it opens, closes, or stands alone
 * @param id        its identity in the unit; the opening and the closing code of one pair share it
 * @param type      what it is, as XLIFF names it ("bold", "italic", "link", "lb" …), or "" where not known
 * @param data      the markup itself as the filter gave it, for writing back
 * @param display   a few characters for a chip: {@code <b>}, {@code ⏎}
 * @param separates whether it parts words: {@code Fin<br>Autre} is two words, {@code dé<b>part</b>} is one
 */
public record Code(int offset, Kind kind, String id, String type, String data, String display, boolean separates) {

    /** How a code pairs. */
    public enum Kind { OPEN, CLOSE, PLACEHOLDER }

    public Code {
        if (offset < 0) {
            throw new IllegalArgumentException("offset " + offset);
        }
    }

    /** The same code standing elsewhere. */
    public Code at(int newOffset) {
        return newOffset == offset ? this : new Code(newOffset, kind, id, type, data, display, separates);
    }

    /** Whether both are the same piece of markup, wherever they stand. */
    public boolean same(Code other) {
        return kind == other.kind && id.equals(other.id);
    }
}
