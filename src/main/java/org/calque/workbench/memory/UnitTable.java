package org.calque.workbench.memory;

import java.awt.Component;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.swing.BorderFactory;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import org.calque.document.Text;
import org.calque.memory.TranslationMemory;
import org.calque.memory.TranslationMemory.Side;
import org.calque.store.MemoryTable.Kept;
import org.calque.workbench.model.MemoryModel;
import org.calque.workbench.part.Differences;
import org.calque.workbench.part.Runs;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;

/** Units as rows, the words that were searched for lit; of a faulty one, what would become of its target. */
final class UnitTable extends JTable {

    private enum Column {
        SOURCE(340), TARGET(340), ORIGIN(140), CONFIRMED(190);

        private final int width;

        Column(int width) {
            this.width = width;
        }
    }

    private final MemoryModel model;
    private final Wording wording;
    private final DateTimeFormatter dates;
    private boolean refreshing;

    UnitTable(MemoryModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
        this.dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(wording.language()).withZone(ZoneId.systemDefault());
        setModel(new Rows());
        setFillsViewportHeight(true);
        getTableHeader().setReorderingAllowed(false);
        getAccessibleContext().setAccessibleName(wording.say("memory.units"));
        for (Column column : Column.values()) {
            getColumnModel().getColumn(column.ordinal()).setPreferredWidth(column.width);
            getColumnModel().getColumn(column.ordinal()).setCellRenderer(column.ordinal() < 2 ? new Lit() : new Plain());
        }
        // Tab leaves the table, as everywhere in the window.
        setFocusTraversalKeys(java.awt.KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        setFocusTraversalKeys(java.awt.KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
    }

    List<Kept> selected() {
        return Arrays.stream(getSelectedRows()).filter(row -> row < model.rows().size()).mapToObj(row -> model.rows().get(row).kept()).toList();
    }

    boolean refreshing() {
        return refreshing;
    }

    void refresh() {
        List<Kept> before = selected();
        refreshing = true;
        ((AbstractTableModel) getModel()).fireTableDataChanged();
        for (int row = 0; row < model.rows().size(); row++) {
            Kept kept = model.rows().get(row).kept();
            if (before.stream().anyMatch(one -> one.unit().id().equals(kept.unit().id()))) {
                addRowSelectionInterval(row, row);
            }
        }
        refreshing = false;
    }

    private final class Rows extends AbstractTableModel {

        @Override
        public int getRowCount() {
            return model.rows().size();
        }

        @Override
        public int getColumnCount() {
            return Column.values().length;
        }

        @Override
        public String getColumnName(int column) {
            return wording.say("memory.column." + Column.values()[column].name().toLowerCase(Locale.ROOT));
        }

        @Override
        public Object getValueAt(int row, int column) {
            var unit = model.rows().get(row).kept().unit();
            return switch (Column.values()[column]) {
                case SOURCE -> unit.source().string();
                case TARGET -> unit.target().string();
                case ORIGIN -> unit.origin();
                case CONFIRMED -> (unit.at().equals(Instant.EPOCH) ? "" : dates.format(unit.at())) + (unit.times() > 1 ? " × " + unit.times() : "")
                        + (unit.who().isBlank() ? "" : " · " + unit.who());
            };
        }
    }

    private static final class Plain extends DefaultTableCellRenderer {

        @Override
        public Component getTableCellRendererComponent(JTable table, Object value, boolean selected, boolean focused, int row, int column) {
            super.getTableCellRendererComponent(table, value, selected, false, row, column);
            putClientProperty("html.disable", Boolean.TRUE);
            setFont(Fonts.small());
            setForeground(Colour.MUTED.get());
            setBorder(BorderFactory.createEmptyBorder(0, 12, 0, 8));
            return this;
        }
    }

    /** Draws one line, with a ground behind what was searched for, and what is wrong or would change. */
    private final class Lit extends DefaultTableCellRenderer {

        private List<Runs.Run> runs = List.of();

        @Override
        public Component getTableCellRendererComponent(JTable table, Object value, boolean selected, boolean focused, int row, int column) {
            super.getTableCellRendererComponent(table, "", selected, false, row, column);
            MemoryModel.Row shown = model.rows().get(row);
            runs = column == Column.TARGET.ordinal() ? UnitText.target(shown, model) : UnitText.lit(shown.kept().unit().source(), Side.SOURCE, model);
            setText("");
            StringBuilder all = new StringBuilder();
            runs.forEach(run -> all.append(run.text()));
            getAccessibleContext().setAccessibleName(all.toString());
            return this;
        }

        @Override
        protected void paintComponent(java.awt.Graphics graphics) {
            super.paintComponent(graphics);
            java.awt.Graphics2D g = (java.awt.Graphics2D) graphics.create();
            g.setRenderingHint(java.awt.RenderingHints.KEY_TEXT_ANTIALIASING, java.awt.RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.setFont(Fonts.label());
            var metrics = g.getFontMetrics();
            int x = 12;
            int y = (getHeight() - metrics.getHeight()) / 2 + metrics.getAscent();
            for (Runs.Run run : runs) {
                if (x > getWidth() - 8) {
                    break;
                }
                String text = run.text().replace('\n', ' ');
                int width = metrics.stringWidth(text);
                if (run.ground() != null && width > 0) {
                    g.setColor(run.ground().get());
                    g.fillRoundRect(x - 1, y - metrics.getAscent(), width + 2, metrics.getHeight(), 4, 4);
                }
                g.setColor(run.colour().get());
                g.drawString(text, x, y);
                if (run.struck()) {
                    g.drawLine(x, y - metrics.getAscent() / 3, x + width, y - metrics.getAscent() / 3);
                }
                x += width;
            }
            g.dispose();
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setRowHeight(getFontMetrics(Fonts.label()).getHeight() + 15);
        if (getTableHeader() != null && getTableHeader().getDefaultRenderer() instanceof DefaultTableCellRenderer heads) {
            heads.setHorizontalAlignment(DefaultTableCellRenderer.LEADING);
        }
    }

    /** How the texts of a unit are shown. */
    static final class UnitText {

        private UnitText() {
        }

        static List<Runs.Run> lit(Text text, Side side, MemoryModel model) {
            List<Runs.Run> runs = new java.util.ArrayList<>();
            boolean here = model.view() == MemoryModel.View.SEARCH && !model.words().isBlank() && (model.side() == null || model.side() == side);
            int at = 0;
            for (int[] place : here ? TranslationMemory.places(model.words(), text, side) : List.<int[]>of()) {
                runs.add(new Runs.Run(text.string().substring(at, place[0]), Colour.TEXT, null, false));
                runs.add(new Runs.Run(text.string().substring(place[0], place[1]), Colour.SEARCH_HIT_TEXT, Colour.SEARCH_HIT, false));
                at = place[1];
            }
            runs.add(new Runs.Run(text.string().substring(at), Colour.TEXT, null, false));
            return runs;
        }

        static List<Runs.Run> target(MemoryModel.Row row, MemoryModel model) {
            Text target = row.kept().unit().target();
            if (row.faulty() == null) {
                return lit(target, Side.TARGET, model);
            }
            if (row.faulty().delete()) {
                return List.of(new Runs.Run(target.string(), Colour.BAD, Colour.BAD_SOFT, true));
            }
            return row.faulty().target() == null ? List.of(new Runs.Run(target.string(), Colour.TEXT, null, false))
                    : Differences.between(target, row.faulty().target());
        }
    }
}
