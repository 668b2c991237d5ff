package org.calque.workbench.grid;

import java.awt.Cursor;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.function.IntConsumer;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/** The mouse over rows at rest: a press on a text activates the row and goes on in its pane as if it had been there. */
final class GridMouse extends MouseAdapter {

    private final GridBody body;
    private final IntConsumer activate;
    private @Nullable CellPane drag;   // takes the rest of a gesture that began on a row at rest
    private double wheelRest;

    GridMouse(GridBody body, IntConsumer activate) {
        this.body = body;
        this.activate = activate;
        body.addMouseListener(this);
        body.addMouseMotionListener(this);
        body.addMouseWheelListener(this);
    }

    @Override
    public void mousePressed(MouseEvent event) {
        VisibleRows.@Nullable Placed row = body.placedAt(event.getY());
        if (row == null) {
            return;
        }
        int column = body.columns().at(event.getX());
        ListSelectionModel selection = body.selection();
        if (SwingUtilities.isRightMouseButton(event)) {
            // a menu is about the row under the mouse; what is selected for it stays selected
            if (!selection.isSelectedIndex(row.row())) {
                selection.clearSelection();
                activate.accept(row.row());
                drag = column == Columns.SOURCE ? body.source() : body.target();
            }
            forward(event);
            menu(event);
            return;
        }
        if (column == Columns.NUMBER || column == Columns.STATUS || event.isShiftDown() || event.isControlDown()) {
            select(selection, row.row(), event);
            return;
        }
        selection.clearSelection();
        selection.setAnchorSelectionIndex(row.row());
        if (row.row() != body.active()) {
            activate.accept(row.row());
        }
        CellPane pane = column == Columns.SOURCE ? body.source() : body.target();
        pane.requestFocusInWindow();
        drag = pane;
        forward(event);
    }

    private void select(ListSelectionModel selection, int row, MouseEvent event) {
        if (event.isShiftDown()) {
            int anchor = selection.getAnchorSelectionIndex() >= 0 ? selection.getAnchorSelectionIndex()
                    : Math.max(0, body.active());
            selection.setSelectionInterval(anchor, row);
        } else if (event.isControlDown() || event.isMetaDown()) {
            if (selection.isSelectedIndex(row)) {
                selection.removeSelectionInterval(row, row);
            } else {
                selection.addSelectionInterval(row, row);
            }
        } else {
            selection.setSelectionInterval(row, row);
            activate.accept(row);
        }
    }

    /** On many rows; one row's own texts show the menu themselves. */
    private void menu(MouseEvent event) {
        if (event.isPopupTrigger() && drag == null && body.menu() != null) {
            body.menu().show(body, event.getX(), event.getY());
        }
    }

    private void forward(MouseEvent event) {
        if (drag != null) {
            drag.dispatchEvent(SwingUtilities.convertMouseEvent(body, event, drag));
        }
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        forward(event);
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        forward(event);
        if (SwingUtilities.isRightMouseButton(event) && body.placedAt(event.getY()) != null) {
            menu(event);
        }
        drag = null;
    }

    @Override
    public void mouseMoved(MouseEvent event) {
        VisibleRows.@Nullable Placed row = body.placedAt(event.getY());
        body.hover(row == null ? -1 : row.row());
        int column = body.columns().at(event.getX());
        body.setCursor(row != null && (column == Columns.SOURCE || column == Columns.TARGET)
                ? Cursor.getPredefinedCursor(Cursor.TEXT_CURSOR) : null);
    }

    @Override
    public void mouseExited(MouseEvent event) {
        body.hover(-1);
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent event) {
        if (event.isControlDown() || event.isShiftDown()) {
            return;
        }
        // three lines a notch; a touch pad gives fractions of one, and none may be lost
        double pixels = event.getPreciseWheelRotation() * 3 * body.layouts().font().lineHeight() + wheelRest;
        int whole = (int) pixels;
        wheelRest = pixels - whole;
        if (whole != 0) {
            body.rows().scrollBy(whole);
            body.settle();
        }
        event.consume();
    }
}
