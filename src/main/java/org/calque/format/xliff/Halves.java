package org.calque.format.xliff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calque.document.Code;
import org.calque.document.Text;
import org.calque.format.bilingual.FilePart;
import org.calque.format.bilingual.Mark;
import org.calque.format.bilingual.StartTag;

/**
 * Finds the codes of a unit's targets whose other half stands in none of them: XLIFF 2 wants these marked as isolated, and the
 * others not, whichever segment the halves stand in.
 */
final class Halves {

    private Halves() {
    }

    /**
     * @param targets of all parts of a unit, in order
     * @return for each, the indexes of its codes that are alone
     */
    static List<Set<Integer>> alone(List<Text> targets) {
        List<Set<Integer>> alone = new ArrayList<>();
        Map<String, Deque<int[]>> open = new HashMap<>();
        for (int t = 0; t < targets.size(); t++) {
            alone.add(new HashSet<>());
            List<Code> codes = targets.get(t).codes();
            for (int c = 0; c < codes.size(); c++) {
                Code code = codes.get(c);
                Deque<int[]> waiting = open.computeIfAbsent(code.id(), id -> new ArrayDeque<>());
                if (code.kind() == Code.Kind.OPEN) {
                    waiting.push(new int[] {t, c});
                    alone.get(t).add(c);
                } else if (code.kind() == Code.Kind.CLOSE) {
                    int[] begun = waiting.poll();
                    if (begun == null) {
                        alone.get(t).add(c);
                    } else {
                        alone.get(begun[0]).remove(begun[1]);
                    }
                }
            }
        }
        return alone;
    }

    /** Whether a target that nobody edited says of a half that it is alone where it is not any more, or the other way round. */
    static boolean wrong(String text, FilePart part, Set<Integer> alone) {
        if (part.target() == null) {
            return false;
        }
        List<Mark> marks = part.target().marks();
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            boolean half = mark.element().equals("sc") || mark.element().equals("ec");
            if (half && alone.contains(i) != isolated(text, mark)
                    && part.source().marks().stream().noneMatch(own -> own.code().same(mark.code()) && isolated(text, own))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isolated(String text, Mark mark) {
        String said = StartTag.attributes(text.substring(mark.start(), mark.end())).getOrDefault("isolated", "");
        return said.contains("yes");
    }
}
