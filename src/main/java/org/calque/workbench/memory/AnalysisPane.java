package org.calque.workbench.memory;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dialog;
import java.awt.Dimension;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JDialog;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import net.miginfocom.swing.MigLayout;
import org.calque.project.memory.Analysis;
import org.calque.report.AnalysisReport;
import org.calque.workbench.part.Pill;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;

/** How much the memories know of the open document, or of all documents of the workspace. */
public final class AnalysisPane extends Surface {

    private static final String[] COLUMNS = {"band", "segments", "words", "characters", "share"};

    /** Who makes the analysis, and writes it down. */
    public interface Work {
        /** Counts the open document, or all of the workspace; answers on the window's thread. */
        void analyse(boolean everything, Consumer<Analysis> answer);

        void html(Analysis analysis);

        void csv(Analysis analysis);
    }

    private final Wording wording;
    private final Work work;
    private final AnalysisReport names;
    private final Pill one;
    private final Pill every;
    private final JComboBox<String> documents = new JComboBox<>();
    private final JButton html;
    private final JButton csv;
    private final JTable table;
    private Analysis analysis = new Analysis(java.util.List.of());
    private Analysis.Counted shown = analysis.total();
    private boolean filling;

    /** @param open whether a document is open */
    public AnalysisPane(Wording wording, boolean open, Work work) {
        super(new BorderLayout(0, 10), Colour.WINDOW);
        this.wording = wording;
        this.work = work;
        this.table = new JTable(new Rows());
        this.names = new AnalysisReport(wording.language());
        setBorder(BorderFactory.createEmptyBorder(14, 14, 14, 14));
        one = new Pill(wording.say("analysis.one"));
        every = new Pill(wording.say("analysis.every"));
        html = new JButton(wording.say("analysis.html"));
        csv = new JButton(wording.say("analysis.csv"));
        ButtonGroup group = new ButtonGroup();
        group.add(one);
        group.add(every);
        one.setEnabled(open);
        one.addActionListener(pressed -> ask());
        every.addActionListener(pressed -> ask());
        documents.getAccessibleContext().setAccessibleName(wording.say("analysis.document"));
        documents.addActionListener(chosen -> showChosen());
        Surface top = new Surface(new MigLayout("insets 0, fillx, gap 8", "[][]push[180:260:320]"), Colour.WINDOW);
        top.setOpaque(false);   // it may stand on a card
        top.add(one);
        top.add(every);
        top.add(documents, "growx");
        add(top, BorderLayout.NORTH);
        table.setFillsViewportHeight(true);
        table.setRowSelectionAllowed(false);
        table.setFocusable(true);
        table.getAccessibleContext().setAccessibleName(wording.say("action.analyse"));
        table.getTableHeader().setReorderingAllowed(false);
        table.setFocusTraversalKeys(java.awt.KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        table.setFocusTraversalKeys(java.awt.KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        table.setRowHeight(table.getFontMetrics(Fonts.label()).getHeight() + 13);
        table.getColumnModel().getColumn(0).setPreferredWidth(160);
        for (int i = 0; i < COLUMNS.length; i++) {
            table.getColumnModel().getColumn(i).setCellRenderer(new Cell());
            table.getColumnModel().getColumn(i).setHeaderRenderer(new Head());
        }
        JScrollPane scrolling = new JScrollPane(table);
        scrolling.setPreferredSize(new Dimension(620, table.getRowHeight() * (Analysis.Band.values().length + 2) + 8));
        add(scrolling);
        Surface below = new Surface(new MigLayout("insets 0, wrap 1, gapy 10, fillx", "[grow]"), Colour.WINDOW);
        below.setOpaque(false);
        Wrapped about = new Wrapped(wording.say("analysis.about"), Colour.MUTED, Fonts::small);
        about.setSize(600, Short.MAX_VALUE);
        below.add(about, "growx, wmin 0");
        below.add(html, "split 2, align right");
        below.add(csv);
        html.addActionListener(pressed -> work.html(analysis));
        csv.addActionListener(pressed -> work.csv(analysis));
        add(below, BorderLayout.SOUTH);
        (open ? one : every).setSelected(true);
        ask();
    }

    private void ask() {
        work.analyse(every.isSelected(), found -> {
            analysis = found;
            filling = true;
            documents.removeAllItems();
            if (found.documents().size() != 1) {
                documents.addItem(wording.say("analysis.total"));
            }
            found.documents().forEach(document -> documents.addItem(document.name()));
            filling = false;
            showChosen();
        });
    }

    private void showChosen() {
        if (!filling) {
            int index = documents.getSelectedIndex() - (analysis.documents().size() != 1 ? 1 : 0);
            shown = index < 0 ? analysis.total() : analysis.documents().get(index);
            ((AbstractTableModel) table.getModel()).fireTableDataChanged();
            boolean any = !analysis.documents().isEmpty();
            html.setEnabled(any);
            csv.setEnabled(any);
        }
    }

    private final class Rows extends AbstractTableModel {

        @Override
        public int getRowCount() {
            return Analysis.Band.values().length + 1;
        }

        @Override
        public int getColumnCount() {
            return COLUMNS.length;
        }

        @Override
        public String getColumnName(int column) {
            return wording.say("analysis." + COLUMNS[column]);
        }

        @Override
        public Object getValueAt(int row, int column) {
            boolean last = row == Analysis.Band.values().length;
            Analysis.Sum sum = last ? shown.total() : shown.bands().get(Analysis.Band.values()[row]);
            return switch (column) {
                case 0 -> last ? wording.say("analysis.sum") : names.name(Analysis.Band.values()[row]);
                case 1 -> number(sum.segments());
                case 2 -> number(sum.words());
                case 3 -> number(sum.characters());
                default -> String.format(wording.language(), "%.1f %%", AnalysisReport.share(sum, shown.total()));
            };
        }

        private String number(int number) {
            return String.format(wording.language(), "%,d", number);
        }
    }

    private static final class Cell extends DefaultTableCellRenderer {

        @Override
        public Component getTableCellRendererComponent(JTable of, Object value, boolean selected, boolean focused, int row, int column) {
            super.getTableCellRendererComponent(of, value, false, false, row, column);
            putClientProperty("html.disable", Boolean.TRUE);
            setHorizontalAlignment(column == 0 ? LEADING : TRAILING);
            setFont(row == of.getRowCount() - 1 ? Fonts.strong() : Fonts.label());
            setForeground((column == 4 ? Colour.MUTED : Colour.TEXT).get());
            setBorder(BorderFactory.createEmptyBorder(0, 12, 0, 12));
            return this;
        }
    }

    private static final class Head extends DefaultTableCellRenderer {

        @Override
        public Component getTableCellRendererComponent(JTable of, Object value, boolean selected, boolean focused, int row, int column) {
            super.getTableCellRendererComponent(of, value, false, false, row, column);
            setHorizontalAlignment(column == 0 ? LEADING : TRAILING);
            setFont(Fonts.small());
            setForeground(Colour.MUTED.get());
            setBackground(Colour.WINDOW.get());
            setBorder(BorderFactory.createEmptyBorder(6, 12, 6, 12));
            return this;
        }
    }

    /** Shows it beside the window, to be kept open while one works. */
    public void open(Component over) {
        JDialog dialog = new JDialog(SwingUtilities.getWindowAncestor(over), wording.say("action.analyse"), Dialog.ModalityType.MODELESS);
        dialog.setContentPane(this);
        dialog.getRootPane().registerKeyboardAction(pressed -> dialog.dispose(), KeyStroke.getKeyStroke("ESCAPE"), WHEN_IN_FOCUSED_WINDOW);
        dialog.pack();
        dialog.setLocationRelativeTo(over);
        dialog.setVisible(true);
    }
}
