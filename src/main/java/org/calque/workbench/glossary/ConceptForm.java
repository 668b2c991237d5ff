package org.calque.workbench.glossary;

import java.awt.Component;
import java.util.List;
import javax.swing.DefaultComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.JTextComponent;
import net.miginfocom.swing.MigLayout;
import org.calque.glossary.Glossary;
import org.calque.workbench.model.ConceptDraft;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** The fields of one concept. */
final class ConceptForm extends Surface {

    private final Wording wording;
    private final JTextField french = new JTextField();
    private final JTextField rendering = new JTextField();
    private final JTextField admitted = new JTextField();
    private final JTextField never = new JTextField();
    private final JTextField misheard = new JTextField();
    private final JTextField domain = new JTextField();
    private final JTextArea note = new JTextArea(3, 10);
    private final JTextArea definition = new JTextArea(2, 10);
    private final JComboBox<Glossary> glossary = new JComboBox<>();
    private final JComboBox<String> match;
    private final JComboBox<String> status;
    private final JCheckBox untranslated;
    private final Words glossaryLabel;
    private Runnable changed = () -> { };
    private boolean filling;

    ConceptForm(Wording wording) {
        super(new MigLayout("insets 0, wrap 2, fillx, gapy 3, hidemode 3", "[grow, sg][grow, sg]"), Colour.WINDOW);
        this.wording = wording;
        match = choice("concept.match", "match.inflected", "match.exact");
        status = choice("concept.status", "terms.preferred", "terms.proposed");
        untranslated = new JCheckBox(wording.say("concept.untranslated"));
        glossaryLabel = label("concept.glossary", glossary);
        field("concept.french", french);
        field("concept.rendering", rendering);
        add(label("concept.match", match), "gaptop 6");
        add(label("concept.status", status), "gaptop 6");
        add(match, "growx, wmin 0");
        add(status, "growx, wmin 0");
        field("concept.admitted", admitted);
        field("concept.never", never);
        field("concept.misheard", misheard);
        field("concept.domain", domain);
        field("concept.note", note);
        field("concept.definition", definition);
        add(untranslated, "span 2, gaptop 8");
        add(glossaryLabel, "span 2, gaptop 6");
        add(glossary, "span 2, growx, wmin 0");
        french.putClientProperty("JTextField.placeholderText", wording.say("concept.several"));
        glossary.setRenderer(new DefaultListCellRenderer() {
            @Override
            public Component getListCellRendererComponent(JList<?> list, Object value, int index, boolean selected, boolean focus) {
                return super.getListCellRendererComponent(list, value instanceof Glossary it ? it.name() : value, index, selected,
                        focus);
            }
        });
        match.addActionListener(event -> tell());
        status.addActionListener(event -> tell());
        untranslated.addActionListener(event -> tell());
    }

    private JComboBox<String> choice(String key, String... options) {
        JComboBox<String> box = new JComboBox<>(new DefaultComboBoxModel<>());
        for (String option : options) {
            box.addItem(wording.say(option));
        }
        box.getAccessibleContext().setAccessibleName(wording.say(key));
        return box;
    }

    private Words label(String key, JComponent of) {
        Words label = new Words(wording.say(key), Colour.MUTED, Fonts::small);
        label.setLabelFor(of);
        of.getAccessibleContext().setAccessibleName(wording.say(key));
        return label;
    }

    private void field(String key, JTextComponent field) {
        add(label(key, field), "span 2, gaptop 6");
        if (field instanceof JTextArea area) {
            area.setLineWrap(true);
            area.setWrapStyleWord(true);
            area.setFocusTraversalKeys(java.awt.KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
            area.setFocusTraversalKeys(java.awt.KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
            JScrollPane pane = new JScrollPane(area);
            add(pane, "span 2, growx, wmin 0, hmin pref");
        } else {
            add(field, "span 2, growx, wmin 0");
        }
        field.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                tell();
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                tell();
            }

            @Override
            public void changedUpdate(DocumentEvent event) {
                // attributes are none of ours
            }
        });
    }

    private void tell() {
        if (!filling) {
            changed.run();
        }
    }

    /** Who is told when something was typed or chosen. */
    void onChange(Runnable listener) {
        changed = listener;
    }

    /**
     * Fills the fields.
     *
     * @param in     where the concept is kept, or is to be
     * @param choose all glossaries to choose from for a new concept; empty where it stays where it is
     */
    void show(ConceptDraft draft, @Nullable Glossary in, List<Glossary> choose) {
        filling = true;
        set(french, draft.french());
        set(rendering, draft.rendering());
        set(admitted, draft.admitted());
        set(never, draft.never());
        set(misheard, draft.misheard());
        set(domain, draft.domain());
        set(note, draft.note());
        set(definition, draft.definition());
        match.setSelectedIndex(draft.inflected() ? 0 : 1);
        status.setSelectedIndex(draft.proposed() ? 1 : 0);
        untranslated.setSelected(draft.doNotTranslate());
        glossary.removeAllItems();
        choose.forEach(glossary::addItem);
        if (in != null) {
            glossary.setSelectedItem(in);
        }
        glossary.setVisible(choose.size() > 1);
        glossaryLabel.setVisible(choose.size() > 1);
        filling = false;
    }

    private static void set(JTextComponent field, String text) {
        field.setText(text);
        field.setCaretPosition(0);
    }

    ConceptDraft draft() {
        return new ConceptDraft(french.getText(), misheard.getText(), rendering.getText(), admitted.getText(), never.getText(),
                domain.getText(), definition.getText(), note.getText(), match.getSelectedIndex() == 0,
                status.getSelectedIndex() == 1, untranslated.isSelected());
    }

    /** The glossary chosen for a new concept, or null where there is nothing to choose. */
    @Nullable Glossary chosen() {
        return (Glossary) glossary.getSelectedItem();
    }

    void begin() {
        (french.getText().isEmpty() ? french : rendering).requestFocusInWindow();
    }
}
