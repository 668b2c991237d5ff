package org.calque.workbench.glossary;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.text.JTextComponent;
import net.miginfocom.swing.MigLayout;
import org.calque.document.Ids;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.glossary.Romanisation;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;
import org.calque.workbench.part.Stack;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Typed;
import org.calque.workbench.part.Words;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.theme.Symbol;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** All fields of one concept: a row a term, in both languages, and below them what is to be said of all. */
final class ConceptForm extends Surface {

    /** The languages of names that the house may romanise; of any other, a file says it. */
    private static final List<String> ORIGINS = List.of("", "ru", "uk");

    private static final int MOST_LINES = 8;

    private final Wording wording;
    private final List<TermRow> rows = new ArrayList<>();
    private final Surface terms = new Surface(new Stack(3), Colour.WINDOW);
    private final JTextField domain = new JTextField();
    private final JTextField source = new JTextField();
    private final JTextField first = new JTextField();
    private final JTextField after = new JTextField();
    private final JTextArea note = new JTextArea(2, 10);
    private final JTextArea definition = new JTextArea(2, 10);
    private final JComboBox<Glossary> glossary = new JComboBox<>();
    private final JCheckBox untranslated;
    private final JComboBox<String> origin = new JComboBox<>();
    private final List<String> origins = new ArrayList<>(ORIGINS);
    private final KeptPane kept;
    private final Words glossaryLabel;
    private Concept base = blank();
    private Runnable changed = () -> { };
    private boolean filling;
    private final BooleanSupplier romanises;

    /** @param romanises whether the house has names spelt its own way */
    ConceptForm(Wording wording, BooleanSupplier romanises) {
        super(new MigLayout("insets 0, wrap 2, fillx, gapy 3, hidemode 3", "[grow, sg][grow, sg]"), Colour.WINDOW);
        this.wording = wording;
        this.romanises = romanises;
        untranslated = new JCheckBox(wording.say("concept.untranslated"));
        kept = new KeptPane(wording);
        glossaryLabel = label("concept.glossary", glossary);
        add(terms, "span 2, growx, wmin 0");
        Words name = label("concept.origin", origin);
        name.setToolTipText(wording.say("concept.origin.tip"));
        origin.setToolTipText(wording.say("concept.origin.tip"));
        add(untranslated, "span 2, gaptop 4");
        add(label("concept.domain", domain), "gaptop 6, wmin 0");
        add(label("concept.source", source), "gaptop 6, wmin 0");
        add(domain, "growx, wmin 0");
        add(source, "growx, wmin 0");
        area("concept.note", note);
        area("concept.definition", definition);
        add(label("concept.first", first), "gaptop 6, wmin 0");
        add(label("concept.after", after), "gaptop 6, wmin 0");
        add(first, "growx, wmin 0");
        add(after, "growx, wmin 0");
        add(name, "span 2, split 2, gaptop 8");
        add(origin, "growx, wmin 0, gaptop 8");
        add(kept, "span 2, gaptop 6, growx, wmin 0");
        add(glossaryLabel, "span 2, gaptop 6");
        add(glossary, "span 2, growx, wmin 0");
        glossary.setRenderer(new DefaultListCellRenderer() {
            @Override
            public Component getListCellRendererComponent(JList<?> list, Object value, int index, boolean selected, boolean focus) {
                return super.getListCellRendererComponent(list, value instanceof Glossary it ? it.name() : value, index, selected,
                        focus);
            }
        });
        first.setToolTipText(wording.say("concept.first.tip"));
        untranslated.addActionListener(event -> tell());
        origin.addActionListener(event -> {
            propose();
            tell();
        });
        for (JTextComponent field : List.of(domain, source, first, after, note, definition)) {
            Typed.in(field, this::tell);
        }
    }

    private static Concept blank() {
        java.util.UUID id = Ids.next();
        return new Concept(id, id.toString(), null, null, null, null, false, List.of(), 0);
    }

    private Words label(String key, JComponent of) {
        Words label = new Words(wording.say(key), Colour.MUTED, Fonts::small);
        label.setLabelFor(of);
        of.getAccessibleContext().setAccessibleName(wording.say(key));
        return label;
    }

