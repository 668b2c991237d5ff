package org.calque.workbench.grid;

import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.Toolkit;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.util.Arrays;
import java.util.Map;

/**
 * A font with its widths. Measured with fractional metrics, and painted with them, so that a line is as long on a screen of
 * 150 or 200 percent as it was when it was broken.
 */
final class CellFont {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
            RenderingHints.VALUE_FRACTIONALMETRICS_ON);

    private final Font font;
    private final Font chipFont;
    private final float[] advances = new float[0x2200];   // of simple characters; NaN until asked
    private final int lineHeight;
    private final float baseline;
    private final float chipPad;
    private final boolean shortCodes;

    CellFont(Font font) {
        this(font, false);
    }

    /** @param shortCodes whether a chip shows a code's number only */
    CellFont(Font font, boolean shortCodes) {
        this.font = font;
        this.shortCodes = shortCodes;
        this.chipFont = font.deriveFont(font.getSize2D() * 0.8f);
        Arrays.fill(advances, Float.NaN);
        LineMetrics metrics = font.getLineMetrics("Éÿ", CONTEXT);
        // half again the size is easy to read and leaves room for an underline
        this.lineHeight = Math.round(Math.max(font.getSize2D() * 1.5f, metrics.getHeight()));
        this.baseline = Math.round((lineHeight - metrics.getAscent() - metrics.getDescent()) / 2 + metrics.getAscent());
        this.chipPad = font.getSize2D() * 0.32f;
    }

    Font font() {
        return font;
    }

    Font chipFont() {
        return chipFont;
    }

    FontRenderContext context() {
        return CONTEXT;
    }

    int lineHeight() {
        return lineHeight;
    }

    /** From the top of a line, px. */
    float baseline() {
        return baseline;
    }

    /** Scales a length that was drawn for 14 px text. */
    float scale(float length) {
        return length * font.getSize2D() / 14f;
    }

    int scaled(float length) {
        return Math.round(scale(length));
    }

    float advance(char c) {
        float known = advances[c];
        if (known != known) {   // NaN
            known = switch (c) {
                case '\t' -> 4 * advance(' ');
                case '\u00AD' -> 0;
                default -> c < ' ' ? 0 : (float) font.getStringBounds(new char[] {c}, 0, 1, CONTEXT).getWidth();
            };
            advances[c] = known;
        }
        return known;
    }

    /**
     * Whether a character is as wide by itself as among others: Latin, Greek, Cyrillic, punctuation and common symbols. All
     * else, combining accents, emoji and right-to-left scripts among them, must be shaped together with its neighbours.
     */
    static boolean simple(char c) {
        return c < 0x300 || c >= 0x370 && c < 0x483 || c >= 0x48A && c < 0x530 || c >= 0x1E00 && c <= 0x200A
                || c >= 0x2010 && c < 0x2028 || c >= 0x202F && c < 0x2060 || c >= 0x20A0 && c < 0x20D0
                || c >= 0x2100 && c < 0x2200;
    }

    /** The room that a chip takes in a line, the gaps on both sides included. */
    float chipWidth(String label) {
        return (float) chipFont.getStringBounds(label, CONTEXT).getWidth() + 2 * chipPad + 2 * chipGap();
    }

    /** What a chip says. */
    String label(Chip chip) {
        return shortCodes ? chip.number() : chip.label();
    }

    /** Likewise of a chip in a text; a time code keeps some distance to the word that is spoken at that time. */
    float room(Chip chip) {
        return chipWidth(label(chip)) + (chip instanceof Chip.OfCue ? scale(3.5f) : 0);
    }

    float chipPad() {
        return chipPad;
    }

    float chipGap() {
        return scale(1.5f);
    }

    /** Sets up a graphics to paint text just as wide as it was measured. */
    static void prepare(java.awt.Graphics2D g) {
        Object desktop = java.awt.GraphicsEnvironment.isHeadless() ? null
                : Toolkit.getDefaultToolkit().getDesktopProperty("awt.font.desktophints");
        if (desktop instanceof Map<?, ?> hints) {
            g.addRenderingHints(hints);
        }
        Object smooth = g.getRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING);
        if (smooth == RenderingHints.VALUE_TEXT_ANTIALIAS_OFF || smooth == RenderingHints.VALUE_TEXT_ANTIALIAS_DEFAULT) {
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        }
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }
}
