package org.calque.workbench.part;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import java.util.List;
import java.util.function.IntConsumer;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import javax.swing.ListSelectionModel;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;

/** A small list beside the caret. It never has the focus: whoever shows it has the keys. */
public final class Proposals extends Surface {

    /** @param hint what stands muted behind it */
    public record Line(String text, String hint) {
    }

    private final DefaultListModel<Line> lines = new DefaultListModel<>();
    private final JList<Line> list = new JList<>(lines);

    /** @param chosen told of the line that is clicked */
    public Proposals(String name, IntConsumer chosen) {
        super(new BorderLayout(), Colour.CARD);
        setBorder(BorderFactory.createCompoundBorder(new LineOf(), BorderFactory.createEmptyBorder(3, 3, 3, 3)));
        list.setFocusable(false);
        list.setOpaque(false);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setCellRenderer(new Cell());
        list.getAccessibleContext().setAccessibleName(name);
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                int at = list.locationToIndex(event.getPoint());
                if (at >= 0) {
                    chosen.accept(at);
                }
            }
        });
        add(list);
        setVisible(false);
    }

    /** @param selected -1 for none */
    public void show(List<Line> now, int selected) {
        lines.clear();
        now.forEach(lines::addElement);
        select(selected);
        setVisible(!now.isEmpty());
    }

    public int selected() {
        return list.getSelectedIndex();
    }

    public void select(int line) {
        if (line < 0) {
            list.clearSelection();
        } else {
            list.setSelectedIndex(line);
        }
    }

    private static final class LineOf extends javax.swing.border.AbstractBorder {
        @Override
        public void paintBorder(Component component, Graphics g, int x, int y, int width, int height) {
            g.setColor(Colour.CARD_LINE.get());
            g.drawRect(x, y, width - 1, height - 1);
        }

        @Override
        public java.awt.Insets getBorderInsets(Component component, java.awt.Insets insets) {
            insets.set(1, 1, 1, 1);
            return insets;
        }
    }

    private static final class Cell extends JPanel implements ListCellRenderer<Line> {

        private final JLabel text = new JLabel();
        private final JLabel hint = new JLabel();

        Cell() {
            super(new BorderLayout(24, 0));
            setBorder(BorderFactory.createEmptyBorder(3, 7, 3, 7));
            add(text);
            add(hint, BorderLayout.EAST);
        }

        @Override
        public Component getListCellRendererComponent(JList<? extends Line> of, Line line, int index, boolean selected, boolean focused) {
            text.setText(line.text());
            hint.setText(line.hint());
            text.setFont(Fonts.text());
            hint.setFont(Fonts.tiny());
            text.setForeground((selected ? Colour.ACCENT : Colour.TEXT).get());
            hint.setForeground(Colour.MUTED.get());
            setOpaque(selected);
            setBackground(Colour.ACCENT_SOFT.get());
            getAccessibleContext().setAccessibleName(line.text());
            return this;
        }

        @Override
        public Dimension getPreferredSize() {
            Dimension size = super.getPreferredSize();
            return new Dimension(Math.max(140, size.width), size.height);
        }
    }
}
