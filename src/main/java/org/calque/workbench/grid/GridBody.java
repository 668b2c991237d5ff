package org.calque.workbench.grid;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleState;
import javax.accessibility.AccessibleStateSet;
import javax.accessibility.AccessibleTable;
import javax.swing.DefaultListSelectionModel;
import javax.swing.JComponent;
import javax.swing.JPopupMenu;
import javax.swing.ListSelectionModel;
import org.jspecify.annotations.Nullable;

/** The rows: measures and places what is seen, paints rows at rest, and lays two text panes over the active one. */
final class GridBody extends JComponent implements Accessible {

    /** Hears that rows were moved or measured, so that the scroll bar follows. */
    interface Settled {
        void settled(VisibleRows rows);
    }

    private final RowLayouts layouts;
    private final VisibleRows rows;
    private final SourcePane source;
    private final TargetEditor target;
    private final ListSelectionModel selection = new DefaultListSelectionModel();
    private final Settled settled;
    private GridColours colours;
    private Words words;
    private double share = 0.5;
    private boolean whitespace;
    private int active = -1;
    private int hover = -1;
    private @Nullable JPopupMenu menu;

    GridBody(GridModel model, CellFont font, GridColours colours, Words words, TargetEditor.Host host, Settled settled) {
        this.layouts = new RowLayouts(model, font, Columns.of(900, font, share));
        this.rows = new VisibleRows(layouts);
        this.colours = colours;
        this.words = words;
        this.settled = settled;
        CodeTransfer transfer = new CodeTransfer();
        this.source = new SourcePane(font, colours, transfer);
        this.target = new TargetEditor(font, colours, host, transfer);
        setLayout(null);
        setOpaque(true);
        setFocusable(true);
        for (CellPane pane : new CellPane[] {source, target}) {
            pane.setVisible(false);
            pane.onFocus(this::repaint);
            add(pane);
        }
        source.callIt(GridAccessible.columnName(this, Columns.SOURCE));
        target.callIt(GridAccessible.columnName(this, Columns.TARGET));
        selection.addListSelectionListener(event -> repaint());
        rows.estimateAll();
    }

    RowLayouts layouts() {
        return layouts;
    }

    VisibleRows rows() {
        return rows;
    }

    CellPane source() {
        return source;
    }

    TargetEditor target() {
        return target;
    }

    ListSelectionModel selection() {
        return selection;
    }

    Words words() {
        return words;
    }

    GridColours colours() {
        return colours;
    }

    int active() {
        return active;
    }

    Columns columns() {
        return layouts.columns();
    }

    /** Opened by a right click on selected rows; null for none. */
    @Nullable JPopupMenu menu() {
        return menu;
    }

    void setMenu(@Nullable JPopupMenu newMenu) {
        menu = newMenu;
        source.setComponentPopupMenu(newMenu);
        target.setComponentPopupMenu(newMenu);
    }

    boolean editing() {
        return target.isFocusOwner() || source.isFocusOwner();
    }

    void look(CellFont font, GridColours newColours, Words newWords) {
        colours = newColours;
        words = newWords;
        source.callIt(GridAccessible.columnName(this, Columns.SOURCE));
        target.callIt(GridAccessible.columnName(this, Columns.TARGET));
        source.look(font, newColours);
        target.look(font, newColours);
        setBackground(newColours.background());
        layouts.set(font, Columns.of(Math.max(1, getWidth()), font, share));
        rows.estimateAll();
        settle();
    }

    void setShare(double newShare) {
        share = Math.max(0.2, Math.min(newShare, 0.8));
        layouts.set(layouts.font(), Columns.of(getWidth(), layouts.font(), share));
        rows.estimateAll();
        settle();
    }

    boolean whitespace() {
        return whitespace;
    }

    void setWhitespace(boolean shown) {
        whitespace = shown;
        settle();
    }

