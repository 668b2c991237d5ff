package org.calque.workbench.glossary;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultCellEditor;
import javax.swing.JButton;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import net.miginfocom.swing.MigLayout;
import org.calque.document.Document;
import org.calque.glossary.Concept;
import org.calque.glossary.TermCandidates.Candidate;
import org.calque.workbench.model.CandidateList;
import org.calque.workbench.model.ConceptDraft;
import org.calque.workbench.part.Badge;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Terms worth adding from the open document: Enter takes one into the glossary, Delete refuses it for good, F2 changes its rendering. */
final class CandidatesPane extends Surface {

    private static final int TERM = 0;
    private static final int TIMES = 1;
    private static final int RENDERING = 2;
    private static final int CONTEXT = 3;

    private final Wording wording;
    private final CandidateList candidates;
    private final Supplier<@Nullable Document> document;
    private final Consumer<Concept> begin;
    private final JTable table = new Plain();
    private final Words title = new Words("", Colour.TEXT, Fonts::strong);
    private final Wrapped context = new Wrapped(" ", Colour.TEXT, Fonts::label);
    private final JButton accept;
    private final JButton refuse;

    /**
     * @param document the open one, or null
     * @param begin    begins a new concept in the form, for a candidate that nobody knows a rendering of
     */
    CandidatesPane(Wording wording, CandidateList candidates, Supplier<@Nullable Document> document, Consumer<Concept> begin) {
        super(new BorderLayout(), Colour.SURFACE);
        this.wording = wording;
        this.candidates = candidates;
        this.document = document;
        this.begin = begin;
        accept = ListPane.foremost(new JButton(wording.say("candidates.accept")));
        refuse = new JButton(wording.say("candidates.refuse"));
        accept.addActionListener(pressed -> accept());
        refuse.addActionListener(pressed -> refuse());
        JButton again = new JButton(wording.say("clashes.again"));
        again.addActionListener(pressed -> look());
        Surface head = new Surface(new MigLayout("insets 9 18 9 14, fillx, aligny center", "[grow][][]"), Colour.SURFACE).lines(0, 0, 1, 0);
        head.add(title, "wmin 0");
        head.add(again);
        table();
        JScrollPane list = new JScrollPane(table);
        list.setColumnHeaderView(table.getTableHeader());
        list.setBorder(BorderFactory.createEmptyBorder());
        Surface foot = new Surface(new MigLayout("insets 10 18 12 14, fillx, wrap 5, gap 8", "[][][][][grow]", "[]8[]"), Colour.WINDOW).lines(1, 0, 0, 0);
        foot.add(context, "span 5, growx, wmin 0");
        foot.add(accept);
        foot.add(Badge.key(KeyEvent.getKeyText(KeyEvent.VK_ENTER)));
        foot.add(refuse);
        foot.add(Badge.key(KeyEvent.getKeyText(KeyEvent.VK_DELETE)));
        add(head, BorderLayout.NORTH);
        add(list);
        add(foot, BorderLayout.SOUTH);
        candidates.addListener(this::refresh);
        refresh();
    }

