package org.calque.workbench.dialog;

import java.awt.Component;
import java.awt.Dialog;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;

/** Shows a pane as a dialog over a window, until one of its two buttons is pressed. */
public final class Question {

    private Question() {
    }

    /**
     * Asks.
     *
     * @param yes pressed by Enter too
     * @param no  pressed by Escape too
     * @return whether {@code yes} was pressed
     */
    public static boolean ask(Component over, String title, JComponent pane, JButton yes, JButton no) {
        return ask(over, title, pane, yes, no, yes);
    }

    /** The same, with the keys first where one is to write. */
    static boolean ask(Component over, String title, JComponent pane, JButton yes, JButton no, JComponent first) {
        JDialog dialog = new JDialog(SwingUtilities.getWindowAncestor(over), title, Dialog.ModalityType.APPLICATION_MODAL);
        dialog.setContentPane(pane);
        dialog.getRootPane().setDefaultButton(yes);
        dialog.getRootPane().registerKeyboardAction(pressed -> dialog.dispose(), KeyStroke.getKeyStroke("ESCAPE"),
                JComponent.WHEN_IN_FOCUSED_WINDOW);
        boolean[] go = {false};
        no.addActionListener(pressed -> dialog.dispose());
        yes.addActionListener(pressed -> {
            go[0] = true;
            dialog.dispose();
        });
        dialog.pack();
        dialog.setLocationRelativeTo(over);
        first.requestFocusInWindow();
        dialog.setVisible(true);   // returns when it is disposed of
        return go[0];
    }
}
