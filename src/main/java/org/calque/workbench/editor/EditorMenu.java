package org.calque.workbench.editor;

import java.awt.event.ActionEvent;
import java.util.Arrays;
import java.util.List;
import javax.swing.Action;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.event.PopupMenuEvent;
import javax.swing.event.PopupMenuListener;
import javax.swing.text.DefaultEditorKit;
import javax.swing.text.JTextComponent;
import org.calque.language.Misspelling;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.action.Actions;
import org.calque.workbench.grid.SegmentGrid;
import org.jspecify.annotations.Nullable;

/** What a right click in the grid offers, made anew each time: first of all what the word there may have been meant to be. */
final class EditorMenu {

    private static final List<@Nullable ActionId> COMMANDS = Arrays.asList(ActionId.CONFIRM, ActionId.REVIEW, ActionId.COPY_SOURCE, ActionId.LOCK,
            ActionId.NOTE, null, ActionId.SPLIT, ActionId.JOIN, null, ActionId.ADD_TERM, ActionId.CONCORDANCE);

    private EditorMenu() {
    }

    static JPopupMenu of(Actions actions, SegmentGrid grid, EditorSpelling spelling) {
        JPopupMenu menu = new JPopupMenu();
        menu.addPopupMenuListener(new PopupMenuListener() {
            @Override
            public void popupMenuWillBecomeVisible(PopupMenuEvent event) {
                fill(menu, actions, grid, spelling);
            }

            @Override
            public void popupMenuWillBecomeInvisible(PopupMenuEvent event) {
                // its items stay until it is shown again: a command chosen is done after this
            }

            @Override
            public void popupMenuCanceled(PopupMenuEvent event) {
                grid.focusTarget();
            }
        });
        return menu;
    }

    private static void fill(JPopupMenu menu, Actions actions, SegmentGrid grid, EditorSpelling spelling) {
        menu.removeAll();
        actions.refresh();
        Misspelling word = menu.getInvoker() instanceof JTextComponent text && text.isEditable() ? spelling.atCaret() : null;
        if (word != null) {
            spelling.offer(menu, word, () -> { });
            menu.addSeparator();
        }
        if (menu.getInvoker() instanceof JTextComponent text) {
            String[] names = {DefaultEditorKit.cutAction, DefaultEditorKit.copyAction, DefaultEditorKit.pasteAction};
            String[] keys = {"edit.cut", "edit.copy", "edit.paste"};
            boolean[] possible = {text.isEditable() && text.getSelectionStart() < text.getSelectionEnd(),
                text.getSelectionStart() < text.getSelectionEnd(), text.isEditable()};
            for (int i = 0; i < names.length; i++) {
                JMenuItem item = new JMenuItem(actions.wording().say(keys[i]));
                Action action = text.getActionMap().get(names[i]);
                item.setEnabled(possible[i] && action != null);
                item.addActionListener(chosen -> action.actionPerformed(new ActionEvent(text, ActionEvent.ACTION_PERFORMED, "")));
                menu.add(item);
            }
            menu.addSeparator();
        }
        actions.fill(menu, COMMANDS);
    }
}
