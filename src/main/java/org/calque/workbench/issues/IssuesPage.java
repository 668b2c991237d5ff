package org.calque.workbench.issues;

import java.awt.BorderLayout;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JSplitPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.calque.check.Severity;
import org.calque.project.Audit;
import org.calque.store.Waiver;
import org.calque.workbench.model.IssuesModel;
import org.calque.workbench.model.IssuesModel.Row;
import org.calque.workbench.part.Blank;
import org.calque.workbench.part.Pill;
import org.calque.workbench.part.Split;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Typed;
import org.calque.workbench.part.Words;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.theme.Symbol;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Everything wrong in all documents: filtered, grouped and searched; gone to with Enter, mended at once after a look at what
 * would become of it, or let pass with a reason that is kept and can be withdrawn.
 */
public final class IssuesPage extends Surface {

    private final IssuesModel model;
    private final Wording wording;
    private final Map<Severity, Pill> pills = new EnumMap<>(Severity.class);
    private final Pill let = new Pill("");
    private final Words about = Words.muted("");
    private final JTextField search = new JTextField();
    private final JButton mendAll = new JButton();
    private final IssueList list;
    private final IssueDetail detail;
    private final Blank nothing = new Blank();
    private final Consumer<Audit.Found> goTo;

    /** @param goTo opens the document of an issue at its segment */
    public IssuesPage(IssuesModel model, Wording wording, Consumer<Audit.Found> goTo) {
        super(new BorderLayout(), Colour.SURFACE);
        this.model = model;
        this.wording = wording;
        this.goTo = goTo;
        list = new IssueList(wording);
        detail = new IssueDetail(wording, new Uses());
        list.addListSelectionListener(event -> {
            if (!event.getValueIsAdjusting()) {
                showChosen();
            }
        });
        list.registerKeyboardAction(pressed -> open(), KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), WHEN_FOCUSED);
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getClickCount() == 2) {
                    open();
                }
            }
        });
        Surface left = new Surface(new BorderLayout(), Colour.SURFACE);
        left.add(head(), BorderLayout.NORTH);
        Surface body = new Surface(new BorderLayout(), Colour.SURFACE);
        body.add(nothing, BorderLayout.NORTH);
        body.add(scrolling(list));
        left.add(body);
        list.setOpaque(false);
        detail.setPreferredSize(new java.awt.Dimension(360, 100));
        detail.setMinimumSize(new java.awt.Dimension(260, 100));
        left.setMinimumSize(new java.awt.Dimension(420, 100));
        add(new Split(JSplitPane.HORIZONTAL_SPLIT, left, detail, 1));
        model.addListener(this::refresh);
        refresh();
    }

    private Surface head() {
        Surface head = new Surface(new MigLayout("insets 14 18 12 14, gap 8, wrap 1, fillx", "[grow,fill]"), Colour.WINDOW).lines(0, 0, 1, 0);
        Surface first = new Surface(new MigLayout("insets 0, gap 10, fillx", "[][]push[]"), Colour.WINDOW);
        first.add(new Words(wording.say("page.issues"), Colour.TEXT, Fonts::heading));
        first.add(about, "wmin 0");
        mendAll.addActionListener(pressed -> mend(model.mendable()));
        first.add(mendAll);
        head.add(first);
        Surface second = new Surface(new MigLayout("insets 0, gap 6, fillx", "[][][][]push[][][140:220:260,fill]"), Colour.WINDOW);
        for (Severity severity : Severity.values()) {
            Pill pill = new Pill("");
            pill.addActionListener(pressed -> model.show(severity, pill.isSelected()));
            pills.put(severity, pill);
            second.add(pill);
        }
        let.addActionListener(pressed -> model.showLet(let.isSelected()));
        second.add(let);
        JComboBox<String> grouping = new JComboBox<>();
        for (IssuesModel.Grouping each : IssuesModel.Grouping.values()) {
            grouping.addItem(wording.say("issues.by." + each.name().toLowerCase(Locale.ROOT)));
        }
        grouping.setSelectedIndex(model.grouping().ordinal());
        grouping.getAccessibleContext().setAccessibleName(wording.say("issues.group"));
        grouping.addActionListener(chosen -> model.group(IssuesModel.Grouping.values()[grouping.getSelectedIndex()]));
        Words label = Words.muted(wording.say("issues.group"));
        label.setLabelFor(grouping);
        second.add(label);
        second.add(grouping);
        search.putClientProperty("JTextField.placeholderText", wording.say("issues.search"));
        search.putClientProperty("JTextField.leadingIcon", Symbol.SEARCH.icon());
        search.putClientProperty("JTextField.showClearButton", true);
        search.getAccessibleContext().setAccessibleName(wording.say("issues.search"));
        Typed.in(search, () -> model.search(search.getText()));
        second.add(search);
        head.add(second);
        return head;
    }

    public void search() {
        search.requestFocusInWindow();
        search.selectAll();
    }

    /** Puts the focus on the list. */
    public void begin() {
        list.requestFocusInWindow();
    }

    private void refresh() {
        pills.forEach((severity, pill) -> {
            pill.setText(wording.say("issues.count." + severity.name().toLowerCase(Locale.ROOT), model.count(severity)));
            pill.setSelected(model.shows(severity) && !model.showsLet());
            pill.setEnabled(!model.showsLet());
        });
        let.setText(wording.say("issues.waived", model.let()));
        let.setSelected(model.showsLet());
        Audit.@Nullable Result result = model.result();
        about.setText(result == null ? wording.say("issues.looking") : wording.say("issues.about", result.documents(), result.segments(), result.empty()));
        int mendable = model.mendable().size();
        mendAll.setText(wording.say("issues.mend.all", mendable));
        mendAll.setEnabled(mendable > 0);
        list.show(model.rows());
        nothing.setVisible(result != null && model.rows().isEmpty());
        if (result != null && result.documents() == 0) {
            nothing.say(Symbol.LIST_CHECKS, Colour.MUTED, wording.say("issues.none.document"), wording.say("issues.none.why"));
        } else {
            nothing.say(Symbol.CIRCLE_CHECK, Colour.GOOD, wording.say(model.showsLet() ? "issues.none.waived" : "issues.none"), "");
        }
        showChosen();
        revalidate();
        repaint();
    }

    private void showChosen() {
        if (list.getSelectedIndices().length == 1 && list.getSelectedValue() instanceof Row.Let one) {
            detail.show(one.waiver());
            return;
        }
        List<Audit.Found> chosen = list.chosen();
        if (chosen.isEmpty()) {
            detail.clear();
        } else {
            detail.show(chosen);
        }
    }

    private void open() {
        if (list.getSelectedValue() instanceof Row.Item item) {
            goTo.accept(item.found());
        }
    }

    private void mend(List<Audit.Found> found) {
        if (found.size() == 1) {
            model.mend(found);
        } else if (!found.isEmpty()) {
            new MendPane(wording, found).ask(this, () -> model.mend(found));
        }
    }

    private final class Uses implements IssueDetail.Uses {

        @Override
        public void goTo(Audit.Found found) {
            goTo.accept(found);
        }

        @Override
        public void mend(List<Audit.Found> found) {
            IssuesPage.this.mend(found);
        }

        @Override
        public void waive(List<Audit.Found> found, String reason) {
            model.waive(found, reason);
        }

        @Override
        public void withdraw(List<Waiver> waivers) {
            model.withdraw(waivers);
        }
    }
}
