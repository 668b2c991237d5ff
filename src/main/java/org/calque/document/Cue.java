package org.calque.document;

/**
 * A time code, kept beside the text of a unit: the caption line that begins at an offset.
 *
 * @param offset where its text begins in the unit's source, UTF-16 units
 * @param start  milliseconds from the beginning of the recording
 * @param end    milliseconds, or {@link #UNKNOWN}
 * @param label  as the document wrote it: {@code 00:05}
 */
public record Cue(int offset, long start, long end, String label) {

    /** An end that the document does not tell. */
    public static final long UNKNOWN = -1;
}