    @Override
    public void doLayout() {
        boolean seen = placed(active) != null;
        if (getWidth() != layouts.columns().width()) {
            layouts.set(layouts.font(), Columns.of(getWidth(), layouts.font(), share));
            rows.estimateAll();
        }
        settle();
        if (seen && placed(active) == null) {
            reveal(active);   // a smaller window does not take away what is being worked on
        }
    }

    /** Measures and places the rows seen, then the panes; the one place from which all painting follows. */
    void settle() {
        measure();
        repaint();
    }

    private void measure() {
        rows.settle(getHeight());
        placePanes();
        settled.settled(rows);
    }

    private void placePanes() {
        VisibleRows.@Nullable Placed row = placed(active);
        boolean seen = row != null;
        if (row != null) {
            Columns columns = layouts.columns();
            RowLayout layout = row.layout();
            int y = row.y() + RowLayout.padding(layouts.font());
            String number = Integer.toString(layout.number());
            source.callIt(words.get("cell.source", number));
            target.callIt(words.get("cell.target", number));
            source.show(layout.sourceIndent(), columns.sourceWidth(), layout.sourceMarks(), whitespace);
            target.show(layout.targetIndent(), columns.targetWidth(), layout.targetMarks(), whitespace);
            int height = layout.height() - 2 * RowLayout.padding(layouts.font());
            // two pixels more than the text may take: a caret stands behind the last character
            source.setBounds(columns.sourceText(), y, columns.sourceWidth() + 2, height);
            target.setBounds(columns.targetText(), y, columns.targetWidth() + 2, height);
        } else if (active >= 0 && editing()) {
            // keeps the focus while its row is out of sight, so that typing brings it back
            source.setLocation(0, -source.getHeight() - 100);
            target.setLocation(0, -target.getHeight() - 100);
            seen = true;
        }
        source.setVisible(seen);
        target.setVisible(seen);
    }

    VisibleRows.@Nullable Placed placed(int row) {
        for (VisibleRows.Placed it : rows.placed()) {
            if (it.row() == row) {
                return it;
            }
        }
        return null;
    }

    VisibleRows.@Nullable Placed placedAt(int y) {
        for (VisibleRows.Placed it : rows.placed()) {
            if (y >= it.y() && y < it.bottom()) {
                return it;
            }
        }
        return null;
    }

    /** Puts the panes on a row, or away with -1. */
    void activate(int row) {
        active = row;
        setFocusable(row < 0);
        if (row >= 0) {
            RowLayout layout = layouts.get(row);
            source.load(layout.source().text());
            target.load(layout);
            rows.reveal(row);
        }
        settle();
        if (accessibleContext != null && row >= 0) {
            accessibleContext.firePropertyChange(AccessibleContext.ACCESSIBLE_ACTIVE_DESCENDANT_PROPERTY, null, target);
        }
    }

    void reveal(int row) {
        rows.reveal(row);
        settle();
    }

    void changed(int first, int last) {
        layouts.forget(first, last);
        if (active >= first && active <= last && !target.cellDocument().busy()) {
            RowLayout layout = layouts.get(active);
            target.accept(layout);
            if (!source.cell().text().equals(layout.source().text())) {
                source.load(layout.source().text());
            }
        }
        List<VisibleRows.Placed> before = List.copyOf(rows.placed());
        measure();
        if (rows.standAs(before)) {
            // most keys change one row and move none: painting it alone is a fraction of painting all
            for (VisibleRows.Placed row : rows.placed()) {
                if (row.row() >= first && row.row() <= last) {
                    repaint(0, row.y(), getWidth(), row.layout().height());
                }
            }
        } else {
            repaint();
        }
    }

    /** All rows are others now; the same row comes to the top as far as it still is there. */
    void reload(int newActive, int top, int hidden) {
        layouts.forgetAll();
        rows.estimateAll();
        active = newActive;
        setFocusable(active < 0);
        rows.place(Math.max(0, top), hidden);
        if (active >= 0) {
            target.accept(layouts.get(active));
            source.load(layouts.get(active).source().text());
        }
        settle();
    }

