package org.calque.workbench.glossary;

import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JDialog;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.calque.glossary.Glossary;
import org.calque.glossary.exchange.GlossaryFormat;
import org.calque.glossary.exchange.Loss;
import org.calque.workbench.dialog.Question;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Asks which glossary is to be written as what, and lists what that format has no place for. */
final class GlossaryExportPane extends Surface {

    private static final int WIDTH = 480;

    private final Wording wording;
    private final List<Glossary> glossaries;
    private final JComboBox<String> which = new JComboBox<>();
    private final JComboBox<String> format = new JComboBox<>();
    private final List<@Nullable GlossaryFormat> formats = new ArrayList<>();   // null for a backup
    private final Wrapped about;
    private final JButton export;
    private final JButton cancel;

    /** What was asked for. */
    interface Answer {
        /** @param format null for a backup */
        void take(Glossary glossary, @Nullable GlossaryFormat format);
    }

    GlossaryExportPane(Wording wording, List<Glossary> glossaries, @Nullable Glossary first) {
        super(new MigLayout("insets 20, wrap 2, gap 12 10, fillx", "[][grow]"), Colour.WINDOW);
        this.wording = wording;
        this.glossaries = glossaries;
        glossaries.forEach(glossary -> which.addItem(glossary.name()));
        which.setSelectedIndex(Math.max(0, first == null ? 0 : glossaries.indexOf(first)));
        for (GlossaryFormat each : GlossaryFormat.values()) {
            formats.add(each);
            format.addItem(wording.say("glossary.format." + each.name().toLowerCase(Locale.ROOT)));
        }
        formats.add(null);
        format.addItem(wording.say("glossary.format.backup"));
        pair("glossary.export.which", which);
        pair("glossary.format", format);
        about = new Wrapped("", Colour.MUTED, Fonts::small);
        about.setSize(WIDTH, Short.MAX_VALUE);
        add(about, "span 2, w " + WIDTH + "!, hmin 130");
        cancel = new JButton(wording.say("cancel"));
        export = ListPane.foremost(new JButton(wording.say("export.do")));
        add(cancel, "span 2, split 2, align right");
        add(export);
        which.addActionListener(chosen -> tell());
        format.addActionListener(chosen -> tell());
        tell();
    }

    private void pair(String key, JComboBox<String> box) {
        Words label = new Words(wording.say(key));
        label.setLabelFor(box);
        box.getAccessibleContext().setAccessibleName(wording.say(key));
        add(label);
        add(box, "growx, wmin 0");
    }

    private void tell() {
        GlossaryFormat chosen = formats.get(format.getSelectedIndex());
        List<Loss.Count> losses = chosen == null ? List.of() : Loss.of(glossaries.get(which.getSelectedIndex()), chosen);
        about.setText(chosen == null ? wording.say("glossary.backup.about") : losses.isEmpty() ? wording.say("glossary.loses.nothing")
                : wording.say("glossary.loses") + "\n" + losses.stream().map(loss -> "• " + loss.sentence()).collect(Collectors.joining("\n")));
        about.setColour(losses.isEmpty() ? Colour.MUTED : Colour.WARN);
        about.setSize(WIDTH, Short.MAX_VALUE);
        if (SwingUtilities.getWindowAncestor(this) instanceof JDialog dialog && dialog.isShowing()) {
            dialog.pack();
        }
    }

    /** Asks in a dialog over a window. */
    void ask(Component over, Answer answer) {
        if (Question.ask(over, wording.say("glossary.export.title"), this, export, cancel)) {
            answer.take(glossaries.get(which.getSelectedIndex()), formats.get(format.getSelectedIndex()));
        }
    }
}