    private void area(String key, JTextArea area) {
        add(label(key, area), "span 2, gaptop 6");
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        area.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        add(new JScrollPane(area), "span 2, growx, wmin 0, hmin pref");
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
     * @param concept as it is kept, or null for a new one
     * @param known   of a new one: what is known of it already, otherwise null
     * @param in      where the concept is kept, or is to be
     * @param choose  all glossaries to choose from for a new concept; empty where it stays where it is
     */
    void show(@Nullable Concept concept, @Nullable Concept known, @Nullable Glossary in, List<Glossary> choose) {
        filling = true;
        base = concept != null ? concept : known != null ? known : blank();
        rows.clear();
        Stream.of(base.french().filter(term -> !term.misheard()), base.english(), base.french().filter(Term::misheard))
                .flatMap(part -> part).forEach(term -> rows.add(row(term, concept == null)));
        if (concept == null) {
            if (rows.stream().noneMatch(row -> row.term().french())) {
                rows.add(0, row(TermRow.empty(true, TermStatus.PREFERRED), true));
            }
            if (rows.stream().allMatch(row -> row.term().french())) {
                rows.add(row(TermRow.empty(false, TermStatus.PREFERRED), true));
            }
        }
        lay();
        set(domain, base.domain());
        set(source, base.source());
        set(note, base.note());
        set(definition, base.definition());
        List.of(note, definition).forEach(this::grow);
        set(first, base.firstMention() == null ? null : base.firstMention().first());
        set(after, base.firstMention() == null ? null : base.firstMention().after());
        untranslated.setSelected(base.doNotTranslate());
        origins();
        kept.show(base);
        glossary.removeAllItems();
        choose.forEach(glossary::addItem);
        if (in != null) {
            glossary.setSelectedItem(in);
        }
        glossary.setVisible(choose.size() > 1);
        glossaryLabel.setVisible(choose.size() > 1);
        filling = false;
    }

    /** What the house writes for a Russian or Ukrainian name, where nothing is written yet. */
    private void propose() {
        String tag = origins.get(Math.max(0, origin.getSelectedIndex()));
        if (filling || !romanises.getAsBoolean() || !tag.equals("ru") && !tag.equals("uk")) {
            return;
        }
        rows.stream().filter(row -> row.term().french() && !row.term().misheard() && !row.blank()).findFirst().ifPresent(name ->
                rows.stream().filter(row -> !row.term().french()).findFirst().filter(TermRow::blank).ifPresent(row ->
                        row.text().setText(Romanisation.english(name.text().getText().strip(), tag))));
    }

    private void origins() {
        String now = Objects.requireNonNullElse(base.origin(), "");
        origins.clear();
        origins.addAll(ORIGINS);
        if (!origins.contains(now)) {
            origins.add(now);
        }
        origin.removeAllItems();
        origins.forEach(tag -> origin.addItem(tag.isEmpty() ? wording.say("concept.origin.unsaid")
                : Locale.forLanguageTag(tag).getDisplayName(wording.language())));
        origin.setSelectedIndex(origins.indexOf(now));
    }

    private TermRow row(Term term, boolean fresh) {
        TermRow[] self = new TermRow[1];
        String name = wording.say(term.misheard() ? "concept.misheard" : term.french() ? "concept.french"
                : term.status() == TermStatus.DEPRECATED ? "concept.never" : term.status() == TermStatus.ADMITTED ? "concept.admitted"
                : "concept.rendering");
        self[0] = new TermRow(wording, term, fresh, name, this::tell, () -> {
            rows.remove(self[0]);
            lay();
            tell();
        });
        return self[0];
    }

    /** Lays the rows out, in the order of languages, each part with its heading. */
    private void lay() {
        terms.removeAll();
        part("concept.french", row -> !row.misheard() && row.term().french(), () -> TermRow.empty(true, TermStatus.PREFERRED));
        part("concept.rendering", row -> !row.term().french(), () -> TermRow.empty(false, rows.stream().anyMatch(row -> !row.term().french())
                ? TermStatus.ADMITTED : TermStatus.PREFERRED));
        part("concept.misheard", TermRow::misheard, TermRow::emptyHeard);
        terms.revalidate();
        terms.repaint();
        revalidate();
    }

    private void part(String key, java.util.function.Predicate<TermRow> which, Supplier<Term> more) {
        Surface head = new Surface(new MigLayout("insets 5 0 0 0, fillx", "[grow][]"), Colour.WINDOW);
        JButton plus = new JButton(Symbol.PLUS.icon(14, Colour.MUTED));
        plus.putClientProperty("JButton.buttonType", "borderless");
        plus.putClientProperty("FlatLaf.style", "margin: 1,3,1,3");
        plus.setToolTipText(wording.say("term.add"));
        plus.getAccessibleContext().setAccessibleName(wording.say("term.add") + " " + wording.say(key));
        plus.addActionListener(pressed -> {
            TermRow fresh = row(more.get(), true);
            rows.add(fresh);
            lay();
            fresh.text().requestFocusInWindow();
        });
        head.add(new Words(wording.say(key), Colour.MUTED, Fonts::small), "wmin 0");
        head.add(plus);
        terms.add(head);
        rows.stream().filter(which).forEach(terms::add);
    }

    /** As many lines as its text needs, if that is not too many. */
    private void grow(JTextArea area) {
        int width = Math.max(240, area.getWidth() > 0 ? area.getWidth() - 20 : getWidth() - 40);
        int lines = area.getText().lines().mapToInt(line -> area.getFontMetrics(area.getFont()).stringWidth(line) * 11 / 10 / width + 1).sum();
        area.setRows(Math.max(2, Math.min(MOST_LINES, lines)));
    }

    private static void set(JTextComponent field, @Nullable String text) {
        field.setText(Objects.requireNonNullElse(text, ""));
        field.setCaretPosition(0);
    }

    /** The concept as the fields have it; rows without a text are none. */
    Concept concept() {
        List<Term> all = new ArrayList<>();
        for (TermRow row : rows) {
            if (!row.blank()) {
                all.add(row.term());
            }
        }
        Concept.FirstMention mention = first.getText().isBlank() ? null
                : new Concept.FirstMention(first.getText().strip(), TermRow.orNull(after.getText()));
        return new Concept(base.id(), base.key(), TermRow.orNull(domain.getText()), TermRow.orNull(definition.getText()),
                TermRow.orNull(note.getText()), TermRow.orNull(source.getText()), untranslated.isSelected(), mention,
                TermRow.orNull(origins.get(Math.max(0, origin.getSelectedIndex()))),
                base.extra(), all, base.revision());
    }

    /** Whether there is enough to be kept: a French term, and a rendering unless it is not to be translated. */
    boolean complete() {
        List<Term> all = concept().terms();
        return all.stream().anyMatch(term -> term.french() && !term.misheard())
                && (untranslated.isSelected() || all.stream().anyMatch(term -> !term.french()));
    }

    /** The glossary chosen for a new concept, or null where there is nothing to choose. */
    @Nullable Glossary chosen() {
        return (Glossary) glossary.getSelectedItem();
    }

    /** Puts the caret into the first field that is empty. */
    void begin() {
        rows.stream().filter(TermRow::blank).findFirst().or(() -> rows.stream().findFirst()).ifPresent(row -> row.text().requestFocusInWindow());
    }
}
