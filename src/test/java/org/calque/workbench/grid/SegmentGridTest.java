package org.calque.workbench.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.junit.jupiter.api.Test;

/** The grid as it is used with keys and mouse, without a display. */
class SegmentGridTest {

    private static SegmentGrid grid(TextsModel model) {
        return Stage.lay(new SegmentGrid(model), 1000, 700);
    }

    @Test
    void whatIsTypedReachesTheModelAndTheListenersAtOnce() {
        Stage.light();
        Stage.onEdt(() -> {
            TextsModel model = TextsModel.news();
            SegmentGrid grid = grid(model);
            List<String> heard = new ArrayList<>();
            grid.addActiveListener(row -> heard.add("active " + row));
            grid.addTypedListener((row, text) -> heard.add("typed " + row + " " + text.string()));
            grid.activate(7);
            grid.body().target().replaceSelection("T");
            grid.body().target().replaceSelection("o");
            assertEquals(List.of("active 7", "typed 7 T", "typed 7 To"), heard);
            assertEquals("To", model.segment(7).target().string());
            assertEquals(2, grid.caret());
            return null;
        });
    }

    @Test
    void aTargetChangedElsewhereIsShownWithTheCaretBehindTheChange() {
        Stage.light();
        Stage.onEdt(() -> {
            TextsModel model = TextsModel.news();
            SegmentGrid grid = grid(model);
            grid.activate(0);
            grid.replaceTarget(Text.of("this was typed here"));
            model.put(0, Text.of("this was put here"), SegmentState.DRAFT);
            assertEquals("this was put here", grid.body().target().target().string());
            assertEquals("this was put".length(), grid.caret());
            return null;
        });
    }

    @Test
    void aKeyChangesWhatStandsThereAlsoWhereThatWasNotToldYet() {
        Stage.light();
        Stage.onEdt(() -> {
            List<String> typed = new ArrayList<>();
            TextsModel model = new TextsModel() {
                @Override
                public void type(int row, Text shown, Text target) {
                    typed.add(shown.string() + " > " + target.string());
                    super.type(row, shown, target);
                }
            }.add("Un", "One", SegmentState.DRAFT);
            SegmentGrid grid = grid(model);
            grid.activate(0);
            model.putUntold(0, Text.of("One of them"), SegmentState.DRAFT);
            type(grid, '.');
            assertEquals(List.of("One of them > One of them."), typed);
            return null;
        });
    }

    @Test
    void whoTypesWhereNothingMayBeTypedIsTold() {
        Stage.light();
        Stage.onEdt(() -> {
            List<Integer> refused = new ArrayList<>();
            TextsModel model = new TextsModel() {
                @Override
                public boolean editable(int row) {
                    return row != 0;
                }

                @Override
                public void refuse(int row) {
                    refused.add(row);
                }
            }.add("Un", "One", SegmentState.DRAFT).add("Deux", "Two", SegmentState.DRAFT);
            SegmentGrid grid = grid(model);
            grid.activate(0);
            type(grid, 'x');
            type(grid, '\b');
            type(grid, '\n');
            assertEquals(List.of(0, 0), refused);
            grid.activate(1);
            type(grid, 'x');
            assertEquals(List.of(0, 0), refused);
            assertEquals("One", model.segment(0).target().string());
            return null;
        });
    }

    private static void type(SegmentGrid grid, char key) {
        TargetEditor editor = grid.body().target();
        editor.processKeyEvent(new KeyEvent(editor, KeyEvent.KEY_TYPED, 0, 0, KeyEvent.VK_UNDEFINED, key));
    }

    @Test
    void aModelThatKeepsSomethingElseIsShown() {
        Stage.light();
        Stage.onEdt(() -> {
            TextsModel model = new TextsModel() {
                @Override
                public void type(int row, Text shown, Text target) {
                    super.type(row, shown, Text.of(target.string().replace("...", "…")));
                }
            }.add("Un", "", SegmentState.NOT_STARTED);
            SegmentGrid grid = grid(model);
            grid.activate(0);
            for (char c : "and...".toCharArray()) {
                grid.body().target().replaceSelection(String.valueOf(c));
            }
            assertEquals("and…", grid.body().target().target().string());
            return null;
        });
    }

