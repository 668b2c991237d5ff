package org.calque.document;

/**
 * A stretch of a {@link Text}: characters and codes. Both are named, since codes take no place: at one offset some may
 * belong to what ends there and some to what begins there.
 *
 * @param start     first character, UTF-16 offset, inclusive
 * @param end       after the last character, exclusive
 * @param codeStart index of the first code, inclusive
 * @param codeEnd   index after the last code, exclusive
 */
public record Range(int start, int end, int codeStart, int codeEnd) {

    public Range {
        if (start < 0 || end < start || codeStart < 0 || codeEnd < codeStart) {
            throw new IllegalArgumentException(start + "-" + end + ", codes " + codeStart + "-" + codeEnd);
        }
    }
}
