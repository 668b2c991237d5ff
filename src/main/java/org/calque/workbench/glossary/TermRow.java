package org.calque.workbench.glossary;

import java.awt.event.ItemEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;
import org.calque.document.Ids;
import org.calque.glossary.Match;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;
import org.calque.glossary.Titles;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Typed;
import org.calque.workbench.part.Words;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.theme.Symbol;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** One term of a concept: its text and status in a line, and below it, where asked for, all else that is to be said of it. */
final class TermRow extends Surface {

    private static final List<String> PARTS = List.of("", "noun", "verb", "adjective", "adverb", "properNoun", "other");
    private static final List<String> GENDERS = List.of("", "masculine", "feminine", "neuter", "other");
    private static final List<String> NUMBERS = List.of("", "singular", "plural", "dual", "mass", "other");

    private final Wording wording;
    private final Term base;
    private final Runnable changed;
    private final JTextField text = new JTextField();
    private final JComboBox<String> status = new JComboBox<>();
    private final JComboBox<String> match = new JComboBox<>();
    private final JComboBox<String> part = new JComboBox<>();
    private final JComboBox<String> gender = new JComboBox<>();
    private final JComboBox<String> number = new JComboBox<>();
    private final JCheckBox exactCase;
    private final JTextField note = new JTextField();
    private final JTextField source = new JTextField();
    private final Surface details = new Surface(new MigLayout("insets 4 10 6 0, wrap 2, fillx, gap 8 3", "[grow, sg][grow, sg]"), Colour.WINDOW);
    private final List<String> parts = new ArrayList<>(PARTS);
    private final List<String> genders = new ArrayList<>(GENDERS);
    private final List<String> numbers = new ArrayList<>(NUMBERS);
    private boolean matchChosen;   // until then a capital says that it is a name

    /**
     * @param base    as it is kept, or to begin with
     * @param fresh   whether it is new, so that how it is found follows its capital
     * @param name    what it is called for those who cannot see it
     * @param changed told of every change
     * @param remove  takes the row away
     */
    TermRow(Wording wording, Term base, boolean fresh, String name, Runnable changed, Runnable remove) {
        super(new MigLayout("insets 0, fillx, hidemode 3, gap 4 2", base.misheard() ? "[grow][]" : "[grow][104!][][]"), Colour.WINDOW);
        this.wording = wording;
        this.base = base;
        this.changed = changed;
        this.matchChosen = !fresh;
        exactCase = new JCheckBox(wording.say("term.case"));
        text.setText(base.text());
        text.setCaretPosition(0);   // its beginning is shown where it is longer than the field
        text.getAccessibleContext().setAccessibleName(name);
        add(text, "growx, wmin 60");
        if (!base.misheard()) {
            for (TermStatus each : TermStatus.values()) {
                status.addItem(wording.say("status." + each.name().toLowerCase(Locale.ROOT)));
            }
            status.setSelectedIndex(base.status().ordinal());
            status.getAccessibleContext().setAccessibleName(wording.say("concept.status") + " " + name);
            add(status, "growx, wmin 0");
            JToggleButton more = new JToggleButton(Symbol.CHEVRON_DOWN.icon(14, Colour.MUTED));
            slim(more, "term.details", name);
            more.addActionListener(pressed -> {
                details.setVisible(more.isSelected());
                revalidate();
            });
            add(more);
        }
        JButton gone = new JButton(Symbol.X.icon(14, Colour.MUTED));
        slim(gone, "term.remove", name);
        gone.addActionListener(pressed -> remove.run());
        add(gone, "wrap");
        if (base.heard() != null) {
            String where = base.heard().document();
            add(Words.muted(where.isEmpty() ? wording.say("term.heard.nowhere") : base.heard().millis() < 0 ? wording.say("term.heard", where)
                    : wording.say("term.heard.at", where, time(base.heard().millis()))), "span, wmin 0");
        } else {
            details();
            add(details, "span, growx, wmin 0");
        }
        Typed.in(text, () -> {
            if (!matchChosen) {
                String now = text.getText().strip();
                boolean stands = !now.isEmpty() && Character.isUpperCase(now.charAt(0)) && !(base.french() && Titles.are(List.of(now), List.of()));
                match.setSelectedIndex((stands ? Match.EXACT : Match.INFLECTED).ordinal());
            }
            changed.run();
        });
    }

