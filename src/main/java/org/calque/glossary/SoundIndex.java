package org.calque.glossary;

import java.util.Arrays;
import java.util.List;

/**
 * Tells which names may be heard in a text, without aligning each: names and text are cut into grams of three broad sounds, one
 * of four allowed to be skipped, and a name is a candidate where enough of its grams stand near a diagonal.
 */
final class SoundIndex {

    private static final int CLASSES = 16;
    private static final int KINDS = 3;
    private static final int KEYS = KINDS * CLASSES * CLASSES * CLASSES;

    /**
     * The part of a name's grams that must be found. Measured on 240 garbles with 1,000 names: at .1 recall .683 and 5.3 false
     * proposals in 1,000 sentences, the median sentence some three times as dear; at .2 recall .650 and 4.5; at .25 recall .613.
     */
    private static final double ENOUGH = .2;

    /**
     * And so much more for each ten times as many names as {@value #MANY}: among so many only what sounds hardly different is
     * proposed ({@link SoundCues}), and that has most of its grams.
     */
    private static final double TENFOLD = .15;
    private static final int MANY = 10_000;
    private static final int FEWEST = 2;

    /** Grams of one find lie within so many sounds of one diagonal. */
    private static final int BAND = 4;

    private final int[] starts = new int[KEYS + 1];
    private final int[] postings;   // name << 8 | place of the gram in it
    private final short[] needed;

    /** @param names the sounds of each, without those that are latent */
    SoundIndex(List<byte[]> names) {
        needed = new short[names.size()];
        int[] count = new int[KEYS];
        for (byte[] name : names) {
            grams(name, name.length, (key, at) -> count[key]++);
        }
        for (int key = 0; key < KEYS; key++) {
            starts[key + 1] = starts[key] + count[key];
        }
        postings = new int[starts[KEYS]];
        int[] next = Arrays.copyOf(starts, KEYS);
        double enough = ENOUGH + TENFOLD * Math.max(0, Math.log10((double) names.size() / MANY));
        for (int n = 0; n < names.size(); n++) {
            int name = n;
            int[] grams = new int[1];
            grams(names.get(n), Math.min(255, names.get(n).length), (key, at) -> {
                postings[next[key]++] = name << 8 | at;
                grams[0]++;
            });
            needed[n] = (short) Math.max(FEWEST, Math.ceil(enough * grams[0]));
        }
        // where a name is longer than 255 sounds the rest of its grams were counted and not put
        for (int key = 0; key < KEYS; key++) {
            Arrays.fill(postings, next[key], starts[key + 1], -1);
        }
    }

    private interface Gram {
        void at(int key, int place);
    }

    private static void grams(byte[] sounds, int length, Gram gram) {
        for (int i = 0; i + 2 < length; i++) {
            int a = SoundCosts.broad(sounds[i]);
            int b = SoundCosts.broad(sounds[i + 1]);
            int c = SoundCosts.broad(sounds[i + 2]);
            gram.at(key(0, a, b, c), i);
            if (i + 3 < length) {
                int d = SoundCosts.broad(sounds[i + 3]);
                gram.at(key(1, a, b, d), i);
                gram.at(key(2, a, c, d), i);
            }
        }
    }

    private static int key(int kind, int a, int b, int c) {
        return ((kind * CLASSES + a) * CLASSES + b) * CLASSES + c;
    }

    /** Hears of a name and the place in the text where it would begin, in sounds; that may be before the text. */
    interface Candidate {
        void at(int name, int from);
    }

    /** What is looked for in one text after another; holds room for counting. Not safe across threads. */
    final class Search {

        private final short[] count = new short[needed.length];
        private int[] touched = new int[1024];
        private int touches;
        private long[] hits = new long[256];

        /**
         * @param sounds of the text
         * @param places where each stands in the whole, for a text that was thinned out
         */
        void find(byte[] sounds, int[] places, int length, Candidate candidate) {
            touches = 0;
            grams(sounds, length, (key, at) -> {
                for (int p = starts[key]; p < starts[key + 1]; p++) {
                    int name = postings[p] >>> 8;
                    if (count[name]++ == 0) {
                        if (touches == touched.length) {
                            touched = Arrays.copyOf(touched, touches * 2);
                        }
                        touched[touches++] = name;
                    }
                }
            });
            int[] chosen = new int[touches];
            int many = 0;
            for (int i = 0; i < touches; i++) {
                int name = touched[i];
                if (count[name] >= needed[name]) {
                    chosen[many] = name;
                    count[name] = (short) ++many;
                    count[name] *= -1;   // its place among the chosen, kept apart from counts by its sign
                } else {
                    count[name] = 0;
                }
            }
            int[] found = new int[1];
            if (many > 0) {
                grams(sounds, length, (key, at) -> {
                    for (int p = starts[key]; p < starts[key + 1]; p++) {
                        int name = postings[p] >>> 8;
                        if (count[name] < 0) {
                            if (found[0] == hits.length) {
                                hits = Arrays.copyOf(hits, found[0] * 2);
                            }
                            hits[found[0]++] = (long) -count[name] << 32 | places[at] - (postings[p] & 0xff) + 256;
                        }
                    }
                });
            }
            for (int i = 0; i < many; i++) {
                count[chosen[i]] = 0;
            }
            Arrays.sort(hits, 0, found[0]);
            report(chosen, found[0], candidate);
        }

        private void report(int[] chosen, int found, Candidate candidate) {
            int from = 0;
            while (from < found) {
                int to = from;
                long which = hits[from] >>> 32;
                int name = chosen[(int) which - 1];
                while (to < found && hits[to] >>> 32 == which) {
                    to++;
                }
                int last = Integer.MIN_VALUE;
                for (int a = from, b = from; a < to; a++) {
                    int diagonal = (int) hits[a];
                    while (b < to && (int) hits[b] <= diagonal + BAND) {
                        b++;
                    }
                    if (b - a >= needed[name] && diagonal - 256 > last + BAND) {
                        last = diagonal - 256;
                        candidate.at(name, last);
                    }
                }
                from = to;
            }
        }
    }

    Search search() {
        return new Search();
    }
}
