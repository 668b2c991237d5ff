package org.calque.glossary.exchange;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which column of a table is what, as somebody says who knows the table.
 *
 * @param headed      whether the first row names the columns
 * @param columns     the place of each that is known, from 0; a table needs {@link Column#FR} and {@link Column#EN}
 * @param keepsOthers whether what stands in the other columns is kept under their names; without a first row that names them they
 *                    have none
 */
public record TableLayout(boolean headed, Map<Column, Integer> columns, boolean keepsOthers) {

    public TableLayout {
        Map<Column, Integer> copy = new EnumMap<>(Column.class);
        copy.putAll(columns);
        columns = Collections.unmodifiableMap(copy);
    }

    /** Whether it says where the terms of both languages stand. */
    public boolean sufficient() {
        return columns.containsKey(Column.FR) && columns.containsKey(Column.EN);
    }
}
