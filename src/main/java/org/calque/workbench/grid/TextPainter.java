package org.calque.workbench.grid;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paints the text of a cell with its marks, chips and selection; the same for a cell at rest and under the caret. */
final class TextPainter {

    private final GridColours colours;
    private final boolean whitespace;

    /** @param whitespace whether spaces, non-breaking spaces, tabs and line ends are shown */
    TextPainter(GridColours colours, boolean whitespace) {
        this.colours = colours;
        this.whitespace = whitespace;
    }

    /**
     * @param selection colour of the selection
     * @param from      position where the selection begins
     * @param to        position where it ends; {@code from} where nothing is selected
     */
    void paint(Graphics2D g, CellLayout layout, float x, float y, List<Mark> marks, Color selection, int from, int to) {
        CellFont font = layout.font();
        for (Mark mark : marks) {
            if (mark.underline().tinted) {
                g.setColor(colours.tint(mark.underline()));
                for (Rectangle2D.Float box : boxes(layout, mark)) {
                    float inset = font.scale(1);
                    g.fill(new RoundRectangle2D.Float(x + box.x - inset, y + box.y + inset, box.width + 2 * inset,
                            box.height - 2 * inset, font.scale(4), font.scale(4)));
                }
            }
        }
        if (from < to) {
            g.setColor(selection);
            for (Rectangle2D.Float box : layout.boxes(from, to)) {
                g.fill(new Rectangle2D.Float(x + box.x, y + box.y, box.width, box.height));
            }
        }
        g.setFont(font.font());
        g.setColor(colours.text());
        float lineTop = y;
        for (Line line : layout.lines()) {
            line.draw(g, x, lineTop + font.baseline());
            lineTop += font.lineHeight();
        }
        if (layout.text().hasChips() || whitespace) {
            objects(g, layout, x, y, from, to);
        }
        for (Mark mark : marks) {
            if (mark.underline().shape != Underline.Shape.NONE) {
                g.setColor(colours.of(mark.underline()));
                for (Rectangle2D.Float box : boxes(layout, mark)) {
                    underline(g, font, mark.underline().shape, x + box.x, x + box.x + box.width, y + box.y + font.baseline());
                }
            }
        }
    }

    static List<Rectangle2D.Float> boxes(CellLayout layout, Mark mark) {
        return layout.words(layout.text().positionOfStart(Math.max(0, mark.start())),
                layout.text().positionOfEnd(Math.max(0, mark.end())));
    }

    /** What is to be told of the mark at a point of a cell; null where there is none. */
    static @Nullable String tooltip(CellLayout cell, List<Mark> marks, int x, int y) {
        String found = null;
        for (Mark mark : marks) {
            for (Rectangle2D.Float box : boxes(cell, mark)) {
                if (mark.tooltip() != null && box.contains(x, y)) {
                    found = mark.tooltip();
                }
            }
        }
        return found;
    }

    private void objects(Graphics2D g, CellLayout layout, float x, float y, int from, int to) {
        CellFont font = layout.font();
        float top = y;
        for (Line line : layout.lines()) {
            for (int i = line.start(); i < line.end(); i++) {
                Chip chip = layout.text().chipAt(i);
                if (chip != null) {
                    chip(g, font, chip, x + line.spans(i, i + 1).get(0)[0], top, i >= from && i < to);
                } else if (whitespace) {
                    sign(g, font, layout.text().string().charAt(i), x + line.x(i), x + line.x(i + 1), top + font.baseline());
                }
            }
            top += font.lineHeight();
        }
    }

    private void sign(Graphics2D g, CellFont font, char c, float left, float right, float baseline) {
        String sign = switch (c) {
            case ' ' -> "·";
            case '\u00A0', '\u202F' -> "°";
            case '\t' -> "→";
            case '\n' -> "¶";
            default -> "";
        };
        if (!sign.isEmpty()) {
            g.setColor(colours.muted());
            float width = font.advance(sign.charAt(0));
            g.drawString(sign, c == '\n' ? left : (left + right - width) / 2, baseline);
        }
    }

