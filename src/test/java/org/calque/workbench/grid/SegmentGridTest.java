package org.calque.workbench.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The grid as it is painted and used, without a display. */
class SegmentGridTest {

    private static SegmentGrid grid(TextsModel model) {
        return Stage.lay(new SegmentGrid(model), 1000, 700);
    }

    private static void look(String theme) {
        if (theme.equals("dark")) {
            Stage.dark();
        } else {
            Stage.light();
        }
    }

    /** Where a text's first mark stands, in the picture of the grid. */
    private static Rectangle box(SegmentGrid grid, int row, boolean source, double scale) {
        GridBody body = grid.body();
        VisibleRows.Placed placed = body.placed(row);
        RowLayout layout = placed.layout();
        Mark mark = (source ? layout.sourceMarks() : layout.targetMarks()).get(0);
        Rectangle2D.Float box = TextPainter.boxes(source ? layout.source() : layout.target(), mark).get(0);
        double x = body.getX() + (source ? body.columns().sourceText() : body.columns().targetText()) + box.x;
        double y = body.getY() + placed.y() + RowLayout.padding(body.layouts().font()) + box.y;
        return new Rectangle((int) (x * scale), (int) (y * scale), (int) (box.width * scale), (int) (box.height * scale));
    }

    private static Set<Integer> colours(BufferedImage image, Rectangle in) {
        Set<Integer> found = new HashSet<>();
        for (int y = in.y; y < in.y + in.height; y++) {
            for (int x = in.x; x < in.x + in.width; x++) {
                found.add(image.getRGB(x, y) & 0xFFFFFF);
            }
        }
        return found;
    }

    private static boolean near(Set<Integer> colours, Color wanted) {
        return colours.stream().anyMatch(rgb -> {
            Color c = new Color(rgb);
            return Math.abs(c.getRed() - wanted.getRed()) + Math.abs(c.getGreen() - wanted.getGreen())
                    + Math.abs(c.getBlue() - wanted.getBlue()) < 40;
        });
    }

    @ParameterizedTest
    @CsvSource({"light,1", "dark,1", "light,2", "dark,1.5"})
    void termsAreUnderlinedInTheColourOfTheirVerdict(String theme, double scale) {
        look(theme);
        Stage.onEdt(() -> {
            SegmentGrid grid = grid(TextsModel.news());
            GridColours colours = GridColours.ofLook();
            BufferedImage image = Stage.paint(grid, scale);
            assertTrue(near(colours(image, box(grid, 0, true, scale)), colours.good()));
            assertTrue(near(colours(image, box(grid, 0, false, scale)), colours.good()));
            assertTrue(near(colours(image, box(grid, 3, true, scale)), colours.error()));
            assertTrue(near(colours(image, box(grid, 3, true, scale)), colours.errorTint()));
            assertTrue(near(colours(image, box(grid, 8, true, scale)), colours.warning()));
            assertFalse(near(colours(image, box(grid, 0, true, scale)), colours.error()));
            return null;
        });
    }

    /** The longest run of a colour in the pixel rows under a term, in pixels: a line drawn through has a long one. */
    private static String shape(Underline underline) {
        Stage.light();
        return Stage.onEdt(() -> {
            SegmentGrid grid = grid(new TextsModel().add("déserteurs", "", SegmentState.DRAFT).source("déserteurs", underline));
            BufferedImage image = Stage.paint(grid, 2);
            Rectangle box = box(grid, 0, true, 2);
            int ground = image.getRGB(box.x + box.width + 40, box.y + 4) & 0xFFFFFF;
            int tint = image.getRGB(box.x + 2, box.y + 6) & 0xFFFFFF;
            StringBuilder shape = new StringBuilder();
            // the band below the baseline, where no letter of the word reaches
            int from = box.y + (int) (2 * grid.body().layouts().font().baseline()) + 2;
            for (int y = from; y < box.y + box.height; y++) {
                for (int x = box.x + 4; x < box.x + 60; x++) {
                    int rgb = image.getRGB(x, y) & 0xFFFFFF;
                    shape.append(rgb == ground || rgb == tint ? '.' : '#');
                }
                shape.append('\n');
            }
            return shape.toString();
        });
    }

