package org.calque.workbench.part;

import java.awt.Color;
import java.awt.Font;
import java.util.function.Supplier;
import javax.swing.JTextArea;
import javax.swing.text.DefaultCaret;
import org.calque.workbench.theme.Colour;
import org.jspecify.annotations.Nullable;

/** Text that breaks into as many lines as its width asks for, to be read and not to be changed. */
public final class Wrapped extends JTextArea {

    // Null only while the constructor of the superclass asks for them.
    private @Nullable Colour colour;
    private final @Nullable Supplier<Font> font;

    public Wrapped(String text, Colour colour, Supplier<Font> font) {
        super(text);
        this.colour = colour;
        this.font = font;
        setLineWrap(true);
        setWrapStyleWord(true);
        setEditable(false);
        setFocusable(false);
        setOpaque(false);
        setBorder(null);
        setMargin(null);
        getAccessibleContext().setAccessibleName(text);
    }

    public void setColour(Colour now) {
        colour = now;
        repaint();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setBorder(null);
        if (getCaret() instanceof DefaultCaret caret) {
            caret.setUpdatePolicy(DefaultCaret.NEVER_UPDATE);   // it would draw the pane around it to the last text that was set
        }
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
