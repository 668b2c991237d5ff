package org.calque.workbench.glossary;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.project.undo.Command;
import org.calque.project.undo.ConceptEdit;
import org.calque.workbench.model.GlossaryModel;
import org.calque.workbench.model.Notice;
import org.calque.workbench.part.CardList;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.theme.Symbol;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** One concept: its form, where it stands, what became of it, and the buttons that keep or delete it. */
final class ConceptPane extends Surface {

    private final GlossaryModel model;
    private final Wording wording;
    private final Consumer<Notice> tell;
    private final Consumer<UUID> kept;
    private final ConceptForm form;
    private final ConceptHistory history;
    private final Words title = new Words("", Colour.TEXT, () -> Fonts.strong(Fonts.text().getSize2D() + 1));
    private final Words used = Words.muted("");
    private final JButton where;
    private final JButton save;
    private final JButton revert;
    private final JButton delete;
    private GlossaryModel.@Nullable Entry shown;
    private Concept filled;
    private Runnable then = () -> { };

    /**
     * @param tell shows what happened
     * @param kept told of a concept that was kept here
     * @param uses shows where a concept stands
     */
    ConceptPane(Wording wording, GlossaryModel model, Consumer<Notice> tell, Consumer<UUID> kept, Consumer<Concept> uses) {
        super(new BorderLayout(), Colour.WINDOW);
        this.wording = wording;
        this.model = model;
        this.tell = tell;
        this.kept = kept;
        form = new ConceptForm(wording, model::romanises);
        history = new ConceptHistory(wording, model);
        where = ListPane.link(wording.say("uses.show"), "", () -> {
            if (shown != null) {
                uses.accept(shown.concept());
            }
        });
        save = ListPane.foremost(new JButton(wording.say("concept.save")));
        revert = new JButton(wording.say("concept.revert"));
        delete = new JButton(Symbol.TRASH_2.icon());
        delete.setToolTipText(wording.say("concept.delete"));
        delete.getAccessibleContext().setAccessibleName(wording.say("concept.delete"));
        save.addActionListener(pressed -> save());
        form.registerKeyboardAction(pressed -> {
            if (save.isEnabled()) {
                save();
            }
        }, KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);   // from its fields of one line
        revert.addActionListener(pressed -> put(shown));
        delete.addActionListener(pressed -> delete());
        CardList column = new CardList();
        column.setBorder(BorderFactory.createEmptyBorder(14, 18, 14, 18));
        Surface head = new Surface(new MigLayout("insets 0, fillx, gap 4, hidemode 3", "[grow][][]"), Colour.WINDOW);
        head.add(title, "wmin 0");
        head.add(used);
        head.add(where);
        column.add(head);
        column.add(form);
        column.add(history);
        Surface buttons = new Surface(new MigLayout("insets 10 18 12 18, fillx", "[]push[][]"), Colour.WINDOW).lines(1, 0, 0, 0);
        buttons.add(delete);
        buttons.add(revert);
        buttons.add(save);
        add(scrolling(column));
        add(buttons, BorderLayout.SOUTH);
        form.onChange(this::offer);
        form.show(null, null, null, List.of());
        filled = form.concept();
    }

    @Nullable UUID shown() {
        return shown == null ? null : shown.concept().id();
    }

    /** Begins a new concept, with what is known of it already; what was typed of another is kept. */
    void begin(@Nullable Concept known, Runnable afterwards) {
        leave();
        blank(known, afterwards);
        form.begin();
    }

    private void blank(@Nullable Concept known, Runnable afterwards) {
        shown = null;
        form.show(null, null, model.usual(), model.glossaries());
        filled = form.concept();
        if (known != null) {
            form.show(null, known, model.usual(), model.glossaries());
        }
        then = afterwards;
        title.setText(wording.say("concept.new"));
        history.show(null);
        offer();
    }

    /** Shows a concept that is kept, or an empty form; what was typed of another is kept. */
    void fill(GlossaryModel.@Nullable Entry entry) {
        leave();
        put(entry);
    }

