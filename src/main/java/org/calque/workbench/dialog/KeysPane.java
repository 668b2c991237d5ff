package org.calque.workbench.dialog;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dialog;
import java.awt.Dimension;
import java.util.List;
import java.util.Map;
import javax.swing.JDialog;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.action.Actions;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;

/** All commands with their keys, menu by menu, to be kept beside the window. */
public final class KeysPane extends Surface {

    private static final int COLUMNS = 3;

    /** @param menus their names and commands */
    public KeysPane(Actions actions, Map<String, List<ActionId>> menus) {
        super(new BorderLayout(), Colour.WINDOW);
        Surface sheet = new Surface(new MigLayout("insets 18, gap 26 14, wrap " + COLUMNS, "", "[top]"), Colour.WINDOW);
        menus.forEach((name, commands) -> {
            Surface column = new Surface(new MigLayout("insets 0, gap 18 4, wrap 2", "[][right]"), Colour.WINDOW);
            column.add(Words.strong(name), "span 2, gapbottom 4");
            for (ActionId id : commands) {
                column.add(new Words(actions.wording().say(id.key()), Colour.TEXT, Fonts::small));
                column.add(new Words(actions.keyNames(id), Colour.MUTED, Fonts::small));
            }
            sheet.add(column, "aligny top");
        });
        JScrollPane scrolling = scrolling(sheet);
        scrolling.setPreferredSize(new Dimension(Math.min(1240, sheet.getPreferredSize().width + 30), Math.min(760, sheet.getPreferredSize().height)));
        add(scrolling);
    }

    /** Shows it in a window of its own, beside which one can go on working. */
    public void open(Component over, String title) {
        JDialog dialog = new JDialog(SwingUtilities.getWindowAncestor(over), title, Dialog.ModalityType.MODELESS);
        dialog.setContentPane(this);
        dialog.getRootPane().registerKeyboardAction(pressed -> dialog.dispose(), KeyStroke.getKeyStroke("ESCAPE"), WHEN_IN_FOCUSED_WINDOW);
        dialog.setDefaultCloseOperation(JDialog.DISPOSE_ON_CLOSE);
        dialog.pack();
        dialog.setLocationRelativeTo(over);
        dialog.setVisible(true);
    }
}
