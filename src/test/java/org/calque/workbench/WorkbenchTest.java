package org.calque.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.glossary.Verdict;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.model.export.ExportKind;
import org.calque.workbench.model.filter.Filter;
import org.calque.workbench.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A translator's way through a document, by the actions that keys and buttons do, on a real workspace. */
class WorkbenchTest {

    private static final String FRENCH = "# Six déserteurs\n\nIls ont quitté l'armée. Alexandre parle.\n\nUn mot de trop.\n";

    @TempDir
    Path folder;

    private interface Play {
        void on(Stage stage, Path file) throws Exception;
    }

    private void play(Play play) throws Exception {
        Path file = Files.writeString(folder.resolve("article.md"), FRENCH);
        Stage.onEventThread(() -> {
            try (Stage stage = new Stage(folder.resolve("workspace"), Theme.LIGHT, Locale.ENGLISH)) {
                stage.model.open(file);
                stage.layOut(1200, 800);
                play.on(stage, file);
            }
            return null;
        });
    }

    private static void act(Stage stage, ActionId id) {
        stage.panel.actions().refresh();
        assertTrue(stage.panel.actions().get(id).isEnabled(), id::name);
        stage.panel.actions().get(id).actionPerformed(null);
    }

    private static Segment segment(Stage stage, int index) {
        return stage.model.document().document().segments().get(index);
    }

    private static void type(Stage stage, String text) {
        stage.panel.editor().grid().replaceTarget(Text.of(text));
    }

    @Test
    void confirmingIsRefusedInWordsUntilTheAgreedRenderingStandsThere() throws Exception {
        play((stage, file) -> {
            type(stage, "Six defectors");
            act(stage, ActionId.CONFIRM);
            assertEquals(SegmentState.DRAFT, segment(stage, 0).state());
            assertTrue(stage.panel.editor().refusal().pane().isVisible());
            String why = stage.panel.editor().refusal().pane().getAccessibleContext().getAccessibleDescription();
            assertTrue(why.contains("déserteurs") && why.contains("defectors") && why.contains("deserter"), why);

            act(stage, ActionId.TERM_1);
            assertEquals("Six deserters", segment(stage, 0).target().string(), "in place of what was forbidden, in the plural");
            stage.panel.editor().dock().refresh();
            assertFalse(stage.panel.editor().refusal().pane().isVisible(), "nothing is wrong any more");
            act(stage, ActionId.CONFIRM);
            assertEquals(SegmentState.CONFIRMED, segment(stage, 0).state());
            assertEquals(1, stage.model.document().active(), "and on to the next");
        });
    }

    @Test
    void aMissingTermIsInsertedAtTheCaret() throws Exception {
        play((stage, file) -> {
            stage.panel.editor().goTo(1);
            type(stage, "They left the");
            act(stage, ActionId.CONFIRM);
            assertTrue(stage.panel.editor().refusal().pane().isVisible());
            stage.panel.editor().grid().activate(1, "They left the".length());
            act(stage, ActionId.TERM_1);
            assertEquals("They left the army", segment(stage, 1).target().string());
        });
    }

    @Test
    void anErrorIsWaivedWithAReasonAndTheWaiverIsWithdrawnByUndo() throws Exception {
        play((stage, file) -> {
            type(stage, "Six men");
            act(stage, ActionId.CONFIRM);
            var view = stage.model.document().activeView();
            assertEquals(1, view.errors().size());
            stage.model.document().session().waive(0, view.errors().get(0), "The title is short");
            stage.panel.editor().dock().refresh();
            assertEquals(Verdict.WAIVED, stage.panel.editor().cards().get(0).verdict());
            assertEquals("The title is short", stage.panel.editor().cards().get(0).waiver().reason());
            act(stage, ActionId.CONFIRM);
            assertEquals(SegmentState.CONFIRMED, segment(stage, 0).state());

            act(stage, ActionId.UNDO);
            assertEquals(SegmentState.DRAFT, segment(stage, 0).state(), "confirming first");
            assertEquals(0, stage.model.document().active(), "where it happened");
            act(stage, ActionId.UNDO);
            assertEquals(Verdict.MISSING, stage.panel.editor().cards().get(0).verdict(), "then the waiver");
            act(stage, ActionId.REDO);
            act(stage, ActionId.REDO);
            assertEquals(SegmentState.CONFIRMED, segment(stage, 0).state());
        });
    }

    @Test
    void typingIsUndoneBeforeCommands() throws Exception {
        play((stage, file) -> {
            stage.panel.editor().goTo(2);
            type(stage, "Alexander speaks.");
            act(stage, ActionId.CONFIRM);
            stage.panel.editor().goTo(2);
            type(stage, "Alexander is speaking.");
            act(stage, ActionId.UNDO);
            assertEquals("Alexander speaks.", segment(stage, 2).target().string());
            act(stage, ActionId.UNDO);
            act(stage, ActionId.UNDO);
            assertTrue(segment(stage, 2).target().isEmpty(), segment(stage, 2).target().string());
        });
    }

