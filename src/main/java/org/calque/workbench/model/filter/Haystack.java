package org.calque.workbench.model.filter;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Many short texts laid end to end, to be looked through for words in one go: at 100,000 of them a key typed into a filter costs a few
 * ms, also the first, when nothing has been compiled yet. Immutable.
 */
public final class Haystack {

    private static final char BETWEEN = '\0';

    private final String all;
    private final int[] starts;   // of each text, and where the last ends

    /** @param texts folded as what is looked for will be */
    public Haystack(List<String> texts) {
        StringBuilder joined = new StringBuilder(texts.stream().mapToInt(text -> text.length() + 1).sum());
        starts = new int[texts.size() + 1];
        for (int i = 0; i < texts.size(); i++) {
            joined.append(texts.get(i)).append(BETWEEN);
            starts[i + 1] = joined.length();
        }
        all = joined.toString();
    }

    /** The indexes of the texts that hold all of some words, each anywhere and as part of another word too. */
    public BitSet with(String... words) {
        BitSet found = new BitSet(starts.length);
        found.set(0, starts.length - 1);
        for (String word : words) {
            if (!word.isEmpty()) {
                found.and(with(word));
            }
        }
        return found;
    }

    private BitSet with(String word) {
        BitSet found = new BitSet(starts.length);
        int text = 0;
        for (int at = all.indexOf(word); at >= 0; at = all.indexOf(word, starts[text])) {
            text = at < starts[text + 1] ? text : textAt(at);
            found.set(text++);
        }
        return found;
    }

    private int textAt(int offset) {
        int place = Arrays.binarySearch(starts, offset);
        return place >= 0 ? place : -place - 2;
    }
}