    void hover(int row) {
        if (row != hover) {
            hover = row;
            repaint();
        }
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        CellFont.prepare(g);
        g.setColor(colours.background());
        Rectangle clip = g.getClipBounds();
        if (clip == null) {
            clip = new Rectangle(getSize());
        }
        g.fill(clip);
        RowPainter painter = new RowPainter(colours, words, new TextPainter(colours, whitespace), layouts.font(),
                layouts.columns());
        for (VisibleRows.Placed row : rows.placed()) {
            if (row.bottom() > clip.y && row.y() < clip.y + clip.height) {
                boolean editing = row.row() == active && target.isVisible();
                painter.paint(g, row.layout(), row.y(), row.row() == active ? RowPainter.Ground.ACTIVE
                        : selection.isSelectedIndex(row.row()) ? RowPainter.Ground.SELECTED
                        : row.row() == hover ? RowPainter.Ground.HOVER : RowPainter.Ground.PLAIN, editing, target.isFocusOwner());
            }
        }
        if (rows.size() == 0) {
            String nothing = words.get("empty.text");
            g.setFont(layouts.font().font());
            g.setColor(colours.muted());
            float width = (float) g.getFont().getStringBounds(nothing, layouts.font().context()).getWidth();
            g.drawString(nothing, (getWidth() - width) / 2, getHeight() / 3f);
        }
        g.dispose();
    }

    /** The caret asks for this when it moves: the active row comes into sight, or in a row taller than the view its line. */
    @Override
    public void scrollRectToVisible(Rectangle wanted) {
        VisibleRows.@Nullable Placed row = placed(active);
        if (row != null && wanted.y >= 0 && wanted.y + wanted.height <= getHeight()) {
            return;
        }
        if (row != null && row.layout().height() > getHeight()) {
            int margin = layouts.font().lineHeight() / 2;
            rows.scrollBy(wanted.y < 0 ? wanted.y - margin : wanted.y + wanted.height - getHeight() + margin);
            settle();
        } else if (active >= 0) {
            reveal(active);
        }
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        VisibleRows.@Nullable Placed row = placedAt(event.getY());
        if (row == null) {
            return null;
        }
        int column = layouts.columns().at(event.getX());
        RowLayout layout = row.layout();
        int y = event.getY() - row.y() - RowLayout.padding(layouts.font());
        return switch (column) {
            case Columns.SOURCE -> TextPainter.tooltip(layout.source(), layout.sourceMarks(), event.getX() - columns().sourceText(), y);
            case Columns.TARGET -> TextPainter.tooltip(layout.target(), layout.targetMarks(), event.getX() - columns().targetText(), y);
            case Columns.STATUS -> GridAccessible.status(layout, words);
            default -> null;
        };
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new Table();
        }
        return accessibleContext;
    }

    private final class Table extends AccessibleJComponent {
        private final GridAccessible cells = new GridAccessible(GridBody.this);

        @Override
        public String getAccessibleName() {
            return words.get("grid.name");
        }

        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.TABLE;
        }

        @Override
        public AccessibleStateSet getAccessibleStateSet() {
            AccessibleStateSet states = super.getAccessibleStateSet();
            states.add(AccessibleState.MANAGES_DESCENDANTS);
            return states;
        }

        @Override
        public AccessibleTable getAccessibleTable() {
            return cells;
        }

        @Override
        public int getAccessibleChildrenCount() {
            return cells.getAccessibleRowCount() * Columns.COUNT;
        }

        @Override
        public @Nullable Accessible getAccessibleChild(int index) {
            return cells.getAccessibleAt(index / Columns.COUNT, index % Columns.COUNT);
        }

        @Override
        public @Nullable Accessible getAccessibleAt(Point point) {
            VisibleRows.@Nullable Placed row = placedAt(point.y);
            return row == null ? null : cells.getAccessibleAt(row.row(), columns().at(point.x));
        }
    }
}
