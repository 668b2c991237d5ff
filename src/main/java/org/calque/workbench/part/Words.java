package org.calque.workbench.part;

import java.awt.Color;
import java.awt.Font;
import java.util.function.Supplier;
import javax.swing.Icon;
import javax.swing.JLabel;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.jspecify.annotations.Nullable;

/** A line of text in a colour and a font of the theme that is on. */
public class Words extends JLabel {

    // Null only while the constructor of the superclass asks for them.
    private @Nullable Colour colour;
    private final @Nullable Supplier<Font> font;

    public Words(String text, Colour colour, Supplier<Font> font) {
        this.colour = colour;
        this.font = font;
        // Texts of documents and glossaries are shown: one that begins with <html> is not to be taken for markup.
        putClientProperty("html.disable", Boolean.TRUE);
        setText(text);
    }

    public Words(String text) {
        this(text, Colour.TEXT, Fonts::label);
    }

    public static Words muted(String text) {
        return new Words(text, Colour.MUTED, Fonts::small);
    }

    public static Words strong(String text) {
        return new Words(text, Colour.TEXT, Fonts::strong);
    }

    public Words with(Icon icon) {
        setIcon(icon);
        setIconTextGap(6);
        return this;
    }

    public void setColour(Colour now) {
        colour = now;
        repaint();
    }

    @Override
    public Color getForeground() {
        return colour == null ? super.getForeground() : colour.get();
    }

    @Override
    public Font getFont() {
        return font == null ? super.getFont() : font.get();
    }
}
