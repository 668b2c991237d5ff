package org.calque.workbench.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calque.document.Ids;
import org.calque.glossary.Concept;
import org.calque.glossary.Match;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;
import org.jspecify.annotations.Nullable;

/** Changes of one thing about a concept, which leave all else of it as it was: what a cell of the list, or a bulk change, does. */
public final class Amendments {

    private Amendments() {
    }

    /** Another text for its first French term; the same where that is blank. */
    public static Concept french(Concept concept, String text) {
        Term first = concept.french().filter(term -> !term.misheard()).findFirst().orElse(null);
        return first == null || text.isBlank() ? concept : each(concept, term -> term == first, term -> term.withText(text.strip()));
    }

    /** Other renderings: those that are preferred, or proposed where none is; several are parted by semicolons. */
    public static Concept renderings(Concept concept, String line) {
        TermStatus agreed = agreed(concept);
        return listed(concept, line, agreed);
    }

    /** Others that must not be used. */
    public static Concept never(Concept concept, String line) {
        return listed(concept, line, TermStatus.DEPRECATED);
    }

    private static TermStatus agreed(Concept concept) {
        return concept.english().anyMatch(term -> term.status() == TermStatus.PREFERRED) || concept.renderings().isEmpty()
                ? TermStatus.PREFERRED : concept.renderings().get(0).status();
    }

    private static Concept listed(Concept concept, String line, TermStatus status) {
        List<Term> were = concept.english().filter(term -> term.status() == status).toList();
        List<String> texts = ConceptDraft.split(line);
        List<Term> now = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            int at = i;
            now.add(were.stream().filter(term -> term.text().equals(text)).findFirst().orElseGet(() ->
                    were.size() == texts.size() ? were.get(at).withText(text)
                            : new Term(Ids.next(), Locale.ENGLISH, text, status, Match.INFLECTED, false, null, null, null, null)));
        }
        List<Term> all = new ArrayList<>();
        boolean put = false;
        for (Term term : concept.terms()) {
            if (were.contains(term)) {
                if (!put) {
                    all.addAll(now);
                    put = true;
                }
            } else {
                all.add(term);
            }
        }
        if (!put) {
            all.addAll(now);
        }
        return concept.withTerms(all);
    }

    /** @param domain "" for none */
    public static Concept domain(Concept concept, String domain) {
        @Nullable String now = domain.isBlank() ? null : domain.strip();
        return new Concept(concept.id(), concept.key(), now, concept.definition(), concept.note(), concept.source(), concept.doNotTranslate(),
                concept.firstMention(), concept.origin(), concept.extra(), concept.terms(), concept.revision());
    }

    /** Makes its renderings agreed on, or only proposed: {@link TermStatus#PREFERRED} or {@link TermStatus#PROPOSED}. */
    public static Concept status(Concept concept, TermStatus status) {
        TermStatus agreed = agreed(concept);
        return each(concept, term -> !term.french() && term.status() == agreed, term -> term.withStatus(status));
    }

    /** Whether the French stands in the English as it is. */
    public static Concept untranslated(Concept concept, boolean untranslated) {
        return new Concept(concept.id(), concept.key(), concept.domain(), concept.definition(), concept.note(), concept.source(), untranslated,
                concept.firstMention(), concept.origin(), concept.extra(), concept.terms(), concept.revision());
    }

    /** How its French terms are found. */
    public static Concept match(Concept concept, Match match) {
        return each(concept, term -> term.french() && !term.misheard(), term -> term.withMatch(match));
    }

    /** One concept of several: the first, with the terms that it lacks, and with all that is said of the others. */
    public static Concept merged(List<Concept> concepts) {
        Concept first = concepts.get(0);
        List<Term> all = new ArrayList<>();
        Map<String, String> extra = new LinkedHashMap<>();
        for (Concept each : concepts) {
            for (Term term : each.terms()) {
                if (all.stream().noneMatch(known -> known.french() == term.french() && known.text().equals(term.text()))) {
                    all.add(term);
                }
            }
            each.extra().forEach(extra::putIfAbsent);
        }
        return new Concept(first.id(), first.key(), said(concepts, Concept::domain).findFirst().orElse(null), joined(concepts, Concept::definition),
                joined(concepts, Concept::note), joined(concepts, Concept::source), first.doNotTranslate(),
                concepts.stream().map(Concept::firstMention).filter(Objects::nonNull).findFirst().orElse(null),
                said(concepts, Concept::origin).findFirst().orElse(null), extra, all, first.revision());
    }

    /** The same where they render a French form in two ways: what the first says is preferred, and what the others prefer will do too. */
    public static Concept preferring(List<Concept> concepts) {
        return merged(Stream.concat(Stream.of(status(concepts.get(0), TermStatus.PREFERRED)), concepts.stream().skip(1).map(other ->
                each(other, term -> !term.french() && term.status() == TermStatus.PREFERRED, term -> term.withStatus(TermStatus.ADMITTED)))).toList());
    }

    private static Stream<String> said(List<Concept> concepts, Function<Concept, @Nullable String> of) {
        return concepts.stream().map(of).filter(Objects::nonNull).distinct();
    }

    private static @Nullable String joined(List<Concept> concepts, Function<Concept, @Nullable String> of) {
        String all = said(concepts, of).collect(Collectors.joining("\n"));
        return all.isEmpty() ? null : all;
    }

    private static Concept each(Concept concept, Predicate<Term> which, java.util.function.UnaryOperator<Term> change) {
        return concept.withTerms(concept.terms().stream().map(term -> which.test(term) ? change.apply(term) : term).toList());
    }
}
