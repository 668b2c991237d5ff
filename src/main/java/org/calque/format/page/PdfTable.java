package org.calque.format.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * A table as it is printed: parts of lines that stand under each other, those of one cell one below the other. Programs print line by
 * line or cell by cell, and nothing says which; so what belongs together is told by where it stands.
 */
final class PdfTable {

    private static final float ALIGNED = 4;       // points

    /** What stands under each other: its left and right edge so far, in points. */
    private static final class Column {
        private float left;
        private float right;

        Column(PdfLine part) {
            left = part.left();
            right = part.right();
        }

        boolean meets(PdfLine part) {
            return part.left() < right && part.right() > left || Math.abs(part.left() - left) < ALIGNED || Math.abs(part.right() - right) < ALIGNED;
        }

        void take(PdfLine part) {
            left = Math.min(left, part.left());
            right = Math.max(right, part.right());
        }
    }

    private final List<Column> columns = new ArrayList<>();
    private final List<List<PdfLine>> lines = new ArrayList<>();   // parts of each
    private final List<List<List<PdfLine>>> rows = new ArrayList<>();   // parts by row and column

    private PdfTable() {
    }

    /** The table that begins with this line; without rows if none does. */
    static PdfTable at(List<PdfLine> all, int from) {
        PdfTable table = new PdfTable();
        List<PdfLine> first = all.get(from).cells();
        if (first.size() > 1) {
            first.forEach(part -> table.columns.add(new Column(part)));
            table.lines.add(first);
            for (int i = from + 1; i < all.size() && table.takes(all.get(i), all.get(from)); i++) {
                table.lines.add(table.parts(all.get(i)));
            }
            table.cut();
        }
        return table;
    }

    /** How many lines it is made of; 0 if it is none. */
    int length() {
        return rows.isEmpty() ? 0 : lines.size();
    }

    int columns() {
        return columns.size();
    }

    /** Its rows; of each the columns, each with the lines in its cell from the top. */
    List<List<List<PdfLine>>> rows() {
        return rows;
    }

    private boolean takes(PdfLine line, PdfLine first) {
        float lowest = 0;
        for (List<PdfLine> parts : lines) {
            lowest = Math.max(lowest, parts.get(0).top());
        }
        if (line.page() != first.page() || line.top() < first.top() - 2 || line.top() > lowest + 4 * line.size()
                || Math.abs(line.size() - first.size()) > first.size() * 0.3f) {
            return false;
        }
        List<PdfLine> parts = parts(line);
        List<Column> taken = new ArrayList<>();
        for (PdfLine part : parts) {
            List<Column> met = columns.stream().filter(column -> column.meets(part)).toList();
            if (met.size() > 1 || met.isEmpty() && parts.size() == 1 || !met.isEmpty() && taken.contains(met.get(0))) {
                return false;
            }
            taken.add(met.isEmpty() ? new Column(part) : met.get(0));
        }
        for (int i = 0; i < parts.size(); i++) {
            taken.get(i).take(parts.get(i));
            if (!columns.contains(taken.get(i))) {
                columns.add(taken.get(i));
            }
        }
        return true;
    }

    /** The parts of a line, also where the gap between two columns is as narrow as a blank. */
    private List<PdfLine> parts(PdfLine line) {
        List<PdfLine> cells = line.cells();
        if (cells.size() < 2) {
            return cells;
        }
        List<PdfLine> parts = new ArrayList<>();
        for (PdfLine cell : cells) {
            int from = 0;
            for (int i = 1; i < cell.words().size(); i++) {
                float left = cell.words().get(i).left();
                float end = cell.words().get(i - 1).right();
                if (columns.stream().anyMatch(column -> Math.abs(column.left - left) < ALIGNED && columns.stream().anyMatch(before -> before.left < end && end < column.left))) {
                    parts.add(new PdfLine(cell.words().subList(from, i), cell.page(), cell.top()));
                    from = i;
                }
            }
            parts.add(new PdfLine(cell.words().subList(from, cell.words().size()), cell.page(), cell.top()));
        }
        return parts;
    }

    /** Tells its rows apart, and lets go what stands below the last of them. */
    private void cut() {
        columns.sort(Comparator.comparing(column -> column.left));
        while (lines.size() > 1) {
            rows.clear();
            rows.addAll(cutAsItIs());
            List<List<PdfLine>> last = rows.get(rows.size() - 1);
            if (filled(last) > 1) {
                break;
            }
            lines.remove(lines.size() - 1);   // a paragraph below it, narrow by chance
        }
        if (lines.size() < 2 || rows.stream().filter(row -> filled(row) > 1).count() < 2) {
            rows.clear();
        }
    }

    private static long filled(List<List<PdfLine>> row) {
        return row.stream().filter(cell -> !cell.isEmpty()).count();
    }

    private List<List<List<PdfLine>>> cutAsItIs() {
        TreeMap<Float, List<PdfLine>> byTop = new TreeMap<>();
        for (List<PdfLine> parts : lines) {
            Float near = byTop.floorKey(parts.get(0).top() + 2);
            Float top = near != null && near > parts.get(0).top() - 2 ? near : (Float) parts.get(0).top();
            byTop.computeIfAbsent(top, key -> new ArrayList<>()).addAll(parts);
        }
        float closest = Float.MAX_VALUE;
        float widest = 0;
        Float before = null;
        for (Float top : byTop.keySet()) {
            if (before != null) {
                closest = Math.min(closest, top - before);
                widest = Math.max(widest, top - before);
            }
            before = top;
        }
        boolean spaced = widest > closest * 1.2f;   // rows stand farther apart than the lines of a cell
        List<List<List<PdfLine>>> cut = new ArrayList<>();
        before = null;
        for (var each : byTop.entrySet()) {
            boolean own = each.getValue().size() > 1 || column(each.getValue().get(0)) == 0;
            if (before == null || (spaced ? each.getKey() - before > closest * 1.2f : own)) {
                List<List<PdfLine>> row = new ArrayList<>();
                columns.forEach(column -> row.add(new ArrayList<>()));
                cut.add(row);
            }
            each.getValue().forEach(part -> cut.get(cut.size() - 1).get(column(part)).add(part));
            before = each.getKey();
        }
        return cut;
    }

    private int column(PdfLine part) {
        int best = 0;
        float most = -Float.MAX_VALUE;
        for (int i = 0; i < columns.size(); i++) {
            float common = Math.min(part.right(), columns.get(i).right) - Math.max(part.left(), columns.get(i).left);
            if (common > most) {
                most = common;
                best = i;
            }
        }
        return best;
    }
}
