package org.calque.workbench.part;

import java.awt.Color;
import java.awt.LayoutManager;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.border.AbstractBorder;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Insets;
import org.calque.workbench.theme.Colour;
import org.jspecify.annotations.Nullable;

/** A ground in a colour of the theme that is on, with lines on the sides that are asked for. */
public class Surface extends JPanel {

    private final @Nullable Colour ground;   // null only while the constructor of the superclass asks for it

    public Surface(LayoutManager layout, Colour ground) {
        super(layout);
        this.ground = ground;
    }

    @Override
    public Color getBackground() {
        return ground == null ? super.getBackground() : ground.get();
    }

    /** Lines of one pixel on the sides that are not 0. */
    public Surface lines(int top, int left, int bottom, int right) {
        setBorder(new Edge(new Insets(top, left, bottom, right)));
        return this;
    }

    /** Puts something into a scroll pane without a frame, on this ground. */
    public static JScrollPane scrolling(JComponent content) {
        JScrollPane pane = new JScrollPane(content, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED,
                JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        pane.setBorder(BorderFactory.createEmptyBorder());
        pane.getViewport().setOpaque(false);
        pane.setOpaque(false);
        pane.getVerticalScrollBar().setUnitIncrement(24);
        return pane;
    }

    private static final class Edge extends AbstractBorder {

        private final Insets sides;

        Edge(Insets sides) {
            this.sides = sides;
        }

        @Override
        public Insets getBorderInsets(Component component, Insets insets) {
            insets.set(sides.top, sides.left, sides.bottom, sides.right);
            return insets;
        }

        @Override
        public void paintBorder(Component component, Graphics g, int x, int y, int width, int height) {
            g.setColor(Colour.LINE.get());
            g.fillRect(x, y, width, sides.top);
            g.fillRect(x, y, sides.left, height);
            g.fillRect(x, y + height - sides.bottom, width, sides.bottom);
            g.fillRect(x + width - sides.right, y, sides.right, height);
        }
    }
}
