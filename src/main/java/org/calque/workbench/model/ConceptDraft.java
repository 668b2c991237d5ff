package org.calque.workbench.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.calque.document.Ids;
import org.calque.glossary.Concept;
import org.calque.glossary.Match;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;
import org.calque.glossary.Titles;
import org.jspecify.annotations.Nullable;

/**
 * A concept as a form shows it: one line for each kind of term, several terms in a line parted by semicolons. What a form does
 * not show (gender, part of speech, where a form was heard) stays with the terms whose text stays.
 *
 * @param french    terms to be found; the first is the one the list shows
 * @param misheard  what a speech recogniser made of them
 * @param rendering what is to be written: preferred, or proposed where {@code proposed}
 * @param admitted  what else will do
 * @param never     what must not be written
 * @param inflected whether French terms are found in every inflected form
 */
public record ConceptDraft(String french, String misheard, String rendering, String admitted, String never, String domain,
                           String definition, String note, boolean inflected, boolean proposed, boolean doNotTranslate) {

    private static final String BETWEEN = "; ";

    public static final ConceptDraft EMPTY = new ConceptDraft("", "", "", "", "", "", "", "", true, false, false);

    public static ConceptDraft of(Concept concept) {
        TermStatus agreed = concept.english().anyMatch(term -> term.status() == TermStatus.PREFERRED)
                ? TermStatus.PREFERRED : TermStatus.PROPOSED;
        return new ConceptDraft(
                join(concept, term -> term.french() && !term.misheard()),
                join(concept, Term::misheard),
                join(concept, term -> !term.french() && term.status() == agreed),
                join(concept, term -> !term.french() && term.status() == TermStatus.ADMITTED),
                join(concept, term -> !term.french() && term.status() == TermStatus.DEPRECATED),
                or(concept.domain()), or(concept.definition()), or(concept.note()),
                concept.french().anyMatch(term -> !term.misheard() && term.match() == Match.INFLECTED),
                agreed == TermStatus.PROPOSED && concept.english().anyMatch(term -> term.status() == TermStatus.PROPOSED),
                concept.doNotTranslate());
    }

    /** Begins one from what is selected in a source and a target. Names, which begin with a capital, are found as written, {@link Titles} inflected. */
    public static ConceptDraft begun(String french, String rendering) {
        String term = french.strip();
        List<String> english = rendering.isBlank() ? List.of() : List.of(rendering.strip());
        boolean name = !term.isEmpty() && Character.isUpperCase(term.charAt(0)) && !Titles.are(List.of(term), english);
        return new ConceptDraft(term, "", rendering.strip(), "", "", "", "", "", !name, false, false);
    }

    /** Whether there is enough to be kept: a French term, and a rendering unless it is not to be translated. */
    public boolean complete() {
        return !split(french).isEmpty() && (doNotTranslate || !split(rendering).isEmpty());
    }

    /**
     * The concept that this makes.
     *
     * @param base what it was, or null for a new one
     */
    public Concept applyTo(@Nullable Concept base) {
        List<Term> terms = new ArrayList<>();
        add(terms, base, french, Locale.FRENCH, null, false);
        add(terms, base, misheard, Locale.FRENCH, null, true);
        add(terms, base, rendering, Locale.ENGLISH, proposed ? TermStatus.PROPOSED : TermStatus.PREFERRED, false);
        add(terms, base, admitted, Locale.ENGLISH, TermStatus.ADMITTED, false);
        add(terms, base, never, Locale.ENGLISH, TermStatus.DEPRECATED, false);
        UUID id = base == null ? Ids.next() : base.id();
        if (base == null) {
            return new Concept(id, id.toString(), orNull(domain), orNull(definition), orNull(note), null, doNotTranslate, terms, 0);
        }
        return new Concept(id, base.key(), orNull(domain), orNull(definition), orNull(note), base.source(), doNotTranslate,
                base.firstMention(), base.origin(), base.extra(), terms, base.revision());
    }

    private void add(List<Term> terms, @Nullable Concept base, String line, Locale language, @Nullable TermStatus status,
                     boolean heard) {
        for (String text : split(line)) {
            @Nullable Term known = base == null ? null : base.terms().stream()
                    .filter(term -> term.text().equals(text) && term.misheard() == heard
                            && term.french() == "fr".equals(language.getLanguage()))
                    .findFirst().orElse(null);
            TermStatus now = status != null ? status : known != null ? known.status() : TermStatus.PREFERRED;
            Match match = heard ? Match.EXACT : inflected ? Match.INFLECTED : Match.EXACT;
            terms.add(known == null
                    ? new Term(Ids.next(), language, text, now, match, false, null, null, null,
                            heard ? new Term.Heard("", -1) : null)
                    : known.withStatus(now).withMatch(known.french() && !heard ? match : known.match()));
        }
    }

    static List<String> split(String line) {
        return Arrays.stream(line.split("[;\n]")).map(String::strip).filter(text -> !text.isEmpty()).distinct().toList();
    }

    private static String join(Concept concept, Predicate<Term> which) {
        return concept.terms().stream().filter(which).map(Term::text).collect(Collectors.joining(BETWEEN));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
