package org.calque.workbench.grid;

import org.calque.document.Text;

/** What the active target tells of goes to its grid, whose actions are made after it. */
final class Typing implements TargetEditor.Host {

    private final SegmentGrid grid;

    Typing(SegmentGrid grid) {
        this.grid = grid;
    }

    @Override
    public void freshen(Text shown) {
        grid.freshen(shown);
    }

    @Override
    public void typed(Text shown, Text target) {
        grid.typed(shown, target);
    }

    @Override
    public void refused() {
        grid.refused();
    }

    @Override
    public void walk(int rows) {
        grid.actions().step(rows);
    }

    @Override
    public void page(int screens) {
        grid.actions().page(screens);
    }

    @Override
    public void extend(int rows) {
        grid.actions().extend(rows);
    }

    @Override
    public boolean rowsSelected() {
        return !grid.body().selection().isSelectionEmpty();
    }
}
