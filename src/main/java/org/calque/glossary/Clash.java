package org.calque.glossary;

import java.util.List;

/**
 * Concepts that stand in each other's way, for whoever keeps the glossary to mend.
 *
 * @param text     what they clash over, as the first of them writes it
 * @param concepts the one whose entry is in doubt first; one only where it contradicts itself
 */
public record Clash(Kind kind, String text, List<Concept> concepts) {

    /** How they clash. */
    public enum Kind {
        /** One French form, and two preferred renderings. */
        TWO_RENDERINGS,
        /** A rendering that another concept, or the same, forbids. */
        FORBIDDEN_ELSEWHERE,
        /** Two French forms that are one once inflected, so that either's rendering will do for both. */
        SHADOWED,
        /** The same French form with the same rendering. */
        DUPLICATE,
        /** A Russian or Ukrainian name spelt otherwise than the house does; the text is the house's. */
        ROMANISED
    }

    public Clash {
        concepts = List.copyOf(concepts);
    }
}
