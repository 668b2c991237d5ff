package org.calque.glossary;

import java.util.List;

/**
 * A term of the glossary standing in a source.
 *
 * @param start    UTF-16 offset in the source's string, inclusive
 * @param end      exclusive
 * @param text     what stands there
 * @param matches  the concepts meant, the best first: several where they share a French form; either's rendering will do
 * @param kind     how it was found
 * @param enforced false for a term inside, or straddling, one that was chosen over it
 * @param score    from 0 to 1: how alike it sounds; of a name that the twin text has instead, the share of the sentence's words that are the
 *                 same there; otherwise 1
 */
public record Occurrence(int start, int end, String text, List<Found> matches, Kind kind, boolean enforced, double score) {

    /** A concept and the French term of it that was found. */
    public record Found(Concept concept, Term term, Enforcement enforcement) {
    }

    /** How an occurrence was found. */
    public enum Kind { EXACT, INFLECTED, MISHEARD, SOUNDS_LIKE, CONTEXT }

    /** Whether it is only a proposal, to be accepted or refused: what was misheard, going by its sound or by its twin text. */
    public boolean proposed() {
        return kind == Kind.SOUNDS_LIKE || kind == Kind.CONTEXT;
    }

    public Occurrence {
        matches = List.copyOf(matches);
    }

    public Concept concept() {
        return matches.get(0).concept();
    }

    public Term term() {
        return matches.get(0).term();
    }
}
