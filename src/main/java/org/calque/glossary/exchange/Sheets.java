package org.calque.glossary.exchange;

import org.jspecify.annotations.Nullable;

/** The sheets of a workbook, one after the other. */
interface Sheets {

    /** @param name as it stands on its tab */
    record Sheet(String name, Rows rows) {
    }

    /** The next sheet, or null behind the last. The rows of the one before are not to be asked for any more. */
    @Nullable Sheet next();
}
