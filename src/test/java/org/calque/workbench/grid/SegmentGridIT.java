package org.calque.workbench.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.AWTException;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.geom.Rectangle2D;
import java.util.concurrent.Callable;
import javax.swing.JFrame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The grid in a real window, with a real keyboard and mouse. */
class SegmentGridIT {

    private static final long PATIENCE = 20_000;   // ms: a busy machine is slow, a broken grid never gets there

    private TextsModel model;
    private SegmentGrid grid;
    private JFrame frame;
    private Robot robot;

    @BeforeEach
    void open() throws AWTException {
        Stage.needDisplay();
        Stage.light();
        robot = new Robot();
        robot.setAutoDelay(15);
        Stage.onEdt(() -> {
            model = TextsModel.news(500);
            grid = new SegmentGrid(model);
            frame = new JFrame("Grid");
            frame.add(grid);
            frame.setBounds(40, 40, 1000, 720);
            frame.setVisible(true);
            return null;
        });
        until(() -> grid.isShowing() && grid.body().rows().placed().size() > 5);
    }

    @AfterEach
    void close() {
        if (frame != null) {
            Stage.onEdt(() -> {
                frame.dispose();
                return null;
            });
        }
    }

    private void until(Callable<Boolean> there) {
        long end = System.currentTimeMillis() + PATIENCE;
        while (!Stage.onEdt(there)) {
            if (System.currentTimeMillis() > end) {
                throw new AssertionError("not there after " + PATIENCE + " ms");
            }
            robot.waitForIdle();
            robot.delay(20);
        }
        robot.waitForIdle();
    }

    private void press(int... keys) {
        for (int key : keys) {
            robot.keyPress(key);
        }
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.keyRelease(keys[i]);
        }
        robot.waitForIdle();
    }

    /** Where on the screen a caret in a text would stand. */
    private Point place(int row, boolean source, int position) {
        return Stage.onEdt(() -> {
            VisibleRows.Placed placed = grid.body().placed(row);
            CellLayout cell = source ? placed.layout().source() : placed.layout().target();
            Rectangle2D.Float caret = cell.caret(position);
            Point origin = grid.body().getLocationOnScreen();
            int x = source ? grid.body().columns().sourceText() : grid.body().columns().targetText();
            return new Point(origin.x + x + Math.round(caret.x), origin.y + placed.y()
                    + RowLayout.padding(grid.body().layouts().font()) + Math.round(caret.y) + 8);
        });
    }

    private void clickAt(Point point) {
        robot.mouseMove(point.x, point.y);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        robot.waitForIdle();
    }

    @Test
    void clickingTypingAndWalkingReachTheModel() {
        clickAt(place(0, false, 3));
        until(() -> grid.body().target().isFocusOwner());
        assertEquals(3, Stage.onEdt(grid::caret));
        press(KeyEvent.VK_X);
        press(KeyEvent.VK_Y);
        until(() -> model.segment(0).target().string().startsWith("Thexy"));
        press(KeyEvent.VK_BACK_SPACE);
        until(() -> model.segment(0).target().string().startsWith("Thex "));
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_END);
        press(KeyEvent.VK_DOWN);
        until(() -> grid.activeIndex() == 1 && grid.body().target().isFocusOwner());
        press(KeyEvent.VK_PAGE_DOWN);
        until(() -> grid.activeIndex() > 5);
        int row = grid.activeIndex();
        press(KeyEvent.VK_A);
        until(() -> model.segment(row).target().string().startsWith("a"));
        Rectangle target = Stage.onEdt(() -> grid.body().target().getBounds());
        Rectangle active = Stage.onEdt(() -> grid.body().placed(row) == null ? new Rectangle()
                : new Rectangle(0, grid.body().placed(row).y(), 2_000, grid.body().placed(row).layout().height()));
        assertTrue(active.contains(target), "the pane lies in its row");
    }

    @Test
    void selectingInASourceAtRestAndScrollingAwayLoseNothing() {
        String source = model.segment(2).source().string();
        int start = source.indexOf("lieutenant");
        Point from = place(2, true, start);
        Point to = place(2, true, start + "lieutenant".length());
        robot.mouseMove(from.x, from.y);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseMove((from.x + to.x) / 2, to.y);
        robot.mouseMove(to.x, to.y);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        until(() -> grid.selectedSource().equals("lieutenant"));
        clickAt(place(2, false, 0));
        until(() -> grid.body().target().isFocusOwner());
        robot.mouseWheel(40);
        until(() -> grid.firstVisibleRow() > 10);
        press(KeyEvent.VK_Z);
        until(() -> model.segment(2).target().string().startsWith("z"));
        until(() -> grid.body().placed(2) != null);
    }
}
