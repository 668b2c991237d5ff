package org.calque.workbench.grid;

import java.util.ArrayList;
import java.util.List;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleTable;
import javax.swing.ListSelectionModel;
import org.jspecify.annotations.Nullable;

/**
 * The grid as a table for a screen reader: all rows, though none but the visible ones is a component. A cell is made when it is
 * asked for. The texts of the active row are the text panes themselves, with caret and selection.
 */
final class GridAccessible implements AccessibleTable {

    private final GridBody body;

    GridAccessible(GridBody body) {
        this.body = body;
    }

    /** State, issues, lock and note of a row in words. */
    static String status(RowLayout row, Words words) {
        List<String> parts = new ArrayList<>();
        parts.add(words.state(row.segment().state()));
        if (row.issues().errors() > 0) {
            parts.add(words.get("status.errors", row.issues().errors()));
        }
        if (row.issues().warnings() > 0) {
            parts.add(words.get("status.warnings", row.issues().warnings()));
        }
        if (row.issues().suspects() > 0) {
            parts.add(words.get("status.suspects", row.issues().suspects()));
        }
        if (row.repetition().times() > 1) {
            parts.add(words.get(row.repetition().apart() ? "status.apart" : "status.repeated", row.repetition().times()));
        }
        if (!row.holder().isEmpty()) {
            parts.add(words.get("status.held", row.holder()));
        } else if (row.segment().locked()) {
            parts.add(words.get("status.locked"));
        }
        if (row.segment().note() != null) {
            parts.add(words.get("status.note"));
        }
        return String.join(", ", parts);
    }

    static String columnName(GridBody body, int column) {
        Words words = body.words();
        var languages = body.layouts().model().languages();
        return switch (column) {
            case Columns.NUMBER -> words.get("column.number");
            case Columns.SOURCE -> words.get("column.source", words.language(languages.source()));
            case Columns.TARGET -> words.get("column.target", words.language(languages.target()));
            default -> words.get("column.status");
        };
    }

    @Override
    public Accessible getAccessibleCaption() {
        return body;
    }

    @Override
    public void setAccessibleCaption(Accessible caption) {
        // the grid is named by its own accessible name
    }

    @Override
    public Accessible getAccessibleSummary() {
        return body;
    }

    @Override
    public void setAccessibleSummary(Accessible summary) {
        // likewise
    }

    @Override
    public int getAccessibleRowCount() {
        return body.rows().size();
    }

    @Override
    public int getAccessibleColumnCount() {
        return Columns.COUNT;
    }

    @Override
    public @Nullable Accessible getAccessibleAt(int row, int column) {
        if (row < 0 || row >= getAccessibleRowCount() || column < 0 || column >= Columns.COUNT) {
            return null;
        }
        if (row == body.active() && column == Columns.SOURCE) {
            return body.source();
        }
        if (row == body.active() && column == Columns.TARGET) {
            return body.target();
        }
        return new GridCell(body, row, column);
    }

    @Override
    public int getAccessibleRowExtentAt(int row, int column) {
        return 1;
    }

    @Override
    public int getAccessibleColumnExtentAt(int row, int column) {
        return 1;
    }

    @Override
    public @Nullable AccessibleTable getAccessibleRowHeader() {
        return null;
    }

    @Override
    public void setAccessibleRowHeader(AccessibleTable table) {
        // rows are named by their numbers
    }

    @Override
    public @Nullable AccessibleTable getAccessibleColumnHeader() {
        return null;
    }

    @Override
    public void setAccessibleColumnHeader(AccessibleTable table) {
        // columns are described one by one
    }

    @Override
    public @Nullable Accessible getAccessibleRowDescription(int row) {
        return getAccessibleAt(row, Columns.NUMBER);
    }

    @Override
    public void setAccessibleRowDescription(int row, Accessible description) {
        // fixed
    }

    @Override
    public Accessible getAccessibleColumnDescription(int column) {
        return new GridCell(body, -1, column);
    }

    @Override
    public void setAccessibleColumnDescription(int column, Accessible description) {
        // fixed
    }

    @Override
    public boolean isAccessibleSelected(int row, int column) {
        return isAccessibleRowSelected(row);
    }

    @Override
    public boolean isAccessibleRowSelected(int row) {
        return row == body.active() || body.selection().isSelectedIndex(row);
    }

    @Override
    public boolean isAccessibleColumnSelected(int column) {
        return false;
    }

    @Override
    public int[] getSelectedAccessibleRows() {
        ListSelectionModel selection = body.selection();
        return selection.isSelectionEmpty() && body.active() >= 0 ? new int[] {body.active()} : selection.getSelectedIndices();
    }

    @Override
    public int[] getSelectedAccessibleColumns() {
        return new int[0];
    }
}