    @Test
    void filteringKeepsTheActiveSegmentAndItsPlaceAndWhatWasTyped() {
        Stage.light();
        Stage.onEdt(() -> {
            TextsModel model = TextsModel.news(300);
            SegmentGrid grid = grid(model);
            grid.activate(150);
            Stage.paint(grid, 1);
            grid.body().target().selectAll();
            grid.body().target().replaceSelection("being written");
            int y = grid.body().placed(150).y();
            var id = model.segment(150).id();
            model.show(IntStream.range(0, 300).filter(row -> row % 3 == 0).boxed().toList());
            assertEquals(50, grid.activeIndex());
            assertEquals(id, model.segment(grid.activeIndex()).id());
            assertEquals(y, grid.body().placed(50).y());
            assertEquals("being written", grid.body().target().target().string());
            model.show(IntStream.range(0, 300).filter(row -> row % 7 == 0).boxed().toList());
            assertEquals(-1, grid.activeIndex());
            assertFalse(grid.body().target().isVisible());
            return null;
        });
    }

    private static void mouse(SegmentGrid grid, int id, int x, int y, int modifiers) {
        grid.body().dispatchEvent(new MouseEvent(grid.body(), id, 0, modifiers | MouseEvent.BUTTON1_DOWN_MASK, x, y, x, y, 1,
                false, MouseEvent.BUTTON1));
    }

    private static void click(SegmentGrid grid, int column, int row, int modifiers) {
        int x = (grid.body().columns().left(column) + grid.body().columns().right(column)) / 2;
        int y = grid.body().placed(row).y() + 15;
        mouse(grid, MouseEvent.MOUSE_PRESSED, x, y, modifiers);
        mouse(grid, MouseEvent.MOUSE_RELEASED, x, y, modifiers);
    }

    @Test
    void aClickOnATargetPutsTheCaretThere() {
        Stage.light();
        Stage.onEdt(() -> {
            SegmentGrid grid = grid(TextsModel.news());
            RowLayout row = grid.body().placed(3).layout();
            Rectangle2D.Float caret = row.target().caret(20);
            int x = Math.round(grid.body().columns().targetText() + caret.x);
            int y = Math.round(grid.body().placed(3).y() + RowLayout.padding(grid.body().layouts().font()) + caret.y + 5);
            mouse(grid, MouseEvent.MOUSE_PRESSED, x, y, 0);
            mouse(grid, MouseEvent.MOUSE_RELEASED, x, y, 0);
            assertEquals(3, grid.activeIndex());
            assertEquals(20, grid.caret());
            return null;
        });
    }

    @Test
    void draggingOverASourceSelectsItsWordsThoughItWasAtRest() {
        Stage.light();
        Stage.onEdt(() -> {
            SegmentGrid grid = grid(TextsModel.news());
            RowLayout row = grid.body().placed(2).layout();
            int start = row.source().text().string().indexOf("lieutenant");
            Rectangle2D.Float from = row.source().caret(start);
            Rectangle2D.Float to = row.source().caret(start + 10);
            int x = grid.body().columns().sourceText();
            int y = grid.body().placed(2).y() + RowLayout.padding(grid.body().layouts().font()) + Math.round(from.y) + 5;
            mouse(grid, MouseEvent.MOUSE_PRESSED, Math.round(x + from.x), y, 0);
            mouse(grid, MouseEvent.MOUSE_DRAGGED, Math.round(x + to.x), y, 0);
            mouse(grid, MouseEvent.MOUSE_RELEASED, Math.round(x + to.x), y, 0);
            assertEquals("lieutenant", grid.selectedSource());
            assertEquals(new SegmentGrid.Stretch(start, start + 10), grid.sourceSelection());
            return null;
        });
    }

    @Test
    void rowsAreSelectedByTheirNumbers() {
        Stage.light();
        Stage.onEdt(() -> {
            SegmentGrid grid = grid(TextsModel.news());
            click(grid, Columns.NUMBER, 1, 0);
            click(grid, Columns.NUMBER, 4, MouseEvent.SHIFT_DOWN_MASK);
            click(grid, Columns.NUMBER, 6, MouseEvent.CTRL_DOWN_MASK);
            assertEquals(List.of(1, 2, 3, 4, 6), IntStream.of(grid.selectedRows()).boxed().toList());
            click(grid, Columns.TARGET, 2, 0);
            assertEquals(List.of(2), IntStream.of(grid.selectedRows()).boxed().toList());
            return null;
        });
    }

    @Test
    void aRightClickIsAboutTheRowUnderItAndKeepsWhatIsSelectedForIt() {
        Stage.light();
        Stage.onEdt(() -> {
            SegmentGrid grid = grid(TextsModel.news());
            grid.activate(0);
            rightClick(grid, 3);
            assertEquals(3, grid.activeIndex());
            grid.selectRows(4, 6);
            rightClick(grid, 5);
            assertEquals(List.of(4, 5, 6), IntStream.of(grid.selectedRows()).boxed().toList());
            assertEquals(3, grid.activeIndex());
            return null;
        });
    }

