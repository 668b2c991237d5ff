package org.calque.format.bilingual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.calque.document.Text;

/**
 * Puts the annotations of an old target into the new one: round the same words where these stand there once and no code stands
 * among them, otherwise round the whole, so that what refers to them still finds them.
 */
final class Annotations {

    /** Where a piece of XML goes among others at one offset. */
    enum Rank { ALL_OPEN, CLOSE, CODE, OPEN, ALL_CLOSE }

    /** A piece of XML to stand before the character at an offset. */
    record Piece(int offset, Rank rank, String xml) {
        static final Comparator<Piece> ORDER = Comparator.comparingInt(Piece::offset).thenComparing(Piece::rank);
    }

    private Annotations() {
    }

    static List<Piece> of(MarkedText before, Text after, String file) {
        List<Piece> pieces = new ArrayList<>();
        List<Piece> closing = new ArrayList<>();
        List<int[]> placed = new ArrayList<>();
        List<Annotation> outerFirst = before.annotations().stream()
                .sorted(Comparator.comparingInt(Annotation::start).thenComparingInt(one -> -one.end())).toList();
        for (Annotation one : outerFirst) {
            int at = place(one, before.text().string().substring(one.start(), one.end()), after, placed);
            int end = at + one.end() - one.start();
            if (at >= 0) {
                placed.add(new int[] {at, end});
            }
            pieces.add(new Piece(Math.max(0, at), at < 0 ? Rank.ALL_OPEN : Rank.OPEN, file.substring(one.openStart(), one.openEnd())));
            closing.add(0, new Piece(at < 0 ? after.string().length() : end, at < 0 ? Rank.ALL_CLOSE : Rank.CLOSE,
                    file.substring(one.closeStart(), one.closeEnd())));
        }
        pieces.addAll(closing);   // the inner ones first
        return pieces;
    }

    private static int place(Annotation one, String words, Text after, List<int[]> placed) {
        int at = after.string().indexOf(words);
        boolean whole = one.openStart() < one.openEnd() && one.closeStart() < one.closeEnd();
        if (!whole || words.isBlank() || at < 0 || at != after.string().lastIndexOf(words)) {
            return -1;
        }
        int end = at + words.length();
        boolean codes = after.codes().stream().anyMatch(code -> code.offset() > at && code.offset() < end);
        boolean crosses = placed.stream().anyMatch(other -> at < other[0] || at < other[1] && end > other[1]);
        return codes || crosses ? -1 : at;
    }
}
