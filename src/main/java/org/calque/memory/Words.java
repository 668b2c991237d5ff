package org.calque.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.calque.document.Text;
import org.calque.language.Lemmas;
import org.calque.language.Word;
import org.jspecify.annotations.Nullable;

/** Finds sentences by words in any inflected form. The lemmas of an index are worked out when first asked for. */
final class Words {

    private final WordIndex index;
    private final Lemmas lemmas;
    private @Nullable Map<String, List<Integer>> keysByLemma;

    Words(WordIndex index, Lemmas lemmas) {
        this.index = index;
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

    /** The sentences with all the words, those with the words side by side first, and the later ones before the earlier. */
    List<Integer> with(String words, int most) {
        List<Set<Integer>> wanted = new ArrayList<>();
        for (Piece piece : Piece.of(Text.of(words))) {
            if (piece.weight() == Piece.MARK) {
                continue;
            }
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
            wanted.add(keys);
        }
        if (wanted.isEmpty()) {
            return List.of();
        }
        int rarest = 0;
        for (int i = 1; i < wanted.size(); i++) {
            rarest = frequency(wanted.get(i)) < frequency(wanted.get(rarest)) ? i : rarest;
        }
        Set<Integer> sentences = new TreeSet<>((a, b) -> Integer.compare(b, a));
        for (int key : wanted.get(rarest)) {
            int end = index.postingStart(key) + index.frequency(key);
            for (int p = index.postingStart(key); p < end; p++) {
                sentences.add(index.posting(p));
            }
        }
        List<Integer> together = new ArrayList<>();
        List<Integer> apart = new ArrayList<>();
        for (int sentence : sentences) {
            int how = how(sentence, wanted);
            if (how > 0) {
                (how > 1 ? together : apart).add(sentence);
            }
            if (together.size() >= most) {
                break;
            }
        }
        together.addAll(apart.subList(0, Math.min(apart.size(), most - together.size())));
        return together;
    }

    private int frequency(Set<Integer> keys) {
        return keys.stream().mapToInt(index::frequency).sum();
    }

    /** 0 where a word is missing, 1 where all are there, 2 where they stand side by side and in order. */
    private int how(int sentence, List<Set<Integer>> wanted) {
        int from = index.start(sentence);
        int to = index.start(sentence + 1);
        for (Set<Integer> keys : wanted) {
            boolean there = false;
            for (int w = from; w < to && !there; w++) {
                there = keys.contains(index.keyOf(index.word(w)));
            }
            if (!there) {
                return 0;
            }
        }
        for (int w = from; w + wanted.size() <= to; w++) {
            boolean row = true;
            for (int k = 0; k < wanted.size() && row; k++) {
                row = wanted.get(k).contains(index.keyOf(index.word(w + k)));
            }
            if (row) {
                return 2;
            }
        }
        return 1;
    }
}
