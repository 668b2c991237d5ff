package org.calque.format.page;

import java.util.ArrayList;
import java.util.List;
import org.calque.format.page.Page.Cell;

/** The rows of a table of RTF as they come: first how wide its cells are, then what is in them. */
final class RtfTable {

    private record Shape(int right, boolean besides, boolean below) {
    }

    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<Shape> shapes = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private boolean besides;
    private boolean below;

    /** A row is defined anew: {@code \trowd}. */
    void define() {
        shapes.clear();
    }

    /** The next cell is merged with the one before it: {@code \clmrg}. */
    void besides() {
        besides = true;
    }

    /** The next cell is merged with the one above it: {@code \clvmrg}. */
    void below() {
        below = true;
    }

    /** @param right edge of a cell, twips: {@code \cellx} */
    void edge(int right) {
        shapes.add(new Shape(right, besides, below));
        besides = false;
        below = false;
    }

    void cell(String html) {
        cells.add(html);
    }

    void row() {
        List<Cell> row = new ArrayList<>();
        int left = 0;
        for (int i = 0; i < cells.size(); i++) {
            Shape shape = i < shapes.size() ? shapes.get(i) : new Shape(left + 1000, false, false);
            int last = row.size() - 1;
            if (shape.besides() && last >= 0) {
                Cell before = row.get(last);
                row.set(last, new Cell(before.left(), shape.right(), before.below(), before.html() + cells.get(i)));
            } else {
                row.add(new Cell(left, shape.right(), shape.below(), cells.get(i)));
            }
            left = shape.right();
        }
        cells.clear();
        if (!row.isEmpty()) {
            rows.add(row);
        }
    }

    void into(Page page) {
        if (!rows.isEmpty()) {
            page.table(List.copyOf(rows));
            rows.clear();
        }
    }
}