    @Test
    void eachVerdictHasAShapeOfItsOwn() {
        Set<String> shapes = new HashSet<>();
        for (Underline underline : Underline.values()) {
            assertTrue(shapes.add(shape(underline)), underline + " looks like another without its colour");
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 1.5, 2})
    void anUnderlineEndsWhereItsWordEndsHoweverTheScreenScales(double scale) {
        Stage.light();
        Stage.onEdt(() -> {
            String sentence = "Le lieutenant Alexandre participe à lill";
            SegmentGrid grid = grid(new TextsModel().add(sentence, "", SegmentState.DRAFT).source("lill", Underline.GOOD));
            grid.setSourceShare(0.8);
            BufferedImage image = Stage.paint(grid, scale);
            Rectangle box = box(grid, 0, true, scale);
            int middle = box.y + box.height / 2;
            int last = 0;
            for (int x = box.x; x < box.x + box.width + 20 * scale; x++) {
                if (new Color(image.getRGB(x, middle)).getRed() < 128) {
                    last = x;
                }
            }
            double drift = Math.abs(last - (box.x + box.width)) / scale;
            assertTrue(drift < 2.5, "the last letter ends " + drift + " px from its underline");
            return null;
        });
    }

    @Test
    void aTextKeepsItsLinesWhenItIsClickedOn() {
        Stage.light();
        Stage.onEdt(() -> {
            TextsModel model = TextsModel.news();
            SegmentGrid grid = Stage.lay(new SegmentGrid(model), 900, 1200);
            grid.activate(model.size() - 1);
            for (int row = 0; row < model.size() - 1; row++) {
                RowLayout rest = grid.body().layouts().get(row);
                int height = rest.height();
                List<Integer> ends = rest.target().lines().stream().map(Line::end).toList();
                List<Integer> sourceEnds = rest.source().lines().stream().map(Line::end).toList();
                grid.activate(row);
                Stage.paint(grid, 1);
                assertEquals(ends, grid.body().target().cell().lines().stream().map(Line::end).toList(), "row " + row);
                assertEquals(sourceEnds, grid.body().source().cell().lines().stream().map(Line::end).toList(), "row " + row);
                assertEquals(height, grid.body().layouts().get(row).height());
            }
            return null;
        });
    }

    @Test
    void theTextsOfTheActiveRowStandOnTheSamePixels() {
        Stage.light();
        Stage.onEdt(() -> {
            SegmentGrid grid = grid(TextsModel.news());
            BufferedImage rest = Stage.paint(grid, 1);
            grid.activate(4);
            BufferedImage active = Stage.paint(grid, 1);
            VisibleRows.Placed row = grid.body().placed(4);
            int moved = 0;
            int inked = 0;
            for (int y = grid.body().getY() + row.y() + 8; y < grid.body().getY() + row.bottom() - 8; y++) {
                for (int x = grid.body().columns().sourceText(); x < grid.body().columns().statusX() - 12; x++) {
                    boolean ink = new Color(rest.getRGB(x, y)).getRed() < 70;
                    boolean inkActive = new Color(active.getRGB(x, y)).getRed() < 70;
                    inked += ink ? 1 : 0;
                    moved += ink != inkActive && Math.abs(x - grid.body().columns().targetX()) > 15 ? 1 : 0;
                }
            }
            // dark pixels at the rim of a letter differ a little on another ground
            assertTrue(moved < inked * 0.04, moved + " of " + inked + " pixels of text are elsewhere");
            return null;
        });
    }

    @Test
    void panesLieInTheirRowAndCoverNoOther() {
        Stage.light();
        Stage.onEdt(() -> {
            SegmentGrid grid = grid(TextsModel.news());
            for (int row = 0; row < 8; row++) {
                grid.activate(row);
                VisibleRows.Placed placed = grid.body().placed(row);
                Rectangle source = grid.body().source().getBounds();
                Rectangle target = grid.body().target().getBounds();
                assertFalse(source.intersects(target));
                assertTrue(source.y >= placed.y() && source.y + source.height <= placed.bottom());
                assertTrue(target.x + target.width <= grid.body().columns().statusX());
            }
            return null;
        });
    }

