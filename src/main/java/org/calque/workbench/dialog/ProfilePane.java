package org.calque.workbench.dialog;

import java.awt.Component;
import java.awt.Dialog;
import java.awt.Dimension;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JScrollPane;
import javax.swing.JSpinner;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SpinnerNumberModel;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.calque.check.CheckKind;
import org.calque.check.Profile;
import org.calque.workbench.part.CardList;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;

/** A profile of checks being changed: how grave each kind of fault is, what the English is to be like, and what words must not stand in it. */
public final class ProfilePane extends Surface {

    /** What an explanation has of the pane's width. */
    private static final int EXPLAINED = 360;

    private final Wording wording;
    private final JTextField name = new JTextField(24);
    private final Map<CheckKind, JComboBox<String>> levels = new EnumMap<>(CheckKind.class);
    private final JComboBox<String> quotes;
    private final JComboBox<String> english;
    private final JComboBox<String> comma;
    private final JComboBox<String> dates;
    private final JComboBox<String> times;
    private final JSpinner longest;
    private final JSpinner percent;
    private final JTextArea forbidden = new JTextArea(5, 30);
    private final JButton keep;
    private final JButton cancel;

    /** @param profile to begin with */
    public ProfilePane(Wording wording, Profile profile) {
        super(new MigLayout("insets 18, fill, wrap 1, gapy 10", "[grow,fill]", "[][grow,fill][]"), Colour.WINDOW);
        this.wording = wording;
        Surface top = new Surface(new MigLayout("insets 0, gap 12", "[][grow,fill]"), Colour.WINDOW);
        label(top, "profile.name", name);
        name.setText(profile.name());
        top.add(name);
        add(top);
        Surface form = new Surface(new MigLayout("insets 0 4 0 10, wrap 2, gapx 18, gapy 7, fillx", "[grow][150!,fill]"), Colour.WINDOW);
        form.add(Words.strong(wording.say("profile.checks")), "span 2, gapbottom 2");
        for (CheckKind kind : CheckKind.values()) {
            if (kind != CheckKind.TERMS) {
                form.add(described(kind), "growx, wmin 0");
                JComboBox<String> level = choice(Profile.Level.values(), "level.", profile.level(kind), kind.label(wording.language()));
                levels.put(kind, level);
                form.add(level);
            }
        }
        form.add(Words.strong(wording.say("profile.english")), "span 2, gaptop 12, gapbottom 2");
        quotes = row(form, Profile.Quotes.values(), "quotes", profile.quotes());
        english = row(form, Profile.English.values(), "variant", profile.english());
        comma = row(form, Profile.SerialComma.values(), "comma", profile.comma());
        dates = row(form, Profile.DateOrder.values(), "dates", profile.dates());
        times = row(form, Profile.Times.values(), "times", profile.times());
        longest = number(form, "profile.longest", profile.longest());
        percent = number(form, "profile.percent", profile.percent());
        Words words = Words.strong(wording.say("profile.forbidden"));
        words.setLabelFor(forbidden);
        form.add(words, "span 2, gaptop 12");
        Wrapped about = new Wrapped(wording.say("profile.forbidden.about"), Colour.MUTED, Fonts::small);
        about.setSize(EXPLAINED, Short.MAX_VALUE);
        form.add(about, "span 2, growx, wmin 0");
        forbidden.setText(new TreeMap<>(profile.forbidden()).entrySet().stream()
                .map(entry -> entry.getValue().isEmpty() ? entry.getKey() : entry.getKey() + " = " + entry.getValue()).collect(Collectors.joining("\n")));
        forbidden.getAccessibleContext().setAccessibleName(wording.say("profile.forbidden"));
        form.add(new JScrollPane(forbidden), "span 2, growx, h 110!");
        CardList column = new CardList();
        column.add(form);
        JScrollPane scrolling = scrolling(column);
        scrolling.setPreferredSize(new Dimension(560, 540));
        add(scrolling, "grow");
        column.toTop();
        cancel = new JButton(wording.say("cancel"));
        keep = new JButton(wording.say("profile.keep"));
        keep.addActionListener(pressed -> name.putClientProperty("JComponent.outline", name.getText().isBlank() ? "error" : null));
        add(cancel, "split 2, gapleft push, grow 0");
        add(keep, "grow 0");
    }

