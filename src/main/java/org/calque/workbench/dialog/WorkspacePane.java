package org.calque.workbench.dialog;

import java.awt.Component;
import java.awt.Dialog;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.calque.database.Backups;
import org.calque.workbench.model.Onward;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Where the workspace is, its backups, and the ways to another one. */
public final class WorkspacePane extends Surface {

    private static final int WIDTH = 560;

    /** What is done from here. */
    public interface Effects {
        /** Makes a backup now; hands over all there are then, on the event thread. */
        void backUp(Consumer<List<Backups.Backup>> made);

        /** Leaves this workspace for another, or for what it was. */
        void go(Onward onward);
    }

    private final Wording wording;
    private final String place;
    private final Effects effects;
    private final BackupList list;
    private final JButton close;
    private @Nullable JDialog dialog;

    /**
     * @param place   a folder, or a URL without its password
     * @param usual   where workspaces usually are
     * @param size    of the workspace on the disk, in bytes; 0 where that is not known
     * @param backups the latest first; none on a server
     */
    public WorkspacePane(Wording wording, String place, String usual, long size, List<Backups.Backup> backups, Effects effects) {
        super(new MigLayout("insets 20, wrap 1, gapy 8, fillx", "[" + WIDTH + ",grow,fill]"), Colour.WINDOW);
        this.wording = wording;
        this.place = place;
        this.effects = effects;
        boolean server = place.startsWith("jdbc:");
        add(new Words(wording.say("workspace.title"), Colour.TEXT, () -> Fonts.strong(Fonts.text().getSize2D() + 2)));
        add(text(server ? wording.say("workspace.at", place) : wording.say("workspace.in", place, BackupList.megabytes(size, wording.language())), Colour.TEXT), "wmin 0");
        list = new BackupList(wording);
        list.show(backups, wording);
        add(Words.strong(wording.say("workspace.backups")), "gaptop 12");
        if (server) {
            add(text(wording.say("workspace.backups.server"), Colour.MUTED), "wmin 0");
        } else {
            add(text(wording.say("workspace.backups.about"), Colour.MUTED), "wmin 0");
            add(new JScrollPane(list));
            JButton now = button("workspace.backup.now", () -> effects.backUp(made -> list.show(made, wording)));
            JButton back = button("workspace.restore", () -> list.selected().ifPresent(chosen ->
                    leave(choice().back(place, chosen.file(), list.when(chosen.at())))));
            back.setEnabled(false);
            list.addListSelectionListener(selected -> back.setEnabled(list.selected().isPresent()));
            add(now, "split 3, growx 0");
            add(back, "growx 0");
            add(button("workspace.restore.file", () -> leave(choice().backup(place, list.all()))), "growx 0, gapright push");
        }
        add(Words.strong(wording.say("workspace.another")), "gaptop 12");
        add(button("workspace.folder", () -> leave(choice().folder(place))), place.equals(usual) ? "split 2, growx 0" : "split 3, growx 0");
        add(button("workspace.server", () -> leave(choice().server())), "growx 0" + (place.equals(usual) ? ", gapright push" : ""));
        if (!place.equals(usual)) {
            add(button("workspace.usual", () -> leave(Optional.of(new Onward.Open(usual, false)))), "growx 0, gapright push");
        }
        close = new JButton(wording.say("workspace.close"));
        add(close, "gaptop 12, align right, growx 0");
    }

    private static Wrapped text(String said, Colour colour) {
        Wrapped text = new Wrapped(said, colour, Fonts::text);
        text.setSize(WIDTH, Short.MAX_VALUE);
        return text;
    }

    private JButton button(String key, Runnable work) {
        JButton button = new JButton(wording.say(key));
        button.addActionListener(pressed -> work.run());
        return button;
    }

    private PlaceChoice choice() {
        return new PlaceChoice(wording, this);
    }

    private void leave(Optional<Onward> onward) {
        onward.ifPresent(where -> {
            if (dialog != null) {
                dialog.dispose();
            }
            effects.go(where);
        });
    }

    /** Shows it over a window until it is closed or left. */
    public void open(Component over) {
        JDialog shown = new JDialog(SwingUtilities.getWindowAncestor(over), wording.say("workspace.title"), Dialog.ModalityType.APPLICATION_MODAL);
        dialog = shown;
        shown.setContentPane(this);
        shown.getRootPane().setDefaultButton(close);
        shown.getRootPane().registerKeyboardAction(pressed -> shown.dispose(), KeyStroke.getKeyStroke("ESCAPE"), WHEN_IN_FOCUSED_WINDOW);
        close.addActionListener(pressed -> shown.dispose());
        shown.pack();
        shown.setLocationRelativeTo(over);
        shown.setVisible(true);   // returns when it is disposed of
    }
}
