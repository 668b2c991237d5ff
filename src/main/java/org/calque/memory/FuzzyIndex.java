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
    private static final int[] TRIES = {80, 60};

    /** Counting a posting costs about this much less than comparing the words of a sentence met. */
    private static final int WORTH = 1;

    /** Said of a sentence in place of its weight counted so far: that what follows is exact, or that it was compared. */
    private static final int EXACT = 1 << 24;
    private static final int COMPARED = -1;

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

    /** Room for counting, used by one search at a time. */
    private final class Scratch {
        final int[] common = new int[weights.length];   // of each sentence, the weight of the words counted so far
        final int[] wanted;                             // of each key, how often the query has it
        int[] touched = new int[1024];
        int touches;

        Scratch() {
            wanted = new int[index.keys().size()];
        }
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
        List<Hit> hits = new Search(query, most, scratch).find(least);
        idle.add(scratch);
        return hits;
    }

    /** One search: it looks for the likest first, and for the less alike only where there are not enough of them. */
    private final class Search {

        private final Query query;
        private final int most;
        private final Scratch scratch;
        private final List<Hit> best = new ArrayList<>();
        private final int[] before;
        private final int[] now;
        private int met;       // keys of the query, the rarest first, whose sentences are all among those touched
        private int unmet;     // the weight of the others
        private int counted;   // keys whose weight those touched have
        private int rest;      // the weight of the others

        Search(Query query, int most, Scratch scratch) {
            this.query = query;
            this.most = most;
            this.scratch = scratch;
            this.before = new int[query.forms.length + 1];
            this.now = new int[query.forms.length + 1];
            for (int weight : query.distinctWeight) {
                rest += weight;
            }
            unmet = rest;
        }

        List<Hit> find(int least) {
            scratch.touches = 0;
            for (int key : query.distinct) {
                scratch.wanted[key] = query.counts.get(key);
            }
            for (int percent : TRIES) {
                if (percent > least && !enough(percent)) {
                    tryFor(percent);
                }
            }
            if (!enough(least)) {
                tryFor(least);
            }
            for (int key : query.distinct) {
                scratch.wanted[key] = 0;
            }
            for (int i = 0; i < scratch.touches; i++) {
                scratch.common[scratch.touched[i]] = 0;
            }
            best.removeIf(hit -> hit.percent < least);
            return best;
        }

        private boolean enough(int percent) {
            return best.size() >= most && best.get(most - 1).percent >= percent;
        }

        private void tryFor(int percent) {
            // as soon as the words not counted yet weigh too little, who has none of those before cannot be alike enough
            for (; met < query.distinct.length && 100L * unmet >= (long) percent * query.weight; met++) {
                meet(query.distinct[met], met == counted ? query.distinctWeight[met] : unmet - rest);
                unmet -= query.distinctWeight[met];
            }
            // those that others have too often to begin with still tell which of the sentences met are worth a look
            while (counted < query.distinct.length && index.frequency(query.distinct[counted]) < WORTH * scratch.touches) {
                count();
            }
            long[] candidates = candidates(percent);   // what they may be at best << 32 | sentence
            Arrays.sort(candidates);
            for (int i = candidates.length - 1; i >= 0; i--) {
                if (best.size() >= most && candidates[i] >>> 32 <= best.get(most - 1).percent) {
                    return;
                }
                int sentence = (int) candidates[i];
                scratch.common[sentence] = COMPARED;
                take(new Hit(sentence, percent(query, sentence, before, now)));
            }
        }

        /**
         * Touches all sentences with a key.
         *
         * @param atMost what one that was not touched has so far: it may have any of the keys counted since
         */
        private void meet(int key, int atMost) {
            boolean fresh = met == counted;
            if (fresh) {
                counted++;
                rest -= atMost;
            }
            int end = index.postingStart(key) + index.frequency(key);
            for (int p = index.postingStart(key); p < end; p++) {
                int sentence = index.posting(p);
                int common = scratch.common[sentence];
                if (common == 0) {
                    if (scratch.touches == scratch.touched.length) {
                        scratch.touched = Arrays.copyOf(scratch.touched, scratch.touches * 2);
                    }
                    scratch.touched[scratch.touches++] = sentence;
                    scratch.common[sentence] = atMost;
                } else if (fresh && common > 0 && common < EXACT) {
                    scratch.common[sentence] = common + atMost;
                }
            }
        }

        /** Adds the weight of the next key to the sentences touched that have it. */
        private void count() {
            int key = query.distinct[counted];
            int weight = query.distinctWeight[counted++];
            rest -= weight;
            int end = index.postingStart(key) + index.frequency(key);
            for (int p = index.postingStart(key); p < end; p++) {
                int common = scratch.common[index.posting(p)];
                if (common > 0 && common < EXACT) {
                    scratch.common[index.posting(p)] = common + weight;
                }
            }
        }

        private long[] candidates(int percent) {
            long[] candidates = new long[64];
            int found = 0;
            for (int i = 0; i < scratch.touches; i++) {
                int sentence = scratch.touched[i];
                int common = scratch.common[sentence];
                int heavier = Math.max(query.weight, weights[sentence]);
                if (common < 0 || common < EXACT && 100L * (common + rest) < (long) percent * heavier) {
                    continue;
                }
                if (common < EXACT) {
                    common = EXACT + common(sentence);
                    scratch.common[sentence] = common;
                }
                long atBest = 100L * (common - EXACT) / heavier;
                if (atBest >= percent) {
                    if (found == candidates.length) {
                        candidates = Arrays.copyOf(candidates, found * 2);
                    }
                    candidates[found++] = atBest << 32 | sentence;
                }
            }
            return Arrays.copyOf(candidates, found);
        }

        /** The weight of all that both have, in whatever order. */
        private int common(int sentence) {
            int common = 0;
            int to = index.start(sentence + 1);
            for (int w = index.start(sentence); w < to; w++) {
                int key = index.keyOf(index.word(w));
                if (scratch.wanted[key] > 0) {
                    common += index.weight(key);
                }
                scratch.wanted[key]--;
            }
            for (int w = index.start(sentence); w < to; w++) {
                scratch.wanted[index.keyOf(index.word(w))]++;
            }
            return common;
        }

        private void take(Hit hit) {
            if (best.size() >= most && hit.percent <= best.get(most - 1).percent) {
                return;
            }
            int at = best.size();
            while (at > 0 && best.get(at - 1).percent < hit.percent) {
                at--;
            }
            best.add(at, hit);
            if (best.size() > most) {
                best.remove(most);
            }
        }
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