    @Test
    void aRowGrowsWithItsTextAndWhatIsAboveStays() {
        Stage.light();
        Stage.onEdt(() -> {
            SegmentGrid grid = grid(TextsModel.news(200));
            grid.scrollToRow(100);
            grid.activate(101);
            Stage.paint(grid, 1);
            int top = grid.firstVisibleRow();
            int y = grid.body().placed(101).y();
            int height = grid.body().placed(101).layout().height();
            int next = grid.body().placed(102).y();
            grid.insertText("many words ".repeat(30));
            assertTrue(grid.body().placed(101).layout().height() > height);
            assertEquals(y, grid.body().placed(101).y());
            assertEquals(next + grid.body().placed(101).layout().height() - height, grid.body().placed(102).y());
            assertEquals(top, grid.firstVisibleRow());
            assertEquals(grid.body().placed(101).layout().target().height(), grid.body().target().cell().height());
            return null;
        });
    }

    @Test
    void aRowMadeActiveBeforeThereIsAWindowIsSeenWholeInIt() {
        Stage.light();
        Stage.onEdt(() -> {
            SegmentGrid grid = new SegmentGrid(TextsModel.news(200));
            grid.activate(120);
            Stage.lay(grid, 900, 600);
            VisibleRows.Placed row = grid.body().placed(120);
            assertTrue(row.y() > 0 && row.bottom() < grid.body().getHeight(), row.y() + "-" + row.bottom());
            grid.setSize(500, 260);
            Stage.layout(grid);
            assertTrue(grid.body().placed(120).bottom() <= grid.body().getHeight(), "a smaller window takes nothing away");
            return null;
        });
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

    @Test
    void anEmptyGridSaysSo() {
        Stage.light();
        Stage.onEdt(() -> {
            TextsModel model = TextsModel.news();
            SegmentGrid grid = grid(model);
            grid.activate(2);
            model.show(List.of());
            assertEquals(-1, grid.activeIndex());
            BufferedImage image = Stage.paint(grid, 1);
            assertTrue(colours(image, new Rectangle(200, 150, 600, 200)).size() > 1);
            model.show(List.of(0, 1, 2));
            assertEquals(3, grid.body().rows().placed().size());
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
            assertNotEquals(ink(without), ink(with));
            return null;
        });
    }

    private static long ink(BufferedImage image) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()) != -1).count();
    }

    @Test
    void largerTextMakesTallerRowsAndWidthsFollow() {
        Stage.light();
        Stage.onEdt(() -> {
            SegmentGrid grid = grid(TextsModel.news());
            grid.activate(4);
            int height = grid.body().placed(0).layout().height();
            grid.setTextSize(21);
            Stage.layout(grid);
            assertTrue(grid.body().placed(0).layout().height() > height * 1.5);
            grid.setSize(600, 700);
            Stage.layout(grid);
            assertEquals(grid.body().getWidth(), grid.body().columns().width());
            Stage.paint(grid, 1);
            return null;
        });
    }

    @Test
    void aChangeOfLookChangesTheColours() {
        Stage.light();
        Stage.onEdt(() -> {
            SegmentGrid grid = grid(TextsModel.news());
            grid.activate(1);
            int light = Stage.paint(grid, 1).getRGB(300, 300);
            org.calque.workbench.theme.Theme.DARK.install(13);
            javax.swing.SwingUtilities.updateComponentTreeUI(grid);
            Stage.layout(grid);
            int dark = Stage.paint(grid, 1).getRGB(300, 300);
            assertTrue(new Color(light).getRed() > 200 && new Color(dark).getRed() < 80);
            assertEquals("A difficult journey to France", grid.body().target().target().string());
            return null;
        });
    }
}