    private void chip(Graphics2D g, CellFont font, Chip chip, float x, float top, boolean selected) {
        float width = font.chipWidth(font.label(chip)) - 2 * font.chipGap();
        float height = font.lineHeight() - font.scale(4);
        RoundRectangle2D.Float shape = new RoundRectangle2D.Float(x + font.chipGap(), top + font.scale(2), width, height,
                font.scale(6), font.scale(6));
        boolean code = chip instanceof Chip.OfCode;
        g.setColor(selected ? colours.accent() : code ? colours.chip() : colours.badge());
        g.fill(shape);
        if (code && !selected) {
            Stroke before = g.getStroke();
            g.setColor(colours.chipLine());
            g.setStroke(new BasicStroke(font.scale(1)));
            g.draw(shape);
            g.setStroke(before);
        }
        g.setColor(selected ? colours.editor() : code ? colours.chipText() : colours.badgeText());
        g.setFont(font.chipFont());
        g.drawString(font.label(chip), x + font.chipGap() + font.chipPad(), top + font.baseline() - font.scale(0.8f));
        g.setFont(font.font());
    }

    /** A badge that stands before a text: a heading's level or a time code. Returns the room it takes, px. */
    float badge(Graphics2D g, CellFont font, String label, float x, float top) {
        chip(g, font, new Chip.OfCue(label), x - font.chipGap(), top, false);
        return badgeRoom(font, label);
    }

    static float badgeRoom(CellFont font, String label) {
        return font.chipWidth(label) - 2 * font.chipGap() + font.scale(6);
    }

    private static void underline(Graphics2D g, CellFont font, Underline.Shape shape, float left, float right, float baseline) {
        Stroke before = g.getStroke();
        float y = baseline + font.scale(3.2f);
        float thick = font.scale(1.6f);
        switch (shape) {
            case SOLID -> line(g, new BasicStroke(thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND), left, right, y);
            case DOTTED -> line(g, dashes(font, 1.5f, 1.5f, 2f), left, right, y);
            case SPARSE -> line(g, dashes(font, 1.5f, 1.5f, 5f), left, right, y);
            case DASHED -> line(g, dashes(font, 1.8f, 5f, 2.5f), left, right, y);
            case DASH_DOT -> line(g, dashes(font, 1.8f, 7f, 2f, 1.8f, 2f), left, right, y);
            case DOUBLE -> {
                BasicStroke thin = new BasicStroke(font.scale(1.1f));
                line(g, thin, left, right, y - font.scale(0.8f));
                line(g, thin, left, right, y + font.scale(1.7f));
            }
            case WAVY -> wave(g, font, left, right, y, 2f, 1.3f, 1.3f);
            case FINE_WAVY -> wave(g, font, left, right, y, 1.5f, 0.9f, 0.9f);
            case BRACKET -> {
                float foot = font.scale(3);
                g.setStroke(new BasicStroke(font.scale(1.1f)));
                Path2D.Float path = new Path2D.Float();
                path.moveTo(left + 0.5f, y - foot);
                path.lineTo(left + 0.5f, y);
                path.lineTo(right - 0.5f, y);
                path.lineTo(right - 0.5f, y - foot);
                g.draw(path);
            }
            case STRUCK -> {   // as a proofreader does it: through, and a caret for what belongs there
                line(g, new BasicStroke(font.scale(1.1f)), left, right, baseline - font.scale(4f));
                Path2D.Float caret = new Path2D.Float();
                caret.moveTo(left + font.scale(2), y + font.scale(1.5f));
                caret.lineTo(left + font.scale(5), y - font.scale(1.5f));
                caret.lineTo(left + font.scale(8), y + font.scale(1.5f));
                g.draw(caret);
            }
            case NONE -> { }
        }
        g.setStroke(before);
    }

    private static BasicStroke dashes(CellFont font, float thick, float... lengths) {
        float[] scaled = new float[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            scaled[i] = font.scale(lengths[i]);
        }
        return new BasicStroke(font.scale(thick), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, scaled, 0);
    }

    private static void line(Graphics2D g, Stroke stroke, float left, float right, float y) {
        g.setStroke(stroke);
        g.draw(new Line2D.Float(left, y, right, y));
    }

    private static void wave(Graphics2D g, CellFont font, float left, float right, float y, float step, float height,
                             float thick) {
        float dx = font.scale(step);
        float dy = font.scale(height);
        Path2D.Float path = new Path2D.Float();
        path.moveTo(left, y + dy);
        boolean up = true;
        for (float x = left + dx; x < right; x += dx) {
            path.lineTo(x, up ? y - dy : y + dy);
            up = !up;
        }
        g.setStroke(new BasicStroke(font.scale(thick), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        g.draw(path);
    }
}
