package org.calque.format.transcript;

/**
 * A stretch of a file that stands in a unit: the text of one line.
 *
 * @param from   in the file, inclusive
 * @param to     in the file, exclusive
 * @param offset where it begins in the unit's source
 */
record Piece(int from, int to, int offset) {

    int length() {
        return to - from;
    }

    /** Where it ends in the unit's source. */
    int end() {
        return offset + length();
    }
}
