package org.calque.workbench.grid;

import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.GraphicAttribute;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Breaks a text into lines. The cell at rest and the cell under the caret both ask here, so a text never rewraps when it is
 * clicked on.
 */
final class LineBreaker {

    private LineBreaker() {
    }

    /**
     * @param width  px that a line may take; trailing spaces may hang over
     * @param indent px left free at the beginning of the first line
     */
    static CellLayout layout(CellText text, CellFont font, float width, float indent) {
        float room = Math.max(width, font.advance('m'));
        float first = Math.min(indent, room / 2);
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            plain = CellFont.simple(text.string().charAt(i)) || text.chipAt(i) != null;
        }
        List<Line> lines = plain ? plain(text, font, room, first) : shaped(text, font, room, first);
        return new CellLayout(text, List.copyOf(lines), font);
    }

    private static List<Line> plain(CellText text, CellFont font, float width, float indent) {
        String string = text.string();
        int length = string.length();
        float[] edges = new float[length + 1];
        for (int i = 0; i < length; i++) {
            Chip chip = text.chipAt(i);
            edges[i + 1] = edges[i] + (chip == null ? font.advance(string.charAt(i)) : font.room(chip));
        }
        List<Line> lines = new ArrayList<>();
        int start = 0;
        int open = -1;   // the last place where the line may end
        float left = indent;
        for (int i = 0; i < length; i++) {
            char c = string.charAt(i);
            if (c == '\n') {
                lines.add(new Line.Plain(text, start, i + 1, left, edges));
                start = i + 1;
                open = -1;
                left = 0;
                continue;
            }
            boolean hangs = c == ' ' || c == '\t';
            while (!hangs && left + edges[i + 1] - edges[start] > width && i > start) {
                int end = open > start ? open : i;
                lines.add(new Line.Plain(text, start, end, left, edges));
                start = end;
                open = -1;
                left = 0;
            }
            if (mayBreakAfter(text, i)) {
                open = i + 1;
            }
        }
        lines.add(new Line.Plain(text, start, length, left, edges));
        return lines;
    }

    private static boolean mayBreakAfter(CellText text, int position) {
        String string = text.string();
        char c = string.charAt(position);
        char next = position + 1 < string.length() ? string.charAt(position + 1) : ' ';
        if (c == ' ' && glued(string, position)) {
            return false;
        }
        return switch (c) {
            case '\t', ' ', '\u200A', '\u2009', '\u2003', '\u2002' -> next != ' ';
            // a hyphen between letters; never behind a minus, nor before a figure
            case '-', '\u2010' -> Character.isLetter(next) && position > 0 && Character.isLetter(string.charAt(position - 1));
            case '\u2014', '\u2013', '/' -> Character.isLetter(next);
            case CellText.OBJECT -> text.chipAt(position) instanceof Chip.OfCode it && it.code().separates();
            default -> false;
        };
    }

    /**
     * Whether a space belongs to the sign beside it, as French typesets it: few texts write the non-breaking one there, and no
     * line begins with what closes or ends.
     */
    private static boolean glued(String string, int space) {
        return space > 0 && string.charAt(space - 1) == '«'
                || space + 1 < string.length() && "»!?:;%€".indexOf(string.charAt(space + 1)) >= 0;
    }

    private static String withGlue(String string) {
        StringBuilder glued = new StringBuilder(string);
        for (int i = 0; i < glued.length(); i++) {
            if (glued.charAt(i) == ' ' && glued(string, i)) {
                glued.setCharAt(i, '\u00A0');
            }
        }
        return glued.toString();
    }

    private static List<Line> shaped(CellText text, CellFont font, float width, float indent) {
        AttributedString styled = new AttributedString(text.string().isEmpty() ? " " : withGlue(text.string()));
        styled.addAttribute(TextAttribute.FONT, font.font());
        for (int i = 0; i < text.length(); i++) {
            Chip chip = text.chipAt(i);
            if (chip != null) {
                styled.addAttribute(TextAttribute.CHAR_REPLACEMENT, new Room(font.room(chip)), i, i + 1);
            }
        }
        FontRenderContext context = font.context();
        LineBreakMeasurer measurer = new LineBreakMeasurer(styled.getIterator(), BreakIterator.getLineInstance(Locale.ROOT),
                context);
        List<Line> lines = new ArrayList<>();
        int length = text.length();
        float left = indent;
        while (measurer.getPosition() < length) {
            int start = measurer.getPosition();
            int newline = text.string().indexOf('\n', start);
            int limit = newline < 0 ? length : newline + 1;
            TextLayout layout = measurer.nextLayout(width - left, limit, false);
            float shift = layout.isLeftToRight() ? left : width - layout.getAdvance();
            lines.add(new Line.Shaped(layout, start, measurer.getPosition(), shift));
            left = 0;
        }
        if (length == 0 || text.string().charAt(length - 1) == '\n') {
            lines.add(new Line.Plain(text, length, length, left, new float[length + 1]));
        }
        return lines;
    }

    /** Room for a chip in a shaped line; the chip itself is painted later, with all others. */
    private static final class Room extends GraphicAttribute {
        private final float width;

        Room(float width) {
            super(ROMAN_BASELINE);
            this.width = width;
        }

        @Override
        public float getAscent() {
            return 1;
        }

        @Override
        public float getDescent() {
            return 0;
        }

        @Override
        public float getAdvance() {
            return width;
        }

        @Override
        public Rectangle2D getBounds() {
            return new Rectangle2D.Float(0, -1, width, 1);
        }

        @Override
        public void draw(Graphics2D g, float x, float y) {
            // only holds the place
        }
    }
}
