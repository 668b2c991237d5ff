package org.calque.workbench.grid;

import java.util.ArrayList;
import java.util.List;

/**
 * Which rows are seen and where. The place is kept as the topmost row and how much of it is hidden, not as a height from the
 * beginning: whatever is measured or changed above it, what is being read stays where it is.
 */
final class VisibleRows {

    /** A row and its top edge in the view, px; negative where the row begins above the view. */
    record Placed(RowLayout layout, int y) {
        int row() {
            return layout.row();
        }

        int bottom() {
            return y + layout.height();
        }
    }

    private final RowHeights heights = new RowHeights();
    private final RowLayouts layouts;
    private final List<Placed> placed = new ArrayList<>();
    private int top;
    private int hidden;   // px of the top row above the view
    private int viewHeight;
    private int wanted = -1;   // to be revealed as soon as there is a view to reveal it in

    VisibleRows(RowLayouts layouts) {
        this.layouts = layouts;
    }

    /** Estimates all rows anew; those seen are measured by the next {@link #settle}. */
    void estimateAll() {
        heights.reset(layouts.model().size(), layouts::estimate);
    }

    List<Placed> placed() {
        return placed;
    }

    /** Whether the same rows stand at the same places, as high as before. */
    boolean standAs(List<Placed> before) {
        boolean same = before.size() == placed.size();
        for (int i = 0; same && i < placed.size(); i++) {
            same = before.get(i).row() == placed.get(i).row() && before.get(i).y() == placed.get(i).y()
                    && before.get(i).bottom() == placed.get(i).bottom();
        }
        return same;
    }

    int size() {
        return heights.size();
    }

    int top() {
        return top;
    }

    int hidden() {
        return hidden;
    }

    /** Px above the view, in all. */
    int above() {
        return heights.above(top) + hidden;
    }

    int total() {
        return heights.total();
    }

    void place(int row, int hiddenPixels) {
        top = row;
        hidden = hiddenPixels;
        settle(viewHeight);
    }

    void scrollBy(int pixels) {
        place(top, hidden + pixels);
    }

    void scrollTo(int y) {
        int row = Math.max(0, heights.rowAt(y));
        place(row, heights.size() == 0 ? 0 : Math.max(0, y) - heights.above(row));
    }

    /** Scrolls as little as it takes to see a row whole; a row that is further off comes to the upper third. */
    void reveal(int row) {
        if (viewHeight <= 0) {
            wanted = row;
            return;
        }
        int height = measure(row);
        for (Placed it : placed) {
            if (it.row() == row && it.y() >= 0 && it.bottom() <= viewHeight) {
                return;
            }
        }
        boolean near = !placed.isEmpty() && row >= top - 3 && row <= placed.get(placed.size() - 1).row() + 3;
        if (height >= viewHeight || near && row <= top) {
            place(row, 0);
        } else if (near) {
            place(row, height - viewHeight);
        } else {
            place(row, -(viewHeight - height) / 3);
        }
    }

    /** Measures what is seen and places it. */
    void settle(int newViewHeight) {
        viewHeight = newViewHeight;
        placed.clear();
        int size = heights.size();
        if (size == 0) {
            top = 0;
            hidden = 0;
            return;
        }
        if (viewHeight > 0 && wanted >= 0 && wanted < size) {
            top = wanted;
            hidden = -(viewHeight - measure(wanted)) / 3;
            wanted = -1;
        }
        top = Math.max(0, Math.min(top, size - 1));
        moveTop();
        int end = fill();
        if (end < viewHeight && (top > 0 || hidden > 0)) {
            // past the end: the last row comes to the bottom edge
            hidden -= viewHeight - end;
            moveTop();
            placed.clear();
            fill();
        }
    }

    private void moveTop() {
        int height = measure(top);
        while (hidden >= height && top < heights.size() - 1) {
            hidden -= height;
            height = measure(++top);
        }
        while (hidden < 0 && top > 0) {
            hidden += measure(--top);
        }
        hidden = Math.max(0, Math.min(hidden, Math.max(0, measure(top) - 1)));
    }

    private int fill() {
        int y = -hidden;
        for (int row = top; row < heights.size() && y < viewHeight; row++) {
            measure(row);
            placed.add(new Placed(layouts.get(row), y));
            y += heights.height(row);
        }
        return y;
    }

    private int measure(int row) {
        int height = layouts.get(row).height();
        heights.set(row, height);
        return height;
    }
}
