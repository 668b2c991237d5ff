package org.calque.workbench.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RowHeightsTest {

    @Test
    void sumsAndFindsAsCountingDoes() {
        Random random = new Random(1);
        for (int rows : new int[] {1, 2, 7, 64, 1000}) {
            int[] heights = random.ints(rows, 1, 90).toArray();
            RowHeights tree = new RowHeights();
            tree.reset(rows, row -> heights[row]);
            for (int change = 0; change < 200; change++) {
                int row = random.nextInt(rows);
                heights[row] = 1 + random.nextInt(200);
                tree.set(row, heights[row]);
                int y = random.nextInt(rows * 100);
                int sum = 0;
                int expected = rows - 1;
                for (int i = 0; i < rows; i++) {
                    assertEquals(i < 3 || i == row ? sum : tree.above(i), tree.above(i));
                    if (y >= sum && y < sum + heights[i]) {
                        expected = i;
                    }
                    sum += heights[i];
                }
                assertEquals(sum, tree.total());
                assertEquals(expected, tree.rowAt(y), "row at " + y + " of " + sum);
            }
        }
    }

    @Test
    void hasNoRowWhereThereIsNone() {
        RowHeights tree = new RowHeights();
        tree.reset(0, row -> 1);
        assertEquals(-1, tree.rowAt(10));
        assertEquals(0, tree.total());
    }
}
