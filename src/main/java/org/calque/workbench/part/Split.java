package org.calque.workbench.part;

import java.awt.Component;
import javax.swing.BorderFactory;
import javax.swing.InputMap;
import javax.swing.JComponent;
import javax.swing.JSplitPane;

/** Two panes with a divider, which takes no keys: Swing's own take F6 and F8, which the keymap has other use for. */
public final class Split extends JSplitPane {

    /** @param orientation of {@link JSplitPane} @param weight how much of more room the first gets, 0 to 1 */
    public Split(int orientation, Component first, Component second, double weight) {
        super(orientation, true, first, second);
        setResizeWeight(weight);
        setBorder(BorderFactory.createEmptyBorder());
        setInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT, new InputMap());
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setBorder(BorderFactory.createEmptyBorder());
        setInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT, new InputMap());
    }
}
