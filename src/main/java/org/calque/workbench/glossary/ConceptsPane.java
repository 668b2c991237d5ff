package org.calque.workbench.glossary;

import java.awt.BorderLayout;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.glossary.Match;
import org.calque.glossary.TermStatus;
import org.calque.project.undo.Command;
import org.calque.project.undo.ConceptEdit;
import org.calque.workbench.model.Amendments;
import org.calque.workbench.model.GlossaryModel;
import org.calque.workbench.model.Notice;
import org.calque.workbench.model.Settings;
import org.calque.workbench.part.Choice;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Typed;
import org.calque.workbench.part.Words;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.theme.Symbol;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** The list of concepts with its filter, and what can be done to several at once. */
final class ConceptsPane extends Surface {

    private final GlossaryModel model;
    private final Wording wording;
    private final Consumer<Notice> tell;
    private final ConceptTable table;
    private final JTextField filter = new JTextField();
    private final JComboBox<String> glossary = new JComboBox<>();
    private final Surface bulk = new Surface(new MigLayout("insets 6 18 6 14, gap 8, aligny center"), Colour.ACCENT_SOFT);
    private final Words chosen = new Words("", Colour.TEXT, Fonts::strong);
    private final JTextField domain = new JTextField(15);
    private List<Glossary> offered = List.of();
    private boolean refreshing;

    /**
     * @param selected told of the concept that is selected alone, or of null
     * @param tell     shows what happened
     */
    ConceptsPane(Wording wording, GlossaryModel model, Settings settings, Consumer<GlossaryModel.@Nullable Entry> selected,
                 Consumer<Notice> tell) {
        super(new BorderLayout(), Colour.SURFACE);
        this.wording = wording;
        this.model = model;
        this.tell = tell;
        table = new ConceptTable(model, wording, settings);
        table.registerKeyboardAction(pressed -> delete(), KeyStroke.getKeyStroke(KeyEvent.VK_DELETE, 0), WHEN_FOCUSED);
        JScrollPane list = new JScrollPane(table);
        list.setColumnHeaderView(table.getTableHeader());
        list.setBorder(BorderFactory.createEmptyBorder());
        add(head(), BorderLayout.NORTH);
        add(list);
        add(bulk(), BorderLayout.SOUTH);
        table.getSelectionModel().addListSelectionListener(event -> {
            if (!event.getValueIsAdjusting() && !refreshing) {
                int rows = table.getSelectedRowCount();
                bulk.setVisible(rows > 1);
                chosen.setText(wording.say("bulk.chosen", rows));
                if (rows <= 1) {
                    selected.accept(table.selected());
                }
            }
        });
        glossaries();
    }

    private Surface head() {
        Surface head = new Surface(new MigLayout("insets 8 18 8 14, fillx, gap 10", "[160:260:320][]push"), Colour.SURFACE).lines(0, 0, 1, 0);
        filter.putClientProperty("JTextField.placeholderText", wording.say("glossary.filter"));
        filter.putClientProperty("JTextField.leadingIcon", Symbol.SEARCH.icon());
        filter.putClientProperty("JTextField.showClearButton", true);
        filter.getAccessibleContext().setAccessibleName(wording.say("glossary.filter"));
        Typed.in(filter, () -> model.filter(filter.getText()));
        filter.addActionListener(entered -> table.enter());
        filter.registerKeyboardAction(pressed -> table.enter(), KeyStroke.getKeyStroke(KeyEvent.VK_DOWN, 0), WHEN_FOCUSED);
        glossary.getAccessibleContext().setAccessibleName(wording.say("concept.glossary"));
        glossary.addActionListener(event -> {
            if (!refreshing) {
                model.only(glossary.getSelectedIndex() <= 0 ? null : offered.get(glossary.getSelectedIndex() - 1).id());
            }
        });
        head.add(filter, "growx");
        head.add(glossary, "hidemode 3");
        return head;
    }

