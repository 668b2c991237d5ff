package org.calque.glossary.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a table, one after the other, whatever file it stands in. */
interface Rows {

    /**
     * One row.
     *
     * @param line  where it begins: a line of a text, a row of a sheet, from 1
     * @param cells from the first column on, as they were written
     */
    record Row(long line, List<String> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(cell -> Cells.prose(cell).isEmpty());
        }

        String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }
    }

    /** The next row, or null behind the last. */
    @Nullable Row next();

    /** Whether rows may be shorter than the header, as those of a sheet are whose last cells are empty. */
    boolean mayBeShort();
}
