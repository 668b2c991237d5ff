package org.calque.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.calque.document.Code;
import org.calque.document.Document;
import org.calque.document.Range;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.document.Unit;

/**
 * Puts the targets of a unit's segments together as the unit's translation, with what stands between the segments in the
 * source between them again.
 */
final class UnitTargets {

    private UnitTargets() {
    }

    /** The translation of every unit of which at least one segment is translated or left empty, by the unit's key. */
    static Map<String, Text> of(Document document) {
        Map<String, Text> targets = new HashMap<>();
        List<Segment> segments = document.segments();
        int from = 0;
        while (from < segments.size()) {
            int to = from + 1;
            while (to < segments.size() && segments.get(to).unit() == segments.get(from).unit()) {
                to++;
            }
            List<Segment> own = segments.subList(from, to);
            if (own.stream().anyMatch(UnitTargets::settled)) {
                Unit unit = document.unitOf(own.get(0));
                targets.put(unit.key(), join(unit, own));
            }
            from = to;
        }
        return targets;
    }

    private static boolean settled(Segment segment) {
        return segment.state() == SegmentState.LEFT_EMPTY || !segment.target().isEmpty();
    }

    private static Text join(Unit unit, List<Segment> segments) {
        Text source = unit.source();
        Text whole = Text.EMPTY;
        int at = 0;
        int codeAt = 0;
        boolean anything = false;
        boolean afterEmpty = false;
        for (Segment segment : segments) {
            Range range = segment.range();
            Text gap = source.part(new Range(at, range.start(), codeAt, range.codeStart()));
            boolean empty = segment.state() == SegmentState.LEFT_EMPTY;
            // one of the two blanks around a sentence left out goes with it
            whole = whole.then(empty && anything || afterEmpty && !anything ? codesOf(gap.codes()) : gap);
            whole = whole.then(empty ? halfPairs(segment.source()) : segment.target().isEmpty() ? segment.source() : closed(segment));
            anything |= !empty;
            afterEmpty = empty;
            at = range.end();
            codeAt = range.codeEnd();
        }
        return whole.then(source.part(new Range(at, source.string().length(), codeAt, source.codes().size())));
    }

    private static Text codesOf(List<Code> codes) {
        return new Text("", codes.stream().map(code -> code.at(0)).toList());
    }

    /** The codes of a sentence left out whose other half stands in another: a link may begin in one and end in the next. */
    private static Text halfPairs(Text source) {
        return codesOf(source.codes().stream()
                .filter(code -> code.kind() != Code.Kind.PLACEHOLDER && source.codes().stream().noneMatch(
                        other -> other.id().equals(code.id()) && other.kind() == otherHalf(code.kind())))
                .toList());
    }

    private static Code.Kind otherHalf(Code.Kind kind) {
        return kind == Code.Kind.OPEN ? Code.Kind.CLOSE : Code.Kind.OPEN;
    }

    /** A target, with all that it should close and does not closed at its end, so that no bold runs on into the next sentence. */
    private static Text closed(Segment segment) {
        Text target = segment.target();
        List<Code> missing = segment.source().codesMissingFrom(target).stream()
                .filter(code -> code.kind() == Code.Kind.CLOSE).toList();
        return missing.isEmpty() ? target : target.then(codesOf(missing));
    }
}
