package org.calque.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.swing.JTextField;
import javax.swing.MenuSelectionManager;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.calque.document.SegmentState;
import org.calque.workbench.model.export.ExportKind;
import org.junit.jupiter.api.Test;

/** A translator's way through a document in a real window, with a real keyboard. */
class WorkbenchIT extends RealWindow {

    /** A translator's half hour, from opening a document to finding everything again the next day. */
    @Test
    void openTranslateBeRefusedWaiveUndoSearchReplaceSplitExportAndReopen() throws Exception {
        Path file = Files.writeString(folder.resolve("half-hour.txt"), "Six déserteurs arrivent. Ils vivent en France.\n\nIls ont quitté l'armée.\n\nIls ont fui.\n");
        open(List.of(file));
        focusTarget();

        type("six defectors arived");
        await("the dictionary is there", () -> !editor().model().marks().misspelled(editor().model().activeView()).isEmpty());
        press(KeyEvent.VK_F7);
        await("suggestions", () -> MenuSelectionManager.defaultManager().getSelectedPath().length > 1);
        press(KeyEvent.VK_ENTER);
        await("spelt", () -> segment(0).target().string().equals("six defectors arrived"));
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_ENTER);
        await("refused", () -> editor().refusal().pane().isVisible());
        assertEquals(SegmentState.DRAFT, onWindow(() -> segment(0).state()));
        press(KeyEvent.VK_ALT, KeyEvent.VK_1);
        await("mended", () -> segment(0).target().string().equals("six deserters arrived"));
        await("nothing refused any more", () -> !editor().refusal().pane().isVisible());
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_ENTER);
        await("confirmed", () -> segment(0).state() == SegmentState.CONFIRMED && editor().model().active() == 1);

        type("they live there");
        press(KeyEvent.VK_ALT, KeyEvent.VK_DOWN);
        await("in the next", () -> editor().model().active() == 2);
        type("x");
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        await("the letter gone", () -> segment(2).target().isEmpty());
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        await("the word before gone, in the other row", () -> segment(1).target().string().equals("they live ") && editor().model().active() == 1);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_Y);
        await("and there again", () -> segment(1).target().string().equals("they live there"));

        type(" now");
        onWindow(() -> {
            frame.theme(org.calque.workbench.theme.Theme.DARK);
            frame.language(Locale.FRENCH);   // in the middle of a word
            frame.panel().go(Page.EDITOR);
            return null;
        });
        await("nothing lost, and the place kept", () -> segment(1).target().string().equals("they live there now") && editor().model().active() == 1);
        focusTarget();

        press(KeyEvent.VK_ALT, KeyEvent.VK_DOWN);
        await("in the next", () -> editor().model().active() == 2);
        type("they left");
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_ENTER);
        await("refused again", () -> editor().refusal().pane().isVisible());
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_W);
        await("asked for a reason", () -> frame.getFocusOwner() instanceof JTextField field
                && SwingUtilities.isDescendingFrom(field, editor().refusal().pane()));
        type("short");
        press(KeyEvent.VK_ENTER);
        await("waived", () -> editor().model().activeView().waivers().size() == 1);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        await("waiver undone", () -> editor().model().activeView().waivers().isEmpty());
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_Y);
        await("waiver done again", () -> editor().model().activeView().waivers().size() == 1);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_ENTER);
        await("confirmed with a waiver", () -> segment(2).state() == SegmentState.CONFIRMED);

        press(KeyEvent.VK_CONTROL, KeyEvent.VK_F);
        await("the focus in the search", () -> frame.getFocusOwner() instanceof JTextField);
        type("live");
        await("found", () -> editor().model().size() == 1);
        press(KeyEvent.VK_ENTER);
        await("selected", () -> editor().grid().selectedTarget().equals("live"));
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_F);
        await("the focus in the search", () -> frame.getFocusOwner() instanceof JTextField);
        press(KeyEvent.VK_ESCAPE);
        await("everything again, and the focus in the target", () -> editor().model().size() == 4
                && frame.getFocusOwner() == editor().grid().target());

        press(KeyEvent.VK_CONTROL, KeyEvent.VK_H);
        await("asked what to replace", () -> java.awt.KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner()
                instanceof JTextField field && SwingUtilities.getWindowAncestor(field) != frame);
        type("live");
        press(KeyEvent.VK_TAB);
        type("dwell");
        press(KeyEvent.VK_ENTER);
        await("replaced", () -> segment(1).target().string().equals("they dwell there now"));
        focusTarget();

        onWindow(() -> {
            editor().goTo(3);
            editor().grid().texts().get(0).setCaretPosition("Ils ont ".length());
            return null;
        });
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_D);
        await("split", () -> editor().model().document().segments().size() == 5);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        await("whole again", () -> editor().model().document().segments().size() == 4);

        focusTarget();
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_X);
        await("left empty", () -> segment(3).state() == SegmentState.LEFT_EMPTY);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_A);
        await("all selected", () -> editor().grid().selectedRows().length == 4);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_ENTER);
        await("all to be looked at", () -> segment(0).state() == SegmentState.NEEDS_REVIEW && segment(1).state() == SegmentState.NEEDS_REVIEW);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        await("as before", () -> segment(0).state() == SegmentState.CONFIRMED && segment(1).state() == SegmentState.DRAFT);

        Path out = folder.resolve("half-hour.en.txt");
        onWindow(() -> {
            model().delivery().export(ExportKind.DOCUMENT, true, out);
            return null;
        });
        await("exported", () -> Files.exists(out));
        assertTrue(Files.readString(out).startsWith("six deserters arrived they dwell there now"), Files.readString(out));
        onWindow(() -> {
            editor().goTo(1);
            frame.quit();
            return null;
        });
        assertFalse(frame.isDisplayable());

        open(List.of(file));
        assertEquals("they dwell there now", onWindow(() -> segment(1).target().string()));
        assertEquals(1, onWindow(() -> editor().model().active()));
        assertEquals(SegmentState.LEFT_EMPTY, onWindow(() -> segment(3).state()));
        onWindow(() -> {
            frame.quit();
            return null;
        });
    }

    @Test
    void aTermIsAddedFromWhatIsSelectedWithTwoKeysAndTakenBackInItsOrder() throws Exception {
        Path file = Files.writeString(folder.resolve("article.txt"), "marmotte\n\nIls ont fui.\n");
        open(List.of(file));
        focusTarget();
        type("groundhog");
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
        onWindow(() -> {
            JTextComponent source = sourceOf(editor().grid());
            source.select(0, "marmotte".length());
            return null;
        });
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_E);
        await("the strip has the focus", () -> frame.getFocusOwner() instanceof JTextField);
        press(KeyEvent.VK_ENTER);
        await("kept", () -> editor().cards().stream().anyMatch(card -> card.rendering().equals("groundhog")));
        await("back in the target", () -> frame.getFocusOwner() instanceof JTextComponent text && !(text instanceof JTextField)
                && SwingUtilities.isDescendingFrom(text, editor().grid()));
        assertEquals("groundhog", onWindow(() -> segment(0).target().string()));
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_ENTER);
        await("confirmed", () -> segment(0).state() == SegmentState.CONFIRMED);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        await("the confirming is undone first", () -> segment(0).state() != SegmentState.CONFIRMED);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        await("and then the term, which came before it", () -> editor().cards().stream().noneMatch(card -> card.rendering().equals("groundhog")));
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_Y);
        await("and done again", () -> editor().cards().stream().anyMatch(card -> card.rendering().equals("groundhog")));
        onWindow(() -> {
            frame.quit();
            return null;
        });
    }

    private static JTextComponent sourceOf(java.awt.Container grid) {
        for (java.awt.Component child : grid.getComponents()) {
            if (child instanceof JTextComponent text && !text.isEditable() && text.isFocusable()) {
                return text;
            }
            JTextComponent found = child instanceof java.awt.Container inner ? sourceOf(inner) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