    /** Nothing that was typed goes because somebody looks at another concept: it is saved, or can be brought back. */
    private void leave() {
        if (!changed()) {
            return;
        }
        GlossaryModel.@Nullable Entry was = shown;
        Concept typed = form.concept();
        @Nullable Glossary in = home();
        Runnable afterwards = then;
        if (in != null && form.complete()) {
            filled = typed;   // it is on its way
            model.save(in.id(), was == null ? null : was.concept(), typed, result -> {
                tell.accept(new Notice(Notice.Kind.GOOD, wording.say("concept.saved", term(result))));
                afterwards.run();
            });
        } else {
            tell.accept(new Notice(Notice.Kind.INFO, wording.say("concept.unsaved", term(typed)),
                    new Notice.Step(wording.say("concept.unsaved.back"), "", () -> back(was, typed, afterwards))));
        }
    }

    private void back(GlossaryModel.@Nullable Entry was, Concept typed, Runnable afterwards) {
        put(was);
        if (was == null) {
            blank(typed, afterwards);
        } else {
            form.show(typed, null, was.glossary(), List.of());
            offer();
        }
        form.begin();
    }

    private void put(GlossaryModel.@Nullable Entry entry) {
        if (entry == null) {
            blank(null, () -> { });
            return;
        }
        shown = entry;
        then = () -> { };
        title.setText(wording.say("concept.edit"));
        form.show(entry.concept(), null, entry.glossary(), List.of());
        filled = form.concept();
        history.show(entry.concept().id());
        offer();
    }

    /** Shows what is kept now, but for what is being typed: that is kept, and saving then tells of a conflict. */
    void refresh() {
        GlossaryModel.@Nullable Entry now = shown == null ? null : model.entry(shown.concept().id());
        if (shown != null && !changed() && (now == null || !now.concept().equals(shown.concept()))) {
            put(now);
        }
        offer();
    }

    boolean changed() {
        return !form.concept().equals(filled) && !(shown == null && form.concept().terms().isEmpty());
    }

    private void offer() {
        boolean changed = changed();
        save.setEnabled(changed && form.complete() && (shown != null || model.usual() != null));
        revert.setEnabled(changed);
        delete.setEnabled(shown != null);
        where.setVisible(shown != null);
        count();
    }

    /** Shows in how many segments it stands. */
    void count() {
        int count = shown == null ? 0 : Math.max(0, model.uses(shown.concept().id()));
        used.setText(shown == null ? "" : wording.say("uses.count", count));
    }

    private @Nullable Glossary home() {
        return shown != null ? shown.glossary() : form.chosen() != null ? form.chosen() : model.usual();
    }

    private void save() {
        @Nullable Glossary in = home();
        if (in == null || !save.isEnabled()) {
            return;
        }
        Concept changed = form.concept();
        Runnable afterwards = then;
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        boolean here = owner != null && SwingUtilities.isDescendingFrom(owner, this);
        model.save(in.id(), shown == null ? null : shown.concept(), changed, result -> {
            put(model.entry(result.id()));
            kept.accept(result.id());
            if (here) {
                form.begin();   // the button cannot be pressed again, the field is made anew, and the keys would go to who knows what
            }
            tell.accept(new Notice(Notice.Kind.GOOD, wording.say("concept.saved", term(result))));
            afterwards.run();
        });
    }

    private static String term(Concept concept) {
        return concept.french().findFirst().map(french -> french.text()).orElse("");
    }

    private void delete() {
        GlossaryModel.@Nullable Entry entry = shown;
        if (entry != null) {
            model.change(Command.TERM_DELETED, List.of(new ConceptEdit(entry.glossary().id(), entry.concept(), null)), gone -> {
                put(null);
                tell.accept(new Notice(Notice.Kind.INFO, wording.say("concept.deleted", term(entry.concept()))));
            });
        }
    }
}
