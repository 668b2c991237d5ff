package org.calque.workbench.glossary;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.DefaultCellEditor;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.JToolTip;
import javax.swing.ListSelectionModel;
import javax.swing.border.Border;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.JTableHeader;
import javax.swing.table.TableCellEditor;
import javax.swing.table.TableCellRenderer;
import javax.swing.table.TableColumn;
import org.calque.glossary.Concept;
import org.calque.glossary.TermStatus;
import org.calque.workbench.model.Amendments;
import org.calque.workbench.model.ConceptDraft;
import org.calque.workbench.model.GlossaryModel;
import org.calque.workbench.model.Settings;
import org.calque.workbench.part.Badge;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** The concepts as rows: what is found, what is written for it, what must not be. Cells are edited in place with F2 or two clicks. */
final class ConceptTable extends JTable {

    private enum Column {
        FRENCH(230), RENDERING(230), STATUS(124), USES(86), DOMAIN(120), VARIANTS(130), NEVER(120);

        private final int width;

        Column(int width) {
            this.width = width;
        }
    }

    /** What the cell of the status offers, as the list names it. */
    private static final List<String> STATUSES = List.of("terms.preferred", "terms.proposed", "terms.untranslated");
    private static final String NAME = "concepts";   // in the settings

    private final GlossaryModel model;
    private final Wording wording;
    private List<GlossaryModel.Entry> rows = List.of();   // what is listed: the model may have gone on already

