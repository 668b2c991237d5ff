package org.calque.project;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;

/** Segments of a document that say the same. */
final class Repetitions {

    private Repetitions() {
    }

    /**
     * The segments with the same source as some, codes and all, that nobody has begun, or that have as a draft what one of those
     * was before: what those are confirmed with is a draft for these. What goes its own way neither gives nor takes.
     *
     * @param confirmed indexes; of two that say the same the first counts
     * @param ownWay    whether a segment goes its own way, by id
     * @param earlier   the targets that a segment has had; asked only where there is a draft that says the same
     * @return by index, ascending, what each becomes
     */
    static Map<Integer, Segment> drafts(Document document, List<Integer> confirmed, Predicate<UUID> ownWay,
                                        IntFunction<Set<Text>> earlier) {
        Map<Text, Integer> first = new HashMap<>();
        for (int index : confirmed) {
            Segment segment = document.segments().get(index);
            if (!ownWay.test(segment.id())) {
                first.putIfAbsent(segment.source(), index);
            }
        }
        Set<Integer> them = Set.copyOf(confirmed);
        Map<Integer, Set<Text>> were = new HashMap<>();
        Map<Integer, Segment> drafts = new LinkedHashMap<>();
        int at = 0;
        for (Segment other : document.segments()) {
            Integer index = them.contains(at) || other.locked() || ownWay.test(other.id()) ? null : first.get(other.source());
            if (index != null) {
                Text target = document.segments().get(index).target();
                boolean fresh = other.state() == SegmentState.NOT_STARTED && other.target().isEmpty();
                boolean follows = other.state() == SegmentState.DRAFT && !other.target().equals(target)
                        && were.computeIfAbsent(index, earlier::apply).contains(other.target());
                if (fresh || follows) {
                    drafts.put(at, other.withTarget(target, SegmentState.DRAFT));
                }
            }
            at++;
        }
        return drafts;
    }
}
