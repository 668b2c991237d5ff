package org.calque.workbench.glossary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.project.glossary.Consequences;
import org.calque.workbench.model.GlossaryModel;
import org.calque.workbench.model.Notice;
import org.calque.workbench.part.Card;
import org.calque.workbench.part.Choice;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.part.Words;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.theme.Symbol;
import org.calque.workbench.wording.Wording;

/** The glossaries of the workspace by rank: what each may stop, its name, whether it stays. */
final class GlossariesPane extends ListPane {

    private final GlossaryModel model;
    private final Consumer<Notice> tell;
    private List<Glossary> shown = List.of();

    /** @param tell shows what happened */
    GlossariesPane(Wording wording, GlossaryModel model, Consumer<Notice> tell) {
        super(wording, wording.say("tab.glossaries"));
        this.model = model;
        this.tell = tell;
        JTextField name = new JTextField(14);
        name.putClientProperty("JTextField.placeholderText", wording.say("shelf.new"));
        name.getAccessibleContext().setAccessibleName(wording.say("shelf.new"));
        JButton make = new JButton(wording.say("shelf.create"));
        make.addActionListener(pressed -> {
            if (!name.getText().isBlank()) {
                model.shelf().create(name.getText());
                name.setText("");
            }
        });
        name.addActionListener(entered -> make.doClick());
        offer(name);
        offer(make);
        model.addListener(this::refresh);
        refresh();
    }

    private void refresh() {
        List<Glossary> now = model.glossaries();
        if (now.size() != shown.size() || !now.stream().map(GlossariesPane::seen).toList().equals(shown.stream().map(GlossariesPane::seen).toList())) {
            shown = now;
            show(wording.say("shelf.title", now.size()), now, this::card, wording.say("shelf.none"));
        }
    }

    private static List<Object> seen(Glossary glossary) {
        return List.of(glossary.id(), glossary.name(), glossary.rank(), glossary.enforcement(), glossary.concepts().size());
    }

    private Card card(Glossary glossary) {
        Card card = new Card(glossary.enforcement() == Enforcement.ENFORCE ? Colour.GOOD
                : glossary.enforcement() == Enforcement.ADVISE ? Colour.WARN_MARK : Colour.FAINT);
        card.setLayout(new MigLayout("insets 0, fillx, wrap 1, gapy 6", "[grow]"));
        JTextField name = new JTextField(glossary.name());
        name.getAccessibleContext().setAccessibleName(wording.say("shelf.name") + " " + glossary.name());
        Runnable rename = () -> {
            if (!name.getText().isBlank() && !name.getText().strip().equals(glossary.name())) {
                model.shelf().rename(glossary, name.getText());
            }
        };
        name.addActionListener(entered -> rename.run());
        name.addFocusListener(new java.awt.event.FocusAdapter() {
            @Override
            public void focusLost(java.awt.event.FocusEvent event) {
                rename.run();
            }
        });
        JComboBox<String> level = new JComboBox<>();
        for (Enforcement each : Enforcement.values()) {
            level.addItem(wording.say("enforcement." + each.name().toLowerCase(Locale.ROOT)));
        }
        level.setSelectedIndex(glossary.enforcement().ordinal());
        level.getAccessibleContext().setAccessibleName(wording.say("settings.enforcement") + " " + glossary.name());
        Choice.in(level, () -> {
            Enforcement now = Enforcement.values()[level.getSelectedIndex()];
            if (now != glossary.enforcement()) {
                model.shelf().enforce(glossary, now, hold -> told(now == Enforcement.OFF ? "shelf.loosened.off" : "shelf.loosened.advise", glossary, hold));
            }
        });
        card.add(name, "split 6, growx, wmin 120");
        card.add(level, "w 130!");
        card.add(icon(Symbol.CHEVRON_UP, "shelf.up", glossary, () -> model.shelf().move(glossary, -1), glossary != shown.get(0)));
        card.add(icon(Symbol.CHEVRON_DOWN, "shelf.down", glossary, () -> model.shelf().move(glossary, 1), glossary != shown.get(shown.size() - 1)));
        card.add(icon(Symbol.TRASH_2, "shelf.delete", glossary, () -> delete(glossary), true));
        card.add(Words.muted(wording.say("shelf.count", glossary.concepts().size())), "gapleft 6, wmin 90");
        Wrapped about = new Wrapped(wording.say("standing." + glossary.enforcement().name().toLowerCase(Locale.ROOT)), Colour.MUTED, Fonts::small);
        card.add(about, "growx, wmin 0");
        peer(glossary).ifPresent(peer -> card.add(new Wrapped(wording.say("shelf.peer", peer.name()), Colour.MUTED, Fonts::small), "growx, wmin 0"));
        if (glossary.source() != null) {
            card.add(new Wrapped(wording.say("shelf.source", glossary.source()), Colour.MUTED, Fonts::small), "growx, wmin 0");
        }
        return card;
    }

    /** Another of the same rank, as those imported are until one is moved: neither holds above the other, wherever they are listed. */
    private Optional<Glossary> peer(Glossary glossary) {
        return shown.stream().filter(other -> other.rank() == glossary.rank() && !other.id().equals(glossary.id())).findFirst();
    }

    /** Of a glossary that holds terms it is said first what goes with it. */
    private void delete(Glossary glossary) {
        if (glossary.concepts().isEmpty()) {
            model.shelf().delete(glossary, () -> { });
            return;
        }
        model.shelf().hold(glossary, hold -> {
            if (new DeletionPane(wording, glossary, hold).ask(this)) {
                model.shelf().delete(glossary, () -> told("shelf.deleted", glossary, hold));
            }
        });
    }

    private void told(String key, Glossary glossary, Consequences.Hold hold) {
        tell.accept(new Notice(Notice.Kind.INFO, wording.say(key, glossary.name(), hold.confirmed(), hold.waivers())));
    }

    private JButton icon(Symbol symbol, String key, Glossary glossary, Runnable work, boolean possible) {
        JButton button = new JButton(symbol.icon(15, possible ? Colour.MUTED : Colour.FAINT));
        button.putClientProperty("JButton.buttonType", "borderless");
        button.setToolTipText(wording.say(key));
        button.getAccessibleContext().setAccessibleName(wording.say(key) + " " + glossary.name());
        button.setEnabled(possible);
        button.addActionListener(pressed -> work.run());
        return button;
    }
}