    private void table() {
        table.setModel(new Rows());
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.setFillsViewportHeight(true);
        table.putClientProperty("JTable.autoStartsEdit", false);
        table.putClientProperty("terminateEditOnFocusLost", true);
        table.getTableHeader().setReorderingAllowed(false);
        table.getAccessibleContext().setAccessibleName(wording.say("tab.candidates"));
        table.setFocusTraversalKeys(java.awt.KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        table.setFocusTraversalKeys(java.awt.KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        int[] widths = {180, 60, 180, 420};
        for (int i = 0; i < widths.length; i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(widths[i]);
            table.getColumnModel().getColumn(i).setCellRenderer(new Cell());
        }
        JTextField field = new JTextField();
        field.getAccessibleContext().setAccessibleName(wording.say("column.rendering"));
        DefaultCellEditor editor = new DefaultCellEditor(field);
        editor.setClickCountToStart(2);
        table.setDefaultEditor(Object.class, editor);
        table.getSelectionModel().addListSelectionListener(event -> showContext());
        key(KeyEvent.VK_ENTER, "accept", this::accept);
        key(KeyEvent.VK_DELETE, "refuse", this::refuse);
    }

    private void key(int code, String name, Runnable work) {
        table.getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(code, 0), name);
        table.getActionMap().put(name, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                if (table.isEditing()) {
                    table.getCellEditor().stopCellEditing();
                } else {
                    work.run();
                }
            }
        });
    }

    /** Looks through the open document, unless that was done. */
    void open() {
        Document now = document.get();
        if (now != null && !candidates.isOf(now)) {
            look();
        }
        table.requestFocusInWindow();
    }

    private void look() {
        Document now = document.get();
        if (now != null) {
            candidates.look(now);
        }
    }

    private @Nullable Candidate selected() {
        int row = table.getSelectedRow();
        return row < 0 || row >= candidates.shown().size() ? null : candidates.shown().get(row);
    }

    private void accept() {
        Candidate candidate = selected();
        if (candidate != null && candidate.rendering() == null) {
            begin.accept(ConceptDraft.begun(candidate.text(), "").applyTo(null));
        } else if (candidate != null) {
            candidates.accept(candidate, kept -> { });
        }
    }

    private void refuse() {
        Candidate candidate = selected();
        if (candidate != null) {
            candidates.refuse(candidate);
        }
    }

    private void refresh() {
        int row = Math.max(0, table.getSelectedRow());
        if (table.isEditing()) {
            table.removeEditor();
        }
        ((AbstractTableModel) table.getModel()).fireTableDataChanged();
        int size = candidates.shown().size();
        if (size > 0) {
            table.setRowSelectionInterval(Math.min(row, size - 1), Math.min(row, size - 1));
        }
        Document now = document.get();
        title.setText(now == null ? wording.say("candidates.no-document") : wording.say("candidates.title", now.name(), size));
        showContext();
    }

    private void showContext() {
        Candidate candidate = selected();
        context.setText(candidate == null ? " " : candidates.context(candidate));
        accept.setEnabled(candidate != null);
        refuse.setEnabled(candidate != null);
    }

    private final class Rows extends AbstractTableModel {

        @Override
        public int getRowCount() {
            return candidates.shown().size();
        }

        @Override
        public int getColumnCount() {
            return 4;
        }

        @Override
        public String getColumnName(int column) {
            return wording.say(List.of("column.french", "column.times", "column.rendering", "column.context").get(column));
        }

        @Override
        public boolean isCellEditable(int row, int column) {
            return column == RENDERING;
        }

        @Override
        public void setValueAt(Object value, int row, int column) {
            if (row < candidates.shown().size()) {
                candidates.render(row, String.valueOf(value));
            }
        }

        @Override
        public Object getValueAt(int row, int column) {
            Candidate candidate = candidates.shown().get(row);
            return switch (column) {
                case TERM -> candidate.text();
                case TIMES -> candidate.segments().size();
                case RENDERING -> candidate.rendering() == null ? "" : candidate.rendering();
                default -> candidates.context(candidate);
            };
        }
    }

    private static final class Cell extends DefaultTableCellRenderer {

        @Override
        public Component getTableCellRendererComponent(JTable table, Object value, boolean selected, boolean focused, int row, int column) {
            super.getTableCellRendererComponent(table, value, selected, false, row, column);
            putClientProperty("html.disable", Boolean.TRUE);
            setFont(column == TERM ? Fonts.strong() : Fonts.label());
            setForeground((column == CONTEXT || column == TIMES ? Colour.MUTED : Colour.TEXT).get());
            setHorizontalAlignment(column == TIMES ? TRAILING : LEADING);
            setBorder(BorderFactory.createEmptyBorder(0, 12, 0, 8));
            return this;
        }
    }

    /** The list, with the look of the list of concepts. */
    private static final class Plain extends JTable {

        @Override
        public void updateUI() {
            super.updateUI();
            setRowHeight(getFontMetrics(Fonts.label()).getHeight() + 17);
            if (getTableHeader() != null && getTableHeader().getDefaultRenderer() instanceof DefaultTableCellRenderer heads) {
                heads.setHorizontalAlignment(DefaultTableCellRenderer.LEADING);
            }
        }
    }
}
