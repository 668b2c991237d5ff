package org.calque.workbench.grid;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Heights of all rows in pixels, with the sum above a row and the row at a height both found in O(log n): a Fenwick tree.
 * An {@code int} holds 2,147,483,647 px, some 30 million rows.
 */
final class RowHeights {

    private int[] heights = new int[0];
    private int[] tree = new int[1];
    private int top = 1;   // the greatest power of two not above the number of rows

    /** Forgets everything and takes the heights that a function gives. */
    void reset(int rows, IntUnaryOperator height) {
        heights = new int[rows];
        tree = new int[rows + 1];
        for (int row = 0; row < rows; row++) {
            heights[row] = height.applyAsInt(row);
        }
        // linear build: each node hands its sum to its parent once
        for (int i = 1; i <= rows; i++) {
            tree[i] += heights[i - 1];
            int parent = i + (i & -i);
            if (parent <= rows) {
                tree[parent] += tree[i];
            }
        }
        top = Math.max(1, Integer.highestOneBit(rows));
    }

    int size() {
        return heights.length;
    }

    int height(int row) {
        return heights[row];
    }

    void set(int row, int height) {
        int more = height - heights[row];
        if (more != 0) {
            heights[row] = height;
            for (int i = row + 1; i < tree.length; i += i & -i) {
                tree[i] += more;
            }
        }
    }

    /** The sum of the heights of all rows before a row; {@code size()} gives the sum of all. */
    int above(int row) {
        int sum = 0;
        for (int i = row; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }

    int total() {
        return above(heights.length);
    }

    /** The row that covers a height; the first or the last one where it lies outside. -1 if there are no rows. */
    int rowAt(int y) {
        int row = 0;
        int left = Math.max(0, y);
        for (int step = top; step > 0; step >>= 1) {
            if (row + step < tree.length && tree[row + step] <= left) {
                row += step;
                left -= tree[row];
            }
        }
        return Math.min(row, heights.length - 1);
    }

    @Override
    public String toString() {
        return Arrays.toString(heights);
    }
}
