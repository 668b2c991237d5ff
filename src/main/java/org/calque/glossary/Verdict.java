package org.calque.glossary;

/** What is to be said of one occurrence of a term, given the target. */
public enum Verdict {
    /** The preferred rendering stands there. */
    SATISFIED,
    /** An inflected form of it does. */
    INFLECTED,
    /** An admitted rendering does. */
    ADMITTED,
    /** No rendering stands there: an error. */
    MISSING,
    /** A deprecated rendering stands there: an error. */
    FORBIDDEN,
    /** Fewer renderings than occurrences: a warning, since good translators use a pronoun. */
    FEWER,
    /** Missing or forbidden, and let pass with a reason. */
    WAIVED,
    /** Only sounds like the term: a warning. */
    SUSPECT;

    /** Whether the rendering agreed upon stands in the target. */
    public boolean good() {
        return this == SATISFIED || this == INFLECTED || this == ADMITTED;
    }
}
