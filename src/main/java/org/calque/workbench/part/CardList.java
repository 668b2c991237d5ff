package org.calque.workbench.part;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.Scrollable;
import javax.swing.SwingUtilities;

/** Cards one below the other, as wide as the pane they scroll in. */
public final class CardList extends JPanel implements Scrollable {

    public CardList() {
        super(new Stack(8));
        setOpaque(false);
        setBorder(BorderFactory.createEmptyBorder(10, 10, 10, 10));
    }

    /** Shows other cards; the place scrolled to is kept as far as there is one. */
    public void show(List<? extends JComponent> cards) {
        removeAll();
        cards.forEach(this::add);
        revalidate();
        repaint();
    }

    /** Scrolls to the first card, once those shown last are laid out. */
    public void toTop() {
        SwingUtilities.invokeLater(() -> scrollRectToVisible(new Rectangle(0, 0, 1, 1)));
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return 24;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return Math.max(24, visible.height - 24);
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return false;
    }
}
