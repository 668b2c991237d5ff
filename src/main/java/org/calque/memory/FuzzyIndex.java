package org.calque.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.calque.document.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentences most like one, by {@link Likeness}, without comparing it with all of them, and yet never worse than if it
 * did. What two sentences have in common, word for word and in whatever order, weighs at least as much as their likeness allows;
 * so a sentence that has none of the rarest words of the one looked up, as many of them as leave the rest too light, need not be
 * looked at (prefix filtering: Chaudhuri, Ganti and Kaushik, ICDE 2006; Bayardo, Ma and Srikant, WWW 2007), and of those looked at
 * only the ones that have enough in common are compared.
 */
final class FuzzyIndex {

    /** Likenesses, in percent, that are tried one after the other: the higher, the fewer sentences have to be looked at. */
    private static final int[] TRIES = {90, 75, 60};

    private final WordIndex index;
    private final int[] weights;
    private final Queue<Scratch> idle = new ConcurrentLinkedQueue<>();

    FuzzyIndex(WordIndex index) {
        this.index = index;
        this.weights = new int[index.sentences()];
        for (int sentence = 0; sentence < weights.length; sentence++) {
            for (int w = index.start(sentence); w < index.start(sentence + 1); w++) {
                weights[sentence] += index.weight(index.keyOf(index.word(w)));
            }
        }
    }

    private final class Scratch {
        final int[] common = new int[weights.length];
        int[] touched = new int[1024];
        int touches;
    }

    /**
     * A sentence that was found.
     *
     * @param percent how alike; 100 may still differ in white space
     */
    record Hit(int sentence, int percent) {
    }

    /** A sentence looked up, in the numbers of the index; what the index does not know has numbers below 0. */
    private final class Query {
        final int[] forms;
        final int[] keys;
        final int[] weightOf;
        final int[] distinct;       // keys the index knows, the rarest first
        final int[] distinctWeight; // of each, with all its repetitions
        final Map<Integer, Integer> counts = new HashMap<>();
        final int weight;

        Query(List<Piece> pieces) {
            forms = new int[pieces.size()];
            keys = new int[pieces.size()];
            weightOf = new int[pieces.size()];
            Map<String, Integer> unknown = new HashMap<>();
            int sum = 0;
            for (int i = 0; i < pieces.size(); i++) {
                Piece piece = pieces.get(i);
                int form = index.form(piece.form());
                forms[i] = form >= 0 ? form : -2 - unknown.computeIfAbsent(piece.form(), any -> unknown.size());
                int key = index.key(piece);
                keys[i] = key >= 0 ? key : forms[i];
                weightOf[i] = piece.weight();
                sum += piece.weight();
                counts.merge(keys[i], 1, Integer::sum);
            }
            weight = sum;
            distinct = counts.keySet().stream().filter(key -> key >= 0)
                    .sorted(Comparator.comparingInt(index::frequency)).mapToInt(Integer::intValue).toArray();
            distinctWeight = Arrays.stream(distinct).map(key -> index.weight(key) * counts.get(key)).toArray();
        }
    }

    /**
     * The sentences most alike, the best first.
     *
     * @param least percent, 1 or more; lower ones are not given
     * @param most  how many
     */
    List<Hit> find(Text text, int least, int most) {
        Query query = new Query(Piece.of(text));
        if (query.weight == 0) {
            return List.of();
        }
        @Nullable Scratch taken = idle.poll();
        Scratch scratch = taken == null ? new Scratch() : taken;
        List<Hit> hits = List.of();
        for (int percent : TRIES) {
            if (percent > least) {
                hits = find(query, percent, most, scratch);
                if (hits.size() >= most) {
                    break;
                }
            }
        }
        if (hits.size() < most) {
            hits = find(query, least, most, scratch);
        }
        idle.add(scratch);
        return hits;
    }

