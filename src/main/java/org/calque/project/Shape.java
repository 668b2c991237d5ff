package org.calque.project;

import java.util.ArrayList;
import java.util.List;
import org.calque.document.Code;
import org.calque.document.Document;
import org.calque.document.Ids;
import org.calque.document.Range;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.document.Unit;

/** Splits and joins segments. The unit they stand in stays as it is, and the first of them keeps its id. */
final class Shape {

    private Shape() {
    }

    /** Whether a segment can be split there: not in a bilingual file, whose cut is its maker's, and with words on both sides. */
    static boolean canSplit(Document document, int index, int offset) {
        Segment segment = document.segments().get(index);
        String source = segment.source().string();
        return !document.bilingual() && !segment.locked() && offset > 0 && offset < source.length()
                && !source.substring(0, offset).isBlank() && !source.substring(offset).isBlank()
                && !(Character.isLowSurrogate(source.charAt(offset)) && Character.isHighSurrogate(source.charAt(offset - 1)));
    }

    static boolean canJoin(Document document, int index) {
        List<Segment> segments = document.segments();
        return !document.bilingual() && index + 1 < segments.size() && !segments.get(index).locked()
                && !segments.get(index + 1).locked() && segments.get(index).unit() == segments.get(index + 1).unit();
    }

    /** Two segments for one. White space between them belongs to neither, as where sentences end. */
    static List<Segment> split(Unit unit, Segment segment, int offset) {
        String source = unit.source().string();
        Range range = segment.range();
        int at = range.start() + offset;
        int end = at;
        while (end > range.start() && isSpace(source.charAt(end - 1))) {
            end--;
        }
        int start = at;
        while (start < range.end() && isSpace(source.charAt(start))) {
            start++;
        }
        int firstCodes = range.codeStart();
        List<Code> codes = unit.source().codes();
        while (firstCodes < range.codeEnd() && belongsBefore(codes.get(firstCodes), end, start)) {
            firstCodes++;
        }
        Range first = new Range(range.start(), end, range.codeStart(), firstCodes);
        Range second = new Range(start, range.end(), firstCodes, range.codeEnd());
        int read = Reading.at(segment, offset);
        return List.of(
                new Segment(segment.id(), segment.unit(), segment.key(), first, unit.source().part(first), segment.target(),
                        started(segment.target()), segment.note(), false, segment.parent())
                        .withReading(segment.reading() == null ? null : segment.reading().substring(0, read).strip()),
                new Segment(Ids.next(), segment.unit(), segment.key() + "+", second, unit.source().part(second), Text.EMPTY,
                        SegmentState.NOT_STARTED, null, false, segment.id())
                        .withReading(segment.reading() == null ? null : segment.reading().substring(read).strip()));
    }

    private static boolean belongsBefore(Code code, int end, int start) {
        return code.offset() < end || code.offset() <= start && code.kind() == Code.Kind.CLOSE
                || code.offset() == end && end < start && code.kind() == Code.Kind.PLACEHOLDER;
    }

    /** One segment for two that follow each other. */
    static Segment join(Unit unit, Segment first, Segment second) {
        Range range = new Range(first.range().start(), second.range().end(), first.range().codeStart(), second.range().codeEnd());
        Text space = first.target().isEmpty() || second.target().isEmpty() ? Text.EMPTY : Text.of(" ");
        Text target = first.target().then(space).then(second.target());
        List<String> notes = new ArrayList<>();
        for (Segment each : List.of(first, second)) {
            if (each.note() != null) {
                notes.add(each.note());
            }
        }
        return new Segment(first.id(), first.unit(), first.key(), range, unit.source().part(range), target, started(target),
                notes.isEmpty() ? null : String.join("\n", notes), false, first.parent())
                .withReading(first.reading() == null && second.reading() == null ? null
                        : first.read().string() + unit.source().string().substring(first.range().end(), second.range().start()) + second.read().string());
    }

    static SegmentState started(Text target) {
        return target.isEmpty() ? SegmentState.NOT_STARTED : SegmentState.DRAFT;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
