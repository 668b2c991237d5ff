package org.calque.workbench.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.calque.document.SegmentState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The grid as it is laid out and painted, without a display. */
class GridPaintTest {

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
}
