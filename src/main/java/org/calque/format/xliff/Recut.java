package org.calque.format.xliff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.calque.document.Code;
import org.calque.document.Code.Kind;
import org.calque.document.Text;
import org.calque.format.okapi.SrxSplitter;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a translation that another tool gave as one into the sentences that it was made of. Only where nothing speaks against it: as
 * many sentences as there are segments, each with the codes of its source and of a length that a translation can have.
 */
final class Recut {

    /** How often longer one side may be than the other; short sentences vary more, and have this many characters for it (UTF-16). */
    private static final double LONGER = 2.2;
    private static final int SHORT = 12;

    private Recut() {
    }

    /** One piece for each source, or null if the translation cannot safely be shared out. */
    static @Nullable List<Text> cut(Text target, List<Text> sources, Locale language) {
        String all = target.string();
        int[] ends = SrxSplitter.of(language).ends(all);
        if (ends.length != sources.size()) {
            return null;
        }
        List<Text> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < ends.length; i++) {
            while (start < ends[i] && Character.isWhitespace(all.charAt(start))) {
                start++;
            }
            Text piece = piece(target, start, ends[i], i == 0, i == ends.length - 1);
            Text source = sources.get(i);
            if (!alike(piece.string().strip().length(), source.string().strip().length())
                    || !source.codesMissingFrom(piece).isEmpty() || !piece.codesMissingFrom(source).isEmpty()) {
                return null;
            }
            pieces.add(piece);
            start = ends[i];
        }
        return pieces;
    }

    private static boolean alike(int one, int other) {
        return Math.max(one, other) <= Math.min(one, other) * LONGER + SHORT;
    }

    /** A code in the white space between two sentences goes with the one that it closes, or else with the next. */
    private static Text piece(Text target, int start, int end, boolean first, boolean last) {
        List<Code> inside = new ArrayList<>();
        for (Code code : target.codes()) {
            int at = code.offset();
            boolean closes = code.kind() == Kind.CLOSE;
            boolean here = at > start && at < end || first && at <= start || last && at >= end
                    || at <= start && !closes && at >= gap(target.string(), start) || at >= end && closes && at <= gapEnd(target.string(), end);
            if (here) {
                inside.add(code.at(Math.min(Math.max(at, start), end) - start));
            }
        }
        return new Text(target.string().substring(start, end), inside);
    }

    private static int gap(String text, int start) {
        int at = start;
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static int gapEnd(String text, int end) {
        int at = end;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