    private static String time(long millis) {
        long seconds = millis / 1000;
        return String.format(Locale.ROOT, seconds >= 3600 ? "%d:%02d:%02d" : "%2$d:%3$02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private void slim(javax.swing.AbstractButton button, String key, String name) {
        button.putClientProperty("JButton.buttonType", "borderless");
        button.putClientProperty("FlatLaf.style", "margin: 2,3,2,3");
        button.setToolTipText(wording.say(key));
        button.getAccessibleContext().setAccessibleName(wording.say(key) + " " + name);
    }

    private void details() {
        match.addItem(wording.say("match.inflected"));
        match.addItem(wording.say("match.exact"));
        match.setSelectedIndex(base.match().ordinal());
        details.setVisible(false);
        fill(part, parts, base.partOfSpeech());
        fill(gender, genders, base.gender());
        fill(number, numbers, base.number());
        exactCase.setSelected(base.caseSensitive());
        note.setText(Objects.requireNonNullElse(base.note(), ""));
        source.setText(Objects.requireNonNullElse(base.source(), ""));
        pair("concept.match", match, "term.part", part);
        pair("term.gender", gender, "term.number", number);
        details.add(exactCase, "span 2, gaptop 4");
        pair("concept.note", note, "concept.source", source);
        for (JComboBox<String> box : List.of(status, match, part, gender, number)) {
            box.addItemListener(event -> {
                if (event.getStateChange() == ItemEvent.SELECTED) {
                    changed.run();
                }
            });
        }
        match.addActionListener(chosen -> matchChosen |= match.isPopupVisible() || match.isFocusOwner());
        exactCase.addActionListener(pressed -> changed.run());
        Typed.in(note, changed);
        Typed.in(source, changed);
    }

    private void pair(String leftKey, javax.swing.JComponent left, String rightKey, javax.swing.JComponent right) {
        details.add(label(leftKey, left), "wmin 0");
        details.add(label(rightKey, right), "wmin 0");
        details.add(left, "growx, wmin 0");
        details.add(right, "growx, wmin 0");
    }

    private Words label(String key, javax.swing.JComponent of) {
        Words label = new Words(wording.say(key), Colour.MUTED, Fonts::small);
        label.setLabelFor(of);
        of.getAccessibleContext().setAccessibleName(wording.say(key) + " " + text.getAccessibleContext().getAccessibleName());
        return label;
    }

    /** A value that is none of ours, from another tool's file, is kept and shown as it is. */
    private void fill(JComboBox<String> box, List<String> values, @Nullable String now) {
        if (now != null && !values.contains(now)) {
            values.add(now);
        }
        for (String value : values) {
            box.addItem(value.isEmpty() ? "–" : PARTS.contains(value) || GENDERS.contains(value) || NUMBERS.contains(value)
                    ? wording.say("grammar." + value.toLowerCase(Locale.ROOT)) : value);
        }
        box.setSelectedIndex(values.indexOf(now == null ? "" : now));
    }

    boolean blank() {
        return text.getText().isBlank();
    }

    boolean misheard() {
        return base.misheard();
    }

    JTextField text() {
        return text;
    }

    /** The term as the row has it. */
    Term term() {
        if (base.misheard()) {
            return base.withText(text.getText().strip());
        }
        return new Term(base.id(), base.language(), text.getText().strip(), TermStatus.values()[status.getSelectedIndex()],
                Match.values()[match.getSelectedIndex()], exactCase.isSelected(), chosen(part, parts), chosen(gender, genders),
                chosen(number, numbers), null, orNull(note.getText()), orNull(source.getText()), base.extra());
    }

    private static @Nullable String chosen(JComboBox<String> box, List<String> values) {
        String value = values.get(Math.max(0, box.getSelectedIndex()));
        return value.isEmpty() ? null : value;
    }

    static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /** An empty term to begin with. */
    static Term empty(boolean french, TermStatus status) {
        return new Term(Ids.next(), french ? Locale.FRENCH : Locale.ENGLISH, "", status, Match.INFLECTED, false, null, null, null, null);
    }

    static Term emptyHeard() {
        return new Term(Ids.next(), Locale.FRENCH, "", TermStatus.ADMITTED, Match.EXACT, false, null, null, null, new Term.Heard("", -1));
    }
}
