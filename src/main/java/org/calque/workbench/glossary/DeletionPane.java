package org.calque.workbench.glossary;

import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import net.miginfocom.swing.MigLayout;
import org.calque.glossary.Glossary;
import org.calque.project.glossary.Consequences;
import org.calque.workbench.dialog.Question;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;

/** Asks whether a glossary shall go, and says what holds to it now. */
final class DeletionPane extends Surface {

    private static final int WIDTH = 460;

    private final Wording wording;
    private final JButton delete;
    private final JButton cancel;

    DeletionPane(Wording wording, Glossary glossary, Consequences.Hold hold) {
        super(new MigLayout("insets 20, wrap 1, gapy 10, fillx"), Colour.WINDOW);
        this.wording = wording;
        add(new Words(wording.say("shelf.delete.ask", glossary.name(), glossary.concepts().size()), Colour.TEXT,
                () -> Fonts.strong(Fonts.text().getSize2D() + 1)), "wmin 0");
        List<String> lines = new ArrayList<>();
        lines.add(wording.say("shelf.delete.segments", hold.segments(), hold.confirmed()));
        if (hold.waivers() > 0) {
            lines.add(wording.say("shelf.delete.waivers", hold.waivers()));
        }
        lines.add(wording.say("shelf.delete.undo"));
        for (String line : lines) {
            Wrapped told = new Wrapped(line, Colour.MUTED, Fonts::label);
            told.setSize(WIDTH, Short.MAX_VALUE);
            add(told, "w " + WIDTH + "!");
        }
        cancel = new JButton(wording.say("cancel"));
        delete = ListPane.foremost(new JButton(wording.say("shelf.delete")));
        add(cancel, "split 2, align right, gaptop 8");
        add(delete, "gaptop 8");
    }

    boolean ask(Component over) {
        return Question.ask(over, wording.say("shelf.delete"), this, delete, cancel);
    }
}
