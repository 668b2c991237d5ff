package org.calque.workbench.part;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import org.calque.workbench.theme.Colour;
import org.jspecify.annotations.Nullable;

/** A small sheet that holds what belongs together; a stripe on its left edge says how grave it is. */
public class Card extends JPanel {

    private final @Nullable Colour stripe;

    /** @param stripe on the left edge, or null for none */
    public Card(@Nullable Colour stripe) {
        super(new Stack(4));
        this.stripe = stripe;
        setOpaque(false);
        setBorder(BorderFactory.createEmptyBorder(9, 13, 10, 10));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        RoundRectangle2D sheet = new RoundRectangle2D.Double(0.5, 0.5, getWidth() - 1.0, getHeight() - 1.0, 10, 10);
        g.setColor(Colour.CARD.get());
        g.fill(sheet);
        if (stripe != null) {
            Graphics2D edge = (Graphics2D) g.create();
            edge.clipRect(0, 0, 4, getHeight());
            edge.setColor(stripe.get());
            edge.fill(sheet);
            edge.dispose();
        }
        g.setColor(Colour.CARD_LINE.get());
        if (stripe != null) {
            g.clipRect(4, 0, getWidth(), getHeight());
        }
        g.draw(sheet);
        g.dispose();
    }
}
