package org.calque.workbench.dialog;

import java.awt.BorderLayout;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.ButtonGroup;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JSpinner;
import javax.swing.JToggleButton;
import javax.swing.SpinnerNumberModel;
import net.miginfocom.swing.MigLayout;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.workbench.model.GlossaryModel;
import org.calque.workbench.part.CardList;
import org.calque.workbench.part.Pill;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.theme.Theme;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** The page of settings: how the window looks and speaks, and how strictly each glossary is held to. They hold at once. */
public final class SettingsPage extends Surface {

    /** What is set here takes effect through this. */
    public interface Effects {
        /** @param theme null for the desktop's */
        void theme(@Nullable Theme theme);

        void language(Locale language);

        void fontSize(int points);
    }

    /** Letters on pills that stand side by side in the column; more of them go two by two. */
    private static final int ONE_ROW = 48;

    private final Wording wording;
    private final GlossaryModel glossaries;
    private final Surface enforcement = new Surface(new MigLayout("insets 0, wrap 2, gapy 10, fillx", "[grow][160!]"),
            Colour.SURFACE);
    private List<Glossary> shown = List.of();

    /**
     * @param theme    null where the desktop's is followed
     * @param place    where the workspace is kept
     * @param sections what else there is to set, shown between looks and glossaries
     */
    public SettingsPage(Wording wording, GlossaryModel glossaries, @Nullable Theme theme, int fontSize, String place, Effects effects,
                        List<Surface> sections) {
        super(new BorderLayout(), Colour.SURFACE);
        this.wording = wording;
        this.glossaries = glossaries;
        Surface form = new Surface(new MigLayout("insets 0, wrap 2, gapx 24, gapy 10, fillx", "[160!][grow]"), Colour.SURFACE);
        form.add(Words.strong(wording.say("settings.look")), "span 2");
        form.add(new Words(wording.say("settings.theme")));
        List<Optional<Theme>> looks = Stream.concat(Stream.of(Theme.values()).map(Optional::of), Stream.of(Optional.<Theme>empty())).toList();
        form.add(pills(looks, Optional.ofNullable(theme), look -> wording.say("theme." + look.map(SettingsPage::key).orElse("system")),
                look -> effects.theme(look.orElse(null))));
        form.add(new Words(wording.say("settings.language")));
        form.add(pills(Wording.LANGUAGES, wording.language(),
                value -> value.getDisplayLanguage(value).substring(0, 1).toUpperCase(value)
                        + value.getDisplayLanguage(value).substring(1), effects::language));
        Words sizeLabel = new Words(wording.say("settings.font"));
        JSpinner size = new JSpinner(new SpinnerNumberModel(fontSize, Theme.SMALLEST_FONT, Theme.LARGEST_FONT, 1));
        sizeLabel.setLabelFor(size);
        size.getAccessibleContext().setAccessibleName(wording.say("settings.font"));
        if (size.getEditor() instanceof JSpinner.DefaultEditor editor) {
            editor.getTextField().getAccessibleContext().setAccessibleName(wording.say("settings.font"));
        }
        size.addChangeListener(event -> effects.fontSize((Integer) size.getValue()));
        form.add(sizeLabel);
        form.add(size, "w 80!");
        for (Surface section : sections) {
            form.add(section, "span 2, growx, wmin 0, gaptop 24");
        }
        form.add(Words.strong(wording.say("settings.glossaries")), "span 2, gaptop 24");
        form.add(wrapped("settings.enforcement.about"), "span 2, growx, wmin 0");
        form.add(enforcement, "span 2, growx, wmin 0");
        JCheckBox romanise = new JCheckBox(wording.say("settings.romanise"), glossaries.romanises());
        romanise.addActionListener(pressed -> glossaries.romanise(romanise.isSelected()));
        form.add(romanise, "span 2");
        form.add(Words.strong(wording.say("settings.workspace")), "span 2, gaptop 24");
        form.add(new Wrapped(wording.say("settings.place", place), Colour.MUTED, Fonts::label), "span 2, growx, wmin 0");
        Surface page = new Surface(new MigLayout("insets 22 26 22 26, wrap 1, gapy 18", "[grow, 300:640:640]"), Colour.SURFACE);
        page.add(new Words(wording.say("page.settings"), Colour.TEXT, Fonts::heading));
        page.add(form, "growx");
        CardList column = new CardList();
        column.setBorder(BorderFactory.createEmptyBorder());
        column.add(page);
        add(scrolling(column));
        glossaries.addListener(this::refresh);
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentShown(ComponentEvent event) {
                column.toTop();   // texts that were set since have scrolled to their carets
            }
        });
        refresh();
    }

    private Wrapped wrapped(String key) {
        Wrapped text = new Wrapped(wording.say(key), Colour.MUTED, Fonts::small);
        text.setSize(600, Short.MAX_VALUE);
        return text;
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static <T> Surface pills(List<T> values, T chosen, java.util.function.Function<T, String> name,
                                     java.util.function.Consumer<T> effect) {
        int letters = values.stream().mapToInt(value -> name.apply(value).length()).sum();
        Surface row = new Surface(new MigLayout(letters > ONE_ROW ? "insets 0, gap 6, wrap 2" : "insets 0, gap 6"), Colour.SURFACE);
        ButtonGroup group = new ButtonGroup();
        for (T value : values) {
            JToggleButton pill = new Pill(name.apply(value));
            pill.setSelected(value.equals(chosen));
            pill.addActionListener(pressed -> effect.accept(value));
            group.add(pill);
            row.add(pill);
        }
        return row;
    }

    private record Shown(UUID id, String name, Enforcement enforcement, int concepts) {
    }

    private void refresh() {
        List<Glossary> now = glossaries.glossaries();
        if (rows(now).equals(rows(shown)) && enforcement.getComponentCount() > 0) {
            return;
        }
        shown = now;
        enforcement.removeAll();
        for (Glossary glossary : now) {
            Words name = new Words(wording.say("settings.glossary", glossary.name(), glossary.concepts().size()));
            JComboBox<String> box = new JComboBox<>();
            for (Enforcement level : Enforcement.values()) {
                box.addItem(wording.say("enforcement." + key(level)));
            }
            box.setSelectedIndex(glossary.enforcement().ordinal());
            box.getAccessibleContext().setAccessibleName(wording.say("settings.enforcement") + " " + glossary.name());
            name.setLabelFor(box);
            box.addActionListener(chosen -> {
                Enforcement level = Enforcement.values()[box.getSelectedIndex()];
                if (level != glossary.enforcement()) {
                    glossaries.enforce(glossary, level);
                }
            });
            enforcement.add(name, "wmin 0");
            enforcement.add(box, "growx");
        }
        enforcement.revalidate();
        enforcement.repaint();
    }

    private static List<Shown> rows(List<Glossary> of) {
        return of.stream().map(glossary -> new Shown(glossary.id(), glossary.name(), glossary.enforcement(),
                glossary.concepts().size())).toList();
    }
}
