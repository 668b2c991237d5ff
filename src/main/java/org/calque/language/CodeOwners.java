package org.calque.language;

import java.util.ArrayList;
import java.util.List;
import org.calque.document.Code;
import org.calque.document.Range;
import org.calque.document.Text;

/**
 * Tells which sentence owns the codes at its edges. A code that closes what was opened before goes with the sentence before, one
 * that opens what follows with the sentence after; a placeholder goes with the sentence it touches, unless it parts words, as
 * a line break does. All others stay between the sentences.
 */
final class CodeOwners {

    private CodeOwners() {
    }

    /**
     * The stretches of a text with the codes that belong to each.
     *
     * @param spans     in order, not overlapping; their codes are not looked at
     * @param codeStart index of the first code to give away
     * @param codeEnd   index after the last
     */
    static List<Range> give(Text text, List<Range> spans, int codeStart, int codeEnd) {
        if (codeStart == codeEnd) {
            return spans.stream().map(span -> new Range(span.start(), span.end(), codeStart, codeStart)).toList();
        }
        List<Code> codes = text.codes();
        int[] starts = new int[spans.size()];
        int[] ends = new int[spans.size()];
        int at = codeStart;
        for (int i = 0; i <= spans.size(); i++) {
            int gapStart = i == 0 ? Integer.MIN_VALUE : spans.get(i - 1).end();
            int gapEnd = i == spans.size() ? Integer.MAX_VALUE : spans.get(i).start();
            while (at < codeEnd && codes.get(at).offset() < gapStart) {
                at++;
            }
            int to = at;
            while (to < codeEnd && codes.get(to).offset() <= gapEnd) {
                to++;
            }
            List<Code> gap = codes.subList(at, to);
            int left = i == 0 ? 0 : ofLeft(gap, gapStart);
            if (i > 0) {
                ends[i - 1] = at + left;
            }
            if (i < spans.size()) {
                starts[i] = at + ofRight(gap, left, gapEnd);
            }
            at = to;
        }
        List<Range> ranges = new ArrayList<>(spans.size());
        for (int i = 0; i < starts.length; i++) {
            ranges.add(new Range(spans.get(i).start(), spans.get(i).end(), starts[i], ends[i]));
        }
        return ranges;
    }

    /** How many codes of a gap go with what stands before it. */
    private static int ofLeft(List<Code> gap, int edge) {
        int count = 0;
        for (int i = 0; i < gap.size(); i++) {
            Code code = gap.get(i);
            boolean closes = code.kind() == Code.Kind.CLOSE && !holds(gap.subList(0, i), Code.Kind.OPEN, code.id());
            boolean touches = code.kind() == Code.Kind.PLACEHOLDER && !code.separates() && code.offset() == edge && count == i;
            if (closes || touches) {
                count = i + 1;
            }
        }
        return count;
    }

    /** The first code of a gap, not before {@code from}, that goes with what stands after it. */
    private static int ofRight(List<Code> gap, int from, int edge) {
        int first = gap.size();
        for (int i = gap.size() - 1; i >= from; i--) {
            Code code = gap.get(i);
            boolean opens = code.kind() == Code.Kind.OPEN && !holds(gap.subList(i + 1, gap.size()), Code.Kind.CLOSE, code.id());
            boolean touches = code.kind() == Code.Kind.PLACEHOLDER && !code.separates() && code.offset() == edge && first == i + 1;
            if (opens || touches) {
                first = i;
            }
        }
        return first;
    }

    private static boolean holds(List<Code> codes, Code.Kind kind, String id) {
        return codes.stream().anyMatch(code -> code.kind() == kind && code.id().equals(id));
    }
}
