package org.calque.workbench.statistics;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import org.calque.project.Diary;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;

/** The same as the bars in numbers, the latest day first: to be read exactly, or aloud. */
final class DayTable extends JTable {

    DayTable(Wording wording) {
        super(new Rows(wording));
        getAccessibleContext().setAccessibleName(wording.say("statistics.days"));
        getTableHeader().setReorderingAllowed(false);
        setFillsViewportHeight(true);
        setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        setRowHeight(getFontMetrics(Fonts.label()).getHeight() + 6);
        for (int i = 1; i < getColumnCount(); i++) {
            DefaultTableCellRenderer figures = new DefaultTableCellRenderer();
            figures.setHorizontalAlignment(DefaultTableCellRenderer.TRAILING);
            figures.setBorder(BorderFactory.createEmptyBorder(0, 12, 0, 12));
            getColumnModel().getColumn(i).setCellRenderer(figures);
        }
    }

    void show(List<Diary.Day> days) {
        ((Rows) getModel()).show(days);
    }

    @Override
    public Component prepareRenderer(javax.swing.table.TableCellRenderer renderer, int row, int column) {
        Component cell = super.prepareRenderer(renderer, row, column);
        cell.setFont(Fonts.label());
        return cell;
    }

    private static final class Rows extends AbstractTableModel {

        private static final String[] COLUMNS = {"date", "words", "segments"};

        private final Wording wording;
        private List<Diary.Day> days = List.of();

        Rows(Wording wording) {
            this.wording = wording;
        }

        void show(List<Diary.Day> now) {
            days = List.copyOf(now);
            fireTableDataChanged();
        }

        @Override
        public int getRowCount() {
            return days.size();
        }

        @Override
        public int getColumnCount() {
            return COLUMNS.length;
        }

        @Override
        public String getColumnName(int column) {
            return wording.say("statistics." + COLUMNS[column]);
        }

        @Override
        public Object getValueAt(int row, int column) {
            Diary.Day day = days.get(days.size() - 1 - row);
            return switch (column) {
                case 0 -> DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(wording.language()).format(day.date());
                case 1 -> String.format(wording.language(), "%,d", day.words());
                default -> String.format(wording.language(), "%,d", day.segments());
            };
        }
    }
}
