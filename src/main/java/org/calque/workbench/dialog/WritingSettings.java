package org.calque.workbench.dialog;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JList;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.calque.language.EnglishSpelling;
import org.calque.project.SpellCheck;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** How English is spelt, the words of one's own that are kept, and whether words are proposed while one types. */
public final class WritingSettings extends Surface {

    private static final String OFF = "off";

    private final SpellCheck spelling;
    private final DefaultListModel<String> words = new DefaultListModel<>();
    private final JList<String> list = new JList<>(words);
    private final JButton remove;
    private final JScrollPane scrolling = new JScrollPane(list);
    private final Wrapped none;
    private final Runnable hears = () -> SwingUtilities.invokeLater(this::refresh);

    /** What is chosen here takes effect through this. */
    public interface Effects {
        /** @param chosen null for not checking it */
        void spelling(@Nullable EnglishSpelling chosen);

        void completing(boolean on);
    }

    /** @param chosen null where spelling is not checked */
    public WritingSettings(Wording wording, SpellCheck spelling, @Nullable EnglishSpelling chosen, boolean completing, Effects effects) {
        super(new MigLayout("insets 0, wrap 2, gapx 24, gapy 10, fillx, hidemode 3", "[" + SettingsPage.LABELS + "!][grow]"), Colour.SURFACE);
        this.spelling = spelling;
        List<String> ways = Stream.concat(Stream.of(EnglishSpelling.values()).map(WritingSettings::key), Stream.of(OFF)).toList();
        add(Words.strong(wording.say("settings.spelling")), "span 2");
        add(new Words(wording.say("settings.spelling.of")));
        add(SettingsPage.pills(ways, chosen == null ? OFF : key(chosen), way -> wording.say("spelling." + way), way ->
                effects.spelling(way.equals(OFF) ? null : EnglishSpelling.valueOf(way.toUpperCase(Locale.ROOT)))));
        Words label = new Words(wording.say("settings.words"));
        label.setLabelFor(list);
        list.getAccessibleContext().setAccessibleName(wording.say("settings.words"));
        list.setLayoutOrientation(JList.HORIZONTAL_WRAP);
        list.setVisibleRowCount(0);
        list.addListSelectionListener(selected -> refreshButton());
        list.registerKeyboardAction(pressed -> removeSelected(), KeyStroke.getKeyStroke("DELETE"), WHEN_FOCUSED);
        remove = new JButton(wording.say("settings.words.remove"));
        remove.addActionListener(pressed -> removeSelected());
        none = new Wrapped(wording.say("settings.words.none"), Colour.MUTED, Fonts::small);
        add(label, "aligny top");
        add(none, "growx, wmin 0, split 3, flowy");
        add(scrolling, "growx, h 90!");
        add(remove);
        JCheckBox propose = new JCheckBox(wording.say("settings.completing"), completing);
        propose.addActionListener(pressed -> effects.completing(propose.isSelected()));
        add(propose, "skip 1");
        refresh();
    }

    private static String key(EnglishSpelling way) {
        return way.name().toLowerCase(Locale.ROOT);
    }

    private void removeSelected() {
        list.getSelectedValuesList().forEach(spelling::remove);
        refresh();
    }

    private void refreshButton() {
        remove.setEnabled(!list.isSelectionEmpty());
    }

    private void refresh() {
        words.clear();
        spelling.ownWords().forEach(words::addElement);
        none.setVisible(words.isEmpty());
        scrolling.setVisible(!words.isEmpty());
        remove.setVisible(!words.isEmpty());
        refreshButton();
        revalidate();
    }

    @Override
    public void addNotify() {
        super.addNotify();
        spelling.addListener(hears);
        refresh();
    }

    @Override
    public void removeNotify() {
        spelling.removeListener(hears);
        super.removeNotify();
    }
}