    /** @param settings keep the widths of the columns */
    ConceptTable(GlossaryModel model, Wording wording, Settings settings) {
        this.model = model;
        this.wording = wording;
        setModel(new Rows());
        setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
        putClientProperty("JTable.autoStartsEdit", false);   // keys move about; only F2 or two clicks begin to change something
        putClientProperty("terminateEditOnFocusLost", true);
        setFillsViewportHeight(true);
        setAutoResizeMode(AUTO_RESIZE_SUBSEQUENT_COLUMNS);
        getTableHeader().setReorderingAllowed(false);
        getAccessibleContext().setAccessibleName(wording.say("page.glossary"));
        for (Column column : Column.values()) {
            getColumnModel().getColumn(column.ordinal()).setPreferredWidth(column.width);
        }
        widths(settings);
        TableColumn uses = getColumnModel().getColumn(Column.USES.ordinal());
        uses.setMinWidth(getTableHeader().getDefaultRenderer().getTableCellRendererComponent(this, getColumnName(Column.USES.ordinal()),
                false, false, -1, Column.USES.ordinal()).getPreferredSize().width);   // its word is short enough to be whole in a narrow window too
        TableCellRenderer plain = new Plain();
        for (int i = 0; i < getColumnCount(); i++) {
            getColumnModel().getColumn(i).setCellRenderer(plain);
        }
        getColumnModel().getColumn(Column.STATUS.ordinal()).setCellRenderer(new Status());
        JTextField field = new JTextField();
        field.getAccessibleContext().setAccessibleName(wording.say("page.glossary"));
        DefaultCellEditor editor = new DefaultCellEditor(field);
        editor.setClickCountToStart(2);
        setDefaultEditor(Object.class, editor);
        JComboBox<String> choice = new JComboBox<>(STATUSES.stream().map(wording::say).toArray(String[]::new));
        choice.getAccessibleContext().setAccessibleName(wording.say("column.status"));
        DefaultCellEditor chooser = new DefaultCellEditor(choice);
        chooser.setClickCountToStart(2);
        getColumnModel().getColumn(Column.STATUS.ordinal()).setCellEditor(chooser);
        // Tab leaves the table, as everywhere in the window.
        setFocusTraversalKeys(java.awt.KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        setFocusTraversalKeys(java.awt.KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
    }

    /** As they were last, and kept whenever somebody draws at one. */
    private void widths(Settings settings) {
        int[] before = settings.columns(NAME);
        for (int i = 0; i < before.length && before.length == getColumnCount(); i++) {
            getColumnModel().getColumn(i).setPreferredWidth(before[i]);
        }
        getTableHeader().addMouseListener(new MouseAdapter() {
            @Override
            public void mouseReleased(MouseEvent event) {
                int[] now = new int[getColumnCount()];
                Arrays.setAll(now, i -> getColumnModel().getColumn(i).getWidth());
                if (!Arrays.equals(now, settings.columns(NAME))) {
                    settings.setColumns(NAME, now);
                }
            }
        });
    }

    @Override
    protected JTableHeader createDefaultTableHeader() {
        return new JTableHeader(getColumnModel()) {
            @Override
            public @Nullable String getToolTipText(MouseEvent event) {
                return columnAtPoint(event.getPoint()) == Column.VARIANTS.ordinal() ? wording.say("column.variants.tip") : null;
            }
        };
    }

    GlossaryModel.@Nullable Entry selected() {
        int row = getSelectedRow();
        return row < 0 || row >= rows.size() ? null : rows.get(row);
    }

    /** All that are selected, in the order of the list. */
    List<GlossaryModel.Entry> chosen() {
        return Arrays.stream(getSelectedRows()).filter(row -> row < rows.size()).mapToObj(row -> rows.get(row)).toList();
    }

    /** Takes the keys, with a row selected if there is any. */
    void enter() {
        if (getRowCount() > 0) {
            if (getSelectedRow() < 0) {
                changeSelection(0, 0, false, false);
            }
            requestFocusInWindow();
        }
    }

    /** Shows the list anew, with those concepts selected that were. */
    void refresh(List<UUID> select) {
        listAnew();
        if (select.size() > 1) {
            Set<UUID> were = Set.copyOf(select);
            for (int row = 0; row < rows.size(); row++) {
                if (were.contains(rows.get(row).concept().id())) {
                    addRowSelectionInterval(row, row);
                }
            }
        }
    }

    /** Shows the list anew, with that concept selected where it is in it. */
    void refresh(@Nullable UUID select) {
        listAnew();
        int row = select == null ? -1 : model.indexOf(select);
        if (row >= 0) {
            setRowSelectionInterval(row, row);
            toMiddle(row);
        }
    }

    private void listAnew() {
        if (isEditing()) {
            removeEditor();
        }
        rows = model.shown();
        ((AbstractTableModel) getModel()).fireTableDataChanged();
    }

    /** Selects the row that is where one was that is gone, so that keys go on from there. */
    void selectAt(int row) {
        if (getRowCount() > 0) {
            int there = Math.min(row, getRowCount() - 1);
            changeSelection(there, 0, false, false);
        }
    }

    /** Scrolls only to what is out of sight, and then not to the edge, where a notice would cover it. */
    private void toMiddle(int row) {
        Rectangle cell = getCellRect(row, 0, true);
        Rectangle seen = getVisibleRect();
        if (cell.y < seen.y || cell.y + cell.height > seen.y + seen.height) {
            cell.grow(0, Math.max(0, (seen.height - cell.height) / 2));
            scrollRectToVisible(cell);
        }
    }

    /** All of what a cell has no room for. */
    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        int row = rowAtPoint(event.getPoint());
        int column = columnAtPoint(event.getPoint());
        if (row < 0 || column < 0) {
            return null;
        }
        boolean cut = prepareRenderer(getCellRenderer(row, column), row, column).getPreferredSize().width > getCellRect(row, column, false).width;
        return cut ? String.valueOf(getValueAt(row, column)) : null;
    }

    @Override
    public JToolTip createToolTip() {
        JToolTip tip = super.createToolTip();
        tip.putClientProperty("html.disable", Boolean.TRUE);
        return tip;
    }

    private final class Rows extends AbstractTableModel {

        @Override
        public int getRowCount() {
            return rows.size();
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
        public boolean isCellEditable(int row, int column) {
            Column edited = Column.values()[column];
            return edited == Column.FRENCH || edited == Column.RENDERING || edited == Column.STATUS || edited == Column.DOMAIN || edited == Column.NEVER;
        }

        @Override
        public void setValueAt(Object value, int row, int column) {
            if (row >= rows.size()) {
                return;   // the list was narrowed meanwhile
            }
            GlossaryModel.Entry entry = rows.get(row);
            String text = String.valueOf(value);
            Concept changed = switch (Column.values()[column]) {
                case FRENCH -> Amendments.french(entry.concept(), text);
                case RENDERING -> Amendments.renderings(entry.concept(), text);
                case NEVER -> Amendments.never(entry.concept(), text);
                case DOMAIN -> Amendments.domain(entry.concept(), text);
                case STATUS -> status(entry.concept(), text);
                default -> entry.concept();
            };
            boolean complete = changed.doNotTranslate() || changed.english().findAny().isPresent();
            if (complete && !changed.equals(entry.concept())) {
                model.save(entry.glossary().id(), entry.concept(), changed, kept -> { });
            }
        }

        @Override
        public Object getValueAt(int row, int column) {
            ConceptDraft draft = rows.get(row).draft();
            int more = draft.french().indexOf("; ");
            return switch (Column.values()[column]) {
                case FRENCH -> more < 0 ? draft.french() : draft.french().substring(0, more);
                case RENDERING -> draft.doNotTranslate() && draft.rendering().isEmpty() ? draft.french()
                        : join(draft.rendering(), draft.admitted());
                case STATUS -> wording.say(status(draft));
                case USES -> uses(model.uses(rows.get(row).concept().id()));
                case DOMAIN -> draft.domain();
                case VARIANTS -> join(more < 0 ? "" : draft.french().substring(more + 2), draft.misheard());
                case NEVER -> draft.never();
            };
        }
    }

    /** Unchanged where that status is there already. */
    private Concept status(Concept concept, String chosen) {
        String now = STATUSES.stream().filter(each -> wording.say(each).equals(chosen)).findFirst().orElse("");
        if (now.equals(status(ConceptDraft.of(concept)))) {
            return concept;
        }
        Concept translated = Amendments.untranslated(concept, now.equals("terms.untranslated"));
        return translated.doNotTranslate() ? translated
                : Amendments.status(translated, now.equals("terms.proposed") ? TermStatus.PROPOSED : TermStatus.PREFERRED);
    }

    private static String uses(int segments) {
        return segments < 0 ? "…" : segments == 0 ? "–" : Integer.toString(segments);
    }

    private static String status(ConceptDraft draft) {
        return draft.doNotTranslate() ? "terms.untranslated" : draft.proposed() ? "terms.proposed" : "terms.preferred";
    }

    private static String join(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }

    private static final class Plain extends DefaultTableCellRenderer {

        private static final Border AROUND = BorderFactory.createEmptyBorder(0, 12, 0, 8);
        private Font label = Fonts.label();
        private Font strong = Fonts.strong();

        @Override
        public Component getTableCellRendererComponent(JTable table, Object value, boolean selected, boolean focused, int row,
                                                       int column) {
            super.getTableCellRendererComponent(table, value, selected, false, row, column);
            putClientProperty("html.disable", Boolean.TRUE);
            if (label != Fonts.label()) {   // another size was chosen
                label = Fonts.label();
                strong = Fonts.strong();
            }
            setFont(column == Column.RENDERING.ordinal() ? strong : label);
            setForeground((column == Column.NEVER.ordinal() ? Colour.BAD
                    : column > Column.STATUS.ordinal() ? Colour.MUTED : Colour.TEXT).get());
            setHorizontalAlignment(column == Column.USES.ordinal() ? TRAILING : LEADING);
            setBorder(AROUND);
            return this;
        }
    }

    private final class Status extends JPanel implements TableCellRenderer {

        private final Badge badge = new Badge("", Colour.GOOD, Colour.GOOD_SOFT);

        Status() {
            super(null);
            add(badge);
        }

        /** By hand: a layout in each cell of a column is felt at every key in the filter. */
        @Override
        public void doLayout() {
            Dimension wanted = badge.getPreferredSize();
            badge.setBounds(10, Math.max(0, (getHeight() - wanted.height) / 2), Math.min(wanted.width, getWidth() - 10), wanted.height);
        }

        @Override
        public Component getTableCellRendererComponent(JTable table, Object value, boolean selected, boolean focused, int row,
                                                       int column) {
            ConceptDraft draft = rows.get(row).draft();
            boolean proposed = draft.proposed() && !draft.doNotTranslate();
            badge.show(String.valueOf(value), proposed ? Colour.WARN : draft.doNotTranslate() ? Colour.INFO : Colour.GOOD,
                    proposed ? Colour.WARN_SOFT : draft.doNotTranslate() ? Colour.INFO_SOFT : Colour.GOOD_SOFT);
            setBackground(selected ? table.getSelectionBackground() : table.getBackground());
            getAccessibleContext().setAccessibleName(badge.getText());
            return this;
        }
    }

    /** What is edited of a cell: of renderings only those agreed on, not the admitted ones shown beside them. */
    @Override
    public Component prepareEditor(TableCellEditor editor, int row, int column) {
        Component field = super.prepareEditor(editor, row, column);
        if (field instanceof JTextField text) {
            if (Column.values()[column] == Column.RENDERING) {
                text.setText(rows.get(row).draft().rendering());
            }
            text.setFont(Fonts.label());
            text.selectAll();
        }
        return field;
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
