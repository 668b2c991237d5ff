package org.calque.workbench.dialog;

import java.awt.Component;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JRadioButton;
import net.miginfocom.swing.MigLayout;
import org.calque.project.Leverage;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;

/** Asks how alike what the memory has must be, for a document to be filled from it. */
public final class FillPane extends Surface {

    private static final int WIDTH = 450;
    /** Percent; the bands that translators know. */
    private static final int[] BANDS = {Leverage.CERTAIN, 95, 85, 75};

    private final Map<Integer, JRadioButton> bands = new LinkedHashMap<>();
    private final JButton fill;
    private final JButton cancel;

    public FillPane(Wording wording) {
        super(new MigLayout("insets 20, wrap 1, gapy 6, fillx", "[" + WIDTH + "!]"), Colour.WINDOW);
        add(new Words(wording.say("fill.heading"), Colour.TEXT, () -> Fonts.strong(Fonts.text().getSize2D() + 2)), "gapbottom 6");
        ButtonGroup group = new ButtonGroup();
        for (int band : BANDS) {
            JRadioButton button = new JRadioButton(band == Leverage.CERTAIN ? wording.say("fill.certain") : wording.say("fill.band", band));
            bands.put(band, button);
            group.add(button);
            add(button);
        }
        bands.values().iterator().next().setSelected(true);
        Wrapped about = new Wrapped(wording.say("fill.about"), Colour.MUTED, Fonts::small);
        about.setSize(WIDTH, Short.MAX_VALUE);
        add(about, "gaptop 8, w " + WIDTH + "!");
        cancel = new JButton(wording.say("cancel"));
        fill = new JButton(wording.say("fill.do"));
        add(cancel, "split 2, gaptop 14, align right");
        add(fill);
    }

    /** Asks in a dialog over a window; percent, or empty where it is not to be done. */
    public OptionalInt ask(Component over, String title) {
        return Question.ask(over, title, this, fill, cancel) ? OptionalInt.of(least()) : OptionalInt.empty();
    }

    int least() {
        return bands.entrySet().stream().filter(band -> band.getValue().isSelected()).findFirst().map(Map.Entry::getKey)
                .orElse(Leverage.CERTAIN);
    }
}
