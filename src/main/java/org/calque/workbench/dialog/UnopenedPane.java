package org.calque.workbench.dialog;

import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.WindowConstants;
import net.miginfocom.swing.MigLayout;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;

/**
 * Says why the workspace cannot be opened, to somebody who started the program from a menu and sees no terminal; and mends it
 * where it is damaged.
 */
public final class UnopenedPane extends Surface {

    private static final int WIDTH = 520;

    /** What the user wants. */
    public enum Answer { RECOVER, QUIT }

    private final JButton recover;
    private final JButton quit;

    /** @param damaged whether it can be recovered */
    public UnopenedPane(Wording wording, String sentence, boolean damaged) {
        super(new MigLayout("insets 24, wrap 1, gapy 8, fillx", "[" + WIDTH + "!]"), Colour.WINDOW);
        add(new Words(wording.say("unopened.heading"), Colour.TEXT, () -> Fonts.strong(Fonts.text().getSize2D() + 2)));
        Wrapped told = new Wrapped(sentence, Colour.TEXT, Fonts::text);
        told.setSize(WIDTH, Short.MAX_VALUE);
        add(told, "w " + WIDTH + "!");
        quit = new JButton(wording.say("unopened.quit"));
        recover = new JButton(wording.say("unopened.recover"));
        add(quit, damaged ? "split 2, gaptop 12, align right" : "gaptop 12, align right");
        if (damaged) {
            add(recover);
        }
    }

    /** Asks in a window of its own. To be called on the event thread; the answer comes on it too. */
    public void ask(String title, Consumer<Answer> answer) {
        JFrame frame = new JFrame(title);
        frame.setContentPane(this);
        frame.getRootPane().setDefaultButton(recover.getParent() == null ? quit : recover);
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        Consumer<Answer> given = said -> {
            frame.dispose();
            answer.accept(said);
        };
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent closing) {
                given.accept(Answer.QUIT);
            }
        });
        quit.addActionListener(pressed -> given.accept(Answer.QUIT));
        recover.addActionListener(pressed -> given.accept(Answer.RECOVER));
        frame.setResizable(false);
        frame.pack();
        frame.setLocationRelativeTo(null);
        frame.setVisible(true);
        frame.getRootPane().getDefaultButton().requestFocusInWindow();   // Enter presses what has the focus
    }
}
