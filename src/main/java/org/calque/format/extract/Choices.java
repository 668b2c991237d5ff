package org.calque.format.extract;

import java.util.List;

/**
 * What there is to choose from in one file.
 *
 * @param parts  that it has, in the order of {@link Part}
 * @param sheets of a spreadsheet; none for other files
 */
public record Choices(List<Part> parts, List<Sheet> sheets) {

    public static final Choices NONE = new Choices(List.of(), List.of());

    public Choices {
        parts = List.copyOf(parts);
        sheets = List.copyOf(sheets);
    }

    /** Whether there is anything to ask: a sheet with one column of text leaves no choice. */
    public boolean any() {
        return !parts.isEmpty() || sheets.stream().mapToInt(sheet -> sheet.columns().size()).sum() > 1;
    }
}
