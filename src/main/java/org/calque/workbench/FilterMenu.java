package org.calque.workbench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JOptionPane;
import javax.swing.JPopupMenu;
import org.calque.workbench.model.DocumentModel;
import org.calque.workbench.model.Settings;
import org.calque.workbench.model.TermCard;
import org.calque.workbench.model.filter.Condition;
import org.calque.workbench.model.filter.View;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Further conditions for the segments shown, and views kept by name. Made anew each time it is opened. */
final class FilterMenu {

    private final Wording wording;
    private final Settings settings;
    private final Supplier<@Nullable DocumentModel> document;

    FilterMenu(Wording wording, Settings settings, Supplier<@Nullable DocumentModel> document) {
        this.wording = wording;
        this.settings = settings;
        this.document = document;
    }

    void open(JComponent below) {
        DocumentModel model = document.get();
        if (model != null) {
            fill(new JPopupMenu(), model).show(below, 0, below.getHeight());
        }
    }

    JPopupMenu fill(JPopupMenu menu, DocumentModel model) {
        View now = model.view();
        for (Condition condition : Condition.values()) {
            JCheckBoxMenuItem item = new JCheckBoxMenuItem(name(condition), now.conditions().contains(condition));
            item.addActionListener(chosen -> model.show(model.view().with(condition, item.isSelected())));
            menu.add(item);
        }
        menu.addSeparator();
        List<String> terms = TermCard.of(model.activeView(), model.mentions()).stream().map(card -> card.at().term().text()).distinct().toList();
        if (!now.term().isEmpty()) {
            JCheckBoxMenuItem item = new JCheckBoxMenuItem(wording.say("condition.term", now.term()), true);
            item.addActionListener(chosen -> model.show(model.view().withTerm("")));
            menu.add(item);
        }
        for (String term : terms) {
            if (!term.equals(now.term())) {
                add(menu, wording.say("condition.term", term), () -> model.show(model.view().withTerm(term)));
            }
        }
        Map<String, View> kept = settings.views();
        if (menu.getComponent(menu.getComponentCount() - 1) instanceof JMenuItem) {
            menu.addSeparator();
        }
        kept.forEach((name, view) -> add(menu, name, () -> model.show(view)));
        if (!now.everything() && !kept.containsValue(now)) {
            add(menu, wording.say("view.keep"), () -> keep(now));
        }
        if (!kept.isEmpty()) {
            JMenu forget = new JMenu(wording.say("view.forget"));
            kept.keySet().forEach(name -> {
                JMenuItem item = new JMenuItem(name);
                item.addActionListener(chosen -> settings.forgetView(name));
                forget.add(item);
            });
            menu.add(forget);
        }
        add(menu, wording.say("view.all"), () -> model.show(View.ALL));
        return menu;
    }

    private static void add(JPopupMenu menu, String name, Runnable work) {
        JMenuItem item = new JMenuItem(name);
        item.addActionListener(chosen -> work.run());
        menu.add(item);
    }

    private void keep(View view) {
        String name = JOptionPane.showInputDialog(null, wording.say("view.name"), described(view));
        if (name != null && !name.isBlank()) {
            settings.keepView(name.strip(), view);
        }
    }

    String name(Condition condition) {
        return wording.say("condition." + condition.name().toLowerCase(Locale.ROOT));
    }

    /** What is shown, in a few words; "" where no more than the filter says. */
    String described(View view) {
        StringBuilder words = new StringBuilder();
        view.conditions().stream().sorted().forEach(condition -> words.append(words.isEmpty() ? "" : ", ").append(name(condition)));
        if (!view.term().isEmpty()) {
            words.append(words.isEmpty() ? "" : ", ").append(view.term());
        }
        if (!view.search().empty()) {
            words.append(words.isEmpty() ? "" : ", ").append(view.search().text());
        }
        return words.toString();
    }
}
