package org.calque.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.ActionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.swing.text.DefaultEditorKit;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.editor.EditorPage;
import org.calque.workbench.model.filter.Filter;
import org.calque.workbench.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One command on several rows, and what else is done by key alone. */
class EditorSelectionTest {

    private static final String FRENCH = "Un mot.\n\nDeux mots.\n\nTrois mots.\n\nUn mot.\n";

    @TempDir
    Path folder;

    private interface Play {
        void on(Stage stage, EditorPage page) throws Exception;
    }

    private void play(Play play) throws Exception {
        Path file = Files.writeString(folder.resolve("words.txt"), FRENCH);
        Stage.onEventThread(() -> {
            try (Stage stage = new Stage(folder.resolve("workspace"), Theme.LIGHT, Locale.ENGLISH)) {
                stage.model.open(file);
                stage.layOut(1200, 800);
                play.on(stage, stage.panel.editor());
            }
            return null;
        });
    }

    private static void act(Stage stage, ActionId id) {
        stage.panel.actions().refresh();
        assertTrue(stage.panel.actions().get(id).isEnabled(), id::name);
        stage.panel.actions().get(id).actionPerformed(null);
    }

    private static void press(EditorPage page, String action) {
        page.grid().target().getActionMap().get(action).actionPerformed(new ActionEvent(page.grid().target(), ActionEvent.ACTION_PERFORMED, ""));
    }

    private static String states(Stage stage) {
        return stage.model.document().document().segments().stream().map(Segment::state).map(SegmentState::name)
                .map(name -> name.substring(0, 1)).collect(Collectors.joining());
    }

    @Test
    void severalRowsAreSelectedByKeyAndCommandsReachAllOfThem() throws Exception {
        play((stage, page) -> {
            page.grid().replaceTarget(Text.of("A word."));
            page.goTo(1);
            page.grid().replaceTarget(Text.of("Two words."));
            page.grid().activate(0, 0);
            press(page, DefaultEditorKit.selectionDownAction);
            assertEquals(1, page.grid().selectedRows().length, "the text to its end first");
            press(page, DefaultEditorKit.selectionDownAction);
            assertEquals(List.of(0, 1), List.of(page.grid().selectedRows()[0], page.grid().selectedRows()[1]));
            act(stage, ActionId.REVIEW);
            assertEquals("NNNN", states(stage), "needs review, needs review, not started, not started");
            assertEquals(SegmentState.NEEDS_REVIEW, stage.model.document().document().segments().get(1).state());
            act(stage, ActionId.CONFIRM);
            assertEquals("CCND", states(stage), "and what says the same as the first got its target as a draft");
            act(stage, ActionId.UNDO);
            assertEquals("NNNN", states(stage));
        });
    }

    @Test
    void allOfAFilterAreSelectedByTheSameKeyTwice() throws Exception {
        play((stage, page) -> {
            page.grid().replaceTarget(Text.of("A word."));
            act(stage, ActionId.CONFIRM);
            stage.model.document().show(Filter.OPEN);
            page.goTo(1);
            press(page, DefaultEditorKit.selectAllAction);
            assertEquals(3, page.grid().selectedRows().length, "an empty target has nothing else to select");
            act(stage, ActionId.COPY_SOURCE);
            assertEquals("CDDD", states(stage));
            page.grid().target().replaceSelection("x");
            assertEquals(1, page.grid().selectedRows().length, "typing is about one row");
            act(stage, ActionId.SELECT_ALL);
            act(stage, ActionId.LOCK);
            assertTrue(stage.model.document().document().segments().get(2).locked());
            assertFalse(stage.model.document().document().segments().get(0).locked(), "the filter hides it");
        });
    }

    @Test
    void earlierTargetsComeBackOneAfterTheOther() throws Exception {
        play((stage, page) -> {
            for (String target : List.of("First.", "Second.", "Third.")) {
                page.grid().replaceTarget(Text.of(target));
                act(stage, ActionId.CONFIRM);
                page.goTo(0);
            }
            act(stage, ActionId.EARLIER);
            assertEquals("Second.", stage.model.document().document().segments().get(0).target().string());
            act(stage, ActionId.EARLIER);
            assertEquals("First.", stage.model.document().document().segments().get(0).target().string());
            act(stage, ActionId.UNDO);
            act(stage, ActionId.UNDO);
            assertEquals("Third.", stage.model.document().document().segments().get(0).target().string());
        });
    }

    @Test
    void aKeyGoesToWhatSaysTheSame() throws Exception {
        play((stage, page) -> {
            act(stage, ActionId.NEXT_SAME);
            assertEquals(3, stage.model.document().active());
            act(stage, ActionId.NEXT_SAME);
            assertEquals(0, stage.model.document().active());
            page.goTo(1);
            act(stage, ActionId.NEXT_SAME);
            assertEquals(1, stage.model.document().active());
        });
    }
}
