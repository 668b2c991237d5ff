package org.calque.workbench;

import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.action.Actions;
import org.jspecify.annotations.Nullable;

/** The menu bar: every command once, but for those that insert a term or a further match, which stand on its card. */
final class Menus {

    private Menus() {
    }

    static JMenuBar bar(Actions actions) {
        JMenuBar bar = new JMenuBar();
        bar.add(menu(actions, "menu.file", ActionId.OPEN, ActionId.SAVE, ActionId.PREVIEW, ActionId.EXPORT, ActionId.TAKE_BACK, null, ActionId.CLOSE, ActionId.QUIT));
        bar.add(menu(actions, "menu.edit", ActionId.UNDO, ActionId.REDO, ActionId.EARLIER, null, ActionId.SELECT_ALL, ActionId.SELECT_UP, ActionId.SELECT_DOWN,
                null, ActionId.SEARCH, ActionId.NEXT_HIT, ActionId.PREVIOUS_HIT, ActionId.FILTER, ActionId.REPLACE, ActionId.CONCORDANCE));
        bar.add(menu(actions, "menu.go", ActionId.NEXT, ActionId.PREVIOUS, ActionId.NEXT_OPEN, ActionId.NEXT_ISSUE,
                ActionId.NEXT_SAME, ActionId.GO_TO, null, ActionId.NEXT_PANE, ActionId.PREVIOUS_PANE));
        bar.add(menu(actions, "menu.translate", ActionId.CONFIRM, ActionId.REVIEW, ActionId.DRAFT, ActionId.LEAVE_EMPTY, null,
                ActionId.COPY_SOURCE, ActionId.CLEAR, ActionId.MATCH_1, ActionId.COMPLETE, ActionId.NEXT_CODE, ActionId.NOTE, ActionId.CORRECT, ActionId.CUE_HERE, null, ActionId.SPLIT, ActionId.JOIN, ActionId.LOCK, null,
                ActionId.PRETRANSLATE));
        bar.add(menu(actions, "menu.glossary", ActionId.ADD_TERM, ActionId.ACCEPT_HEARD, ActionId.REFUSE_HEARD, null,
                ActionId.NEW_CONCEPT, ActionId.CANDIDATES, ActionId.CLASHES, ActionId.AFFECTED, null,
                ActionId.GLOSSARIES, ActionId.IMPORT_GLOSSARY, ActionId.EXPORT_GLOSSARY));
        bar.add(menu(actions, "menu.memory", ActionId.OWN_WAY, null, ActionId.ANALYSE, ActionId.ALIGN, null, ActionId.NEW_MEMORY,
                ActionId.IMPORT_MEMORY, ActionId.EXPORT_MEMORY));
        bar.add(menu(actions, "menu.quality", ActionId.CHECK, ActionId.MEND, ActionId.MEND_ALL, null, ActionId.WAIVE, null,
                ActionId.SPELLING, ActionId.ADD_WORD));
        bar.add(menu(actions, "menu.view", ActionId.PAGE_EDITOR, ActionId.PAGE_GLOSSARY, ActionId.PAGE_MEMORY, ActionId.PAGE_ISSUES, ActionId.PAGE_SETTINGS, null,
                ActionId.WHITESPACE, ActionId.CODES, ActionId.THEME, null, ActionId.PALETTE));
        return bar;
    }

    private static JMenu menu(Actions actions, String key, @Nullable ActionId... ids) {
        JMenu menu = new JMenu(actions.wording().say(key));
        for (ActionId id : ids) {
            if (id == null) {
                menu.addSeparator();
            } else {
                JMenuItem item = new JMenuItem(actions.get(id));
                item.setToolTipText(null);
                menu.add(item);
            }
        }
        return menu;
    }
}
