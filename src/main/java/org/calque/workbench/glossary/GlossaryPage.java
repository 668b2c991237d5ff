package org.calque.workbench.glossary;

import java.awt.BorderLayout;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.Action;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;
import org.calque.glossary.Glossary;
import org.calque.project.Broken;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.action.Actions;
import org.calque.workbench.model.ConceptDraft;
import org.calque.workbench.model.GlossaryModel;
import org.calque.workbench.model.Notice;
import org.calque.workbench.part.CardList;
import org.calque.workbench.part.Split;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.theme.Symbol;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** The page on which the glossary is looked through and kept. */
public final class GlossaryPage extends Surface {

    private final GlossaryModel model;
    private final Wording wording;
    private final Consumer<Notice> tell;
    private final ConceptTable table;
    private final ConceptForm form;
    private final JTextField filter = new JTextField();
    private final Words count = Words.muted("");
    private final Words title;
    private final JButton save;
    private final JButton revert;
    private final JButton delete;
    private GlossaryModel.@Nullable Entry shown;
    private ConceptDraft filled = ConceptDraft.EMPTY;
    private boolean refreshing;
    private Runnable kept = () -> { };

    /** @param tell shows what happened */
    public GlossaryPage(GlossaryModel model, Actions actions, Consumer<Notice> tell) {
        super(new BorderLayout(), Colour.SURFACE);
        this.model = model;
        this.wording = actions.wording();
        this.tell = tell;
        table = new ConceptTable(model, wording);
        form = new ConceptForm(wording);
        title = new Words("", Colour.TEXT, () -> Fonts.strong(Fonts.text().getSize2D() + 1));
        save = new JButton(wording.say("concept.save"));
        save.putClientProperty("FlatLaf.style", "background: $Button.default.background;"
                + " foreground: $Button.default.foreground; borderColor: $Button.default.borderColor");
        revert = new JButton(wording.say("concept.revert"));
        delete = new JButton(Symbol.TRASH_2.icon());
        delete.setToolTipText(wording.say("concept.delete"));
        delete.getAccessibleContext().setAccessibleName(wording.say("concept.delete"));
        save.addActionListener(pressed -> save());
        revert.addActionListener(pressed -> fill(shown));
        delete.addActionListener(pressed -> delete());

        Surface right = new Surface(new BorderLayout(), Colour.WINDOW).lines(0, 1, 0, 0);
        CardList column = new CardList();
        column.setBorder(BorderFactory.createEmptyBorder(16, 18, 16, 18));
        column.add(title);
        column.add(form);
        Surface buttons = new Surface(new MigLayout("insets 10 0 0 0, fillx", "[]push[][]"), Colour.WINDOW);
        buttons.add(delete);
        buttons.add(revert);
        buttons.add(save);
        column.add(buttons);
        right.add(scrolling(column));

        JScrollPane list = new JScrollPane(table);
        list.setColumnHeaderView(table.getTableHeader());
        list.setBorder(BorderFactory.createEmptyBorder());
        Surface left = new Surface(new BorderLayout(), Colour.SURFACE);
        left.add(head(actions), BorderLayout.NORTH);
        left.add(list);
        right.setPreferredSize(new java.awt.Dimension(360, 100));
        right.setMinimumSize(new java.awt.Dimension(280, 100));
        left.setMinimumSize(new java.awt.Dimension(360, 100));
        add(new Split(JSplitPane.HORIZONTAL_SPLIT, left, right, 1));

        table.getSelectionModel().addListSelectionListener(event -> {
            if (!event.getValueIsAdjusting() && !refreshing) {
                fill(table.selected());
            }
        });
        form.onChange(this::offer);
        model.addListener(this::refresh);
        refresh();
        if (!model.shown().isEmpty()) {
            table.setRowSelectionInterval(0, 0);
        } else {
            fill(null);
        }
    }

    private Surface head(Actions actions) {
        Surface head = new Surface(new MigLayout("insets 14 18 12 14, gap 10, aligny center", "[][]push[160:240:280][][]"),
                Colour.WINDOW).lines(0, 0, 1, 0);
        head.add(new Words(wording.say("page.glossary"), Colour.TEXT, Fonts::heading));
        head.add(count);
        filter.putClientProperty("JTextField.placeholderText", wording.say("glossary.filter"));
        filter.putClientProperty("JTextField.leadingIcon", Symbol.SEARCH.icon());
        filter.putClientProperty("JTextField.showClearButton", true);
        filter.getAccessibleContext().setAccessibleName(wording.say("glossary.filter"));
        filter.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                model.filter(filter.getText());
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                model.filter(filter.getText());
            }

