package org.calque.workbench.dialog;

import java.awt.BorderLayout;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.ButtonGroup;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JScrollPane;
import javax.swing.JSpinner;
import javax.swing.JToggleButton;
import javax.swing.SpinnerNumberModel;
import net.miginfocom.swing.MigLayout;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.workbench.model.GlossaryModel;
import org.calque.workbench.part.CardList;
import org.calque.workbench.part.Choice;
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

    /** How wide the labels of all sections are, pixels before scaling by the screen. */
    static final int LABELS = 220;
    /** Letters on pills that stand side by side in the column; more of them go two by two. */
    private static final int ONE_ROW = 48;

    private final Wording wording;
    private final GlossaryModel glossaries;
    private final Surface enforcement = new Surface(new MigLayout("insets 0, wrap 2, gapx 24, gapy 10, fillx", "[" + LABELS + "!][180!]push"),
            Colour.SURFACE);
    private List<Glossary> shown = List.of();

    /**
     * @param theme    null where the desktop's is followed
     * @param place    where the workspace is kept
     * @param sections what else there is to set, shown between looks and glossaries; each begins with its heading
     */
    public SettingsPage(Wording wording, GlossaryModel glossaries, @Nullable Theme theme, int fontSize, String place, Effects effects,
                        List<Surface> sections) {
        super(new BorderLayout(), Colour.SURFACE);
        this.wording = wording;
        this.glossaries = glossaries;
        List<Surface> all = new ArrayList<>(List.of(look(theme, fontSize, effects)));
        all.addAll(sections);
        all.add(glossaries());
        all.add(workspace(place));
        CardList column = new CardList();
        column.setBorder(BorderFactory.createEmptyBorder());
        Surface page = new Surface(new MigLayout("insets 6 26 26 26, wrap 1, gapy 0, hidemode 3", "[grow, fill, 300:720:720]"), Colour.SURFACE);
        for (Surface section : all) {
            Surface part = new Surface(new BorderLayout(), Colour.SURFACE).lines(0, 0, section == all.get(all.size() - 1) ? 0 : 1, 0);
            part.setBorder(BorderFactory.createCompoundBorder(part.getBorder(), BorderFactory.createEmptyBorder(20, 0, 22, 0)));
            part.add(section);
            page.add(part, "wmin 0");
        }
        column.add(page);
        Surface head = new Surface(new MigLayout("insets 14 18 12 14", "[]"), Colour.WINDOW).lines(0, 0, 1, 0);
        head.add(new Words(wording.say("page.settings"), Colour.TEXT, Fonts::heading));
        add(head, BorderLayout.NORTH);
        JScrollPane scrolling = scrolling(column);
        add(scrolling);
        Contents contents = new Contents(wording.say("settings.contents"), all, scrolling);
        add(contents, BorderLayout.WEST);
        glossaries.addListener(this::refresh);
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentShown(ComponentEvent event) {
                column.toTop();   // texts that were set since have scrolled to their carets
                contents.begin();
            }
        });
        refresh();
    }

    private Surface look(@Nullable Theme theme, int fontSize, Effects effects) {
        Surface form = form(wording.say("settings.look"));
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
        return form;
    }

    private Surface glossaries() {
        Surface form = form(wording.say("settings.glossaries"));
        form.add(wrapped("settings.enforcement.about"), "span 2, growx, wmin 0");
        form.add(enforcement, "span 2, growx, wmin 0");
        JCheckBox romanise = new JCheckBox(wording.say("settings.romanise"), glossaries.romanises());
        romanise.addActionListener(pressed -> glossaries.romanise(romanise.isSelected()));
        form.add(romanise, "span 2, wmin 0");
        return form;
    }

    private Surface workspace(String place) {
        Surface form = form(wording.say("settings.workspace"));
        form.add(new Wrapped(wording.say("settings.place", place), Colour.MUTED, Fonts::label), "span 2, growx, wmin 0");
        return form;
    }

    /** A section: its heading, then labels on the left and what is set on the right, in the same columns as all others. */
    static Surface form(String heading) {
        Surface form = new Surface(new MigLayout("insets 0, wrap 2, gapx 24, gapy 10, fillx, hidemode 3", "[" + LABELS + "!][grow]"), Colour.SURFACE);
        form.add(Words.strong(heading), "span 2");
        return form;
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
            row.add(pill, letters > ONE_ROW ? "sizegroup" : "");
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
            Choice.in(box, () -> {
                Enforcement level = Enforcement.values()[box.getSelectedIndex()];
                if (level != glossary.enforcement()) {
                    glossaries.shelf().enforce(glossary, level, hold -> { });
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
