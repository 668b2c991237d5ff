package org.calque.workbench.part;

import java.awt.Component;
import java.util.function.DoubleConsumer;
import javax.swing.BorderFactory;
import javax.swing.InputMap;
import javax.swing.JComponent;
import javax.swing.JSplitPane;

/** Two panes with a divider, which takes no keys: Swing's own take F6 and F8, which the keymap has other use for. */
public final class Split extends JSplitPane {

    private double share;   // 0 where the divider keeps its place
    private int laidOut;   // the extent at which it was last laid out, pixels
    private boolean placing;

    /** @param orientation of {@link JSplitPane} @param weight how much of more room the first gets, 0 to 1 */
    public Split(int orientation, Component first, Component second, double weight) {
        super(orientation, true, first, second);
        setResizeWeight(weight);
        setBorder(BorderFactory.createEmptyBorder());
        setInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT, new InputMap());
    }

    /**
     * Keeps the first pane at a share of the whole, whatever size that gets: a place in pixels would leave nothing of the second
     * where a tall window becomes a low one.
     *
     * @param share above 0, below 1
     * @param moved told the share whenever the divider was moved by hand
     */
    public void share(double share, DoubleConsumer moved) {
        this.share = share;
        addPropertyChangeListener(DIVIDER_LOCATION_PROPERTY, change -> {
            if (!placing && laidOut > 0 && laidOut == extent() && getDividerLocation() > 0) {
                this.share = Math.min(.95, Math.max(.05, (double) getDividerLocation() / extent()));
                moved.accept(this.share);
            }
        });
    }

    private int extent() {
        return (getOrientation() == VERTICAL_SPLIT ? getHeight() : getWidth()) - getDividerSize();
    }

    @Override
    public void doLayout() {
        if (share > 0 && extent() > 0 && extent() != laidOut) {
            placing = true;
            setDividerLocation((int) Math.round(share * extent()));
            super.doLayout();
            placing = false;
            laidOut = extent();
        } else {
            super.doLayout();
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setBorder(BorderFactory.createEmptyBorder());
        setInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT, new InputMap());
    }
}
