package org.calque.workbench.glossary;

import java.awt.BorderLayout;
import java.awt.Component;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableCellRenderer;
import org.calque.workbench.model.ConceptDraft;
import org.calque.workbench.model.GlossaryModel;
import org.calque.workbench.part.Badge;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** The concepts as rows: what is found, what is written for it, what must not be. */
final class ConceptTable extends JTable {

    private enum Column {
        FRENCH(170), RENDERING(190), STATUS(110), DOMAIN(120), VARIANTS(200), NEVER(150);

        private final int width;

        Column(int width) {
            this.width = width;
        }
    }

    private final GlossaryModel model;
    private final Wording wording;

    ConceptTable(GlossaryModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
        setModel(new Rows());
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        setFillsViewportHeight(true);
        setAutoResizeMode(AUTO_RESIZE_SUBSEQUENT_COLUMNS);
        getTableHeader().setReorderingAllowed(false);
        getAccessibleContext().setAccessibleName(wording.say("page.glossary"));
        for (Column column : Column.values()) {
            getColumnModel().getColumn(column.ordinal()).setPreferredWidth(column.width);
        }
        TableCellRenderer plain = new Plain();
        for (int i = 0; i < getColumnCount(); i++) {
            getColumnModel().getColumn(i).setCellRenderer(plain);
        }
        getColumnModel().getColumn(Column.STATUS.ordinal()).setCellRenderer(new Status());
        // Tab leaves the table, as everywhere in the window.
        setFocusTraversalKeys(java.awt.KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        setFocusTraversalKeys(java.awt.KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
    }

    GlossaryModel.@Nullable Entry selected() {
        int row = getSelectedRow();
        return row < 0 || row >= model.shown().size() ? null : model.shown().get(row);
    }

    /** Shows the list anew, with that concept selected where it is in it. */
    void refresh(@Nullable UUID select) {
        ((AbstractTableModel) getModel()).fireTableDataChanged();
        int row = select == null ? -1 : model.indexOf(select);
        if (row >= 0) {
            setRowSelectionInterval(row, row);
            scrollRectToVisible(getCellRect(row, 0, true));
        }
    }

    private final class Rows extends AbstractTableModel {

        @Override
        public int getRowCount() {
            return model.shown().size();
        }

        @Override
        public int getColumnCount() {
            return Column.values().length;
        }

        @Override
        public String getColumnName(int column) {
            return wording.say("column." + Column.values()[column].name().toLowerCase(java.util.Locale.ROOT));
        }

        @Override
        public Object getValueAt(int row, int column) {
            ConceptDraft draft = model.shown().get(row).draft();
            int more = draft.french().indexOf("; ");
            return switch (Column.values()[column]) {
                case FRENCH -> more < 0 ? draft.french() : draft.french().substring(0, more);
                case RENDERING -> draft.doNotTranslate() && draft.rendering().isEmpty() ? draft.french()
                        : join(draft.rendering(), draft.admitted());
                case STATUS -> wording.say(status(draft));
                case DOMAIN -> draft.domain();
                case VARIANTS -> join(more < 0 ? "" : draft.french().substring(more + 2), draft.misheard());
                case NEVER -> draft.never();
            };
        }
    }

    private static String status(ConceptDraft draft) {
        return draft.doNotTranslate() ? "terms.untranslated" : draft.proposed() ? "terms.proposed" : "terms.preferred";
    }

    private static String join(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }

    private static final class Plain extends DefaultTableCellRenderer {

        @Override
        public Component getTableCellRendererComponent(JTable table, Object value, boolean selected, boolean focused, int row,
                                                       int column) {
            super.getTableCellRendererComponent(table, value, selected, false, row, column);
            putClientProperty("html.disable", Boolean.TRUE);
            setFont(column == Column.RENDERING.ordinal() ? Fonts.strong() : Fonts.label());
            setForeground((column == Column.NEVER.ordinal() ? Colour.BAD
                    : column > Column.STATUS.ordinal() ? Colour.MUTED : Colour.TEXT).get());
            setBorder(BorderFactory.createEmptyBorder(0, 12, 0, 8));
            return this;
        }
    }

    private final class Status extends JPanel implements TableCellRenderer {

        private final Badge badge = new Badge("", Colour.GOOD, Colour.GOOD_SOFT);

        Status() {
            super(new BorderLayout());
            JPanel left = new JPanel(new java.awt.FlowLayout(java.awt.FlowLayout.LEFT, 0, 0));
            left.setOpaque(false);
            left.add(badge);
            add(left, BorderLayout.WEST);
        }

        @Override
        public Component getTableCellRendererComponent(JTable table, Object value, boolean selected, boolean focused, int row,
                                                       int column) {
            ConceptDraft draft = model.shown().get(row).draft();
            boolean proposed = draft.proposed() && !draft.doNotTranslate();
            badge.show(String.valueOf(value), proposed ? Colour.WARN : draft.doNotTranslate() ? Colour.INFO : Colour.GOOD,
                    proposed ? Colour.WARN_SOFT : draft.doNotTranslate() ? Colour.INFO_SOFT : Colour.GOOD_SOFT);
            setBackground(selected ? table.getSelectionBackground() : table.getBackground());
            int space = Math.max(0, (table.getRowHeight(row) - badge.getPreferredSize().height) / 2);
            setBorder(BorderFactory.createEmptyBorder(space, 10, 0, 0));
            getAccessibleContext().setAccessibleName(badge.getText());
            return this;
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setRowHeight(getFontMetrics(Fonts.label()).getHeight() + 17);
        if (getTableHeader() != null && getTableHeader().getDefaultRenderer() instanceof DefaultTableCellRenderer heads) {
            heads.setHorizontalAlignment(DefaultTableCellRenderer.LEADING);
        }
    }
}
