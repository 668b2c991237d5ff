package org.calque.workbench.grid;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A cell's text broken into lines, all of one height. */
record CellLayout(CellText text, List<Line> lines, CellFont font) {

    int height() {
        return lines.size() * font.lineHeight();
    }

    /** The line that a caret at a position stands in; where a line wraps that is the beginning of the next. */
    int lineOf(int position) {
        for (int i = lines.size() - 1; i > 0; i--) {
            if (lines.get(i).start() <= position) {
                return i;
            }
        }
        return 0;
    }

    int lineAt(float y) {
        return Math.max(0, Math.min((int) (y / font.lineHeight()), lines.size() - 1));
    }

    /** The position nearest to a point; never behind the space that a line wraps at, since that is the next line's. */
    int positionAt(float x, float y) {
        return positionIn(lineAt(y), x);
    }

    int positionIn(int line, float x) {
        Line it = lines.get(line);
        int position = it.positionAt(x);
        return position == it.end() && line + 1 < lines.size() && position > it.start() ? position - 1 : position;
    }

    /** A caret's place, a px wide. */
    Rectangle2D.Float caret(int position) {
        int line = lineOf(position);
        return new Rectangle2D.Float(lines.get(line).x(position), line * font.lineHeight(), 1, font.lineHeight());
    }

    /** The rectangles, a line high, that some characters cover. */
    List<Rectangle2D.Float> boxes(int from, int to) {
        return boxes(from, to, false);
    }

    /** Likewise, without the spaces that hang over the end of a line. */
    List<Rectangle2D.Float> words(int from, int to) {
        return boxes(from, to, true);
    }

    private List<Rectangle2D.Float> boxes(int from, int to, boolean trimmed) {
        List<Rectangle2D.Float> boxes = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int start = Math.max(from, line.start());
            int end = Math.min(to, line.end());
            while (trimmed && end > start && end == line.end() && Character.isWhitespace(text.string().charAt(end - 1))) {
                end--;
            }
            if (start < end) {
                for (float[] span : line.spans(start, end)) {
                    boxes.add(new Rectangle2D.Float(span[0], i * font.lineHeight(), span[1] - span[0], font.lineHeight()));
                }
            }
        }
        return boxes;
    }
}