    private Surface described(CheckKind kind) {
        Surface both = new Surface(new MigLayout("insets 0, wrap 1, gapy 0, fillx", "[grow,fill]"), Colour.WINDOW);
        both.add(new Words(kind.label(wording.language())));
        Wrapped about = new Wrapped(kind.about(wording.language()), Colour.MUTED, Fonts::small);
        about.setSize(EXPLAINED, Short.MAX_VALUE);   // its height depends on its width
        both.add(about, "wmin 0");
        return both;
    }

    private void label(Surface on, String key, JComponent of) {
        Words label = new Words(wording.say(key));
        label.setLabelFor(of);
        of.getAccessibleContext().setAccessibleName(wording.say(key));
        on.add(label);
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private <E extends Enum<E>> JComboBox<String> choice(E[] values, String family, E chosen, String named) {
        JComboBox<String> box = new JComboBox<>();
        for (E value : values) {
            box.addItem(wording.say(family + key(value)));
        }
        box.setSelectedIndex(chosen.ordinal());
        box.getAccessibleContext().setAccessibleName(named);
        return box;
    }

    private <E extends Enum<E>> JComboBox<String> row(Surface form, E[] values, String family, E chosen) {
        JComboBox<String> box = choice(values, family + ".", chosen, wording.say("profile." + family));
        label(form, "profile." + family, box);
        form.add(box);
        return box;
    }

    private JSpinner number(Surface form, String key, int now) {
        JSpinner spinner = new JSpinner(new SpinnerNumberModel(now, 0, 999_999, 1));
        label(form, key, spinner);
        if (spinner.getEditor() instanceof JSpinner.DefaultEditor editor) {
            editor.getTextField().getAccessibleContext().setAccessibleName(wording.say(key));
        }
        form.add(spinner);
        return spinner;
    }

    /** The profile as it is set now. A level that a kind has by itself is not said. */
    Profile profile() {
        Map<CheckKind, Profile.Level> set = new EnumMap<>(CheckKind.class);
        levels.forEach((kind, box) -> {
            Profile.Level level = Profile.Level.values()[box.getSelectedIndex()];
            if (level != Profile.STANDARD.level(kind)) {
                set.put(kind, level);
            }
        });
        Map<String, String> words = new TreeMap<>();
        for (String line : forbidden.getText().split("\\R")) {
            int equals = line.indexOf('=');
            String word = (equals < 0 ? line : line.substring(0, equals)).strip().toLowerCase(Locale.ROOT);
            if (!word.isEmpty()) {
                words.put(word, equals < 0 ? "" : line.substring(equals + 1).strip());
            }
        }
        return new Profile(name.getText().strip(), set, Profile.Quotes.values()[quotes.getSelectedIndex()], Profile.English.values()[english.getSelectedIndex()],
                Profile.SerialComma.values()[comma.getSelectedIndex()], Profile.DateOrder.values()[dates.getSelectedIndex()],
                Profile.Times.values()[times.getSelectedIndex()], (Integer) longest.getValue(), (Integer) percent.getValue(), words);
    }

    /** Asks in a dialog over a window; a profile must have a name. */
    public void ask(Component over, Consumer<Profile> answer) {
        JDialog dialog = new JDialog(SwingUtilities.getWindowAncestor(over), wording.say("profile.title"), Dialog.ModalityType.APPLICATION_MODAL);
        dialog.setContentPane(this);
        dialog.getRootPane().registerKeyboardAction(pressed -> dialog.dispose(), KeyStroke.getKeyStroke("ESCAPE"), WHEN_IN_FOCUSED_WINDOW);
        boolean[] go = {false};
        cancel.addActionListener(pressed -> dialog.dispose());
        keep.addActionListener(pressed -> {
            if (!name.getText().isBlank()) {
                go[0] = true;
                dialog.dispose();
            }
        });
        dialog.pack();
        dialog.setLocationRelativeTo(over);
        dialog.setVisible(true);   // returns when it is disposed of
        if (go[0]) {
            answer.accept(profile());
        }
    }
}
