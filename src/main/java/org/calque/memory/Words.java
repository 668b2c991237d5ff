package org.calque.memory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.calque.document.Text;
import org.calque.language.Lemmas;
import org.calque.language.Word;
import org.jspecify.annotations.Nullable;

/** Finds sentences by words in any inflected form. The lemmas of an index are worked out when first asked for. */
final class Words {

    /** Of so many sentences with all the words, the latest, it is looked whether the words stand side by side. */
    private static final int LOOKED = 50_000;

    private final WordIndex index;
    private final int[] latest;   // all sentences, the latest last
    private final Lemmas lemmas;
    private @Nullable Map<String, List<Integer>> keysByLemma;

    /** @param added of each sentence, the place it was added at */
    Words(WordIndex index, int[] added, Lemmas lemmas) {
        this.index = index;
        this.latest = new int[added.length];
        for (int sentence = 0; sentence < added.length; sentence++) {
            latest[added[sentence]] = sentence;
        }
        this.lemmas = lemmas;
    }

    /** The lemmas a folded word may go by, or itself. */
    static Set<String> lemmas(Lemmas lemmas, String folded) {
        Set<String> all = new HashSet<>();
        all.add(folded);
        for (Word.Reading reading : lemmas.word(folded).readings()) {
            all.add(reading.lemma());
        }
        return all;
    }

    static List<int[]> places(String words, Text text, Lemmas lemmas) {
        List<Set<String>> wanted = Piece.of(Text.of(words)).stream().filter(piece -> piece.weight() != Piece.MARK)
                .map(piece -> lemmas(lemmas, piece.key())).toList();
        List<Piece> pieces = Piece.of(text).stream().filter(piece -> piece.start() < piece.end()).toList();
        List<Set<String>> there = pieces.stream().map(piece -> lemmas(lemmas, piece.key())).toList();
        List<int[]> rows = new ArrayList<>();
        for (int at = 0; at + wanted.size() <= there.size() && !wanted.isEmpty(); at++) {
            boolean row = true;
            for (int k = 0; k < wanted.size() && row; k++) {
                row = !Collections.disjoint(there.get(at + k), wanted.get(k));
            }
            if (row && (rows.isEmpty() || rows.get(rows.size() - 1)[1] <= pieces.get(at).start())) {
                rows.add(new int[] {pieces.get(at).start(), pieces.get(at + wanted.size() - 1).end()});
            }
        }
        if (!rows.isEmpty()) {
            return rows;
        }
        Set<String> any = wanted.stream().flatMap(Set::stream).collect(Collectors.toSet());
        return IntStream.range(0, pieces.size()).filter(at -> !Collections.disjoint(there.get(at), any))
                .mapToObj(at -> new int[] {pieces.get(at).start(), pieces.get(at).end()}).toList();
    }

    private synchronized Map<String, List<Integer>> keysByLemma() {
        if (keysByLemma == null) {
            Map<String, List<Integer>> known = new HashMap<>();
            for (int key = 0; key < index.keys().size(); key++) {
                for (String lemma : lemmas(lemmas, index.keys().get(key))) {
                    known.computeIfAbsent(lemma, any -> new ArrayList<>(2)).add(key);
                }
            }
            keysByLemma = known;
        }
        return keysByLemma;
    }

    /** How many sentences there are. */
    int size() {
        return latest.length;
    }

    /** The numbers of all that has a lemma in common with a word, or is a number too. */
    Set<Integer> keys(Piece piece) {
        Set<Integer> keys = new TreeSet<>();
        if (piece.number()) {
            int key = index.key(piece);
            if (key >= 0) {
                keys.add(key);
            }
        } else {
            for (String lemma : lemmas(lemmas, piece.key())) {
                keys.addAll(keysByLemma().getOrDefault(lemma, List.of()));
            }
        }
        return keys;
    }

    /** In how many sentences they stand; one that has two of them counts twice. */
    int frequency(Set<Integer> keys) {
        return keys.stream().mapToInt(index::frequency).sum();
    }

    /** The sentences with all the words, those with the words side by side first, and the later ones before the earlier. */
    List<Integer> with(String words, int most) {
        List<Set<Integer>> wanted = new ArrayList<>();
        for (Piece piece : Piece.of(Text.of(words))) {
            if (piece.weight() == Piece.MARK) {
                continue;
            }
            wanted.add(keys(piece));
        }
        if (wanted.isEmpty()) {
            return List.of();
        }
        BitSet all = sentences(wanted.get(0));
        for (Set<Integer> keys : wanted.subList(1, wanted.size())) {
            all.and(sentences(keys));
        }
        List<Integer> together = new ArrayList<>();
        List<Integer> apart = new ArrayList<>();
        int looked = 0;
        for (int i = latest.length - 1; i >= 0 && together.size() < most && (looked < LOOKED || apart.size() < most); i--) {
            if (all.get(latest[i])) {
                boolean row = wanted.size() == 1 || looked < LOOKED && inARow(latest[i], wanted);
                looked++;
                (row ? together : apart).add(latest[i]);
            }
        }
        together.addAll(apart.subList(0, Math.min(apart.size(), most - together.size())));
        return together;
    }

    /** The sentences with one of them at least. */
    BitSet sentences(Set<Integer> keys) {
        BitSet sentences = new BitSet(index.sentences());
        for (int key : keys) {
            int end = index.postingStart(key) + index.frequency(key);
            for (int p = index.postingStart(key); p < end; p++) {
                sentences.set(index.posting(p));
            }
        }
        return sentences;
    }

    /** Whether words stand side by side and in order. */
    private boolean inARow(int sentence, List<Set<Integer>> wanted) {
        int to = index.start(sentence + 1);
        for (int w = index.start(sentence); w + wanted.size() <= to; w++) {
            boolean row = true;
            for (int k = 0; k < wanted.size() && row; k++) {
                row = wanted.get(k).contains(index.keyOf(index.word(w + k)));
            }
            if (row) {
                return true;
            }
        }
        return false;
    }
}