    private static void rightClick(SegmentGrid grid, int row) {
        int x = grid.body().columns().targetText() + 30;
        int y = grid.body().placed(row).y() + 15;
        grid.body().dispatchEvent(new MouseEvent(grid.body(), MouseEvent.MOUSE_PRESSED, 0, MouseEvent.BUTTON3_DOWN_MASK, x, y,
                x, y, 1, false, MouseEvent.BUTTON3));
    }

    @Test
    void rowsAreSelectedByKeysToo() {
        Stage.light();
        Stage.onEdt(() -> {
            SegmentGrid grid = grid(TextsModel.news());
            ActionEvent event = new ActionEvent(grid, ActionEvent.ACTION_PERFORMED, "");
            grid.activate(3);
            grid.action(GridAction.SELECT_DOWN).actionPerformed(event);
            grid.action(GridAction.SELECT_DOWN).actionPerformed(event);
            assertEquals(List.of(3, 4, 5), IntStream.of(grid.selectedRows()).boxed().toList());
            grid.action(GridAction.SELECT_UP).actionPerformed(event);
            assertEquals(List.of(3, 4), IntStream.of(grid.selectedRows()).boxed().toList());
            assertEquals(3, grid.activeIndex());
            grid.action(GridAction.SELECT_ALL_ROWS).actionPerformed(event);
            assertEquals(grid.model().size(), grid.selectedRows().length);
            return null;
        });
    }

    @Test
    void theWheelScrollsAndLosesNoFraction() {
        Stage.light();
        Stage.onEdt(() -> {
            SegmentGrid grid = grid(TextsModel.news(200));
            for (int i = 0; i < 100; i++) {
                grid.body().dispatchEvent(new MouseWheelEvent(grid.body(), MouseEvent.MOUSE_WHEEL, 0, 0, 100, 100, 100, 100, 0,
                        false, MouseWheelEvent.WHEEL_UNIT_SCROLL, 1, 0, 0.01));
            }
            assertEquals(3 * grid.body().layouts().font().lineHeight(), grid.body().rows().above(), 1);
            return null;
        });
    }

    @Test
    void arrowsAtTheEdgeOfATargetWalkToTheNextRow() {
        Stage.light();
        Stage.onEdt(() -> {
            SegmentGrid grid = grid(TextsModel.news());
            grid.activate(3);
            Stage.paint(grid, 1);
            press(grid, "caret-down");
            assertEquals(3, grid.activeIndex(), "the target has two lines");
            press(grid, "caret-down");
            assertEquals(4, grid.activeIndex());
            press(grid, "caret-up");
            assertEquals(3, grid.activeIndex());
            return null;
        });
    }

    private static void press(SegmentGrid grid, String action) {
        TargetEditor editor = grid.body().target();
        editor.getActionMap().get(action).actionPerformed(new ActionEvent(editor, ActionEvent.ACTION_PERFORMED, ""));
    }

    @Test
    void everyActionDoesWhatItIsCalled() {
        Stage.light();
        Stage.onEdt(() -> {
            TextsModel model = TextsModel.news();
            SegmentGrid grid = grid(model);
            ActionEvent event = new ActionEvent(grid, ActionEvent.ACTION_PERFORMED, "");
            grid.action(GridAction.NEXT_SEGMENT).actionPerformed(event);
            assertEquals(0, grid.activeIndex());
            grid.action(GridAction.LAST_SEGMENT).actionPerformed(event);
            assertEquals(model.size() - 1, grid.activeIndex());
            grid.action(GridAction.PREVIOUS_SEGMENT).actionPerformed(event);
            assertEquals(model.size() - 2, grid.activeIndex());
            grid.action(GridAction.PAGE_UP).actionPerformed(event);
            assertTrue(grid.activeIndex() < model.size() - 4);
            grid.action(GridAction.FIRST_SEGMENT).actionPerformed(event);
            grid.action(GridAction.PAGE_DOWN).actionPerformed(event);
            assertTrue(grid.activeIndex() > 3);
            grid.activate(4);
            grid.action(GridAction.CLEAR_TARGET).actionPerformed(event);
            assertTrue(model.segment(4).target().isEmpty());
            grid.action(GridAction.INSERT_CODE).actionPerformed(event);
            assertEquals("<b>", TargetEditorTest.markup(model.segment(4).target()));
            grid.action(GridAction.COPY_SOURCE).actionPerformed(event);
            assertEquals(model.segment(4).source(), model.segment(4).target());
            BufferedImage without = Stage.paint(grid, 1);
            grid.action(GridAction.SHOW_WHITESPACE).actionPerformed(event);
            BufferedImage with = Stage.paint(grid, 1);
            assertNotEquals(Stage.ink(without), Stage.ink(with));
            return null;
        });
    }
}
