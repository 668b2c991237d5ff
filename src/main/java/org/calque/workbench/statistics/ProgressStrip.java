package org.calque.workbench.statistics;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Map;
import javax.swing.JComponent;
import org.calque.document.SegmentState;
import org.calque.workbench.theme.Colour;

/** How far a document has come: a bar with one part for each state. */
public final class ProgressStrip extends JComponent {

    static final List<SegmentState> ORDER = List.of(SegmentState.FINAL, SegmentState.CONFIRMED,
            SegmentState.LEFT_EMPTY, SegmentState.NEEDS_REVIEW, SegmentState.DRAFT);

    private Map<SegmentState, Integer> counts = Map.of();

    public ProgressStrip(int width) {
        setPreferredSize(new Dimension(width, 7));
        setMinimumSize(new Dimension(60, 7));
        setMaximumSize(new Dimension(width, 7));
    }

    public void show(Map<SegmentState, Integer> now) {
        counts = Map.copyOf(now);
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int height = 7;
        g.translate(0, (getHeight() - height) / 2);
        g.setColor(Colour.CHIP.get());
        RoundRectangle2D whole = new RoundRectangle2D.Double(0, 0, getWidth(), height, height, height);
        g.fill(whole);
        g.clip(whole);
        double x = 0;
        for (SegmentState state : ORDER) {
            double width = all == 0 ? 0 : (double) getWidth() * counts.getOrDefault(state, 0) / all;
            g.setColor(colour(state).get());
            g.fill(new java.awt.geom.Rectangle2D.Double(x, 0, width, height));
            x += width;
        }
        g.dispose();
    }

    static Colour colour(SegmentState state) {
        return switch (state) {
            case FINAL, CONFIRMED -> Colour.GOOD;
            case LEFT_EMPTY -> Colour.FAINT;
            case NEEDS_REVIEW -> Colour.WARN_MARK;
            case DRAFT, NOT_STARTED -> Colour.ACCENT;
        };
    }
}