    private Surface bulk() {
        JComboBox<String> status = choice("concept.status", "terms.preferred", "terms.proposed");
        Choice.in(status, () -> pick(status, index ->
                change(concept -> Amendments.status(concept, index == 1 ? TermStatus.PREFERRED : TermStatus.PROPOSED))));
        JComboBox<String> match = choice("concept.match", "match.inflected", "match.exact");
        Choice.in(match, () -> pick(match, index -> change(concept -> Amendments.match(concept, Match.values()[index - 1]))));
        domain.putClientProperty("JTextField.placeholderText", wording.say("bulk.domain"));
        domain.getAccessibleContext().setAccessibleName(wording.say("bulk.domain"));
        domain.addActionListener(entered -> {
            String chosen = domain.getText();
            domain.setText("");
            change(concept -> Amendments.domain(concept, chosen));
        });
        JButton delete = new JButton(Symbol.TRASH_2.icon());
        delete.setToolTipText(wording.say("concept.delete"));
        delete.getAccessibleContext().setAccessibleName(wording.say("concept.delete"));
        delete.addActionListener(pressed -> delete());
        bulk.add(chosen);
        bulk.add(status);
        bulk.add(match);
        bulk.add(domain, "wmin 90");
        JButton merge = new JButton(wording.say("bulk.merge"));
        merge.addActionListener(pressed -> model.merge(List.of(table.chosen().stream().map(GlossaryModel.Entry::concept).toList())));
        bulk.add(merge);
        bulk.add(delete);
        bulk.setVisible(false);
        return bulk;
    }

    /** A box whose first entry only says what it is for. */
    private JComboBox<String> choice(String key, String... options) {
        JComboBox<String> box = new JComboBox<>();
        box.addItem(wording.say(key) + "…");
        for (String option : options) {
            box.addItem(wording.say(option));
        }
        box.getAccessibleContext().setAccessibleName(wording.say(key));
        return box;
    }

    private static void pick(JComboBox<String> box, java.util.function.IntConsumer work) {
        int index = box.getSelectedIndex();
        if (index > 0) {
            box.setSelectedIndex(0);
            work.accept(index);
        }
    }

    private void change(UnaryOperator<Concept> how) {
        List<ConceptEdit> edits = new ArrayList<>();
        for (GlossaryModel.Entry entry : table.chosen()) {
            Concept after = how.apply(entry.concept());
            if (!after.equals(entry.concept())) {
                edits.add(new ConceptEdit(entry.glossary().id(), entry.concept(), after));
            }
        }
        if (!edits.isEmpty()) {
            model.change(Command.TERMS_CHANGED, edits, kept -> told("bulk.changed", edits.size()));
        }
    }

    private void delete() {
        List<ConceptEdit> edits = table.chosen().stream().map(entry -> new ConceptEdit(entry.glossary().id(), entry.concept(), null)).toList();
        int row = table.getSelectedRow();
        if (!edits.isEmpty()) {
            model.change(Command.TERM_DELETED, edits, kept -> {
                table.selectAt(row);
                told("bulk.deleted", edits.size());
            });
        }
    }

    private void told(String key, int count) {
        tell.accept(new Notice(Notice.Kind.INFO, wording.say(key, count)));
    }

    void search() {
        filter.requestFocusInWindow();
        filter.selectAll();
    }

    void clearFilter() {
        filter.setText("");
        if (glossary.getSelectedIndex() > 0) {
            glossary.setSelectedIndex(0);
        }
    }

    void clearSelection() {
        table.clearSelection();
    }

    /** Selects the first of the list, if asked to; returns whether there is one. */
    boolean selectFirst(boolean asked) {
        if (!asked || model.shown().isEmpty()) {
            return !model.shown().isEmpty();
        }
        table.setRowSelectionInterval(0, 0);
        return true;
    }

    /** Selects one, whatever the filter says. */
    void select(UUID concept) {
        if (model.indexOf(concept) < 0) {
            clearFilter();
        }
        table.refresh(concept);
    }

    /** Shows the list anew, with what was selected still selected. */
    void refresh(@Nullable UUID shown) {
        List<UUID> were = table.chosen().size() > 1 ? table.chosen().stream().map(entry -> entry.concept().id()).toList() : List.of();
        refreshing = true;
        if (were.size() > 1) {
            table.refresh(were);
        } else {
            table.refresh(shown);
        }
        glossaries();
        refreshing = false;
        bulk.setVisible(table.getSelectedRowCount() > 1);
    }

    private void glossaries() {
        List<Glossary> now = model.glossaries();
        if (!now.stream().map(Glossary::name).toList().equals(offered.stream().map(Glossary::name).toList()) || glossary.getItemCount() == 0) {
            boolean before = refreshing;
            refreshing = true;
            int selected = Math.max(0, glossary.getSelectedIndex());
            glossary.removeAllItems();
            glossary.addItem(wording.say("glossary.all"));
            now.forEach(each -> glossary.addItem(each.name()));
            glossary.setSelectedIndex(selected < glossary.getItemCount() ? selected : 0);
            glossary.setVisible(now.size() > 1);
            refreshing = before;
        }
        offered = now;
    }
}
