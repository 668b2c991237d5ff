package org.calque.workbench.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import javax.swing.text.DefaultEditorKit;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Letters that are more than one character, other alphabets, and texts that run from the right. */
class ScriptsTest {

    private static final String FAMILY = "👨\u200D👩\u200D👧\u200D👦";
    private static final String THUMB = "👍🏽";
    private static final String FLAG = "🇫🇷";
    private static final String ACCENT = "e\u0301";

    @BeforeAll
    static void look() {
        Stage.light();
    }

    private static SegmentGrid grid(String target) {
        TextsModel model = new TextsModel().add(Text.of("Une phrase."), Text.of(target), SegmentState.DRAFT, Unit.Kind.PARAGRAPH, 0, List.of())
                .add(Text.of("Une autre."), Text.of("Another."), SegmentState.DRAFT, Unit.Kind.PARAGRAPH, 0, List.of());
        SegmentGrid grid = Stage.lay(new SegmentGrid(model), 900, 300);
        grid.activate(0);
        Stage.paint(grid, 1);
        return grid;
    }

    private static void press(SegmentGrid grid, String action) {
        TargetEditor editor = grid.body().target();
        editor.getActionMap().get(action).actionPerformed(new ActionEvent(editor, ActionEvent.ACTION_PERFORMED, ""));
    }

    @Test
    void theCaretWalksOverWhatIsReadAsOneLetter() {
        for (String letter : List.of(FAMILY, THUMB, FLAG, ACCENT, "й", "ш")) {
            Stage.onEdt(() -> {
                SegmentGrid grid = grid("a" + letter + "b");
                grid.body().target().setCaretPosition(1);
                press(grid, DefaultEditorKit.forwardAction);
                assertEquals(1 + letter.length(), grid.body().target().getCaretPosition(), letter + " forward");
                press(grid, DefaultEditorKit.backwardAction);
                assertEquals(1, grid.body().target().getCaretPosition(), letter + " back");
                press(grid, DefaultEditorKit.selectionForwardAction);
                assertEquals(letter, grid.body().target().selectedText().string(), letter + " selected");
                return null;
            });
        }
    }

    @Test
    void noHalfOfAPictureIsLeftStanding() {
        Stage.onEdt(() -> {
            for (String picture : List.of(FAMILY, THUMB, FLAG)) {
                SegmentGrid grid = grid("a" + picture + "b");
                grid.body().target().setCaretPosition(1 + picture.length());
                press(grid, DefaultEditorKit.deletePrevCharAction);
                assertEquals("ab", grid.model().segment(0).target().string(), picture + " by backspace");
                grid = grid("a" + picture + "b");
                grid.body().target().setCaretPosition(1);
                press(grid, DefaultEditorKit.deleteNextCharAction);
                assertEquals("ab", grid.model().segment(0).target().string(), picture + " by delete");
            }
            return null;
        });
    }

    @Test
    void backspaceTakesAnAccentFromItsLetterAndDeleteTakesBoth() {
        Stage.onEdt(() -> {
            SegmentGrid grid = grid("caf" + ACCENT);
            grid.body().target().setCaretPosition(5);
            press(grid, DefaultEditorKit.deletePrevCharAction);
            assertEquals("cafe", grid.model().segment(0).target().string());
            grid = grid("caf" + ACCENT);
            grid.body().target().setCaretPosition(3);
            press(grid, DefaultEditorKit.deleteNextCharAction);
            assertEquals("caf", grid.model().segment(0).target().string());
            return null;
        });
    }

    @Test
    void aPressOnALetterPutsTheCaretBesideItInEitherDirection() {
        for (String text : List.of("He wrote “Прощай, оружие” twice.", "The sign says “مرحبا بكم” there.", "שלום עולם, said the sign.")) {
            Stage.onEdt(() -> {
                CellLayout cell = cell(text);
                for (int position = 0; position <= text.length(); position++) {
                    Rectangle caret = cell.caret(position).getBounds();
                    assertTrue(caret.x >= -1 && caret.x <= 500, text + " at " + position + ": " + caret);
                    int back = cell.positionAt(caret.x + 0.5f, caret.y + caret.height / 2f);
                    Rectangle again = cell.caret(back).getBounds();
                    assertTrue(Math.abs(again.x - caret.x) <= 2 && again.y == caret.y, text + ": " + position + " → " + back);
                }
                return null;
            });
        }
    }

    private static CellLayout cell(String target) {
        return grid(target).body().target().cell();
    }

    @Test
    void atRestTheTextStandsWhereItIsEdited() {
        List<String> moved = new ArrayList<>();
        for (String text : List.of("Two hearts ❤ and a caf" + ACCENT, "He wrote “Прощай, оружие” twice, and then he went home to his house.",
                "The sign says “مرحبا بكم” and below “שלום עולם”, which nobody here can read at all.", "مرحبا بالعالم، هذا نص عربي 2022.")) {
            Stage.onEdt(() -> {
                SegmentGrid grid = grid(text);
                Rectangle place = javax.swing.SwingUtilities.convertRectangle(grid.body(), grid.body().target().getBounds(), grid);
                boolean[][] edited = ink(Stage.paint(grid, 2), place);
                grid.activate(1);
                Stage.layout(grid);
                boolean[][] rests = ink(Stage.paint(grid, 2), place);
                int all = 0;
                int other = 0;
                for (int y = 0; y < edited.length; y++) {
                    for (int x = 0; x < edited[y].length; x++) {
                        all += edited[y][x] ? 1 : 0;
                        other += edited[y][x] != rests[y][x] ? 1 : 0;
                    }
                }
                assertTrue(all > 200, "something is painted: " + all);
                if (other > all / 50) {
                    moved.add(text + ": " + other + " of " + all);
                }
                return null;
            });
        }
        assertEquals(List.of(), moved);
    }

    /** Where the words are: what is much darker than the ground, which differs. */
    private static boolean[][] ink(BufferedImage image, Rectangle place) {
        boolean[][] ink = new boolean[place.height * 2][place.width * 2];
        for (int y = 0; y < ink.length; y++) {
            for (int x = 4; x < ink[y].length; x++) {
                Color colour = new Color(image.getRGB(place.x * 2 + x, place.y * 2 + y));
                ink[y][x] = colour.getRed() + colour.getGreen() + colour.getBlue() < 330;
            }
        }
        return ink;
    }
}
