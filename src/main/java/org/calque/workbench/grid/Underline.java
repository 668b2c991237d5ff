package org.calque.workbench.grid;

import org.calque.glossary.Verdict;

/**
 * How a stretch of text is marked. Every kind differs from the others in shape and not in colour alone, so that it is told
 * apart without seeing colours.
 */
public enum Underline {
    /** The agreed rendering stands there. */
    GOOD(Shape.SOLID, false),
    /** A term whose segment has no target yet. */
    OPEN(Shape.DOTTED, false),
    /** An agreed rendering is missing. */
    MISSING(Shape.WAVY, true),
    /** A forbidden rendering stands there. */
    FORBIDDEN(Shape.DOUBLE, true),
    /** Fewer renderings than terms. */
    FEWER(Shape.DASH_DOT, false),
    /** Let pass with a reason. */
    WAIVED(Shape.SPARSE, false),
    /** Only sounds like a term. */
    SUSPECT(Shape.DASHED, true),
    /** A word that no dictionary knows. */
    SPELLING(Shape.FINE_WAVY, false),
    /** Any other check's finding. */
    CHECK(Shape.BRACKET, false),
    /** Came wrong: what should stand there is kept beside the source. */
    CORRECTED(Shape.STRUCK, false),
    /** Found by a search: lit, not underlined. */
    HIT(Shape.NONE, true);

    enum Shape { NONE, SOLID, DOTTED, WAVY, DOUBLE, DASH_DOT, SPARSE, DASHED, FINE_WAVY, BRACKET, STRUCK }

    final Shape shape;
    final boolean tinted;

    Underline(Shape shape, boolean tinted) {
        this.shape = shape;
        this.tinted = tinted;
    }

    /**
     * How a term with that verdict is marked.
     *
     * @param untranslated whether there is no target yet, so that a missing rendering is no fault
     */
    public static Underline of(Verdict verdict, boolean untranslated) {
        return switch (verdict) {
            case SATISFIED, INFLECTED, ADMITTED -> GOOD;
            case MISSING -> untranslated ? OPEN : MISSING;
            case FEWER -> untranslated ? OPEN : FEWER;
            case FORBIDDEN -> FORBIDDEN;
            case WAIVED -> WAIVED;
            case SUSPECT -> SUSPECT;
        };
    }
}
