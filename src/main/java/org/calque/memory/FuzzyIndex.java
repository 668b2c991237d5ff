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
 * looked at, nor one that is too light or too heavy itself (prefix and length filtering: Chaudhuri, Ganti and Kaushik, ICDE 2006;
 * Bayardo, Ma and Srikant, WWW 2007), and of those looked at only the ones that have enough in common are compared.
 */
final class FuzzyIndex {

    /** Likenesses, in percent, that are tried one after the other: the higher, the fewer sentences have to be looked at. */
    private static final int[] TRIES = {80, 65};

    /** Working out all that a sentence has in common costs about as much as counting so many postings. */
    private static final int WORTH = 200;

    private final WordIndex index;   // its sentences by weight
    private final int[] weights;
    private final Queue<Scratch> idle = new ConcurrentLinkedQueue<>();

    /** @param index its sentences numbered by their weight, the lightest first */
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
        final int[] wanted = new int[index.keys().size()];   // of each key, how often the query has it
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
        final int[] from;           // of each, the weight of it and those behind it
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
            from = new int[distinct.length + 1];
            for (int i = distinct.length - 1; i >= 0; i--) {
                from[i] = from[i + 1] + distinctWeight[i];
            }
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
        List<Hit> hits = new Search(query, least, most, scratch).find();
        idle.add(scratch);
        return hits;
    }

    /** The first sentence that weighs at least so much. */
    private int first(long weight) {
        int low = 0;
        int high = weights.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (weights[middle] < weight) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** One search: it looks for the likest first, and for the less alike only where there are not enough of them. */
    private final class Search {

        private final Query query;
        private final int least;
        private final int most;
        private final Scratch scratch;
        private final List<Hit> best = new ArrayList<>();
        private final int[] before;
        private final int[] now;
        private int low;       // sentences before this are too light
        private int high;      // this and those behind it are too heavy
        private int[] unmet = new int[0];   // by weight over the query's, what a sentence so heavy may have of the keys met, uncounted
        private int counted;   // keys whose weight the sentences touched have, but for what is unmet

        Search(Query query, int least, int most, Scratch scratch) {
            this.query = query;
            this.least = least;
            this.most = most;
            this.scratch = scratch;
            this.before = new int[query.forms.length + 1];
            this.now = new int[query.forms.length + 1];
        }

        List<Hit> find() {
            for (int key : query.distinct) {
                scratch.wanted[key] = query.counts.get(key);
            }
            int done = 101;   // all that are so much alike have been compared
            for (int i = 0; i <= TRIES.length && done > least && worst() < done; i++) {
                int percent = Math.max(i < TRIES.length ? Math.max(TRIES[i], least) : least, worst() + 1);
                tryFor(percent, done);
                done = percent;
            }
            for (int key : query.distinct) {
                scratch.wanted[key] = 0;
            }
            return best;
        }

        /** Likeness of the last of those found, percent; 0 while there are not as many as are wanted. */
        private int worst() {
            return best.size() < most ? 0 : best.get(most - 1).percent;
        }

        private void tryFor(int percent, int done) {
            scratch.touches = 0;
            low = first((percent * (long) query.weight + 99) / 100);
            high = first(100L * query.weight / percent + 1);
            meet(percent);
            int alive = sift(percent);
            while (counted < query.distinct.length && cost(query.distinct[counted]) < (long) WORTH * alive) {
                count(query.distinct[counted++]);
                alive = sift(percent);
            }
            long[] candidates = candidates(percent, done);   // what they may be at best << 32 | sentence
            for (int i = 0; i < scratch.touches; i++) {
                scratch.common[scratch.touched[i]] = 0;
            }
            Arrays.sort(candidates);
            for (int i = candidates.length - 1; i >= 0; i--) {
                if (candidates[i] >>> 32 <= worst()) {
                    return;
                }
                int sentence = (int) candidates[i];
                take(new Hit(sentence, percent(query, sentence, Math.max(least, worst() + 1), before, now)));
            }
        }

        /**
         * Touches the sentences with the rarest keys. As soon as the keys not met weigh too little, who has none of those before
         * cannot be alike enough, and the heavier a sentence is, the sooner.
         */
        private void meet(int percent) {
            unmet = new int[query.weight * 100 / percent - query.weight + 1];
            counted = 0;
            while (counted < query.distinct.length && 100L * query.from[counted] >= (long) percent * query.weight) {
                int heaviest = Math.min(query.weight * 100 / percent, query.from[counted] * 100 / percent);
                touch(query.distinct[counted], query.distinctWeight[counted], first(heaviest + 1L));
                int from = Math.max(query.weight, heaviest + 1) - query.weight;
                if (from < unmet.length) {
                    unmet[from] += query.distinctWeight[counted];   // and of all heavier ones: summed up below
                }
                counted++;
            }
            for (int more = 1; more < unmet.length; more++) {
                unmet[more] += unmet[more - 1];
            }
        }

        private void touch(int key, int weight, int end) {
            int[] common = scratch.common;
            int to = index.postingFrom(key, end);
            for (int p = index.postingFrom(key, low); p < to; p++) {
                int sentence = index.posting(p);
                if (common[sentence] == 0) {
                    if (scratch.touches == scratch.touched.length) {
                        scratch.touched = Arrays.copyOf(scratch.touched, scratch.touches * 2);
                    }
                    scratch.touched[scratch.touches++] = sentence;
                }
                common[sentence] += weight;
            }
        }

        /** Of the sentences touched keeps those that may have enough in common; gives how many. */
        private int sift(int percent) {
            int kept = 0;
            for (int i = 0; i < scratch.touches; i++) {
                int sentence = scratch.touched[i];
                int heavier = Math.max(query.weight, weights[sentence]);
                int atBest = scratch.common[sentence] + query.from[counted] + unmet[heavier - query.weight];
                if (100L * atBest >= (long) percent * heavier) {
                    scratch.touched[kept++] = sentence;
                } else {
                    scratch.common[sentence] = 0;
                }
            }
            scratch.touches = kept;
            return kept;
        }

        private int cost(int key) {
            return index.postingFrom(key, high) - index.postingFrom(key, low);
        }

        /** Adds the weight of a key to the sentences touched that have it. */
        private void count(int key) {
            int weight = index.weight(key) * query.counts.get(key);
            int[] common = scratch.common;
            int to = index.postingFrom(key, high);
            for (int p = index.postingFrom(key, low); p < to; p++) {
                int sentence = index.posting(p);
                if (common[sentence] > 0) {
                    common[sentence] += weight;
                }
            }
        }

        private long[] candidates(int percent, int done) {
            long[] candidates = new long[64];
            int found = 0;
            for (int i = 0; i < scratch.touches; i++) {
                int sentence = scratch.touched[i];
                long atBest = 100L * common(sentence) / Math.max(query.weight, weights[sentence]);
                if (atBest >= percent && atBest < done) {
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
            if (hit.percent <= worst() || hit.percent < least) {
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

    /** How alike they are; 0 where that is less than is asked for. */
    private int percent(Query query, int sentence, int least, int[] first, int[] second) {
        int heavier = Math.max(query.weight, weights[sentence]);
        int dearest = heavier - (heavier * least + 99) / 100;   // a difference that costs more is too much
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
            int cheapest = now[0];
            for (int j = 0; j < query.forms.length; j++) {
                int same = query.forms[j] == form ? 0 : query.keys[j] == key ? Likeness.NEARLY : Math.max(weight, query.weightOf[j]);
                now[j + 1] = Math.min(before[j] + same, Math.min(before[j + 1] + weight, now[j] + query.weightOf[j]));
                cheapest = Math.min(cheapest, now[j + 1]);
            }
            if (cheapest > dearest) {
                return 0;
            }
            int[] swap = before;
            before = now;
            now = swap;
        }
        return Likeness.percent(heavier, before[query.forms.length]);
    }
}
