package org.calque.glossary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.calque.document.Text;
import org.calque.language.Folding;
import org.calque.language.Phrase;
import org.calque.language.TokenMatcher;
import org.calque.language.Tokenizer;
import org.calque.language.Variant;

/**
 * Says whether an English target renders the terms found in its French source as agreed. Safe across threads; knows no state
 * but the glossaries it was made of.
 */
public final class RenderingCheck {

    /** Concepts remembered with their renderings ready for matching. */
    private static final int REMEMBERED = 50_000;

    private final Tokenizer english = Tokenizer.english();
    private final Map<UUID, Ready> ready = new ConcurrentHashMap<>();
    private final TokenMatcher<Forbidden> forbidden;

    /** The renderings of a concept as it was then. */
    private record Ready(Concept concept, List<RenderedHit.Rendering> renderings) {
    }

    /** A deprecated English term, with its concept as an occurrence names it. */
    record Forbidden(Occurrence.Found found, RenderedHit.Rendering rendering, boolean agreedElsewhere) {

        /** Whether it is only another spelling of what is agreed: {@code color}. */
        boolean spelling() {
            return found.concept().renderings().stream().anyMatch(term -> Variant.american(Folding.fold(term.text()))
                    .equals(Variant.american(Folding.fold(rendering.text()))));
        }
    }

    /** A check that knows the forbidden terms of these glossaries; those that are off are not looked at. */
    public RenderingCheck(List<Glossary> glossaries) {
        Set<String> deprecated = new HashSet<>();
        each(glossaries, (glossary, concept) -> concept.english().filter(term -> term.status() == TermStatus.DEPRECATED)
                .forEach(term -> deprecated.add(Folding.fold(term.text()))));
        Set<String> agreed = new HashSet<>();
        TokenMatcher.Builder<Forbidden> builder = new TokenMatcher.Builder<>();
        if (!deprecated.isEmpty()) {
            each(glossaries, (glossary, concept) -> concept.renderings().stream().map(term -> Folding.fold(term.text()))
                    .filter(deprecated::contains).forEach(agreed::add));
            each(glossaries, (glossary, concept) -> concept.english().filter(term -> term.status() == TermStatus.DEPRECATED)
                    .forEach(term -> {
                        RenderedHit.Rendering rendering = rendering(concept, term, term.text());
                        Term shown = concept.french().filter(french -> !french.misheard()).findFirst().orElse(term);
                        builder.add(rendering.phrase(), new Forbidden(new Occurrence.Found(concept, shown, glossary.enforcement()),
                                rendering, agreed.contains(Folding.fold(term.text()))));
                    }));
        }
        forbidden = builder.build();
    }

    private interface Visit {
        void concept(Glossary glossary, Concept concept);
    }

    private static void each(List<Glossary> glossaries, Visit visit) {
        for (Glossary glossary : glossaries) {
            if (glossary.enforcement() != Enforcement.OFF) {
                glossary.concepts().forEach(concept -> visit.concept(glossary, concept));
            }
        }
    }

    /**
     * The verdicts on the occurrences, in their order; an occurrence whose concepts have no English term has none. After them, a
     * verdict {@link Verdict#FORBIDDEN} for each forbidden term in the target whose concept does not stand in the source: its
     * occurrence is empty, at offset 0. An empty target is the caller's affair.
     *
     * @param occurrences as {@link TermFinder#find} gave them for this source
     */
    public List<TermVerdict> check(Text source, List<Occurrence> occurrences, Text target) {
        return check(new Bitext(source, target), occurrences);
    }

    /** The same for what is looked at more than once. */
    public List<TermVerdict> check(Bitext bitext, List<Occurrence> occurrences) {
        if (occurrences.isEmpty() && forbidden.isEmpty()) {
            return List.of();
        }
        return new Judging(this, english, bitext, occurrences).verdicts();
    }

    /** What is inserted for an occurrence: the first preferred rendering of the concept most likely meant; "" if it has none. */
    public static String insertion(Occurrence occurrence) {
        for (Occurrence.Found found : occurrence.matches()) {
            List<String> texts = expected(occurrence, found);
            if (!texts.isEmpty()) {
                return texts.get(0);
            }
        }
        return "";
    }

