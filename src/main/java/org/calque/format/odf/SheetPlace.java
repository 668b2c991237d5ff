package org.calque.format.odf;

import java.util.BitSet;

/** Where one is in a spreadsheet, tag by tag. */
final class SheetPlace {

    /** More columns than any program has. */
    private static final int MOST = 1 << 17;

    private final HiddenStyles styles;
    private final BitSet hiddenColumns = new BitSet();
    private boolean spreadsheet;
    private int tables;
    private String name = "";
    private boolean hiddenSheet;
    private boolean hiddenRow;
    private int columns;   // declared so far
    private int from;
    private int to;

    SheetPlace(HiddenStyles styles) {
        this.styles = styles;
    }

    void pass(Tag tag) {
        switch (tag.name()) {
            case "office:spreadsheet" -> spreadsheet = tag.opens();
            case "table:table" -> {
                tables += tag.opens() ? 1 : tag.closes() ? -1 : 0;
                if (tag.opens() && tables == 1) {
                    name = tag.attribute("table:name");
                    hiddenSheet = styles.hides("table", tag.attribute("table:style-name"));
                    hiddenColumns.clear();
                    columns = 0;
                }
            }
            case "table:table-column" -> {
                int until = Math.min(MOST, columns + tag.count("table:number-columns-repeated"));
                if (tables == 1 && !tag.closes()) {
                    hiddenColumns.set(columns, until, hidden(tag));
                    columns = until;
                }
            }
            case "table:table-row" -> {
                if (tables == 1 && !tag.closes()) {
                    hiddenRow = hidden(tag);
                    from = 0;
                    to = 0;
                }
            }
            case "table:table-cell", "table:covered-table-cell" -> {
                if (tables == 1 && !tag.closes()) {
                    from = to;
                    to = Math.min(MOST, from + tag.count("table:number-columns-repeated"));
                }
            }
            default -> { }
        }
    }

    private static boolean hidden(Tag tag) {
        String visibility = tag.attribute("table:visibility");
        return visibility.equals("collapse") || visibility.equals("filter");
    }

    /** Whether the tag that passed last stands in a sheet, and not in a table of a text or a slide. */
    boolean inSheet() {
        return spreadsheet && tables == 1;
    }

    String sheet() {
        return name;
    }

    boolean hiddenSheet() {
        return hiddenSheet;
    }

    /** Whether the cell that passed last is not shown. */
    boolean hidden() {
        return hiddenSheet || hiddenRow || from < to && hiddenColumns.nextClearBit(from) >= to;
    }

    /** The columns of the cell that passed last, from 0: more than one where it is repeated. */
    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** {@code A}, {@code AB} */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
