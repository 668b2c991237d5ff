package org.calque.format.xliff;

import java.util.ArrayList;
import java.util.List;
import org.calque.document.Document;
import org.calque.document.Range;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.jspecify.annotations.Nullable;

/** A unit of a document taken apart for writing: its segments, and what stands between them, which no one translates. */
record UnitParts(Unit unit, List<Part> parts) {

    /**
     * @param segment null for what stands between segments
     * @param target  what is to stand in the target: of what stands between, the source again
     * @param index   of the segment in its document; -1 for what stands between
     */
    record Part(@Nullable Segment segment, Text source, Text target, int index) {
    }

    /** The units of a document that have segments, with the segments of each, in order. */
    static List<UnitParts> of(Document document) {
        List<UnitParts> all = new ArrayList<>();
        List<Segment> segments = document.segments();
        for (int from = 0; from < segments.size();) {
            int to = from + 1;
            while (to < segments.size() && segments.get(to).unit() == segments.get(from).unit()) {
                to++;
            }
            all.add(of(document.unitOf(segments.get(from)), segments.subList(from, to), from));
            from = to;
        }
        return all;
    }

    /** The same with each segment as a unit of its own, by its own key. */
    static List<UnitParts> apart(Document document) {
        List<UnitParts> all = new ArrayList<>();
        for (Segment segment : document.segments()) {
            Unit unit = document.unitOf(segment);
            Unit alone = new Unit(segment.key(), segment.source(), unit.kind(), unit.level(), unit.cuesIn(segment.range()));
            all.add(new UnitParts(alone, List.of(part(segment, all.size()))));
        }
        return all;
    }

    private static Part part(Segment segment, int index) {
        return new Part(segment, segment.source(), segment.state() == SegmentState.LEFT_EMPTY ? Text.EMPTY : segment.target(), index);
    }

    private static UnitParts of(Unit unit, List<Segment> segments, int index) {
        List<Part> parts = new ArrayList<>();
        Range before = new Range(0, 0, 0, 0);
        int count = 0;
        for (Segment segment : segments) {
            between(unit, before, segment.range(), parts);
            parts.add(part(segment, index + count++));
            before = segment.range();
        }
        Text source = unit.source();
        int end = source.string().length();
        int codeEnd = source.codes().size();
        between(unit, before, new Range(end, end, codeEnd, codeEnd), parts);
        return new UnitParts(unit, parts);
    }

    private static void between(Unit unit, Range before, Range after, List<Part> parts) {
        Text text = unit.source().part(new Range(before.end(), after.start(), before.codeEnd(), after.codeStart()));
        if (!text.isEmpty()) {
            parts.add(new Part(null, text, text, -1));
        }
    }

    List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        for (Part part : parts) {
            if (part.segment() != null) {
                segments.add(part.segment());
            }
        }
        return segments;
    }

    List<Text> sources() {
        return parts.stream().map(Part::source).toList();
    }

    /** What the target holds; nothing between segments either as long as none of them has been begun. */
    List<Text> targets() {
        boolean begun = begun();
        return parts.stream().map(part -> begun ? part.target() : Text.EMPTY).toList();
    }

    /** The same with the source in place of what nobody has begun. */
    List<Text> filledTargets() {
        return parts.stream().map(part -> part.segment() != null && !begun(part.segment()) ? part.source() : part.target()).toList();
    }

    /** Whether there is anything to write as a target. */
    boolean begun() {
        return segments().stream().anyMatch(UnitParts::begun);
    }

    static boolean begun(Segment segment) {
        return segment.state() == SegmentState.LEFT_EMPTY || !segment.target().isEmpty();
    }

    /** The state to write: a target that stands there is a draft at least. */
    static SegmentState state(Segment segment) {
        return segment.state() == SegmentState.NOT_STARTED && !segment.target().isBlank() ? SegmentState.DRAFT : segment.state();
    }

    boolean locked() {
        return segments().stream().allMatch(Segment::locked);
    }
}
