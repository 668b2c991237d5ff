package org.calque.project.glossary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.calque.language.Token;
import org.calque.language.TokenMatcher;
import org.calque.language.Tokenizer;
import org.calque.project.undo.ConceptEdit;
import org.calque.store.SegmentTable;
import org.calque.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * English terms that changes of concepts newly forbid. They are a fault wherever they stand, also where no French term of theirs
 * does, so that no index of sources knows the places: the targets themselves are gone through for the beginning of a word, and those
 * that have it are looked at. What is agreed for another concept is no fault where that concept is not in the source.
 */
final class Forbidding {

    /** Letters of a word that its inflected forms are taken to share, at least. */
    private static final int STEM = 3;

    private final Tokenizer english = Tokenizer.english();
    private final TokenMatcher<Boolean> matcher;
    private final Set<String> stems = new HashSet<>();

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
                    stems.add(stem(phrase.tokens()));
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

    /** The beginning of the longest word: what a target must have somewhere; "" where that is too little to ask for. */
    private static String stem(List<Token> tokens) {
        String longest = tokens.stream().map(Token::form).max((one, other) -> Integer.compare(one.length(), other.length())).orElse("");
        int plain = 0;
        while (plain < longest.length() && longest.charAt(plain) < 0x80 && Character.isLetterOrDigit(longest.charAt(plain))) {
            plain++;
        }
        int length = Math.min(plain, Math.max(STEM, longest.length() - STEM));
        return longest.length() <= STEM + 1 ? longest.substring(0, Math.min(1, plain)) : longest.substring(0, length).toLowerCase(Locale.ROOT);
    }

    /** Whether one of them stands in a target. */
    boolean stands(Bitext bitext) {
        return !matcher.isEmpty() && !matcher.find(bitext.targetTokens(), english.lemmas()).isEmpty();
    }

    /** The units in whose targets one of these stands, by document. All targets are gone through, on all processors. */
    Map<UUID, BitSet> places(Store store) {
        Map<UUID, BitSet> places = new TreeMap<>();
        if (!stems.isEmpty()) {
            List<SegmentTable.Part> parts = store.shared() ? List.of() : store.read(transaction -> transaction.segments().parts());
            if (parts.isEmpty()) {
                look(store, null, places);
            }
            parts.parallelStream().forEach(part -> look(store, part, places));
        }
        return places;
    }

    private void look(Store store, SegmentTable.@Nullable Part part, Map<UUID, BitSet> places) {
        store.read(transaction -> {
            transaction.segments().confirmedWith(stems, part, (document, unit, target) -> {
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
