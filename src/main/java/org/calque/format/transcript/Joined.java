package org.calque.format.transcript;

import java.util.ArrayList;
import java.util.List;
import org.calque.document.Code;
import org.calque.document.Range;
import org.calque.document.Text;

/** Lines joined into one text: with a space between, or without one where a line ends with the hyphen of a compound. */
final class Joined {

    private final StringBuilder text = new StringBuilder();
    private final List<Code> codes = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();

    /** Adds a line's text as it stands in the file, not empty. */
    void add(String file, int from, int to) {
        add(from, to, pieces.size(), file.substring(from, to), List.of());
    }

    /**
     * Adds the text of a line.
     *
     * @param read what the line says, without markup
     * @param own  the inline codes in it, by offset in {@code read}
     */
    void add(int from, int to, int cue, String read, List<Code> own) {
        if (!text.isEmpty() && !endsWithHyphen()) {
            text.append(' ');
        }
        int at = text.length();
        own.forEach(code -> codes.add(code.at(at + code.offset())));
        text.append(read);
        pieces.add(new Piece(from, to, new Range(at, text.length(), codes.size() - own.size(), codes.size()), cue));
    }

    private boolean endsWithHyphen() {
        int last = text.length() - 1;
        return last > 0 && (text.charAt(last) == '-' || text.charAt(last) == '\u2010') && Character.isLetter(text.charAt(last - 1));
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** Its last characters, at most so many. */
    String tail(int most) {
        return text.substring(Math.max(0, text.length() - most));
    }

    int length() {
        return text.length();
    }

    /** Where the line that was added last begins. */
    int lastOffset() {
        return pieces.get(pieces.size() - 1).range().start();
    }

    Text text() {
        return codes.isEmpty() ? Text.of(text.toString()) : new Text(text.toString(), codes);
    }

    List<Piece> pieces() {
        return List.copyOf(pieces);
    }
}
