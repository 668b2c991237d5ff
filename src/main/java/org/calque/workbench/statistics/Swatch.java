package org.calque.workbench.statistics;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.Icon;
import org.calque.document.SegmentState;
import org.calque.workbench.theme.Colour;

/** The colour that a state has in the bar. */
final class Swatch implements Icon {

    private static final int SIZE = 8;

    private final SegmentState state;

    Swatch(SegmentState state) {
        this.state = state;
    }

    @Override
    public void paintIcon(Component on, Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor((state == SegmentState.NOT_STARTED ? Colour.CHIP : ProgressStrip.colour(state)).get());
        g.fillOval(x, y, SIZE, SIZE);
        g.dispose();
    }

    @Override
    public int getIconWidth() {
        return SIZE;
    }

    @Override
    public int getIconHeight() {
        return SIZE;
    }
}
