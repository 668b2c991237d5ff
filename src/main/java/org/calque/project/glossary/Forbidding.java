package org.calque.project.glossary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.calque.document.Text;
import org.calque.glossary.Bitext;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;
import org.calque.language.Folding;
import org.calque.language.Phrase;
import org.calque.language.TextKeys;
import org.calque.language.TokenMatcher;
import org.calque.language.Tokenizer;
import org.calque.project.undo.ConceptEdit;
import org.calque.store.SegmentTable;
import org.calque.store.Store;
import org.calque.store.TargetPostings;
import org.calque.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * English terms that changes of concepts newly forbid. They are a fault wherever they stand, also where no French term of theirs
 * does, so that no index of sources knows the places: those that the words of targets name are looked at. What is agreed for another concept is no fault where that concept is not in the source.
 */
final class Forbidding {

    private final Tokenizer english = Tokenizer.english();
    private final TokenMatcher<Boolean> matcher;
    private final List<Phrase> phrases = new ArrayList<>();

    /** @param now the glossaries before the changes */
    Forbidding(List<ConceptEdit> edits, Terminology now) {
        TokenMatcher.Builder<Boolean> builder = new TokenMatcher.Builder<>();
        List<Term> anew = anew(edits);
        if (!anew.isEmpty()) {
            Set<String> agreed = agreed(edits, now);
            for (Term term : anew) {
                if (!agreed.contains(Folding.fold(term.text()))) {
                    Phrase phrase = Phrase.of(term.text(), english, true, 0);
                    builder.add(phrase, true);
                    phrases.add(phrase);
                }
            }
        }
        matcher = builder.build();
    }

    private static List<Term> anew(List<ConceptEdit> edits) {
        List<Term> anew = new ArrayList<>();
        for (ConceptEdit edit : edits) {
            Set<String> before = edit.before() == null ? Set.of() : forbidden(edit.before());
            if (edit.after() != null) {
                edit.after().english().filter(term -> term.status() == TermStatus.DEPRECATED && !before.contains(Folding.fold(term.text())))
                        .forEach(anew::add);
            }
        }
        return anew;
    }

    private static Set<String> forbidden(Concept concept) {
        Set<String> texts = new HashSet<>();
        concept.english().filter(term -> term.status() == TermStatus.DEPRECATED).forEach(term -> texts.add(Folding.fold(term.text())));
        return texts;
    }

    private static Set<String> agreed(List<ConceptEdit> edits, Terminology now) {
        Map<UUID, Concept> concepts = new HashMap<>();
        for (Glossary glossary : now.glossaries()) {
            glossary.concepts().forEach(concept -> concepts.put(concept.id(), concept));
        }
        edits.forEach(edit -> concepts.remove(edit.id()));
        Set<String> agreed = new HashSet<>();
        concepts.values().forEach(concept -> concept.renderings().forEach(term -> agreed.add(Folding.fold(term.text()))));
        edits.stream().filter(edit -> edit.after() != null).forEach(edit -> edit.after().renderings()
                .forEach(term -> agreed.add(Folding.fold(term.text()))));
        return agreed;
    }

    /** Whether one of them stands in a target. */
    boolean stands(Bitext bitext) {
        return !matcher.isEmpty() && !matcher.find(bitext.targetKeys()).isEmpty();
    }

    /** The units in whose targets one of these may stand, by document. */
    Map<UUID, BitSet> places(Store store) {
        return phrases.isEmpty() ? Map.of() : store.read(this::posted).orElseGet(() -> searched(store));
    }

    /** As the words of targets say it; empty where these do not know it. */
    private Optional<Map<UUID, BitSet>> posted(Transaction transaction) {
        TargetPostings postings = transaction.targetPostings();
        if (!postings.missing().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Map<UUID, BitSet>> known = new HashMap<>();
        Map<UUID, BitSet> all = Map.of();
        for (Phrase phrase : phrases) {
            Optional<Map<UUID, BitSet>> places = TextKeys.places(phrase, word -> known.computeIfAbsent(word, postings::unitsWith),
                    Forbidding::both, Forbidding::either);
            if (places.isEmpty()) {
                return places;
            }
            all = either(all, places.get());
        }
        return Optional.of(all);
    }

    private static Map<UUID, BitSet> both(Map<UUID, BitSet> one, Map<UUID, BitSet> other) {
        Map<UUID, BitSet> both = new HashMap<>();
        one.forEach((document, units) -> {
            BitSet others = other.get(document);
            if (others != null && others.intersects(units)) {
                BitSet shared = (BitSet) units.clone();
                shared.and(others);
                both.put(document, shared);
            }
        });
        return both;
    }

    private static Map<UUID, BitSet> either(Map<UUID, BitSet> one, Map<UUID, BitSet> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        Map<UUID, BitSet> either = new HashMap<>();
        one.forEach((document, units) -> either.put(document, (BitSet) units.clone()));
        other.forEach((document, units) -> either.computeIfAbsent(document, id -> new BitSet()).or(units));
        return either;
    }

    /** All targets are gone through, on all processors. */
    private Map<UUID, BitSet> searched(Store store) {
        Map<UUID, BitSet> places = new HashMap<>();
        List<SegmentTable.Part> parts = store.shared() ? List.of() : store.read(transaction -> transaction.segments().parts());
        if (parts.isEmpty()) {
            search(store, null, places);
        }
        parts.parallelStream().forEach(part -> search(store, part, places));
        return places;
    }

    private void search(Store store, SegmentTable.@Nullable Part part, Map<UUID, BitSet> places) {
        store.read(transaction -> {
            transaction.segments().confirmedTargets(part, (document, unit, target) -> {
                if (stands(new Bitext(Text.EMPTY, Text.of(target)))) {
                    synchronized (places) {
                        places.computeIfAbsent(document, id -> new BitSet()).set(unit);
                    }
                }
            });
            return places;
        });
    }

    /** Units and places together, ascending. */
    static Map<UUID, int[]> together(Map<UUID, int[]> units, Map<UUID, BitSet> places) {
        if (places.isEmpty()) {
            return units;
        }
        Map<UUID, BitSet> all = new TreeMap<>();
        units.forEach((document, some) -> {
            BitSet set = all.computeIfAbsent(document, id -> new BitSet());
            for (int unit : some) {
                set.set(unit);
            }
        });
        places.forEach((document, some) -> all.computeIfAbsent(document, id -> new BitSet()).or(some));
        Map<UUID, int[]> ascending = new TreeMap<>();
        all.forEach((document, set) -> ascending.put(document, set.stream().toArray()));
        return ascending;
    }
}
