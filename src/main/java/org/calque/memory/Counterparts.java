package org.calque.memory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calque.document.Text;
import org.calque.memory.TranslationMemory.Side;

/**
 * Which words of a translation answer which of its source, as far as the memories tell: two words are met together more often than
 * either is with any other word of the two sentences (Dice's coefficient, and competitive linking: Melamed, "Models of
 * translational equivalence among words", Computational Linguistics 26, 2000). A guess, to be shown as one: where nothing stands
 * out, nothing is named. For one question; not safe across threads.
 */
public final class Counterparts {

    /** Less often together than this is chance: so, of 1,600 words lit for 16 frequent French words in 24,000 units of a manual, some 50 were wrong. */
    private static final double LEAST = .15;
    /** Of words that are everywhere, more is asked. */
    private static final double LEAST_COMMON = .3;
    private static final int COMMON_SHARE = 20;
    /** Shorter words among those in question ("de", "d'") are passed over where there are longer ones. */
    private static final int LITTLE = 3;
    /** What chance would bring about once in a thousand says nothing (the log-likelihood ratio, at one degree of freedom). */
    private static final double SIGNIFICANT = 10.83;
    /** Sets remembered; that of a million units takes 125 kB. */
    private static final int REMEMBERED = 300;

    private final List<TranslationMemory.Sides> layers;
    private final long units;
    private final Side searched;
    private final Map<String, Met> searchedWords = remembering();
    private final Map<String, Met> otherWords = remembering();

    /** @param searched the side on which the words are known */
    public Counterparts(List<TranslationMemory> memories, Side searched) {
        this.layers = memories.stream().flatMap(memory -> memory.sides().stream()).toList();
        this.units = layers.stream().mapToLong(layer -> layer.source().size()).sum();
        this.searched = searched;
    }

    private static Map<String, Met> remembering() {
        return new LinkedHashMap<>(64, .75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Met> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    /** Where a word is met: by layer its keys, and the sentences once they were needed. */
    private final class Met {
        final List<Set<Integer>> keys = new ArrayList<>();
        final List<BitSet> sentences = new ArrayList<>();
        private final Side side;
        long times;

        Met(Piece piece, Side side) {
            this.side = side;
            for (TranslationMemory.Sides layer : layers) {
                Set<Integer> its = layer.of(side).keys(piece);
                keys.add(its);
                times += layer.of(side).frequency(its);
            }
        }

        List<BitSet> sentences() {
            for (int i = sentences.size(); i < keys.size(); i++) {
                sentences.add(layers.get(i).of(side).sentences(keys.get(i)));
            }
            return sentences;
        }
    }

    private Met met(Piece piece, Side side) {
        return (side == searched ? searchedWords : otherWords).computeIfAbsent(piece.key(), key -> new Met(piece, side));
    }

    /** How often two words are met together against how often at all, from 0 to 1; 0 where it is less than is asked for. */
    private double dice(Met a, Met b, double least) {
        if (2.0 * Math.min(a.times, b.times) < least * (a.times + b.times)) {
            return 0;   // not even if each time of the rarer were one of the other
        }
        long together = 0;
        for (int i = 0; i < a.keys.size(); i++) {
            BitSet both = (BitSet) a.sentences().get(i).clone();
            both.and(b.sentences().get(i));
            together += both.cardinality();
        }
        double dice = 2.0 * together / (a.times + b.times);
        return dice < least || likelihoodRatio(together, a.times, b.times) < SIGNIFICANT ? 0 : dice;
    }

    /** Dunning, "Accurate methods for the statistics of surprise and coincidence", Computational Linguistics 19, 1993. */
    private double likelihoodRatio(long together, long a, long b) {
        long one = Math.max(0, a - together);
        long other = Math.max(0, b - together);
        long neither = Math.max(0, units - together - one - other);
        return 2 * (part(together, a, b) + part(one, a, units - b) + part(other, units - a, b) + part(neither, units - a, units - b));
    }

    private double part(long found, long row, long column) {
        return found == 0 ? 0 : found * Math.log((double) found * units / ((double) row * column));
    }

    /**
     * The words of the other side that answer some of this one.
     *
     * @param text   of the side that is known
     * @param places in it, of the words in question; UTF-16 offsets, start and end by turns
     * @param other  the same unit's other side
     * @return places there, in order
     */
    public List<int[]> of(Text text, List<int[]> places, Text other) {
        List<Piece> known = words(text);
        List<Piece> asked = known.stream().filter(piece -> in(piece, places)).toList();
        List<Piece> heavy = asked.stream().filter(piece -> piece.form().length() > LITTLE).toList();
        List<Piece> rest = known.stream().filter(piece -> !in(piece, places)).toList();
        List<int[]> found = new ArrayList<>();
        Map<String, Boolean> judged = new HashMap<>();
        for (Piece word : words(other)) {
            if (judged.computeIfAbsent(word.key(), key -> answers(word, heavy.isEmpty() ? asked : heavy, rest))) {
                found.add(new int[] {word.start(), word.end()});
            }
        }
        return found;
    }

    private static List<Piece> words(Text text) {
        return Piece.of(text).stream().filter(piece -> piece.weight() == Piece.WORD).toList();
    }

    private boolean answers(Piece word, List<Piece> asked, List<Piece> rest) {
        Met it = met(word, searched == Side.SOURCE ? Side.TARGET : Side.SOURCE);
        double least = it.times > units / COMMON_SHARE ? LEAST_COMMON : LEAST;
        double best = 0;
        for (Piece piece : asked) {
            best = Math.max(best, dice(met(piece, searched), it, Math.max(least, best)));
        }
        if (best == 0) {
            return false;
        }
        for (Piece piece : rest) {
            if (dice(met(piece, searched), it, best) > 0) {
                return false;   // it answers that one rather, or as well
            }
        }
        return true;
    }

    private static boolean in(Piece piece, List<int[]> places) {
        return places.stream().anyMatch(place -> place[0] <= piece.start() && piece.end() <= place[1]);
    }
}
