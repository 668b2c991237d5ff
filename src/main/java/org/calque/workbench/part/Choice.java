package org.calque.workbench.part;

import javax.swing.JComboBox;
import javax.swing.event.PopupMenuEvent;
import javax.swing.event.PopupMenuListener;

/** Hears what is chosen in a list that opens: once, when it is closed, and not of each entry that arrow keys go through. */
public final class Choice implements PopupMenuListener {

    private final JComboBox<?> box;
    private final Runnable made;
    private int before = -1;

    private Choice(JComboBox<?> box, Runnable made) {
        this.box = box;
        this.made = made;
    }

    /** @param made told when something was chosen, also where it is the same again; Escape chooses nothing */
    public static void in(JComboBox<?> box, Runnable made) {
        box.addPopupMenuListener(new Choice(box, made));
        box.addActionListener(event -> {
            if (!box.isPopupVisible()) {
                made.run();
            }
        });
    }

    @Override
    public void popupMenuWillBecomeVisible(PopupMenuEvent event) {
        before = box.getSelectedIndex();
    }

    @Override
    public void popupMenuWillBecomeInvisible(PopupMenuEvent event) {
        made.run();
    }

    @Override
    public void popupMenuCanceled(PopupMenuEvent event) {
        box.setSelectedIndex(before);
    }
}