    private List<Hit> find(Query query, int least, int most, Scratch scratch) {
        long[] candidates = candidates(query, least, scratch);   // what they may be at best << 32 | sentence
        Arrays.sort(candidates);
        List<Hit> best = new ArrayList<>();
        int[] before = new int[query.forms.length + 1];
        int[] now = new int[query.forms.length + 1];
        for (int i = candidates.length - 1; i >= 0; i--) {
            int atBest = (int) (candidates[i] >>> 32);
            if (best.size() >= most && atBest <= best.get(best.size() - 1).percent) {
                break;
            }
            int sentence = (int) candidates[i];
            int percent = percent(query, sentence, before, now);
            if (percent >= least && (best.size() < most || percent > best.get(best.size() - 1).percent)) {
                int at = best.size();
                while (at > 0 && best.get(at - 1).percent < percent) {
                    at--;
                }
                best.add(at, new Hit(sentence, percent));
                if (best.size() > most) {
                    best.remove(most);
                }
            }
        }
        return best;
    }

    private long[] candidates(Query query, int least, Scratch scratch) {
        scratch.touches = 0;
        int rest = 0;
        for (int weight : query.distinctWeight) {
            rest += weight;
        }
        // as soon as the words not looked at yet weigh too little, who has none of those before cannot be alike enough
        for (int k = 0; k < query.distinct.length && 100L * rest >= (long) least * query.weight; k++) {
            int key = query.distinct[k];
            int weight = query.distinctWeight[k];
            int end = index.postingStart(key) + index.frequency(key);
            for (int p = index.postingStart(key); p < end; p++) {
                int sentence = index.posting(p);
                if (scratch.common[sentence] == 0) {
                    if (scratch.touches == scratch.touched.length) {
                        scratch.touched = Arrays.copyOf(scratch.touched, scratch.touches * 2);
                    }
                    scratch.touched[scratch.touches++] = sentence;
                }
                scratch.common[sentence] += weight;
            }
            rest -= weight;
        }
        long[] candidates = new long[Math.min(scratch.touches, 256)];
        int found = 0;
        for (int i = 0; i < scratch.touches; i++) {
            int sentence = scratch.touched[i];
            int atMost = scratch.common[sentence] + rest;
            scratch.common[sentence] = 0;
            int heavier = Math.max(query.weight, weights[sentence]);
            if (100L * atMost >= (long) least * heavier) {
                int atBest = 100 * common(query, sentence) / heavier;
                if (atBest >= least) {
                    if (found == candidates.length) {
                        candidates = Arrays.copyOf(candidates, found * 2);
                    }
                    candidates[found++] = (long) atBest << 32 | sentence;
                }
            }
        }
        return Arrays.copyOf(candidates, found);
    }

    /** The weight of all that both have, in whatever order. */
    private int common(Query query, int sentence) {
        int common = 0;
        int from = index.start(sentence);
        int to = index.start(sentence + 1);
        for (int k = 0; k < query.distinct.length; k++) {
            int key = query.distinct[k];
            int left = query.distinctWeight[k];
            int weight = index.weight(key);
            for (int w = from; w < to && left > 0; w++) {
                if (index.keyOf(index.word(w)) == key) {
                    common += weight;
                    left -= weight;
                }
            }
        }
        return common;
    }

    private int percent(Query query, int sentence, int[] first, int[] second) {
        int[] before = first;
        int[] now = second;
        before[0] = 0;
        for (int j = 0; j < query.forms.length; j++) {
            before[j + 1] = before[j] + query.weightOf[j];
        }
        for (int w = index.start(sentence); w < index.start(sentence + 1); w++) {
            int form = index.word(w);
            int key = index.keyOf(form);
            int weight = index.weight(key);
            now[0] = before[0] + weight;
            for (int j = 0; j < query.forms.length; j++) {
                int same = query.forms[j] == form ? 0 : query.keys[j] == key ? Likeness.NEARLY : Math.max(weight, query.weightOf[j]);
                now[j + 1] = Math.min(before[j] + same, Math.min(before[j + 1] + weight, now[j] + query.weightOf[j]));
            }
            int[] swap = before;
            before = now;
            now = swap;
        }
        return Likeness.percent(Math.max(query.weight, weights[sentence]), before[query.forms.length]);
    }
}
