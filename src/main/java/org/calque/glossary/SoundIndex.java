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

    /** Of a longer name only so many sounds are looked for: their places are kept in a byte. */
    private static final int LONGEST = 255;

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
            grams(name, Math.min(LONGEST, name.length), (key, at) -> count[key]++);
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
            grams(names.get(n), Math.min(LONGEST, names.get(n).length), (key, at) -> {
                postings[next[key]++] = name << 8 | at;
                grams[0]++;
            });
            needed[n] = (short) Math.max(FEWEST, Math.ceil(enough * grams[0]));
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

        private final int[] count = new int[needed.length];
        private int[] touched = new int[1024];
        private int[] keys = new int[512];
        private int[] places = new int[512];
        private int grams;
        private int[] next = new int[64];
        private int[] diagonals = new int[256];
        private byte[] thin = new byte[128];
        private int[] thinPlaces = new int[128];

        /** Looks for names in a text as it is said, and as it would be with all that may be silent. */
        void find(Spoken text, Candidate candidate) {
            collect(text);
            int touches = 0;
            for (int g = 0; g < grams; g++) {
                int end = starts[keys[g] + 1];
                if (touched.length < touches + end - starts[keys[g]]) {
                    touched = Arrays.copyOf(touched, (touches + end - starts[keys[g]]) * 2);
                }
                for (int p = starts[keys[g]]; p < end; p++) {
                    int name = postings[p] >>> 8;
                    if (count[name]++ == 0) {
                        touched[touches++] = name;
                    }
                }
            }
            int chosen = 0;
            int hits = 0;
            for (int i = 0; i < touches; i++) {
                int name = touched[i];
                int many = count[name];
                count[name] = 0;
                if (many >= needed[name]) {
                    if (chosen + 1 >= next.length) {
                        next = Arrays.copyOf(next, next.length * 2);
                    }
                    touched[chosen] = name;
                    next[chosen] = hits;
                    hits += many;
                    count[name] = -++chosen;   // its place among the chosen, kept apart from counts by its sign
                }
            }
            if (chosen > 0) {
                place(hits);
                for (int i = 0, from = 0; i < chosen; i++) {
                    count[touched[i]] = 0;
                    report(touched[i], from, next[i], candidate);
                    from = next[i];
                }
            }
        }

        /** Puts the diagonals of every gram of a chosen name side by side. */
        private void place(int hits) {
            if (diagonals.length < hits) {
                diagonals = new int[hits * 2];
            }
            for (int g = 0; g < grams; g++) {
                for (int p = starts[keys[g]]; p < starts[keys[g] + 1]; p++) {
                    int which = -count[postings[p] >>> 8];
                    if (which > 0) {
                        diagonals[next[which - 1]++] = places[g] - (postings[p] & 0xff);
                    }
                }
            }
        }

        private void collect(Spoken text) {
            if (thin.length < text.length) {
                thin = new byte[text.length * 2];
                thinPlaces = new int[text.length * 2];
            }
            if (keys.length < text.length * 2 * KINDS) {
                keys = new int[text.length * 4 * KINDS];
                places = new int[text.length * 4 * KINDS];
            }
            int many = 0;
            for (int i = 0; i < text.length; i++) {
                if (!text.latent[i]) {
                    thin[many] = text.sounds[i];
                    thinPlaces[many++] = i;
                }
            }
            grams = 0;
            grams(thin, many, (key, at) -> put(key, thinPlaces[at]));
            grams(text.sounds, text.length, (key, at) -> {
                // what holds nothing silent is there already
                if (text.latent[at] || text.latent[at + 1] || text.latent[at + 2] || at + 3 < text.length && text.latent[at + 3]) {
                    put(key, at);
                }
            });
        }

        private void put(int key, int place) {
            keys[grams] = key;
            places[grams++] = place;
        }

        private void report(int name, int from, int to, Candidate candidate) {
            Arrays.sort(diagonals, from, to);
            int last = Integer.MIN_VALUE + BAND;
            for (int a = from, b = from; a < to; a++) {
                while (b < to && diagonals[b] <= diagonals[a] + BAND) {
                    b++;
                }
                if (b - a >= needed[name] && diagonals[a] > last + BAND) {
                    last = diagonals[a];
                    candidate.at(name, last);
                }
            }
        }
    }

    Search search() {
        return new Search();
    }
}
