package org.calque.workbench.grid;

import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.JComponent;

/** The names of the columns; the line between source and target can be dragged. */
final class GridHeader extends JComponent {

    private final GridBody body;

    GridHeader(GridBody body) {
        this.body = body;
        setFocusable(false);
        MouseAdapter divider = new MouseAdapter() {
            private boolean dragging;

            @Override
            public void mouseMoved(MouseEvent event) {
                setCursor(near(event) ? Cursor.getPredefinedCursor(Cursor.W_RESIZE_CURSOR) : null);
            }

            @Override
            public void mousePressed(MouseEvent event) {
                dragging = near(event);
            }

            @Override
            public void mouseDragged(MouseEvent event) {
                if (dragging) {
                    Columns columns = body.columns();
                    body.setShare((event.getX() - columns.sourceX()) / (double) (columns.statusX() - columns.sourceX()));
                    repaint();
                }
            }

            @Override
            public void mouseReleased(MouseEvent event) {
                dragging = false;
            }

            @Override
            public void mouseClicked(MouseEvent event) {
                if (near(event) && event.getClickCount() == 2) {
                    body.setShare(0.5);
                    repaint();
                }
            }

            private boolean near(MouseEvent event) {
                return Math.abs(event.getX() - body.columns().targetX()) < body.layouts().font().scaled(5);
            }
        };
        addMouseListener(divider);
        addMouseMotionListener(divider);
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(100, body.layouts().font().scaled(33));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        CellFont.prepare(g);
        CellFont font = body.layouts().font();
        GridColours colours = body.colours();
        Columns columns = body.columns();
        g.setColor(colours.header());
        g.fillRect(0, 0, getWidth(), getHeight());
        g.setColor(colours.line());
        g.fillRect(0, getHeight() - 1, getWidth(), 1);
        g.fillRect(columns.targetX(), font.scaled(8), 1, getHeight() - 2 * font.scaled(8));
        g.setFont(font.font().deriveFont(Font.BOLD, font.font().getSize2D() * 0.89f));
        g.setColor(colours.headerText());
        float baseline = (getHeight() - font.lineHeight()) / 2f + font.baseline();
        String number = GridAccessible.columnName(body, Columns.NUMBER);
        g.drawString(number, columns.sourceX() - font.scale(13)
                - (float) g.getFont().getStringBounds(number, font.context()).getWidth(), baseline);
        g.drawString(GridAccessible.columnName(body, Columns.SOURCE), columns.sourceText(), baseline);
        g.drawString(GridAccessible.columnName(body, Columns.TARGET), columns.targetText(), baseline);
        if (columns.statusWords(font)) {
            g.drawString(GridAccessible.columnName(body, Columns.STATUS), columns.statusX() + font.scale(3), baseline);
        }
        g.dispose();
    }
}
