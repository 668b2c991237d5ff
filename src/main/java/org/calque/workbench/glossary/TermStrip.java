package org.calque.workbench.glossary;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.function.BiConsumer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.language.Elision;
import org.calque.workbench.model.ConceptDraft;
import org.calque.workbench.part.Badge;
import org.calque.workbench.part.Card;
import org.calque.workbench.part.Words;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.theme.Symbol;
import org.calque.workbench.wording.Wording;

/**
 * Adds a term without leaving the segment: a French field and an English one, filled from what is selected. Enter keeps it, Escape
 * does not.
 */
public final class TermStrip extends Card {

    private final Wording wording;
    private final JTextField french = new JTextField();
    private final JTextField rendering = new JTextField();
    private final JComboBox<String> glossary = new JComboBox<>();
    private final Runnable resume;
    private final BiConsumer<Glossary, Concept> keep;
    private List<Glossary> choice = List.of();

    /**
     * @param keep   keeps a new concept in a glossary
     * @param resume back to the target
     */
    public TermStrip(Wording wording, BiConsumer<Glossary, Concept> keep, Runnable resume) {
        super(Colour.ACCENT);
        this.wording = wording;
        this.keep = keep;
        this.resume = resume;
        setLayout(new MigLayout("insets 0, fillx, hidemode 3, gap 6 4", "[grow, sg]6[]6[grow, sg]", "[][][]"));
        setVisible(false);
        JButton save = new JButton(wording.say("concept.save"));
        save.addActionListener(pressed -> save());
        add(new Words(wording.say("strip.title"), Colour.ACCENT, Fonts::strong), "span 3, wrap");
        field("concept.french", french);
        add(new Words("").with(Symbol.ARROW_RIGHT.icon(14, Colour.MUTED)));
        field("concept.rendering", rendering);
        glossary.getAccessibleContext().setAccessibleName(wording.say("concept.glossary"));
        add(glossary, "newline, growx, wmin 0");
        add(save, "cell 2 2, split 3");
        add(Badge.key(KeyEvent.getKeyText(KeyEvent.VK_ENTER)), "cell 2 2");
        registerKeyboardAction(pressed -> dismiss(), KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
    }

    private void field(String key, JTextField field) {
        field.putClientProperty("JTextField.placeholderText", wording.say(key));
        field.getAccessibleContext().setAccessibleName(wording.say(key));
        field.addActionListener(entered -> save());
        add(field, "growx, wmin 0");
    }

    /**
     * Begins a term.
     *
     * @param source     selected in the source; "" for nothing
     * @param target     selected in the target
     * @param glossaries to choose from, the usual one first; at least one
     */
    public void begin(String source, String target, List<Glossary> glossaries) {
        choice = List.copyOf(glossaries);
        french.setText(Elision.without(source.strip()));
        rendering.setText(target.strip());
        rendering.selectAll();   // what is only proposed gives way to what is typed
        glossary.removeAllItems();
        glossaries.forEach(each -> glossary.addItem(each.name()));
        glossary.setVisible(glossaries.size() > 1);
        setVisible(true);
        (french.getText().isEmpty() ? french : rendering).requestFocusInWindow();
        revalidate();
    }

    private void save() {
        ConceptDraft draft = ConceptDraft.begun(french.getText(), rendering.getText());
        mark(french, french.getText().isBlank());
        mark(rendering, rendering.getText().isBlank());
        if (draft.complete()) {
            Glossary in = choice.get(Math.max(0, glossary.getSelectedIndex()));
            dismiss();
            keep.accept(in, draft.applyTo(null));
        }
    }

    private static void mark(JTextField field, boolean wrong) {
        field.putClientProperty("JComponent.outline", wrong ? "error" : null);
        if (wrong) {
            field.requestFocusInWindow();
        }
    }

    /** Puts it away; nothing is kept. */
    public void dismiss() {
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        boolean focused = owner != null && SwingUtilities.isDescendingFrom(owner, this);
        setVisible(false);
        if (focused) {
            resume.run();
        }
    }
}
