package org.calque.format.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A table with its merged cells: HTML leaves out what a cell covers, Word wants it there and marked (ECMA-376-1, 17.4.17 and 17.4.84). */
final class Table {

    /** Word takes no more columns. */
    private static final int MOST = 63;

    /** What a cell above still covers. */
    private record Covered(int columns, int rows) {
    }

    private final List<Element> rows = new ArrayList<>();

    Table(Element table) {
        for (Element row : table.select("tr")) {
            if (row.closest("table") == table) {   // not of a table within this one, which its cell holds
                rows.add(row);
            }
        }
    }

    /** @param content of a cell */
    String rows(Function<Element, String> content) {
        StringBuilder all = new StringBuilder();
        Map<Integer, Covered> covered = new HashMap<>();
        int columns = 0;
        for (Element row : rows) {
            StringBuilder cells = new StringBuilder();
            int at = covered(cells, covered, 0);
            for (Element cell : row.children()) {
                if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
                    int width = span(cell, "colspan");
                    int height = span(cell, "rowspan");
                    cells.append(cell(width, height > 1 ? "<w:vMerge w:val=\"restart\"/>" : "", content.apply(cell)));
                    if (height > 1) {
                        covered.put(at, new Covered(width, height - 1));
                    }
                    at = covered(cells, covered, at + width);
                }
            }
            if (!cells.isEmpty()) {
                all.append("<w:tr>").append(cells).append("</w:tr>");
                columns = Math.max(columns, at);
            }
        }
        return all.isEmpty() ? "" : "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid>"
                + ("<w:gridCol w:w=\"" + 9072 / columns + "\"/>").repeat(columns) + "</w:tblGrid>" + all + "</w:tbl>";
    }

    /** Adds what cells above cover from a column on; gives the first column that is free. */
    private static int covered(StringBuilder cells, Map<Integer, Covered> covered, int from) {
        int at = from;
        for (@Nullable Covered above = covered.get(at); above != null; above = covered.get(at)) {
            cells.append(cell(above.columns(), "<w:vMerge/>", "<w:p/>"));
            if (above.rows() > 1) {
                covered.put(at, new Covered(above.columns(), above.rows() - 1));
            } else {
                covered.remove(at);
            }
            at += above.columns();
        }
        return at;
    }

    private static String cell(int width, String merge, String content) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/>" + (width > 1 ? "<w:gridSpan w:val=\"" + width + "\"/>" : "") + merge + "</w:tcPr>"
                + content + "</w:tc>";
    }

    private static int span(Element cell, String attribute) {
        String value = cell.attr(attribute).strip();
        return value.matches("[1-9]\\d{0,3}") ? Math.min(attribute.equals("colspan") ? MOST : 10_000, Integer.parseInt(value)) : 1;
    }
}
