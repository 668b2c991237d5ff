package org.calque.memory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.calque.document.Text;
import org.jspecify.annotations.Nullable;

/**
 * The words of many sentences, numbered, and which sentences have them. Immutable once built, and safe across threads.
 */
final class WordIndex {

    private final Map<String, Integer> forms;
    private final int[] keyOf;          // by form
    private final byte[] weightOf;      // by key
    private final List<String> keys;
    private final int[] starts;         // by sentence, into words
    private final int[] words;          // the forms of all sentences, one after the other
    private final int[] postingStarts;  // by key, into postings
    private final int[] postings;       // sentences, ascending

    private WordIndex(Builder built, int[] order) {
        forms = built.forms;
        keyOf = Arrays.copyOf(built.keyOf, forms.size());
        keys = built.keyList;
        weightOf = Arrays.copyOf(built.weightOf, keys.size());
        starts = new int[built.sentences + 1];
        words = new int[built.starts[built.sentences]];
        for (int sentence = 0; sentence < built.sentences; sentence++) {
            int from = built.starts[order[sentence]];
            int length = built.starts[order[sentence] + 1] - from;
            System.arraycopy(built.words, from, words, starts[sentence], length);
            starts[sentence + 1] = starts[sentence] + length;
        }
        postingStarts = new int[keys.size() + 1];
        postings = post();
    }

    private int[] post() {
        int[] counts = postingStarts;
        int[] last = new int[keys.size()];
        Arrays.fill(last, -1);
        for (int sentence = 0; sentence < sentences(); sentence++) {
            for (int w = starts[sentence]; w < starts[sentence + 1]; w++) {
                int key = keyOf[words[w]];
                if (last[key] != sentence) {
                    last[key] = sentence;
                    counts[key + 1]++;
                }
            }
        }
        for (int key = 0; key < keys.size(); key++) {
            counts[key + 1] += counts[key];
        }
        int[] posted = new int[counts[keys.size()]];
        int[] next = Arrays.copyOf(counts, keys.size());
        Arrays.fill(last, -1);
        for (int sentence = 0; sentence < sentences(); sentence++) {
            for (int w = starts[sentence]; w < starts[sentence + 1]; w++) {
                int key = keyOf[words[w]];
                if (last[key] != sentence) {
                    last[key] = sentence;
                    posted[next[key]++] = sentence;
                }
            }
        }
        return posted;
    }

    private WordIndex(IndexFile.Reader in) throws IOException {
        List<String> formList = in.words();
        forms = new HashMap<>(formList.size() * 4 / 3 + 1);
        for (String form : formList) {
            forms.put(form, forms.size());
        }
        keys = in.words();
        keyOf = in.numbers();
        weightOf = in.bytes();
        starts = in.numbers();
        words = in.numbers();
        postingStarts = in.numbers();
        postings = in.numbers();
    }

    /** What {@link #write} has written. */
    static WordIndex read(IndexFile.Reader in) throws IOException {
        return new WordIndex(in);
    }

    void write(IndexFile.Writer out) throws IOException {
        String[] formList = new String[forms.size()];
        forms.forEach((form, number) -> formList[number] = form);
        out.put(Arrays.asList(formList));
        out.put(keys);
        out.put(keyOf);
        out.put(weightOf);
        out.put(starts);
        out.put(words);
        out.put(postingStarts);
        out.put(postings);
    }

    /** Takes sentences one after the other. */
    static final class Builder {
        private final Map<String, Integer> forms = new HashMap<>();
        private final Map<String, Integer> keys = new HashMap<>();
        private final List<String> keyList = new ArrayList<>();
        private int[] keyOf = new int[1024];
        private byte[] weightOf = new byte[1024];
        private int[] starts = new int[1024];
        private int[] words = new int[8192];
        private int sentences;

        void add(Text sentence) {
            int end = starts[sentences];
            for (Piece piece : Piece.of(sentence)) {
                if (end == words.length) {
                    words = Arrays.copyOf(words, end * 2);
                }
                words[end++] = form(piece);
            }
            if (sentences + 2 > starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
            }
            starts[++sentences] = end;
        }

        private int form(Piece piece) {
            @Nullable Integer known = forms.get(piece.form());
            if (known != null) {
                return known;
            }
            @Nullable Integer key = keys.get(piece.key());
            if (key == null) {
                key = keyList.size();
                keys.put(piece.key(), key);
                keyList.add(piece.key());
                if (key == weightOf.length) {
                    weightOf = Arrays.copyOf(weightOf, key * 2);
                }
                weightOf[key] = (byte) piece.weight();
            }
            int form = forms.size();
            forms.put(piece.form(), form);
            if (form == keyOf.length) {
                keyOf = Arrays.copyOf(keyOf, form * 2);
            }
            keyOf[form] = key;
            return form;
        }

        /** How many there are in all sentences. */
        int words() {
            return starts[sentences];
        }

        /** How many different ones. */
        int forms() {
            return forms.size();
        }

        /** The sentences in the order of their weight, the lightest first: what stands there, of them. */
        int[] byWeight() {
            long[] weighed = new long[sentences];   // weight << 32 | sentence
            for (int sentence = 0; sentence < sentences; sentence++) {
                long weight = 0;
                for (int w = starts[sentence]; w < starts[sentence + 1]; w++) {
                    weight += weightOf[keyOf[words[w]]];
                }
                weighed[sentence] = weight << 32 | sentence;
            }
            Arrays.sort(weighed);
            return Arrays.stream(weighed).mapToInt(each -> (int) each).toArray();
        }

        /** @param order the sentences as they shall be numbered: of each new number the place it was added at */
        WordIndex build(int[] order) {
            return new WordIndex(this, order);
        }
    }

    int sentences() {
        return starts.length - 1;
    }

    /** The number of a form, or -1. */
    int form(String form) {
        return forms.getOrDefault(form, -1);
    }

    /** The number of a key that some form has, or -1. */
    int key(Piece piece) {
        int form = form(piece.form());
        return form >= 0 ? keyOf[form] : keyNamed(piece.key());
    }

    private int keyNamed(String key) {
        int form = form(key);   // mostly, a folded word stands somewhere as it is
        if (form >= 0 && keys.get(keyOf[form]).equals(key)) {
            return keyOf[form];
        }
        return byName().getOrDefault(key, -1);
    }

    private volatile @Nullable Map<String, Integer> byName;

    private Map<String, Integer> byName() {
        Map<String, Integer> known = byName;
        if (known == null) {
            known = new HashMap<>(keys.size() * 4 / 3 + 1);
            for (int key = 0; key < keys.size(); key++) {
                known.put(keys.get(key), key);
            }
            byName = known;
        }
        return known;
    }

    List<String> keys() {
        return keys;
    }

    int keyOf(int form) {
        return keyOf[form];
    }

    int weight(int key) {
        return weightOf[key];
    }

    /** In how many sentences a key stands. */
    int frequency(int key) {
        return postingStarts[key + 1] - postingStarts[key];
    }

    int postingStart(int key) {
        return postingStarts[key];
    }

    /** The first posting of a key whose sentence is this one or one behind it. */
    int postingFrom(int key, int sentence) {
        int low = postingStarts[key];
        int high = postingStarts[key + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (postings[middle] < sentence) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int posting(int at) {
        return postings[at];
    }

    int start(int sentence) {
        return starts[sentence];
    }

    int word(int at) {
        return words[at];
    }
}