    /** Every rendering that would do for an occurrence, the preferred first. */
    public static List<String> expected(Occurrence occurrence) {
        if (occurrence.matches().size() == 1) {
            return expected(occurrence, occurrence.matches().get(0));
        }
        Set<String> texts = new LinkedHashSet<>();
        occurrence.matches().forEach(found -> texts.addAll(expected(occurrence, found)));
        return List.copyOf(texts);
    }

    private static List<String> expected(Occurrence occurrence, Occurrence.Found found) {
        List<Term> renderings = found.concept().renderings();
        if (!found.concept().doNotTranslate() && renderings.size() == 1) {
            return List.of(renderings.get(0).text());   // most terms
        }
        Stream<String> kept = !found.concept().doNotTranslate() ? Stream.empty()
                : Stream.of(found.term().misheard() ? found.concept().french().filter(term -> !term.misheard()).findFirst()
                        .map(Term::text).orElse(occurrence.text())
                        : occurrence.proposed() ? found.term().text() : occurrence.text());   // not what a recogniser made of it
        return Stream.concat(kept, renderings.stream().map(Term::text)).distinct().toList();
    }

    /** Lists write <i>Dutch; Flemish</i>: either will do, and so will both. */
    private static Stream<String> alternatives(Term term) {
        return term.text().indexOf(';') < 0 ? Stream.of(term.text())
                : Stream.concat(Stream.of(term.text()), Stream.of(term.text().split(";")).map(String::strip).filter(text -> !text.isEmpty()));
    }

    private RenderedHit.Rendering rendering(Concept concept, Term term, String text) {
        return new RenderedHit.Rendering(concept.id(), text, term.status(), term.caseSensitive(),
                term.match() == Match.INFLECTED, Phrase.of(text, english, term.match() == Match.INFLECTED, PartsOfSpeech.of(term)));
    }

    private List<RenderedHit.Rendering> renderings(Concept concept) {
        Ready known = ready.get(concept.id());
        if (known != null && known.concept() == concept) {
            return known.renderings();
        }
        if (ready.size() >= REMEMBERED) {
            ready.clear();
        }
        List<RenderedHit.Rendering> made = Stream.concat(Stream.concat(concept.renderings().stream(),
                        concept.english().filter(term -> term.status() == TermStatus.DEPRECATED))
                .flatMap(term -> alternatives(term).map(text -> rendering(concept, term, text))), mentions(concept)).toList();
        ready.put(concept.id(), new Ready(concept, made));
        return made;
    }

    /** What the concept says is to be written, where a text first names it and after that, is agreed though it be no term of its own. */
    private Stream<RenderedHit.Rendering> mentions(Concept concept) {
        Concept.FirstMention rule = concept.firstMention();
        return rule == null ? Stream.empty() : Stream.of(rule.first(), rule.after() == null ? "" : rule.after())
                .filter(text -> !text.isBlank() && concept.english().noneMatch(term -> term.text().equalsIgnoreCase(text)))
                .map(text -> new RenderedHit.Rendering(concept.id(), text, TermStatus.PREFERRED, false, false, Phrase.of(text, english, false, 0)));
    }

    TokenMatcher<Forbidden> forbidden() {
        return forbidden;
    }

    /** All that would do for an occurrence, and what must not stand for it. */
    List<RenderedHit.Rendering> renderings(Occurrence occurrence) {
        if (occurrence.matches().size() == 1 && !occurrence.concept().doNotTranslate()) {
            return renderings(occurrence.concept());   // most terms
        }
        List<RenderedHit.Rendering> all = new ArrayList<>();
        for (Occurrence.Found found : occurrence.matches()) {
            Concept concept = found.concept();
            all.addAll(renderings(concept));
            if (concept.doNotTranslate()) {
                Stream.concat(Stream.of(occurrence.text()), concept.french().filter(term -> !term.misheard()).map(Term::text))
                        .distinct().forEach(text -> all.add(new RenderedHit.Rendering(concept.id(), text, TermStatus.PREFERRED,
                                false, false, Phrase.of(text, english, false, 0))));
            }
        }
        return all;
    }
}