    @Test
    void typingIsTakenBackWordByWordInWhateverRowsItWasAndTheCaretGoesThere() throws Exception {
        play((stage, file) -> {
            var grid = stage.panel.editor().grid();
            stage.panel.editor().goTo(1);
            for (int typed = 1; typed <= "They left".length(); typed++) {
                type(stage, "They left".substring(0, typed));
            }
            act(stage, ActionId.NEXT);
            grid.insertText("A");
            stage.model.document().search("trop");   // both rows are hidden now
            act(stage, ActionId.UNDO);
            assertTrue(segment(stage, 2).target().isEmpty());
            act(stage, ActionId.UNDO);
            assertEquals("They ", segment(stage, 1).target().string());
            assertEquals(1, stage.model.document().active(), "where it happened");
            assertEquals(5, grid.caret());
            assertEquals("trop", stage.model.document().search(), "and the search holds on");
            act(stage, ActionId.REDO);
            act(stage, ActionId.REDO);
            assertEquals("They left", segment(stage, 1).target().string());
            assertEquals("A", segment(stage, 2).target().string());
        });
    }

    @Test
    void theCaretComesBackToWhereItWasLeft() throws Exception {
        play((stage, file) -> {
            var grid = stage.panel.editor().grid();
            type(stage, "Six deserters");
            grid.activate(0, 3);
            act(stage, ActionId.NEXT);
            act(stage, ActionId.PREVIOUS);
            assertEquals(3, grid.caret());
        });
    }

    @Test
    void aTargetIsLeftEmptyOnPurpose() throws Exception {
        play((stage, file) -> {
            stage.panel.editor().goTo(3);
            act(stage, ActionId.CONFIRM);
            assertTrue(stage.panel.editor().refusal().pane().isVisible(), "an empty target is not confirmed by a slip");
            act(stage, ActionId.LEAVE_EMPTY);
            assertEquals(SegmentState.LEFT_EMPTY, segment(stage, 3).state());
            assertFalse(stage.panel.editor().refusal().pane().isVisible());
        });
    }

    @Test
    void aFinalExportIsRefusedNamingTheErrorsAndThenWritten() throws Exception {
        play((stage, file) -> {
            Path out = folder.resolve("article.en.md");
            type(stage, "Six defectors");
            stage.model.delivery().export(ExportKind.DOCUMENT, true, out);
            assertFalse(Files.exists(out));
            assertTrue(stage.panel.told().contains("defectors"), stage.panel.told());
            assertEquals(Filter.ISSUES, stage.model.document().filter());

            stage.model.delivery().export(ExportKind.DOCUMENT, false, out);
            assertTrue(Files.readString(out).startsWith("# Six defectors"), Files.readString(out));
            for (ExportKind kind : new ExportKind[] {ExportKind.XLIFF_1_2, ExportKind.XLIFF_2_1}) {
                Path xliff = folder.resolve(kind.fileName("article.md", "en"));
                stage.model.delivery().export(kind, false, xliff);
                assertTrue(Files.readString(xliff).contains("Six defectors"), stage.panel.told());
            }
        });
    }

    @Test
    void filterAndSearchNarrowTheRowsAndKeepThePlace() throws Exception {
        play((stage, file) -> {
            stage.panel.editor().goTo(2);
            type(stage, "Alexander speaks.");
            act(stage, ActionId.CONFIRM);
            stage.model.document().show(Filter.OPEN);
            assertEquals(3, stage.model.document().size());
            assertEquals(4, stage.model.document().count(Filter.ALL));
            stage.model.document().show(Filter.ALL);
            stage.model.document().search("ALEXANDER");
            assertEquals(1, stage.model.document().size(), "found in the target");
            assertEquals(3, stage.model.document().number(0));
            stage.panel.editor().goTo(0);
            assertEquals(4, stage.model.document().size(), "going to what is hidden shows everything again");
            assertEquals(0, stage.panel.editor().grid().activeIndex());
        });
    }

    @Test
    void aDocumentReopensWhereItWasLeft() throws Exception {
        play((stage, file) -> {
            stage.panel.editor().goTo(2);
            type(stage, "Alexander speaks.");
            stage.model.closeDocument();
            assertNull(stage.panel.editor());
            stage.model.open(file);
            assertNotNull(stage.panel.editor());
            assertEquals(2, stage.model.document().active());
            assertEquals("Alexander speaks.", segment(stage, 2).target().string());
            assertEquals(1, stage.workspace.documents().size(), "the same file is the same document");
        });
    }

    @Test
    void whatCannotBeOpenedIsSaidInOneSentence() throws Exception {
        play((stage, file) -> {
            stage.model.open(folder.resolve("gone.docx"));
            assertTrue(stage.panel.told().contains("gone.docx is not there"), stage.panel.told());
            assertNotNull(stage.model.document(), "and what was open stays open");
            assertFalse(stage.model.jobs().busy());
        });
    }
}
