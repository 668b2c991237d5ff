package org.calque.workbench.grid;

import java.util.ArrayList;
import java.util.List;
import org.calque.document.Cue;
import org.calque.document.Segment;
import org.calque.document.Unit;

/**
 * All that it takes to paint a row.
 *
 * @param holder  who else is typing in it, otherwise ""
 * @param heading {@code H2} before both texts of a heading, otherwise ""
 * @param time    the time code at which the source begins, otherwise ""
 * @param height  px, the line below it included
 */
record RowLayout(int row, int number, Segment segment, boolean editable, String holder, CellLayout source, CellLayout target,
                 List<Mark> sourceMarks, List<Mark> targetMarks, IssueCount issues, Repetition repetition, String heading, String time, int height) {

    static RowLayout of(GridModel model, int row, CellFont font, Columns columns) {
        Segment segment = model.segment(row);
        Unit unit = model.unit(row);
        String heading = unit.kind() == Unit.Kind.HEADING && unit.level() > 0 ? "H" + unit.level() : "";
        List<Cue> inside = new ArrayList<>();
        String time = cues(segment, unit, inside);
        float room = heading.isEmpty() ? 0 : TextPainter.badgeRoom(font, heading);
        float sourceRoom = room + (time.isEmpty() ? 0 : TextPainter.badgeRoom(font, time));
        CellLayout source = LineBreaker.layout(CellText.of(segment.source(), inside), font, columns.sourceWidth(), sourceRoom);
        CellLayout target = LineBreaker.layout(CellText.of(segment.target()), font, columns.targetWidth(), room);
        return new RowLayout(row, model.number(row), segment, model.editable(row), model.holder(row), source, target,
                List.copyOf(model.sourceMarks(row)), List.copyOf(model.targetMarks(row)), model.issues(row), model.repetition(row), heading, time,
                height(font, Math.max(source.lines().size(), target.lines().size())));
    }

    /** The label of the cue that the segment begins in; those that begin later in it are added to a list, at their offsets. */
    private static String cues(Segment segment, Unit unit, List<Cue> inside) {
        String first = "";
        int start = segment.range().start();
        for (Cue cue : unit.cues()) {
            if (cue.offset() <= start) {
                first = cue.label();
            } else if (cue.offset() < segment.range().end()) {
                inside.add(new Cue(cue.offset() - start, cue.start(), cue.end(), cue.label()));
            }
        }
        return first;
    }

    static int height(CellFont font, int lines) {
        return lines * font.lineHeight() + 2 * padding(font) + 1;
    }

    static int padding(CellFont font) {
        return font.scaled(10);
    }

    /** Room before the first line of the target, px. */
    float targetIndent() {
        return heading.isEmpty() ? 0 : TextPainter.badgeRoom(target.font(), heading);
    }

    float sourceIndent() {
        return targetIndent() + (time.isEmpty() ? 0 : TextPainter.badgeRoom(source.font(), time));
    }
}
