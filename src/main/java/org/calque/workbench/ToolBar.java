package org.calque.workbench;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.action.Actions;
import org.calque.workbench.model.DocumentModel;
import org.calque.workbench.model.Settings;
import org.calque.workbench.model.filter.Filter;
import org.calque.workbench.model.filter.Search;
import org.calque.workbench.part.Pill;
import org.calque.workbench.part.Surface;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Symbol;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Above the pages: what is done most, and which segments are shown. */
final class ToolBar extends Surface {

    private final Wording wording;
    private final Map<Filter, Pill> pills = new EnumMap<>(Filter.class);
    private final SearchField search;
    private final JToggleButton more = new Pill("");
    private final FilterMenu filters;
    private final Surface document = new Surface(new MigLayout("insets 0, gap 6, aligny center", "[][]10[][][][][]10[210:300:360]"),
            Colour.WINDOW);
    private @Nullable DocumentModel model;
    private Consumer<Boolean> leave = found -> { };

    ToolBar(Actions actions, Settings settings) {
        super(new MigLayout("insets 6 12 6 12, gap 4, aligny center", "[][]8[][]push[]"), Colour.WINDOW);
        this.wording = actions.wording();
        lines(0, 0, 1, 0);
        setBorder(javax.swing.BorderFactory.createCompoundBorder(getBorder(),
                javax.swing.BorderFactory.createEmptyBorder(2, 0, 2, 0)));
        add(icon(actions, ActionId.OPEN));
        add(icon(actions, ActionId.EXPORT));
        add(icon(actions, ActionId.UNDO));
        add(icon(actions, ActionId.REDO));
        JButton confirm = new JButton(actions.get(ActionId.CONFIRM));
        confirm.setIcon(Symbol.CHECK_CHECK.icon(16, Colour.ON_ACCENT));
        confirm.putClientProperty("FlatLaf.style",
                "background: $Button.default.background; foreground: $Button.default.foreground;"
                + " borderColor: $Button.default.borderColor; hoverBackground: $Button.default.hoverBackground;"
                + " pressedBackground: $Button.default.pressedBackground; margin: 4,12,4,12; font: $semibold.font");
        confirm.setToolTipText(actions.tip(ActionId.CONFIRM));
        document.add(confirm);
        document.add(icon(actions, ActionId.NEXT_ISSUE));
        ButtonGroup group = new ButtonGroup();
        for (Filter filter : Filter.values()) {
            Pill pill = new Pill(name(filter, -1));
            pill.addActionListener(pressed -> {
                if (model != null) {
                    model.show(filter);
                }
            });
            group.add(pill);
            pills.put(filter, pill);
            document.add(pill);
        }
        search = new SearchField(wording, now -> {
            if (model != null) {
                model.show(model.view().with(now));
            }
        }, found -> leave.accept(found));
        search.setToolTipText(actions.tip(ActionId.SEARCH));
        more.addActionListener(pressed -> openFilters());
        more.setToolTipText(actions.tip(ActionId.FILTER));
        filters = new FilterMenu(wording, settings, () -> model);
        showMore();
        document.add(more);
        document.add(search, "growx");
        add(document);
    }

    private static JButton icon(Actions actions, ActionId id) {
        JButton button = new JButton(actions.get(id));
        button.setHideActionText(true);
        if (id.symbol() != null) {
            button.setIcon(id.symbol().icon(18, Colour.MUTED));
        }
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.setToolTipText(actions.tip(id));
        button.getAccessibleContext().setAccessibleName(actions.wording().say(id.key()));
        return button;
    }

    private String name(Filter filter, int count) {
        String name = wording.say("filter." + filter.name().toLowerCase(java.util.Locale.ROOT));
        return count < 0 ? name : name + " " + count;
    }

    /** Where the focus goes when the search is done with; told whether there is something to be found. */
    void onLeave(Consumer<Boolean> listener) {
        leave = listener;
    }

    void openFilters() {
        filters.open(more);
        showMore();
    }

    private void showMore() {
        String told = model == null ? "" : filters.described(model.view().with(Search.NOTHING));
        more.setText((told.isEmpty() ? wording.say("filter.more") : told) + " ▾");
        more.setSelected(!told.isEmpty());
    }

    JTextField searchField() {
        return search;
    }

    void search() {
        search.requestFocusInWindow();
        search.selectAll();
    }

    /** Shows the switches of a document; none for null. */
    void show(@Nullable DocumentModel now) {
        model = now;
        document.setVisible(now != null);
        if (now != null) {
            for (Filter filter : Filter.values()) {
                Pill pill = pills.get(filter);
                pill.setText(name(filter, now.count(filter)));
                pill.setSelected(now.filter() == filter);
            }
            search.show(now.view().search(), now.languages());
            showMore();
            document.revalidate();
        }
    }
}