            @Override
            public void changedUpdate(DocumentEvent event) {
                // attributes are none of ours
            }
        });
        head.add(filter, "growx");
        head.add(button(actions.get(ActionId.IMPORT_GLOSSARY), actions.tip(ActionId.IMPORT_GLOSSARY)));
        head.add(button(actions.get(ActionId.NEW_CONCEPT), actions.tip(ActionId.NEW_CONCEPT)));
        return head;
    }

    private static JButton button(Action action, String tip) {
        JButton button = new JButton(action);
        button.setToolTipText(tip);
        button.getAccessibleContext().setAccessibleName(String.valueOf(action.getValue(Action.NAME)));
        return button;
    }

    public void search() {
        filter.requestFocusInWindow();
        filter.selectAll();
    }

    /** Shows one concept, whatever the filter says. */
    public void show(UUID concept) {
        filter.setText("");
        table.refresh(concept);
    }

    /** Begins a new concept, with what is known of it already. */
    public void begin(ConceptDraft draft) {
        begin(draft, () -> { });
    }

    /** @param then done once it is kept; not done if it never is */
    public void begin(ConceptDraft draft, Runnable then) {
        table.clearSelection();
        shown = null;
        kept = then;
        filled = ConceptDraft.EMPTY;
        title.setText(wording.say("concept.new"));
        form.show(draft, model.usual(), model.glossaries());
        offer();
        form.begin();
    }

    private void refresh() {
        refreshing = true;
        table.refresh(shown == null ? null : shown.concept().id());
        refreshing = false;
        count.setText(wording.say("glossary.count", model.size(), model.shown().size()));
        GlossaryModel.@Nullable Entry now = shown == null ? null : model.entry(shown.concept().id());
        // What is being typed is kept, also where another program changed the concept: saving then tells of the conflict.
        if (shown != null && form.draft().equals(filled) && (now == null || !now.draft().equals(filled))) {
            fill(now);
        }
    }

    private void fill(GlossaryModel.@Nullable Entry entry) {
        shown = entry;
        kept = () -> { };
        filled = entry == null ? ConceptDraft.EMPTY : entry.draft();
        title.setText(wording.say(entry == null ? "concept.new" : "concept.edit"));
        form.show(filled, entry == null ? model.usual() : entry.glossary(), entry == null ? model.glossaries() : List.of());
        offer();
    }

    private void offer() {
        boolean changed = !form.draft().equals(filled);
        save.setEnabled(changed && form.draft().complete() && (shown != null || model.usual() != null));
        revert.setEnabled(changed);
        delete.setEnabled(shown != null);
        delete.setText(null);
    }

    private void save() {
        @Nullable Glossary in = shown != null ? shown.glossary() : form.chosen() != null ? form.chosen() : model.usual();
        if (in == null) {
            return;
        }
        ConceptDraft draft = form.draft();
        Runnable then = kept;
        model.save(in.id(), shown == null ? null : shown.concept(), draft, result -> {
            filled = draft;
            GlossaryModel.@Nullable Entry entry = model.entry(result.concept().id());
            if (entry != null) {
                fill(entry);
                show(entry.concept().id());
            }
            tell(result);
            then.run();
        });
    }

    private void tell(GlossaryModel.Kept result) {
        List<Broken> broken = result.broken();
        String term = result.concept().french().findFirst().map(first -> first.text()).orElse("");
        if (broken.isEmpty()) {
            tell.accept(new Notice(Notice.Kind.GOOD, wording.say("concept.saved", term)));
        } else {
            String where = broken.stream().map(Broken::name).distinct().limit(3).collect(Collectors.joining(", "));
            tell.accept(new Notice(Notice.Kind.ERROR, wording.say("concept.breaks", term, broken.size(), where)));
        }
    }

    private void delete() {
        GlossaryModel.@Nullable Entry entry = shown;
        if (entry != null && delete.getText() == null) {
            delete.setText(wording.say("concept.delete.really"));   // a second press does it: no dialog, and no slip of the hand
        } else if (entry != null) {
            model.delete(entry, () -> {
                fill(null);
                tell.accept(new Notice(Notice.Kind.INFO, wording.say("concept.deleted", entry.draft().french())));
            });
        }
    }
}
