package org.calque.glossary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A stretch of tokens, both ends inclusive, and the terms that stand there; none for a locution. Compared by identity. */
final class Span {

    final int first;
    final int last;
    final boolean elided;
    final boolean sure;
    final List<TermEntry> entries = new ArrayList<>(2);

    Span(int first, int last) {
        this(first, last, false, true);
    }

    Span(int first, int last, boolean elided, boolean sure) {
        this.first = first;
        this.last = last;
        this.elided = elided;
        this.sure = sure;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    /** Twice the words it covers, less one for a locution, and one more for a term that has others before: of two alike that is chosen. */
    int weight() {
        return 2 * (last - first + 1) - (entries.isEmpty() ? 1 : 0) + (elided ? 1 : 0);
    }

    /**
     * Those that cover the most words, in the fewest spans, leftmost.
     *
     * @param tokens how many the text has
     */
    static Set<Span> chosen(List<Span> spans, int tokens) {
        List<Span> ordered = new ArrayList<>(spans);
        ordered.sort(Comparator.comparingInt(Span::first).reversed());
        int next = 0;
        int[] covered = new int[tokens + 1];
        int[] count = new int[tokens + 1];
        Span[] take = new Span[tokens + 1];
        for (int at = tokens - 1; at >= 0; at--) {
            covered[at] = covered[at + 1];
            count[at] = count[at + 1];
            for (; next < ordered.size() && ordered.get(next).first() == at; next++) {
                Span span = ordered.get(next);
                if (!span.sure) {
                    continue;
                }
                int words = span.weight() + covered[span.last() + 1];
                int pieces = 1 + count[span.last() + 1];
                // at a tie the span is taken: leftmost
                if (words > covered[at] || words == covered[at] && (pieces < count[at] || pieces == count[at] && take[at] == null)) {
                    covered[at] = words;
                    count[at] = pieces;
                    take[at] = span;
                }
            }
        }
        Set<Span> chosen = new HashSet<>();
        for (int at = 0; at < tokens; ) {
            Span span = take[at];
            if (span == null) {
                at++;
            } else {
                chosen.add(span);
                at = span.last() + 1;
            }
        }
        return chosen;
    }
}
