package org.calque.workbench.editor;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.List;
import javax.swing.JLayeredPane;
import javax.swing.SwingUtilities;
import org.calque.workbench.grid.SegmentGrid;
import org.calque.workbench.part.Card;

/** The grid, and above it the cards that belong to the active row, and a list that hangs on its caret. */
public final class Layers extends JLayeredPane {

    private static final int WIDTH = 560;

    private final SegmentGrid grid;
    private final List<? extends Card> cards;
    private final Runnable placeList;

    /** @param placeList puts the list where the caret is */
    Layers(SegmentGrid grid, List<? extends Card> cards, Component list, Runnable placeList) {
        this.grid = grid;
        this.cards = cards;
        this.placeList = placeList;
        add(grid, DEFAULT_LAYER);
        cards.forEach(card -> add(card, POPUP_LAYER));
        add(list, DRAG_LAYER);
        setMinimumSize(new Dimension(420, 100));
    }

    /** Puts each card that is seen below the active row, or above it where there is no room. */
    void place() {
        for (Card card : cards) {
            if (card.isVisible()) {
                place(card);
            }
        }
    }

    private void place(Card card) {
        Rectangle row = grid.activeBounds();
        int width = Math.min(WIDTH, grid.getWidth() - 40);
        card.setSize(width, 1);
        int height = card.getPreferredSize().height;
        Component target = grid.target();
        int right = row == null ? grid.getWidth() - 130 : SwingUtilities.convertPoint(target, target.getWidth(), 0, grid).x;
        int x = Math.max(20, right - width);   // ends where the target ends: the states stay to be read
        int below = row == null ? grid.getHeight() - height - 16 : row.y + row.height + 4;
        int y = below + height <= grid.getHeight() ? below
                : row != null && row.y - height - 4 >= 0 ? row.y - height - 4 : grid.getHeight() - height - 8;
        card.setBounds(x, Math.max(4, y), width, height);
        card.validate();
    }

    @Override
    public void doLayout() {
        grid.setBounds(0, 0, getWidth(), getHeight());
        grid.validate();
        place();
        placeList.run();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(getMinimumSize().width, 600);   // the dock gets the width it asks for, the grid what is left
    }
}
