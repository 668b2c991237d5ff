package org.calque.workbench.dialog;

import java.awt.Component;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.calque.database.Backups;
import org.calque.project.Upkeep;
import org.calque.workbench.model.Onward;
import org.calque.workbench.wording.Wording;

/** Asks for another workspace, or for a backup to go back to. */
final class PlaceChoice {

    private final Wording wording;
    private final Component over;

    PlaceChoice(Wording wording, Component over) {
        this.wording = wording;
        this.over = over;
    }

    /** A folder; asks again before a workspace is made in one that has none. */
    Optional<Onward> folder(String from) {
        JFileChooser chooser = new JFileChooser(from.startsWith("jdbc:") ? null : new File(from));
        chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
        chooser.setDialogTitle(wording.say("workspace.folder"));
        if (chooser.showDialog(over, wording.say("workspace.folder.choose")) != JFileChooser.APPROVE_OPTION) {
            return Optional.empty();
        }
        String place = chooser.getSelectedFile().getPath();
        boolean there = Upkeep.exists(place);
        return there || sure(wording.say("workspace.make", place)) ? Optional.of(new Onward.Open(place, there)) : Optional.empty();
    }

    /** The URL of a PostgreSQL database. */
    Optional<Onward> server() {
        Object given = JOptionPane.showInputDialog(over, wording.say("workspace.server.ask"), wording.say("workspace.server"),
                JOptionPane.PLAIN_MESSAGE, null, null, "jdbc:postgresql://");
        return given == null || given.toString().isBlank() ? Optional.empty() : Optional.of(new Onward.Open(given.toString().strip(), false));
    }

    /** A file that a backup was written to. */
    Optional<Onward> backup(String place, List<Backups.Backup> known) {
        JFileChooser chooser = new JFileChooser(known.isEmpty() ? new File(place) : known.get(0).file().getParent().toFile());
        chooser.setDialogTitle(wording.say("workspace.restore"));
        chooser.setFileFilter(new FileNameExtensionFilter("ZIP", "zip"));
        if (chooser.showOpenDialog(over) != JFileChooser.APPROVE_OPTION) {
            return Optional.empty();
        }
        return back(place, chooser.getSelectedFile().toPath(), chooser.getSelectedFile().getName());
    }

    /** Whether the user is sure to go back to a backup. */
    Optional<Onward> back(String place, Path backup, String when) {
        return sure(wording.say("workspace.restore.sure", when)) ? Optional.of(new Onward.Restore(place, backup)) : Optional.empty();
    }

    private boolean sure(String question) {
        return JOptionPane.showConfirmDialog(over, "<html><div width=420>" + question.replace("&", "&amp;").replace("<", "&lt;"), wording.say("workspace.title"),
                JOptionPane.OK_CANCEL_OPTION, JOptionPane.QUESTION_MESSAGE) == JOptionPane.OK_OPTION;
    }
}
