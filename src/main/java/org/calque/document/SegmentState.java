package org.calque.document;

/**
 * How far a segment's translation has come. {@code format.xliff} has the one table that maps these to XLIFF 1.2
 * {@code state}/{@code approved} and 2.1 {@code state}/{@code subState}.
 */
public enum SegmentState {
    /** Nothing has been written yet. */
    NOT_STARTED,
    /** A target is being written, or was proposed by the glossary or the memory. */
    DRAFT,
    /** A target that somebody asks to have looked at. */
    NEEDS_REVIEW,
    /** The translator stands by it. */
    CONFIRMED,
    /** Signed off by a reviewer. */
    FINAL,
    /** No target on purpose: left out, or merged into a neighbour. Never filled with the source. */
    LEFT_EMPTY;

    /** Whether the segment counts as done. */
    public boolean done() {
        return this == CONFIRMED || this == FINAL || this == LEFT_EMPTY;
    }
}
