package org.calque.workbench.dialog;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import net.miginfocom.swing.MigLayout;
import org.calque.check.CueLimits;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.wording.Wording;

/** The setting of what a subtitle may ask of its reader. */
public final class CueSettings extends Surface {

    /** @param kept takes each change */
    public CueSettings(Wording wording, CueLimits limits, Consumer<CueLimits> kept) {
        super(new MigLayout("insets 0, wrap 2, gapx 24, gapy 10, fillx", "[" + SettingsPage.LABELS + "!][grow]"), Colour.SURFACE);
        add(Words.strong(wording.say("settings.cues")), "span 2");
        JSpinner speed = spinner(wording, "settings.cues.speed", limits.perSecond(), 5, 99);
        JSpinner line = spinner(wording, "settings.cues.line", limits.line(), 10, 200);
        JSpinner lines = spinner(wording, "settings.cues.lines", limits.lines(), 1, 9);
        JSpinner gap = spinner(wording, "settings.cues.gap", limits.gap(), 0, 5_000);
        JSpinner shortest = spinner(wording, "settings.cues.shortest", limits.shortest(), 100, 5_000);
        JSpinner longest = spinner(wording, "settings.cues.longest", limits.longest(), 1_000, 30_000);
        Supplier<CueLimits> now = () -> new CueLimits((Integer) speed.getValue(), (Integer) line.getValue(), (Integer) lines.getValue(),
                (Integer) gap.getValue(), (Integer) shortest.getValue(), (Integer) longest.getValue());
        for (JSpinner each : new JSpinner[] {speed, line, lines, gap, shortest, longest}) {
            each.addChangeListener(changed -> kept.accept(now.get()));
        }
    }

    private JSpinner spinner(Wording wording, String key, int value, int least, int most) {
        Words label = new Words(wording.say(key));
        JSpinner spinner = new JSpinner(new SpinnerNumberModel(Math.max(least, Math.min(value, most)), least, most, 1));
        label.setLabelFor(spinner);
        spinner.getAccessibleContext().setAccessibleName(wording.say(key));
        if (spinner.getEditor() instanceof JSpinner.DefaultEditor editor) {
            editor.getTextField().getAccessibleContext().setAccessibleName(wording.say(key));
        }
        add(label);
        add(spinner, "w 90!");
        return spinner;
    }
}
