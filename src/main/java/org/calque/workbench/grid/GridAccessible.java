package org.calque.workbench.grid;

import java.util.ArrayList;
import java.util.List;

/** What a screen reader is told of rows. */
final class GridAccessible {

    private GridAccessible() {
    }

    /** State, issues, lock and note of a row in words. */
    static String status(RowLayout row, Words words) {
        List<String> parts = new ArrayList<>();
        parts.add(words.state(row.segment().state()));
        if (row.issues().errors() > 0) {
            parts.add(words.get("status.errors", row.issues().errors()));
        }
        if (row.issues().warnings() > 0) {
            parts.add(words.get("status.warnings", row.issues().warnings()));
        }
        if (row.issues().suspects() > 0) {
            parts.add(words.get("status.suspects", row.issues().suspects()));
        }
        if (!row.editable()) {
            parts.add(words.get("status.locked"));
        }
        if (row.segment().note() != null) {
            parts.add(words.get("status.note"));
        }
        return String.join(", ", parts);
    }
}
