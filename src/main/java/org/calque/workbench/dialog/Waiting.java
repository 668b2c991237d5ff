package org.calque.workbench.dialog;

import java.awt.Dimension;
import javax.swing.JFrame;
import javax.swing.JProgressBar;
import javax.swing.WindowConstants;
import net.miginfocom.swing.MigLayout;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;

/** Says which workspace is being opened, until its window comes. */
public final class Waiting extends JFrame {

    public Waiting(Wording wording, String place) {
        super(wording.say("window.title"));
        setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        Surface pane = new Surface(new MigLayout("insets 24, wrap 1, gapy 12", "[360:n:640,grow,fill]"), Colour.WINDOW);
        pane.add(new Words(wording.say("opening.workspace", place), Colour.TEXT, Fonts::text), "wmin 0");
        JProgressBar bar = new JProgressBar();
        bar.setIndeterminate(true);
        pane.add(bar);
        setContentPane(pane);
        setMinimumSize(new Dimension(410, 0));
        pack();
        setLocationRelativeTo(null);
    }
}
