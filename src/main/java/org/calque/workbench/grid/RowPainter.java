package org.calque.workbench.grid;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.calque.document.Segment;
import org.calque.workbench.theme.Colour;

/** Paints a row: its ground, number, badges, texts at rest, and status. */
final class RowPainter {

    /** How a row stands among the others. */
    enum Ground { PLAIN, HOVER, SELECTED, ACTIVE }

    private final GridColours colours;
    private final Words words;
    private final TextPainter texts;
    private final CellFont font;
    private final Columns columns;
    private final Font small;
    private final Font bold;

    RowPainter(GridColours colours, Words words, TextPainter texts, CellFont font, Columns columns) {
        this.colours = colours;
        this.words = words;
        this.texts = texts;
        this.font = font;
        this.columns = columns;
        this.small = font.font().deriveFont(font.font().getSize2D() * 0.89f);
        this.bold = small.deriveFont(Font.BOLD);
    }

    /** @param editing whether panes lie above the texts of this row and paint them */
    void paint(Graphics2D g, RowLayout row, int y, Ground ground, boolean editing, boolean focused) {
        int height = row.height();
        g.setColor(switch (ground) {
            case PLAIN -> colours.background();
            case HOVER -> colours.hoverRow();
            case SELECTED -> colours.selectedRow();
            case ACTIVE -> colours.activeRow();
        });
        g.fillRect(0, y, columns.width(), height);
        if (ground == Ground.ACTIVE) {
            g.setColor(colours.accent());
            g.fillRect(0, y, font.scaled(3), height - 1);
        }
        g.setColor(colours.line());
        g.fillRect(0, y + height - 1, columns.width(), 1);
        if (ground != Ground.ACTIVE) {
            g.fillRect(columns.targetX(), y, 1, height);
        }
        int top = y + RowLayout.padding(font);
        number(g, row, top, ground == Ground.ACTIVE);
        if (editing) {
            frame(g, y, height, focused, row.editable());
        }
        badges(g, row, top);
        if (!editing) {
            texts.paint(g, row.source(), columns.sourceText(), top, row.sourceMarks(), colours.selection(), 0, 0);
            texts.paint(g, row.target(), columns.targetText(), top, row.targetMarks(), colours.selection(), 0, 0);
        }
        status(g, row, top);
    }

    private void number(Graphics2D g, RowLayout row, int top, boolean active) {
        g.setFont(active ? bold : small);
        g.setColor(active ? colours.accent() : colours.muted());
        String number = Integer.toString(row.number());
        float width = width(g.getFont(), number);
        g.drawString(number, columns.sourceX() - font.scale(13) - width, top + font.baseline());
    }

    private void frame(Graphics2D g, int y, int height, boolean focused, boolean editable) {
        float gap = font.scale(3);
        float inset = font.scale(5);
        float arc = font.scale(9);
        var frame = new RoundRectangle2D.Float(columns.targetX() + gap, y + inset,
                columns.statusX() - columns.targetX() - 2 * gap, height - 1 - 2 * inset, arc, arc);
        g.setColor(editable ? colours.editor() : colours.activeRow());
        g.fill(frame);
        g.setColor(focused ? colours.accent() : colours.chipLine());
        var before = g.getStroke();
        g.setStroke(new java.awt.BasicStroke(font.scale(1.5f)));
        g.draw(frame);
        g.setStroke(before);
    }

    private void badges(Graphics2D g, RowLayout row, int top) {
        float x = columns.sourceText();
        if (!row.heading().isEmpty()) {
            x += texts.badge(g, font, row.heading(), x, top);
            texts.badge(g, font, row.heading(), columns.targetText(), top);
        }
        if (!row.time().isEmpty()) {
            texts.badge(g, font, row.time(), x, top);
        }
    }

    private void status(Graphics2D g, RowLayout row, int top) {
        Segment segment = row.segment();
        float size = font.scale(16);
        float x = columns.statusX() + font.scale(3);
        float y = top + (font.lineHeight() - size) / 2;
        if (!row.holder().isEmpty()) {
            held(g, row.holder(), x, y, size, top);
            return;
        }
        StatusIcon.of(segment.state()).paint(g, x, y, size, StatusIcon.colour(segment.state(), colours));
        float text = x + font.scale(22);
        boolean told = columns.statusWords(font);
        float end = text;
        if (told) {
            String word = words.state(segment.state());
            g.setFont(small);
            g.setColor(colours.headerText());
            g.drawString(word, text, top + font.baseline());
            end += width(small, word) + font.scale(8);
        }
        List<Sign> signs = signs(row);
        float right = columns.width() - font.scale(6);
        float at = end;
        if (row.height() >= RowLayout.height(font, 2)) {
            y += font.lineHeight();
            at = told ? text : x;
        } else {
            // a row of one line has room beside the word for the gravest only; it must not grow while one types
            while (!signs.isEmpty() && end + widths(signs) > right + font.scale(4)) {
                signs.remove(signs.size() - 1);
            }
            at = Math.max(end, right - widths(signs));
        }
        for (Sign sign : signs) {
            sign.icon.paint(g, at, y + font.scale(1), font.scale(14), sign.colour);
            g.setFont(bold);
            g.setColor(sign.colour.equals(colours.warning()) ? Colour.WARN.get() : sign.colour);   // a figure is read, a sign only seen
            g.drawString(sign.count, at + font.scale(17), y + font.scale(12.5f));
            at += width(sign);
        }
    }

    /** Who is typing there, in the place of all else: what is wrong meanwhile is theirs to mend. */
    private void held(Graphics2D g, String holder, float x, float y, float size, int top) {
        StatusIcon.DRAFT.paint(g, x, y, size, colours.accent());
        g.setFont(bold);
        g.setColor(colours.accent());
        float text = x + font.scale(22);
        String shown = holder;
        while (shown.length() > 1 && text + width(bold, shown) > columns.width() - font.scale(6)) {
            shown = shown.substring(0, shown.offsetByCodePoints(shown.length(), shown.endsWith("…") ? -2 : -1)) + "…";
        }
        g.drawString(shown, text, top + font.baseline());
    }

    private record Sign(StatusIcon icon, String count, Color colour) {
    }

    private List<Sign> signs(RowLayout row) {
        List<Sign> signs = new ArrayList<>();
        count(signs, StatusIcon.ERROR, row.issues().errors(), colours.error());
        count(signs, StatusIcon.WARNING, row.issues().warnings(), colours.warning());
        count(signs, StatusIcon.SOUND, row.issues().suspects(), colours.warning());
        if (row.repetition().times() > 1) {
            signs.add(new Sign(StatusIcon.REPEATED, Integer.toString(row.repetition().times()),
                    row.repetition().apart() ? colours.warning() : colours.muted()));
        }
        if (row.segment().locked()) {
            signs.add(new Sign(StatusIcon.LOCKED, "", colours.muted()));
        }
        if (row.segment().note() != null) {
            signs.add(new Sign(StatusIcon.NOTE, "", colours.muted()));
        }
        return signs;
    }

    private static void count(List<Sign> signs, StatusIcon icon, int count, Color colour) {
        if (count > 0) {
            signs.add(new Sign(icon, Integer.toString(count), colour));
        }
    }

    private float widths(List<Sign> signs) {
        float width = 0;
        for (Sign sign : signs) {
            width += width(sign);
        }
        return width;
    }

    private float width(Sign sign) {
        return font.scale(sign.count.isEmpty() ? 18 : 21) + width(bold, sign.count);
    }

    private float width(Font face, String string) {
        return string.isEmpty() ? 0 : (float) face.getStringBounds(string, font.context()).getWidth();
    }
}
