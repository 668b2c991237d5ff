package org.calque.workbench.dialog;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dialog;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    /** @param all their names and commands */
    public KeysPane(Actions actions, Map<String, List<ActionId>> all) {
        super(new BorderLayout(), Colour.WINDOW);
        Map<String, List<ActionId>> menus = new LinkedHashMap<>();
        all.forEach((name, commands) -> menus.put(name, commands.stream().filter(KeysPane::told).toList()));
        Surface sheet = new Surface(new MigLayout("insets 18 22 18 22, gap 32, wrap " + COLUMNS, "[grow,fill,sizegroup][grow,fill,sizegroup][grow,fill,sizegroup]", "[top]"),
                Colour.WINDOW);
        columns(menus).forEach(names -> {
            Surface column = new Surface(new MigLayout("insets 0, gap 18 4, wrap 2, fillx", "[grow][right]"), Colour.WINDOW);
            names.forEach(name -> {
                column.add(Words.strong(name), "span 2, gapbottom 4" + (name.equals(names.get(0)) ? "" : ", gaptop 16"));
                for (ActionId id : menus.get(name)) {
                    column.add(new Words(actions.wording().say(id.key()), Colour.TEXT, Fonts::small), "wmin 0");
                    column.add(new Words(keys(actions, id), Colour.MUTED, Fonts::small));
                }
            });
            sheet.add(column);
        });
        JScrollPane scrolling = scrolling(sheet);
        scrolling.setPreferredSize(new Dimension(Math.min(1280, sheet.getPreferredSize().width + 30), Math.min(760, sheet.getPreferredSize().height)));
        add(scrolling);
    }

    /** The menus in their order, in columns about equally long: whole menus, so that each is read from top to bottom. */
    private static List<List<String>> columns(Map<String, List<ActionId>> menus) {
        int all = menus.values().stream().mapToInt(KeysPane::lines).sum();
        List<List<String>> columns = new ArrayList<>();
        int above = 0;
        for (var menu : menus.entrySet()) {
            int column = Math.min(COLUMNS - 1, (above + lines(menu.getValue()) / 2) * COLUMNS / all);
            while (columns.size() <= column) {
                columns.add(new ArrayList<>());
            }
            columns.get(column).add(menu.getKey());
            above += lines(menu.getValue());
        }
        return columns;
    }

    /** Nine of a kind are one line. */
    private static String keys(Actions actions, ActionId id) {
        List<ActionId> nine = id == ActionId.TERM_1 ? ActionId.TERMS : id == ActionId.MATCH_1 ? ActionId.MATCHES : List.of(id);
        return nine.size() == 1 ? actions.keyNames(id) : actions.keyName(nine.get(0)) + " … " + actions.keyName(nine.get(nine.size() - 1));
    }

    private static boolean told(ActionId id) {
        return id == ActionId.TERM_1 || id == ActionId.MATCH_1 || !ActionId.TERMS.contains(id) && !ActionId.MATCHES.contains(id);
    }

    /** A menu's commands, its name and the room above it. */
    private static int lines(List<ActionId> menu) {
        return menu.size() + 2;
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
