package org.calque.glossary;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calque.language.Folding;
import org.jspecify.annotations.Nullable;

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

    /** In what concepts of one French form can differ that have another meaning each. */
    public enum Difference {
        /** Not the same domain, or one of them has none. */
        DOMAIN,
        /** Each is defined, and otherwise. */
        DEFINITION,
        /** The French form is of another part of speech in each. */
        PART_OF_SPEECH,
        /** The French form is of another gender in each: <i>le poste</i>, <i>la poste</i>. */
        GENDER
    }

    public Clash {
        concepts = List.copyOf(concepts);
    }

    /** What speaks for two meanings, and against one concept that has strayed into two; empty where nothing does. */
    public Set<Difference> differences() {
        Set<Difference> differences = EnumSet.noneOf(Difference.class);
        if (concepts.stream().map(concept -> concept.domains().stream().map(Folding::fold).collect(Collectors.toSet())).distinct().count() > 1) {
            differences.add(Difference.DOMAIN);
        }
        if (said(concepts.stream().map(Concept::definition))) {
            differences.add(Difference.DEFINITION);
        }
        if (said(forms().map(Term::partOfSpeech))) {
            differences.add(Difference.PART_OF_SPEECH);
        }
        if (said(forms().map(Term::gender))) {
            differences.add(Difference.GENDER);
        }
        return differences;
    }

    /** What they clash over, as each of them has it. */
    private Stream<Term> forms() {
        String form = Folding.fold(text);
        return concepts.stream().flatMap(Concept::french).filter(term -> !term.misheard() && Folding.fold(term.text()).equals(form));
    }

    /** Whether several things are said. */
    private static boolean said(Stream<@Nullable String> of) {
        return of.filter(Objects::nonNull).map(Folding::fold).map(String::strip).filter(word -> !word.isEmpty()).distinct().count() > 1;
    }
}
