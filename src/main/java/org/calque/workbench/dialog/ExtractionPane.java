package org.calque.workbench.dialog;

import java.awt.Component;
import java.awt.Dimension;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.calque.format.extract.Choices;
import org.calque.format.extract.Extraction;
import org.calque.format.extract.Part;
import org.calque.format.extract.Sheet;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;

/** Asks what of a file is to be translated; only what the file has is shown. */
public final class ExtractionPane extends Surface {

    private static final int WIDTH = 440;

    /** So high may the list grow before it scrolls, pixels. */
    private static final int HEIGHT = 420;

    private final Extraction usual;
    private final Map<Part, JCheckBox> parts = new EnumMap<>(Part.class);
    private final Map<Sheet, Map<String, JCheckBox>> columns = new LinkedHashMap<>();
    private final JButton open;
    private final JButton cancel;

    /**
     * @param name  of the file
     * @param usual what was chosen last
     */
    public ExtractionPane(Wording wording, String name, Choices choices, Extraction usual) {
        super(new MigLayout("insets 20, wrap 1, gapy 4, fillx", "[" + (WIDTH + 20) + "!]"), Colour.WINDOW);
        this.usual = usual;
        add(new Words(wording.say("extract.heading"), Colour.TEXT, () -> Fonts.strong(Fonts.text().getSize2D() + 2)));
        add(new Words(name, Colour.MUTED, Fonts::small), "gapbottom 8, wmin 0");
        Surface list = new Surface(new MigLayout("insets 0, wrap 1, gapy 4, fillx", "[" + WIDTH + "!]"), Colour.WINDOW);
        for (Part part : choices.parts()) {
            String key = "extract." + Extraction.name(part);
            JCheckBox box = new JCheckBox(wording.say(key), usual.takes(part));
            parts.put(part, box);
            list.add(box, "gaptop 6");
            Wrapped about = new Wrapped(wording.say(key + ".about"), Colour.MUTED, Fonts::small);
            about.setSize(WIDTH - 26, Short.MAX_VALUE);
            list.add(about, "gapleft 24, w " + (WIDTH - 26) + "!");
        }
        for (Sheet sheet : choices.sheets()) {
            list.add(Words.strong(wording.say("extract.sheet", sheet.name())), "gaptop 12, wmin 0");
            Map<String, JCheckBox> own = new LinkedHashMap<>();
            for (Sheet.Column column : sheet.columns()) {
                JCheckBox box = new JCheckBox(wording.say("extract.column", column.letters(), column.sample()), true);
                own.put(column.letters(), box);
                list.add(box, "wmin 0, wmax " + WIDTH);
            }
            columns.put(sheet, own);
        }
        JScrollPane scroll = new JScrollPane(list, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.getVerticalScrollBar().setUnitIncrement(16);
        Dimension wanted = list.getPreferredSize();
        add(scroll, "growx, h " + Math.min(wanted.height, HEIGHT) + "!");
        cancel = new JButton(wording.say("cancel"));
        open = new JButton(wording.say("extract.open"));
        add(cancel, "split 2, gaptop 16, align right");
        add(open);
    }

    /** Asks in a dialog over a window; nothing is answered where it is cancelled. */
    public void ask(Component over, String title, Consumer<Extraction> answer) {
        if (Question.ask(over, title, this, open, cancel)) {
            answer.accept(chosen());
        }
    }

    /** What is ticked now; what the file does not have stays as it was. */
    Extraction chosen() {
        Extraction chosen = usual;
        for (Map.Entry<Part, JCheckBox> part : parts.entrySet()) {
            chosen = chosen.with(part.getKey(), part.getValue().isSelected());
        }
        Map<String, Set<String>> without = new LinkedHashMap<>();
        columns.forEach((sheet, boxes) -> {
            Set<String> left = new HashSet<>();
            boxes.forEach((letters, box) -> {
                if (!box.isSelected()) {
                    left.add(letters);
                }
            });
            without.put(sheet.name(), left);
        });
        return new Extraction(chosen.parts(), without);
    }

    /** Ticks a part, or takes its tick away, as its box does. */
    void tick(Part part, boolean taken) {
        parts.computeIfPresent(part, (known, box) -> {
            box.setSelected(taken);
            return box;
        });
    }

    /** Ticks a column, or takes its tick away, as its box does. */
    void tick(String sheet, String letters, boolean taken) {
        columns.forEach((known, boxes) -> boxes.forEach((column, box) -> {
            if (known.name().equals(sheet) && column.equals(letters)) {
                box.setSelected(taken);
            }
        }));
    }
}
