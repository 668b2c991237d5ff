package org.calque.workbench.dialog;

import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JScrollPane;
import javax.swing.WindowConstants;
import net.miginfocom.swing.MigLayout;
import org.calque.database.Backups;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.project.Upkeep;
import org.calque.project.Workspace;
import org.calque.workbench.model.Onward;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;

/**
 * Says why the workspace cannot be opened, to somebody who started the program from a menu and sees no terminal; and offers to
 * mend it where it is damaged, its backups, another workspace, or to try again.
 */
public final class UnopenedPane extends Surface {

    private static final int WIDTH = 560;

    private final Wording wording;
    private final String place;
    private final BackupList list;
    private final JButton onward;
    private final JButton quit;
    private Consumer<Optional<Onward>> answer = said -> { };

    /** @param place what could not be opened */
    public UnopenedPane(Wording wording, FaultException fault, String place) {
        super(new MigLayout("insets 24, wrap 1, gapy 8, fillx", "[" + WIDTH + "!,fill]"), Colour.WINDOW);
        this.wording = wording;
        this.place = place;
        add(new Words(wording.say("unopened.heading"), Colour.TEXT, () -> Fonts.strong(Fonts.text().getSize2D() + 2)));
        Wrapped told = new Wrapped(fault.sentence(wording.language()), Colour.TEXT, Fonts::text);
        told.setSize(WIDTH, Short.MAX_VALUE);
        add(told, "w " + WIDTH + "!");
        boolean damaged = fault.fault() == Fault.WORKSPACE_DAMAGED;
        list = new BackupList(wording);
        list.show(backups(place), wording);
        JButton back = button("workspace.restore", () -> list.selected().ifPresent(chosen ->
                give(choice().back(place, chosen.file(), list.when(chosen.at())))));
        back.setEnabled(false);
        list.addListSelectionListener(selected -> back.setEnabled(list.selected().isPresent()));
        if (!list.all().isEmpty()) {
            add(Words.strong(wording.say("workspace.backups")), "gaptop 10");
            add(new JScrollPane(list));
        }
        quit = button("unopened.quit", () -> answer.accept(Optional.empty()));
        onward = damaged ? button("unopened.recover", () -> give(Optional.of(new Onward.Recover(place))))
                : button("unopened.again", () -> give(Optional.of(new Onward.Open(place, fault.fault() == Fault.WORKSPACE_GONE))));
        if (!list.all().isEmpty()) {
            add(back, "growx 0");
        }
        add(Words.strong(wording.say("workspace.another")), "gaptop 10");
        add(button("workspace.folder", () -> give(choice().folder(place))), "split 3, growx 0");
        add(button("workspace.server", () -> give(choice().server())), "growx 0");
        String usual = Workspace.defaultPlace();
        JButton home = button("workspace.usual", () -> give(Optional.of(new Onward.Open(usual, false))));
        home.setVisible(!place.equals(usual));
        add(home, "growx 0, gapright push");
        add(quit, "split 2, growx 0, gaptop 14, gapleft push");
        add(onward, "growx 0");
    }

    private static List<Backups.Backup> backups(String place) {
        try {
            return place.startsWith("jdbc:") ? List.of() : Upkeep.backups(place);
        } catch (FaultException unreadable) {
            return List.of();   // the folder cannot be read, which is what is told
        }
    }

    private JButton button(String key, Runnable work) {
        JButton button = new JButton(wording.say(key));
        button.addActionListener(pressed -> work.run());
        return button;
    }

    private PlaceChoice choice() {
        return new PlaceChoice(wording, this);
    }

    /** A choice that was called off leaves everything as it is. */
    private void give(Optional<Onward> said) {
        said.ifPresent(onward -> answer.accept(said));
    }

    /** Asks in a window of its own. To be called on the event thread; the answer comes on it too, empty to give up. */
    public void ask(String title, Consumer<Optional<Onward>> taker) {
        JFrame frame = new JFrame(title);
        answer = said -> {
            frame.dispose();
            taker.accept(said);
        };
        frame.setContentPane(this);
        frame.getRootPane().setDefaultButton(onward);
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent closing) {
                answer.accept(Optional.empty());
            }
        });
        frame.setResizable(false);
        frame.pack();
        frame.setLocationRelativeTo(null);
        frame.setVisible(true);
        onward.requestFocusInWindow();   // Enter presses what has the focus
    }
}
