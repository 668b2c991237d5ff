package org.calque.workbench.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.StringSelection;
import java.awt.event.ActionEvent;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.TransferHandler;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a hand can do to a target with codes in it. */
class TargetEditorTest {

    private static final String SOURCE = "Un <b>mot</b> gras<br/>et un autre";

    @BeforeAll
    static void look() {
        Stage.light();
    }

    /** Opens a row with that target, lets something be done and gives back what the model then holds, as markup. */
    private static String after(String target, Consumer<SegmentGrid> work) {
        return Stage.onEdt(() -> {
            SegmentGrid grid = grid(target);
            work.accept(grid);
            String shown = markup(grid.body().target().target());
            assertEquals(shown, markup(grid.model().segment(0).target()), "what is seen is what is kept");
            return shown;
        });
    }

    private static SegmentGrid grid(String target) {
        TextsModel model = new TextsModel()
                .add(TextsModel.coded(SOURCE), TextsModel.coded(target), SegmentState.DRAFT, Unit.Kind.PARAGRAPH, 0, List.of())
                .add(TextsModel.coded("Autre <b>chose</b>"), TextsModel.coded("Another <b>thing</b>"), SegmentState.DRAFT,
                        Unit.Kind.PARAGRAPH, 0, List.of());
        SegmentGrid grid = Stage.lay(new SegmentGrid(model), 900, 400);
        grid.activate(0);
        Stage.paint(grid, 1);
        return grid;
    }

    static String markup(Text text) {
        StringBuilder markup = new StringBuilder();
        int at = 0;
        for (var code : text.codes()) {
            markup.append(text.string(), at, code.offset()).append(code.data());
            at = code.offset();
        }
        return markup.append(text.string().substring(at)).toString();
    }

    private static void press(SegmentGrid grid, String action) {
        TargetEditor editor = grid.body().target();
        editor.getActionMap().get(action).actionPerformed(new ActionEvent(editor, ActionEvent.ACTION_PERFORMED, ""));
    }

    private static void type(SegmentGrid grid, String text) {
        for (int i = 0; i < text.length(); i++) {
            grid.body().target().replaceSelection(text.substring(i, i + 1));
        }
    }

    @Test
    void typingOverEverythingKeepsTheCodes() {
        assertEquals("X<b></b><br/>", after("A <b>bold</b> word<br/>more", grid -> {
            grid.body().target().selectAll();
            type(grid, "X");
        }));
    }

    @Test
    void typingOverCodesIsOneChangeToTheModel() {
        after("A <b>bold</b> word<br/>more", grid -> {
            int[] told = {0};
            grid.addTypedListener((row, text) -> told[0]++);
            grid.body().target().selectAll();
            type(grid, "X");
            assertEquals(1, told[0]);
        });
    }

    @Test
    void deletingAStretchKeepsItsCodes() {
        assertEquals("A <b></b>d", after("A <b>bold</b> word", grid -> {
            grid.body().target().select(2, 12);
            press(grid, "delete-next");
        }));
    }

    @Test
    void aTypedObjectCharacterIsNoCode() {
        assertEquals("AB", after("", grid -> grid.body().target().replaceSelection("A\uFFFCB")));
    }

    @Test
    void pastedLineEndsBecomeSpacesWhereTheSourceHasNone() {
        assertEquals("one two three four", after("", grid -> grid.body().target().replaceSelection("one\ntwo\r\nthree\tfour")));
    }

    @Test
    void backspaceBesideACodeSelectsItAndOnceMoreRemovesIt() {
        assertEquals("A <b>bold word", after("A <b>bold</b> word", grid -> {
            TargetEditor editor = grid.body().target();
            editor.setCaretPosition(8);
            press(grid, "delete-previous");
            assertEquals("A <b>bold</b> word", markup(editor.target()), "the first press only selects");
            assertEquals(7, editor.getSelectionStart());
            press(grid, "delete-previous");
        }));
    }

    @Test
    void deleteBesideACodeSelectsItFirst() {
        assertEquals("A bold</b> word", after("A <b>bold</b> word", grid -> {
            grid.body().target().setCaretPosition(2);
            press(grid, "delete-next");
            press(grid, "delete-next");
        }));
    }

    @Test
    void typingWithACodeSelectedKeepsIt() {
        assertEquals("A x<b>bold</b>", after("A <b>bold</b>", grid -> {
            grid.body().target().select(2, 3);
            type(grid, "x");
        }));
    }

