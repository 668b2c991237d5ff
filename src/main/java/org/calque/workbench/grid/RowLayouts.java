package org.calque.workbench.grid;

import java.util.LinkedHashMap;
import java.util.Map;

/** The layouts of the rows last seen, and estimates for all others. */
final class RowLayouts {

    // ten screens full: scrolling back and forth breaks no line twice
    private static final int KEPT = 400;

    private final Map<Integer, RowLayout> kept = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, RowLayout> eldest) {
            return size() > KEPT;
        }
    };

    private final GridModel model;
    private CellFont font;
    private Columns columns;

    RowLayouts(GridModel model, CellFont font, Columns columns) {
        this.model = model;
        this.font = font;
        this.columns = columns;
    }

    GridModel model() {
        return model;
    }

    CellFont font() {
        return font;
    }

    Columns columns() {
        return columns;
    }

    void set(CellFont newFont, Columns newColumns) {
        font = newFont;
        columns = newColumns;
        kept.clear();
    }

    RowLayout get(int row) {
        RowLayout known = kept.get(row);
        if (known == null) {
            known = RowLayout.of(model, row, font, columns);
            kept.put(row, known);
        }
        return known;
    }

    void forget(int first, int last) {
        if (last - first > KEPT) {
            kept.keySet().removeIf(row -> row >= first && row <= last);
        } else {
            for (int row = first; row <= last; row++) {
                kept.remove(row);
            }
        }
    }

    void forgetAll() {
        kept.clear();
    }

    /** A guess from the number of characters, for a row that nobody has seen: never asks for marks, never breaks a line. */
    int estimate(int row) {
        RowLayout known = kept.get(row);
        if (known != null) {
            return known.height();
        }
        var segment = model.segment(row);
        float width = font.advance('n') * 0.93f;   // a running text's mean, Inter, French and English
        int source = (int) (segment.source().string().length() * width / columns.sourceWidth());
        int target = (int) (segment.target().string().length() * width / columns.targetWidth());
        return RowLayout.height(font, 1 + Math.max(source, target));
    }
}
