package org.calque.project;

import java.util.Map;
import org.calque.document.SegmentState;
import org.calque.document.Words;

/**
 * How far a document has come.
 *
 * @param counts     segments by state; a state that no segment is in is absent
 * @param words      words of the source
 * @param wordsDone  those whose segment is {@linkplain SegmentState#done() done}
 * @param terms      enforced occurrences of terms in segments that have a target
 * @param good       those rendered as agreed
 * @param waived     those let pass with a reason
 * @param missing    those whose rendering is not there
 * @param forbidden  those with a deprecated rendering
 * @param fewer      those with fewer renderings than occurrences
 * @param suspects   places that only sound like a term
 */
public record Summary(Map<SegmentState, Integer> counts, int words, int wordsDone, int terms, int good, int waived,
                      int missing, int forbidden, int fewer, int suspects) {

    public Summary {
        counts = Map.copyOf(counts);
    }

    /** The words of a text, counted as translators are paid for them. */
    public static int words(String text) {
        return Words.in(text);
    }

    public int segments() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int done() {
        return counts.entrySet().stream().filter(entry -> entry.getKey().done()).mapToInt(Map.Entry::getValue).sum();
    }

    /** Terms rendered as agreed or waived, of all in segments with a target, percent, rounded down; 100 where there are none, which tells nobody anything. */
    public int consistency() {
        return terms == 0 ? 100 : (int) (100L * (good + waived) / terms);
    }
}
