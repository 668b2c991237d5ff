package org.calque.workbench.grid;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import javax.swing.SwingConstants;
import javax.swing.event.DocumentEvent;
import javax.swing.text.BadLocationException;
import javax.swing.text.Element;
import javax.swing.text.JTextComponent;
import javax.swing.text.Position;
import javax.swing.text.StyledEditorKit;
import javax.swing.text.View;
import javax.swing.text.ViewFactory;

/** Shows a whole text pane as one cell: broken by {@link LineBreaker} and painted by {@link TextPainter}, as at rest. */
final class CellKit extends StyledEditorKit {

    @Override
    public ViewFactory getViewFactory() {
        return CellView::new;
    }

    private static final class CellView extends View {

        CellView(Element element) {
            super(element);
        }

        private CellPane pane() {
            return (CellPane) getContainer();
        }

        @Override
        public float getPreferredSpan(int axis) {
            return axis == X_AXIS ? pane().textWidth() : pane().cell().height();
        }

        @Override
        public void paint(Graphics g, Shape allocation) {
            Rectangle at = allocation.getBounds();
            pane().paintText((Graphics2D) g, at.x, at.y);
        }

        @Override
        public Shape modelToView(int position, Shape allocation, Position.Bias bias) throws BadLocationException {
            Rectangle at = allocation.getBounds();
            Rectangle2D.Float caret = pane().cell().caret(position);
            caret.x += at.x;
            caret.y += at.y;
            return caret;
        }

        @Override
        public int viewToModel(float x, float y, Shape allocation, Position.Bias[] bias) {
            Rectangle at = allocation.getBounds();
            bias[0] = Position.Bias.Forward;
            return pane().cell().positionAt(x - at.x, y - at.y);
        }

        @Override
        public int getNextVisualPositionFrom(int position, Position.Bias bias, Shape allocation, int direction,
                                             Position.Bias[] biasReturn) {
            biasReturn[0] = Position.Bias.Forward;
            CellLayout cell = pane().cell();
            String string = cell.text().string();
            return switch (direction) {
                case SwingConstants.EAST -> position < 0 ? 0
                        : position >= string.length() ? string.length() : Clusters.after(string, position);
                case SwingConstants.WEST -> position < 0 ? string.length() : position == 0 ? 0 : Clusters.before(string, position);
                case SwingConstants.NORTH, SwingConstants.SOUTH -> {
                    int line = cell.lineOf(Math.max(0, position)) + (direction == SwingConstants.NORTH ? -1 : 1);
                    yield line < 0 || line >= cell.lines().size() ? position : cell.positionIn(line, wantedX(position, cell));
                }
                default -> throw new IllegalArgumentException("direction " + direction);
            };
        }

        /** The x where the walk up or down began, so that short lines do not pull the caret aside. */
        private float wantedX(int position, CellLayout cell) {
            Point wanted = ((JTextComponent) getContainer()).getCaret().getMagicCaretPosition();
            return wanted != null ? wanted.x : cell.caret(position).x;
        }

        @Override
        public void insertUpdate(DocumentEvent event, Shape allocation, ViewFactory factory) {
            pane().textChanged();
        }

        @Override
        public void removeUpdate(DocumentEvent event, Shape allocation, ViewFactory factory) {
            pane().textChanged();
        }

        @Override
        public void changedUpdate(DocumentEvent event, Shape allocation, ViewFactory factory) {
            pane().textChanged();
        }
    }
}
