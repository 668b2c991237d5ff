package org.calque.workbench.memory;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dialog;
import java.awt.Dimension;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableCellRenderer;
import net.miginfocom.swing.MigLayout;
import org.calque.project.memory.Aligning.Aligned;
import org.calque.workbench.model.AlignModel;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;

/** A text beside its translation: what was uncertain is looked at, and put right by a key. */
public final class AlignPane extends Surface {

    private final AlignModel model;
    private final Wording wording;
    private final JTable table;
    private final Words count = Words.muted("");
    private final JButton keep;
    private final JButton cancel;

    public AlignPane(Wording wording, AlignModel model) {
        super(new BorderLayout(0, 10), Colour.WINDOW);
        this.model = model;
        this.wording = wording;
        this.table = new JTable(new Rows());
        setBorder(BorderFactory.createEmptyBorder(12, 12, 12, 12));
        table.setFillsViewportHeight(true);
        table.getTableHeader().setReorderingAllowed(false);
        table.getAccessibleContext().setAccessibleName(wording.say("action.align"));
        table.setFocusTraversalKeys(java.awt.KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        table.setFocusTraversalKeys(java.awt.KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        table.getColumnModel().getColumn(0).setMaxWidth(140);
        table.getColumnModel().getColumn(0).setMinWidth(120);
        table.getColumnModel().getColumn(0).setCellRenderer(new State());
        table.getColumnModel().getColumn(1).setCellRenderer(new Side());
        table.getColumnModel().getColumn(2).setCellRenderer(new Side());
        Surface buttons = new Surface(new MigLayout("insets 0, gap 8", "[][][][][][]push[]"), Colour.WINDOW);
        command(buttons, "align.next", "N", () -> select(model.nextOpen(table.getSelectedRow())));
        command(buttons, "align.keep", "SPACE", () -> model.keep(table.getSelectedRow()));
        command(buttons, "align.join", "J", () -> model.join(table.getSelectedRow()));
        command(buttons, "align.split", "S", () -> model.split(table.getSelectedRow()));
        command(buttons, "align.drop", "D", () -> model.drop(table.getSelectedRow()));
        command(buttons, "align.undo", "ctrl Z", model::undo);
        buttons.add(count);
        add(buttons, BorderLayout.NORTH);
        JScrollPane scrolling = new JScrollPane(table);
        scrolling.setPreferredSize(new Dimension(980, 520));
        add(scrolling);
        keep = new JButton(wording.say("align.take", 0));
        cancel = new JButton(wording.say("cancel"));
        Surface below = new Surface(new MigLayout("insets 0, fillx", "push[][]"), Colour.WINDOW);
        below.add(cancel);
        below.add(keep);
        add(below, BorderLayout.SOUTH);
        model.addListener(this::refresh);
        refresh();
        select(Math.max(0, model.nextOpen(-1)));
    }

    private void command(Surface buttons, String key, String stroke, Runnable work) {
        KeyStroke press = KeyStroke.getKeyStroke(stroke);
        JButton button = new JButton(wording.say(key));
        button.setToolTipText(wording.say(key + ".tip"));
        button.addActionListener(pressed -> work.run());
        buttons.add(button);
        table.getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(press, key);
        table.getActionMap().put(key, new AbstractAction() {
            @Override
            public void actionPerformed(java.awt.event.ActionEvent event) {
                work.run();
            }
        });
    }

    private void select(int row) {
        if (row >= 0 && row < table.getRowCount()) {
            table.setRowSelectionInterval(row, row);
            table.scrollRectToVisible(table.getCellRect(row, 0, true));
        }
    }

    private void refresh() {
        int at = table.getSelectedRow();
        ((AbstractTableModel) table.getModel()).fireTableDataChanged();
        select(Math.min(at, table.getRowCount() - 1));
        count.setText(wording.say("align.count", model.rows().size(), model.open()));
        keep.setText(wording.say("align.take", model.taken().size()));
        keep.setEnabled(!model.taken().isEmpty());
    }

    private final class Rows extends AbstractTableModel {

        @Override
        public int getRowCount() {
            return model.rows().size();
        }

        @Override
        public int getColumnCount() {
            return 3;
        }

        @Override
        public String getColumnName(int column) {
            return wording.say(List.of("align.certainty", "memory.column.source", "memory.column.target").get(column));
        }

        @Override
        public Object getValueAt(int row, int column) {
            AlignModel.Row shown = model.rows().get(row);
            return column == 0 ? state(shown) : Aligned.joined(column == 1 ? shown.pair().source() : shown.pair().target()).string();
        }

        private String state(AlignModel.Row row) {
            return switch (row.mark()) {
                case DROPPED -> wording.say("align.dropped");
                case KEPT -> wording.say("align.kept");
                case NONE -> row.pair().whole() ? row.pair().certainty() + " %" : wording.say("align.alone");
            };
        }
    }

    private final class State extends DefaultTableCellRenderer {

        @Override
        public Component getTableCellRendererComponent(JTable of, Object value, boolean selected, boolean focused, int row, int column) {
            super.getTableCellRendererComponent(of, value, selected, false, row, column);
            AlignModel.Row shown = model.rows().get(row);
            setVerticalAlignment(TOP);
            setFont(Fonts.strong(Fonts.small().getSize2D()));
            setForeground((shown.mark() == AlignModel.Mark.DROPPED ? Colour.MUTED : shown.open() ? Colour.WARN : Colour.GOOD).get());
            setBorder(BorderFactory.createEmptyBorder(7, 10, 5, 6));
            return this;
        }
    }

    private final class Side extends JTextArea implements TableCellRenderer {

        Side() {
            setLineWrap(true);
            setWrapStyleWord(true);
            setBorder(BorderFactory.createEmptyBorder(6, 10, 6, 10));
        }

        @Override
        public Component getTableCellRendererComponent(JTable of, Object value, boolean selected, boolean focused, int row, int column) {
            AlignModel.Row shown = model.rows().get(row);
            setText(String.valueOf(value));
            setFont(Fonts.label());
            setForeground((shown.mark() == AlignModel.Mark.DROPPED ? Colour.FAINT : Colour.TEXT).get());
            setBackground(selected ? of.getSelectionBackground() : shown.open() ? Colour.WARN_SOFT.get() : of.getBackground());
            if (column == 1) {
                fit(of, row, shown.pair());
            }
            setSize(of.getColumnModel().getColumn(column).getWidth(), Short.MAX_VALUE);
            getAccessibleContext().setAccessibleName(String.valueOf(value));
            return this;
        }
    }

    private final JTextArea measure = new JTextArea();

    /** Makes a row as high as the longer of its two sides, when it comes into sight. */
    private void fit(JTable of, int row, Aligned pair) {
        measure.setLineWrap(true);
        measure.setWrapStyleWord(true);
        measure.setFont(Fonts.label());
        measure.setBorder(BorderFactory.createEmptyBorder(6, 10, 6, 10));
        int most = 24;
        for (int column = 1; column <= 2; column++) {
            measure.setText(Aligned.joined(column == 1 ? pair.source() : pair.target()).string());
            measure.setSize(of.getColumnModel().getColumn(column).getWidth(), Short.MAX_VALUE);
            most = Math.max(most, measure.getPreferredSize().height);
        }
        if (of.getRowHeight(row) != most) {
            of.setRowHeight(row, most);
        }
    }

    /** Asks in a dialog over a window; given what becomes units. */
    public void ask(Component over, Consumer<List<Aligned>> answer) {
        JDialog dialog = new JDialog(SwingUtilities.getWindowAncestor(over), wording.say("action.align"), Dialog.ModalityType.APPLICATION_MODAL);
        dialog.setContentPane(this);
        dialog.getRootPane().registerKeyboardAction(pressed -> dialog.dispose(), KeyStroke.getKeyStroke("ESCAPE"), WHEN_IN_FOCUSED_WINDOW);
        boolean[] go = {false};
        cancel.addActionListener(pressed -> dialog.dispose());
        keep.addActionListener(pressed -> {
            go[0] = true;
            dialog.dispose();
        });
        dialog.pack();
        dialog.setLocationRelativeTo(over);
        table.requestFocusInWindow();
        dialog.setVisible(true);   // returns when it is disposed of
        if (go[0]) {
            answer.accept(model.taken());
        }
    }
}
