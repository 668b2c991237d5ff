package org.calque.workbench.grid;

import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.IllegalComponentStateException;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.FocusListener;
import java.util.Locale;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleComponent;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleState;
import javax.accessibility.AccessibleStateSet;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/** One cell at rest as a screen reader sees it; row -1 stands for the heads of the columns. */
final class GridCell extends AccessibleContext implements Accessible, AccessibleComponent {

    private final GridBody body;
    private final int row;
    private final int column;

    GridCell(GridBody body, int row, int column) {
        this.body = body;
        this.row = row;
        this.column = column;
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        return this;
    }

    @Override
    public String getAccessibleName() {
        if (row < 0) {
            return GridAccessible.columnName(body, column);
        }
        GridModel model = body.layouts().model();
        return switch (column) {
            case Columns.NUMBER -> body.words().get("cell.number", Integer.toString(model.number(row)));
            case Columns.SOURCE -> model.segment(row).source().string();
            case Columns.TARGET -> model.segment(row).target().string();
            default -> GridAccessible.status(body.layouts().get(row), body.words());
        };
    }

    @Override
    public @Nullable String getAccessibleDescription() {
        return row < 0 ? null : GridAccessible.columnName(body, column);
    }

    @Override
    public AccessibleRole getAccessibleRole() {
        return row < 0 ? AccessibleRole.COLUMN_HEADER : AccessibleRole.LABEL;
    }

    @Override
    public AccessibleStateSet getAccessibleStateSet() {
        AccessibleStateSet states = new AccessibleStateSet(new AccessibleState[] {AccessibleState.ENABLED,
            AccessibleState.TRANSIENT, AccessibleState.SELECTABLE});
        if (isVisible()) {
            states.add(AccessibleState.VISIBLE);
        }
        if (isShowing()) {
            states.add(AccessibleState.SHOWING);
        }
        if (row >= 0 && (row == body.active() || body.selection().isSelectedIndex(row))) {
            states.add(AccessibleState.SELECTED);
        }
        return states;
    }

    @Override
    public Accessible getAccessibleParent() {
        return body;
    }

    @Override
    public int getAccessibleIndexInParent() {
        return row * Columns.COUNT + column;
    }

    @Override
    public int getAccessibleChildrenCount() {
        return 0;
    }

    @Override
    public @Nullable Accessible getAccessibleChild(int index) {
        return null;
    }

    @Override
    public Locale getLocale() {
        return body.getLocale();
    }

    @Override
    public AccessibleComponent getAccessibleComponent() {
        return this;
    }

    @Override
    public @Nullable Rectangle getBounds() {
        VisibleRows.@Nullable Placed placed = body.placed(row);
        Columns columns = body.columns();
        return placed == null ? null : new Rectangle(columns.left(column), placed.y(),
                columns.right(column) - columns.left(column), placed.layout().height());
    }

    @Override
    public boolean isVisible() {
        return body.isVisible() && getBounds() != null;
    }

    @Override
    public boolean isShowing() {
        return body.isShowing() && getBounds() != null;
    }

    @Override
    public boolean contains(Point point) {
        Rectangle bounds = getBounds();
        return bounds != null && new Rectangle(bounds.getSize()).contains(point);
    }

    @Override
    public @Nullable Point getLocation() {
        Rectangle bounds = getBounds();
        return bounds == null ? null : bounds.getLocation();
    }

    @Override
    public @Nullable Point getLocationOnScreen() {
        Point point = getLocation();
        if (point == null || SwingUtilities.getWindowAncestor(body) == null) {
            throw new IllegalComponentStateException("not on the screen");
        }
        SwingUtilities.convertPointToScreen(point, body);
        return point;
    }

    @Override
    public @Nullable Dimension getSize() {
        Rectangle bounds = getBounds();
        return bounds == null ? null : bounds.getSize();
    }

    @Override
    public @Nullable Accessible getAccessibleAt(Point point) {
        return null;
    }

    @Override
    public Color getBackground() {
        return body.colours().background();
    }

    @Override
    public Color getForeground() {
        return body.colours().text();
    }

    @Override
    public Font getFont() {
        return body.layouts().font().font();
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return body.getFontMetrics(font);
    }

    @Override
    public Cursor getCursor() {
        return body.getCursor();
    }

    @Override
    public boolean isEnabled() {
        return true;
    }

    @Override
    public boolean isFocusTraversable() {
        return false;
    }

    // what follows belongs to the grid and cannot be set cell by cell

    @Override
    public void setBackground(Color colour) {
    }

    @Override
    public void setForeground(Color colour) {
    }

    @Override
    public void setCursor(Cursor cursor) {
    }

    @Override
    public void setFont(Font font) {
    }

    @Override
    public void setEnabled(boolean enabled) {
    }

    @Override
    public void setVisible(boolean visible) {
    }

    @Override
    public void setLocation(Point point) {
    }

    @Override
    public void setBounds(Rectangle bounds) {
    }

    @Override
    public void setSize(Dimension size) {
    }

    @Override
    public void requestFocus() {
    }

    @Override
    public void addFocusListener(FocusListener listener) {
    }

    @Override
    public void removeFocusListener(FocusListener listener) {
    }
}
