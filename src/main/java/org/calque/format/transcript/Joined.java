package org.calque.format.transcript;

import java.util.ArrayList;
import java.util.List;

/** Lines joined into one text: with a space between, or without one where a line ends with the hyphen of a compound. */
final class Joined {

    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();

    /** Adds a line's text, not empty. */
    void add(String file, int from, int to) {
        if (!text.isEmpty() && !endsWithHyphen()) {
            text.append(' ');
        }
        pieces.add(new Piece(from, to, text.length()));
        text.append(file, from, to);
    }

    private boolean endsWithHyphen() {
        int last = text.length() - 1;
        return last > 0 && (text.charAt(last) == '-' || text.charAt(last) == '\u2010') && Character.isLetter(text.charAt(last - 1));
    }

    String text() {
        return text.toString();
    }

    List<Piece> pieces() {
        return List.copyOf(pieces);
    }
}
