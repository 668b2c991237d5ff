package org.calque.workbench.part;

import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.JButton;
import javax.swing.KeyStroke;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;

/**
 * A button that is nothing but its words, for what can be done with a card. It begins where the card's words begin, which a button
 * with a ground of its own does not; under the mouse it is underlined, with the focus it has a ground too.
 */
public final class Link extends JButton {

    public Link(String text, Runnable work) {
        super(text);
        setContentAreaFilled(false);
        setBorderPainted(false);
        setFocusPainted(false);
        setRolloverEnabled(true);
        setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        addActionListener(pressed -> work.run());
        getInputMap().put(KeyStroke.getKeyStroke("ENTER"), "pressed");
        getInputMap().put(KeyStroke.getKeyStroke("released ENTER"), "released");
    }

    /** @param of what the words are about, for those who do not see what it stands beside */
    public Link(String text, String of, Runnable work) {
        this(text, work);
        getAccessibleContext().setAccessibleName((text + " " + of).strip());
    }

    @Override
    public Font getFont() {
        return Fonts.small();
    }

    @Override
    public Color getForeground() {
        return (isEnabled() ? Colour.ACCENT : Colour.MUTED).get();
    }

    @Override
    public Dimension getPreferredSize() {
        var metrics = getFontMetrics(getFont());
        return new Dimension(metrics.stringWidth(getText()) + 1, metrics.getHeight() + 6);
    }

    @Override
    public Dimension getMinimumSize() {
        return getPreferredSize();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        if (isFocusOwner()) {
            g.setColor(Colour.ACCENT_SOFT.get());
            g.fillRect(0, 0, getWidth(), getHeight());
        }
        g.setFont(getFont());
        g.setColor(getForeground());
        var metrics = g.getFontMetrics();
        int base = (getHeight() - metrics.getHeight()) / 2 + metrics.getAscent();
        g.drawString(getText(), 0, base);
        if (isEnabled() && (isFocusOwner() || getModel().isRollover())) {
            g.fillRect(0, base + 2, metrics.stringWidth(getText()), 1);
        }
        g.dispose();
    }
}
