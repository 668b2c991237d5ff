package org.calque.project;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;

/** Segments of a document that say the same. */
final class Repetitions {

    private Repetitions() {
    }

    /**
     * The segments with the same source as some, codes and all, that nobody has begun: what those are confirmed with is a draft
     * for these.
     *
     * @param confirmed indexes; of two that say the same the first counts
     * @return by index, ascending, what each becomes
     */
    static Map<Integer, Segment> drafts(Document document, List<Integer> confirmed) {
        Map<Text, Text> targets = new HashMap<>();
        for (int index : confirmed) {
            Segment segment = document.segments().get(index);
            targets.putIfAbsent(segment.source(), segment.target());
        }
        Set<Integer> them = Set.copyOf(confirmed);
        Map<Integer, Segment> drafts = new LinkedHashMap<>();
        int at = 0;
        for (Segment other : document.segments()) {
            if (other.state() == SegmentState.NOT_STARTED && !other.locked() && other.target().isEmpty() && !them.contains(at)) {
                Text target = targets.get(other.source());
                if (target != null) {
                    drafts.put(at, other.withTarget(target, SegmentState.DRAFT));
                }
            }
            at++;
        }
        return drafts;
    }
}
