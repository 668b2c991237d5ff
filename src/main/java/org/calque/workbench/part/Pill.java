package org.calque.workbench.part;

import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.BorderFactory;
import javax.swing.JToggleButton;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;

/** A round switch with a count: one of a row of filters. */
public final class Pill extends JToggleButton {

    public Pill(String text) {
        super(text);
        setContentAreaFilled(false);
        setBorderPainted(false);
        setFocusPainted(false);
        setRolloverEnabled(true);
        setBorder(BorderFactory.createEmptyBorder(5, 12, 5, 12));
        setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
    }

    @Override
    public Dimension getPreferredSize() {
        var metrics = getFontMetrics(Fonts.strong(Fonts.small().getSize2D()));
        return new Dimension(metrics.stringWidth(getText()) + 24, metrics.getHeight() + 10);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        boolean lit = isSelected() || getModel().isRollover();
        g.setColor((lit ? Colour.ACCENT_SOFT : Colour.PILL).get());
        g.fillRoundRect(0, 0, getWidth(), getHeight(), getHeight(), getHeight());
        if (isFocusOwner()) {
            g.setColor(Colour.ACCENT.get());
            g.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, getHeight(), getHeight());
        }
        g.setFont(isSelected() ? Fonts.strong(Fonts.small().getSize2D()) : Fonts.small());
        g.setColor((isSelected() ? Colour.ACCENT : Colour.MUTED).get());
        var metrics = g.getFontMetrics();
        g.drawString(getText(), (getWidth() - metrics.stringWidth(getText())) / 2,
                (getHeight() - metrics.getHeight()) / 2 + metrics.getAscent());
        g.dispose();
    }
}
