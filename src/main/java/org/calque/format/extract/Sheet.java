package org.calque.format.extract;

import java.util.List;

/**
 * A sheet of a spreadsheet.
 *
 * @param columns those with text in them, from the left
 */
public record Sheet(String name, List<Column> columns) {

    public Sheet {
        columns = List.copyOf(columns);
    }

    /**
     * @param letters {@code A}, {@code AB}
     * @param sample  the first text in it
     */
    public record Column(String letters, String sample) {
    }
}
