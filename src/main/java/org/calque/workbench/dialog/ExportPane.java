package org.calque.workbench.dialog;

import java.awt.Component;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JRadioButton;
import net.miginfocom.swing.MigLayout;
import org.calque.format.xliff.XliffPart;
import org.calque.workbench.model.export.ExportHabit;
import org.calque.workbench.model.export.ExportKind;
import org.calque.workbench.model.export.XliffChoice;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;

/** Asks as what a document is to leave, and whether it is final. */
public final class ExportPane extends Surface {

    private static final int WIDTH = 520;

    private final Map<ExportKind, JRadioButton> kinds = new EnumMap<>(ExportKind.class);
    private final Map<XliffPart, JCheckBox> parts = new EnumMap<>(XliffPart.class);
    private final ExportHabit habit;
    private final JCheckBox filled;
    private final JCheckBox asFinal;
    private final JButton export;
    private final JButton cancel;

    /**
     * @param name of the document
     * @param open how many segments have no translation
     * @param bilingual whether the file holds source and target itself, so that no other source can be put into it
     * @param inKind whether it can be written in its own format; if not, a page or a Word document is made of it
     * @param habit what is chosen until the user chooses otherwise, where this document leaves that choice
     */
    public ExportPane(Wording wording, String name, long open, boolean bilingual, boolean inKind, ExportHabit habit) {
        super(new MigLayout("insets 20, wrap 1, gapy 4, fillx", "[" + WIDTH + "!]"), Colour.WINDOW);
        add(new Words(wording.say("export.heading", name), Colour.TEXT, () -> Fonts.strong(Fonts.text().getSize2D() + 2)),
                "gapbottom 8");
        ButtonGroup group = new ButtonGroup();
        for (ExportKind kind : ExportKind.values()) {
            if (kind == ExportKind.DOCX && inKind || kind == ExportKind.RETIMED && !name.toLowerCase(Locale.ROOT).matches(".*\\.(?:srt|vtt)")) {
                continue;
            }
            String key = kind == ExportKind.DOCUMENT && !inKind ? "export.page" : "export." + kind.name().toLowerCase(Locale.ROOT);
            JRadioButton button = new JRadioButton(wording.say(key));
            button.setEnabled(kind != ExportKind.CORRECTED || !bilingual);
            kinds.put(kind, button);
            group.add(button);
            add(button, "gaptop 6");
            Wrapped about = new Wrapped(wording.say(key + ".about"), Colour.MUTED, Fonts::small);
            about.setSize(WIDTH - 26, Short.MAX_VALUE);
            add(about, "gapleft 24, w " + (WIDTH - 26) + "!");
        }
        this.habit = habit;
        JRadioButton own = kinds.getOrDefault(ExportKind.DOCX, kinds.get(ExportKind.DOCUMENT));
        JRadioButton last = habit.kind() == ExportKind.DOCUMENT ? own : kinds.getOrDefault(habit.kind(), own);
        (last.isEnabled() ? last : own).setSelected(true);
        add(new Words(wording.say("export.with"), Colour.MUTED, Fonts::small), "gaptop 14");
        for (XliffPart part : XliffPart.values()) {
            String key = "export.with." + part.name().toLowerCase(Locale.ROOT);
            JCheckBox box = new JCheckBox(wording.say(key), !habit.choice().without().contains(part));
            box.setToolTipText(wording.say(key + ".about"));
            parts.put(part, box);
            add(box, part.ordinal() % 2 == 0 && part.ordinal() < XliffPart.values().length - 1 ? "split 2, w " + (WIDTH / 2 - 4) + "!" : "");
        }
        filled = new JCheckBox(wording.say("export.filled"), habit.choice().filled());
        filled.setToolTipText(wording.say("export.filled.about"));
        add(filled);
        asFinal = new JCheckBox(wording.say("export.final"), true);
        kinds.forEach((kind, button) -> button.addItemListener(chosen -> chosen(kind())));
        add(asFinal, "gaptop 14");
        Wrapped about = new Wrapped(wording.say("export.final.about"), Colour.MUTED, Fonts::small);
        about.setSize(WIDTH - 26, Short.MAX_VALUE);
        add(about, "gapleft 24, w " + (WIDTH - 26) + "!");
        if (open > 0) {
            Wrapped left = new Wrapped(wording.say("export.open", open), Colour.WARN, Fonts::small);
            left.setSize(WIDTH, Short.MAX_VALUE);
            add(left, "gaptop 10, w " + WIDTH + "!");
        }
        cancel = new JButton(wording.say("cancel"));
        export = new JButton(wording.say("export.do"));
        add(cancel, "split 2, gaptop 16, align right");
        add(export);
        chosen(kind());
    }

    /** Parts are of XLIFF. */
    private void chosen(ExportKind kind) {
        parts.values().forEach(box -> box.setEnabled(kind.xliff()));
        filled.setEnabled(kind.xliff());
        asFinal.setSelected(habit.finals().contains(kind));
    }

    private XliffChoice choice() {
        return new XliffChoice(parts.entrySet().stream().filter(entry -> !entry.getValue().isSelected()).map(Map.Entry::getKey)
                .collect(Collectors.toSet()), filled.isSelected());
    }

    /** What was asked for. */
    @FunctionalInterface
    public interface Answer {
        void take(ExportKind kind, boolean asFinal, XliffChoice choice);
    }

    /** Asks in a dialog over a window. */
    public void ask(Component over, String title, Answer answer) {
        if (Question.ask(over, title, this, export, cancel)) {
            answer(answer);
        }
    }

    void answer(Answer answer) {
        answer.take(kind(), asFinal.isSelected(), choice());
    }

    ExportKind kind() {
        return kinds.entrySet().stream().filter(entry -> entry.getValue().isSelected()).map(Map.Entry::getKey).findFirst()
                .orElse(ExportKind.DOCUMENT);
    }
}
