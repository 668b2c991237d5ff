package org.calque.workbench.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VisibleRowsTest {

    private static final int HEIGHT = 500;

    private TextsModel model;
    private RowLayouts layouts;
    private VisibleRows rows;

    @BeforeEach
    void rows() {
        Stage.light();
        model = TextsModel.news(600);
        CellFont font = new CellFont(javax.swing.UIManager.getFont("Label.font"));
        layouts = new RowLayouts(model, font, Columns.of(800, font, 0.5));
        rows = new VisibleRows(layouts);
        rows.estimateAll();
        rows.settle(HEIGHT);
    }

    private void consistent() {
        int y = rows.placed().get(0).y();
        assertTrue(y <= 0);
        for (var row : rows.placed()) {
            assertEquals(y, row.y(), "rows follow one another");
            assertEquals(layouts.get(row.row()).height(), row.layout().height(), "heights are exact");
            y = row.bottom();
        }
        assertTrue(y >= HEIGHT, "the view is filled");
        assertTrue(rows.above() + HEIGHT <= rows.total());
    }

    @Test
    void fillsTheViewWhereverOneScrolls() {
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            switch (random.nextInt(3)) {
                case 0 -> rows.scrollBy(random.nextInt(900) - 450);
                case 1 -> rows.scrollTo(random.nextInt(rows.total() + 500));
                default -> rows.reveal(random.nextInt(600));
            }
            consistent();
        }
    }

    @Test
    void whatIsReadStaysWhenARowAboveGrows() {
        rows.place(300, 13);
        model.put(120, Text.of("a much longer target ".repeat(40)), SegmentState.DRAFT);
        layouts.forget(120, 120);
        rows.settle(HEIGHT);
        assertEquals(300, rows.top());
        assertEquals(13, rows.hidden());
    }

    @Test
    void scrollingUpIntoRowsNeverSeenLosesNoPixel() {
        rows.place(300, 0);
        rows.scrollBy(-5_000);
        int top = rows.top();
        int hidden = rows.hidden();
        rows.scrollBy(5_000);
        assertEquals(300, rows.top());
        assertEquals(0, rows.hidden());
        rows.scrollBy(-5_000);
        assertEquals(top, rows.top());
        assertEquals(hidden, rows.hidden());
    }

    @Test
    void theEndCanBeReachedAndNotPassed() {
        rows.scrollTo(Integer.MAX_VALUE / 2);
        var last = rows.placed().get(rows.placed().size() - 1);
        assertEquals(599, last.row());
        assertEquals(HEIGHT, last.bottom());
        rows.scrollBy(1_000);
        assertEquals(HEIGHT, rows.placed().get(rows.placed().size() - 1).bottom());
    }

    @Test
    void revealedRowsAreSeenWhole() {
        for (int row : new int[] {0, 599, 300, 305, 295, 10}) {
            rows.reveal(row);
            assertTrue(rows.placed().stream().anyMatch(it -> it.row() == row && it.y() >= 0 && it.bottom() <= HEIGHT), "row " + row);
        }
    }

    @Test
    void estimatesComeNear() {
        int estimated = rows.total();
        for (int row = 0; row < 600; row += 3) {
            rows.reveal(row);
        }
        assertEquals(estimated, rows.total(), rows.total() * 0.12);
    }
}
