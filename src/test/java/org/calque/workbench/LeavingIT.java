package org.calque.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Window;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JDialog;
import javax.swing.JFileChooser;
import javax.swing.JList;
import org.calque.document.LanguagePair;
import org.calque.job.Progress;
import org.calque.project.Workspace;
import org.calque.workbench.model.Onward;
import org.calque.workbench.model.Settings;
import org.junit.jupiter.api.Test;

/** The ways out of a window: closing it, also where nothing can be saved, going back to a backup, and over to another workspace. */
class LeavingIT extends RealWindow {

    private Path drive;
    private Path elsewhere;
    private Path letter;

    private void write() throws Exception {
        drive = folder.resolve("workspace");
        elsewhere = folder.resolve("elsewhere");
        letter = Files.writeString(folder.resolve("lettre.txt"), "Il pleut.\n\nIl neige.\n");
    }

    /** H2 looks after its lock file, and makes it anew where it is gone, with the folder. */
    private void plugIn() throws IOException {
        while (Files.exists(elsewhere)) {
            try {
                Files.deleteIfExists(drive.resolve("calque.lock.db"));
                Files.deleteIfExists(drive);
                Files.move(elsewhere, drive);
            } catch (FileAlreadyExistsException | DirectoryNotEmptyException again) {
                Thread.onSpinWait();
            }
        }
    }

    private boolean asked() {
        return showing(javax.swing.JButton.class, "Try again").size() == 1;
    }

    @Test
    void whatCannotBeSavedIsAskedAboutBeforeTheWindowCloses() throws Exception {
        write();
        open(List.of(letter));
        focusTarget();
        type("it rains");
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_ENTER);
        await("in the next", () -> editor().model().active() == 1);
        type("it snows");
        Files.move(drive, elsewhere);   // as a drive does that somebody pulls out

        press(KeyEvent.VK_CONTROL, KeyEvent.VK_Q);
        await("asked", this::asked);
        click("Go on working");
        await("gone on", () -> !asked());
        assertTrue(frame.isDisplayable());
        assertEquals("it snows", onWindow(() -> segment(1).target().string()));

        focusTarget();
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_Q);
        await("asked again", this::asked);
        click("Try again");
        await("and again, since nothing has changed", this::asked);
        plugIn();
        click("Try again");
        await("closed", () -> !frame.isDisplayable());
        open(List.of(letter));
        assertEquals("it snows", onWindow(() -> segment(1).target().string()));

        focusTarget();
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
        type("lost");
        Files.move(drive, elsewhere);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_Q);
        await("asked a last time", this::asked);
        click("Close without it");
        await("closed without it", () -> !frame.isDisplayable());
        plugIn();
        open(List.of(letter));
        assertEquals("it rains", onWindow(() -> segment(0).target().string()));
        onWindow(() -> {
            frame.quit();
            return null;
        });
        assertFalse(frame.isDisplayable());
    }

    private WorkbenchFrame shown() {
        for (Window window : Window.getWindows()) {
            if (window instanceof WorkbenchFrame other && other.isShowing()) {
                return other;
            }
        }
        return frame;
    }

    private void awaitOther(String what) throws Exception {
        WorkbenchFrame before = frame;
        await(what, () -> shown() != before && shown().isShowing());
        frame = onWindow(this::shown);
    }

    @Test
    void goesBackToABackupAndOverToAnotherWorkspaceAndComesBack() throws Exception {
        write();
        Settings settings = new Settings(kept);
        Entrance entrance = new Entrance(settings, place -> Workspace.open(place, List::of, Progress.NONE));
        open(List.of(letter), next -> Workbench.leave(entrance, next, LanguagePair.FRENCH_ENGLISH, settings));
        focusTarget();
        type("it rains");
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_ENTER);
        await("in the next", () -> editor().model().active() == 1);
        String first = onWindow(() -> segment(0).target().string());
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_F12);
        click("Back up now");
        await("backed up", () -> backups().getModel().getSize() == 1);
        press(KeyEvent.VK_ESCAPE);
        await("closed", () -> showing(JList.class, null).stream().noneMatch(list -> inDialog(list)));
        focusTarget();
        type("it snows");
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_ENTER);

        press(KeyEvent.VK_CONTROL, KeyEvent.VK_F12);
        await("the backup again", () -> showing(JList.class, null).stream().anyMatch(list -> inDialog(list)));
        click(onWindow(this::backups), 8);
        await("selected", () -> backups().getSelectedIndex() == 0);
        click("Go back to this one…");
        click("OK");
        awaitOther("back");
        reopen();
        assertEquals(first, onWindow(() -> segment(0).target().string()));
        assertEquals("", onWindow(() -> segment(1).target().string()));

        Path other = Files.createDirectory(folder.resolve("other"));
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_F12);
        click("Open a folder…");
        await("a choice of folders", () -> !showing(JFileChooser.class, null).isEmpty());
        onWindow(() -> {
            showing(JFileChooser.class, null).get(0).setSelectedFile(other.toFile());
            return null;
        });
        click("Open");
        click("OK");   // to make one there
        awaitOther("over");
        assertEquals(other.toString(), onWindow(() -> frame.model().workspace().place()));
        assertEquals(other.toString(), settings.workspace().orElseThrow(), "where the program begins the next time");
        onWindow(() -> {
            frame.leave(new Onward.Open(drive.toString(), true));
            return null;
        });
        awaitOther("and home");
        reopen();
        assertEquals(first, onWindow(() -> segment(0).target().string()));
        onWindow(() -> {
            frame.quit();
            return null;
        });
    }

    private void reopen() throws Exception {
        onWindow(() -> {
            frame.model().open(letter);
            return null;
        });
        await("the document", () -> frame.panel().editor() != null && frame.panel().editor().model().overview() != null);
    }

    private static boolean inDialog(java.awt.Component component) {
        return javax.swing.SwingUtilities.getWindowAncestor(component) instanceof JDialog;
    }

    private JList<?> backups() {
        return showing(JList.class, null).stream().filter(LeavingIT::inDialog).findFirst().orElseThrow();
    }
}
