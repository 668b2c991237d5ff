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

    /**
     * Whether there is anything to ask: a sheet with one column of text leaves no choice, and nearly every file has a title of its own
     * or a picture described, which is not worth a question.
     */
    public boolean any() {
        return parts.stream().anyMatch(part -> part != Part.PROPERTIES && part != Part.DESCRIPTIONS && part != Part.SHEET_NAMES) || sheets.stream().mapToInt(sheet -> sheet.columns().size()).sum() > 1;
    }
}
