package org.calque.workbench;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.action.Actions;
import org.jspecify.annotations.Nullable;

/** The menu bar: every command once, but for those that insert a term or a further match, which stand on its card. */
final class Menus {

    private Menus() {
    }

    /** Their names in the wording, and their commands; null where a line parts them. */
    private static Map<String, List<@Nullable ActionId>> all() {
        Map<String, List<@Nullable ActionId>> menus = new LinkedHashMap<>();
        menus.put("menu.file", Arrays.asList(ActionId.OPEN, ActionId.OPEN_PROJECT, ActionId.SAVE, ActionId.PREVIEW, ActionId.EXPORT,
                ActionId.TAKE_BACK, null, ActionId.WORKSPACE, null, ActionId.CLOSE, ActionId.QUIT));
        menus.put("menu.edit", Arrays.asList(ActionId.UNDO, ActionId.REDO, ActionId.EARLIER, ActionId.HISTORY, null, ActionId.SELECT_ALL,
                ActionId.SELECT_UP, ActionId.SELECT_DOWN, null, ActionId.SEARCH, ActionId.NEXT_HIT, ActionId.PREVIOUS_HIT,
                ActionId.FILTER, ActionId.REPLACE, ActionId.CONCORDANCE));
        menus.put("menu.go", Arrays.asList(ActionId.NEXT, ActionId.PREVIOUS, ActionId.NEXT_OPEN, ActionId.NEXT_ISSUE,
                ActionId.NEXT_SAME, ActionId.GO_TO, null, ActionId.NEXT_PANE, ActionId.PREVIOUS_PANE));
        menus.put("menu.translate", Arrays.asList(ActionId.CONFIRM, ActionId.REVIEW, ActionId.DRAFT, ActionId.LEAVE_EMPTY,
                null, ActionId.COPY_SOURCE, ActionId.CLEAR, ActionId.MATCH_1, ActionId.COMPLETE, ActionId.NEXT_CODE,
                ActionId.NOTE, ActionId.CORRECT, ActionId.CUE_HERE, null, ActionId.SPLIT, ActionId.JOIN, ActionId.LOCK, null,
                ActionId.PRETRANSLATE));
        menus.put("menu.glossary", Arrays.asList(ActionId.ADD_TERM, ActionId.ACCEPT_HEARD, ActionId.REFUSE_HEARD, ActionId.WHERE_HEARD, null,
                ActionId.NEW_CONCEPT, ActionId.CANDIDATES, ActionId.CLASHES, ActionId.AFFECTED, null, ActionId.GLOSSARIES,
                ActionId.IMPORT_GLOSSARY, ActionId.EXPORT_GLOSSARY));
        menus.put("menu.memory", Arrays.asList(ActionId.OWN_WAY, null, ActionId.ANALYSE, ActionId.ALIGN, null,
                ActionId.NEW_MEMORY, ActionId.IMPORT_MEMORY, ActionId.EXPORT_MEMORY));
        menus.put("menu.quality", Arrays.asList(ActionId.CHECK, ActionId.MEND, ActionId.MEND_ALL, null, ActionId.WAIVE, null,
                ActionId.SPELLING, ActionId.ADD_WORD, null, ActionId.REPORT, ActionId.SIDE_BY_SIDE));
        menus.put("menu.view", Arrays.asList(ActionId.PAGE_EDITOR, ActionId.PAGE_GLOSSARY, ActionId.PAGE_MEMORY,
                ActionId.PAGE_NAMES, ActionId.PAGE_ISSUES, ActionId.PAGE_STATISTICS, ActionId.PAGE_SETTINGS, null, ActionId.WHITESPACE, ActionId.CODES, ActionId.THEME,
                null, ActionId.PALETTE));
        menus.put("menu.help", Arrays.asList(ActionId.HELP, ActionId.FIRST_MINUTE, ActionId.KEYS, ActionId.SAMPLE));
        return menus;
    }

    static JMenuBar bar(Actions actions) {
        JMenuBar bar = new JMenuBar();
        all().forEach((name, commands) -> bar.add(menu(actions, name, commands)));
        return bar;
    }

    /** The commands of each menu, and those that stand in none, by the menus' names in the window's language. */
    static Map<String, List<ActionId>> commands(Actions actions) {
        Map<String, List<ActionId>> named = new LinkedHashMap<>();
        Set<ActionId> rest = EnumSet.allOf(ActionId.class);
        all().forEach((name, commands) -> {
            List<ActionId> there = commands.stream().filter(Objects::nonNull).toList();
            named.put(actions.wording().say(name), there);
            there.forEach(rest::remove);
        });
        named.put(actions.wording().say("menu.terms-and-matches"), List.copyOf(rest));
        return named;
    }

    private static JMenu menu(Actions actions, String key, List<@Nullable ActionId> ids) {
        JMenu menu = new JMenu(actions.wording().say(key));
        actions.fill(menu.getPopupMenu(), ids);
        return menu;
    }
}