    @Test
    void nextCodeComesInTheOrderOfTheSourceUntilNoneLacks() {
        assertEquals("<b></b><br/>x", after("x", grid -> {
            assertTrue(grid.insertNextCode());
            assertTrue(grid.insertNextCode());
            assertTrue(grid.insertNextCode());
            assertFalse(grid.insertNextCode());
        }));
    }

    @Test
    void nextCodeGoesAroundWhatIsSelected() {
        assertEquals("A <b>bold</b> word", after("A bold word", grid -> {
            grid.body().target().select(2, 6);
            grid.insertNextCode();
        }));
    }

    @Test
    void aTermIsSetOffByTheSpacesItNeeds() {
        assertEquals("the army, at", after("the, at", grid -> {
            grid.body().target().setCaretPosition(3);
            grid.insertText("army");
        }));
        assertEquals("deserters left", after("left", grid -> grid.insertText("deserters")));
    }

    private static void transfer(SegmentGrid from, Clipboard clipboard, int action) {
        TargetEditor editor = from.body().target();
        editor.getTransferHandler().exportToClipboard(editor, clipboard, action);
    }

    private static void paste(SegmentGrid grid, Clipboard clipboard) {
        TargetEditor editor = grid.body().target();
        editor.getTransferHandler().importData(new TransferHandler.TransferSupport(editor, clipboard.getContents(null)));
    }

    @Test
    void cuttingAndPastingMovesCodesAlong() {
        assertEquals("A word <b>bold</b>", after("A <b>bold</b> word", grid -> {
            Clipboard clipboard = new Clipboard("test");
            TargetEditor editor = grid.body().target();
            editor.select(2, 8);
            transfer(grid, clipboard, TransferHandler.MOVE);
            assertEquals("A  word", markup(editor.target()));
            editor.setCaretPosition(7);
            type(grid, " ");
            paste(grid, clipboard);
            editor.select(2, 3);
            press(grid, "delete-next");
        }));
    }

    @Test
    void pastingACopyDoublesNoCode() {
        assertEquals("A <b>bold</b> wordbold", after("A <b>bold</b> word", grid -> {
            Clipboard clipboard = new Clipboard("test");
            grid.body().target().select(2, 8);
            transfer(grid, clipboard, TransferHandler.COPY);
            grid.body().target().setCaretPosition(13);
            paste(grid, clipboard);
        }));
    }

    @Test
    void codesOfAnotherSegmentArePastedAsThisOnesOwn() {
        assertEquals("<b>thing</b>", after("", grid -> {
            Clipboard clipboard = new Clipboard("test");
            grid.activate(1);
            grid.body().target().select(8, 15);
            transfer(grid, clipboard, TransferHandler.COPY);
            grid.activate(0);
            paste(grid, clipboard);
        }));
    }

    @Test
    void codesThatThisSourceHasNotAreLeftOut() {
        Stage.onEdt(() -> {
            SegmentGrid grid = grid("a<br/>b");
            Clipboard clipboard = new Clipboard("test");
            grid.body().target().selectAll();
            transfer(grid, clipboard, TransferHandler.COPY);
            grid.activate(1);
            grid.body().target().setCaretPosition(0);
            paste(grid, clipboard);
            assertEquals("abAnother <b>thing</b>", markup(grid.model().segment(1).target()));
            return null;
        });
    }

    @Test
    void textFromElsewhereIsPastedAsText() {
        assertEquals("from elsewhere", after("", grid -> {
            Clipboard clipboard = new Clipboard("test");
            clipboard.setContents(new StringSelection("from elsewhere"), null);
            paste(grid, clipboard);
        }));
    }

    @Test
    void draggingWithinTheTargetMovesCodesAlong() {
        assertEquals("A  word<b>bold</b>", after("A <b>bold</b> word", grid -> grid.body().target().move(2, 8, 13)));
        assertEquals("<b>bold</b>A  word", after("A <b>bold</b> word", grid -> grid.body().target().move(2, 8, 0)));
    }

    @Test
    void aLockedTargetTakesNothing() {
        Stage.onEdt(() -> {
            SegmentGrid grid = Stage.lay(new SegmentGrid(new TextsModel().add("Un", "One", SegmentState.FINAL).locked()), 900, 300);
            grid.activate(0);
            Stage.paint(grid, 1);
            grid.insertText("x");
            grid.replaceTarget(Text.of("y"));
            grid.insertNextCode();
            press(grid, "delete-next");
            Clipboard clipboard = new Clipboard("test");
            clipboard.setContents(new StringSelection("z"), null);
            paste(grid, clipboard);
            assertEquals("One", grid.model().segment(0).target().string());
            return null;
        });
    }
}
