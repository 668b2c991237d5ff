package org.calque.glossary.exchange;

import java.util.regex.Pattern;

/** What is done to the characters of a cell or an element on the way in and out. */
final class Cells {

    /** Spaces of all kinds, the non-breaking and the zero-width ones among them, and the byte order mark. */
    private static final Pattern ENDS = Pattern.compile("^[\\s\\p{Z}\\uFEFF\\u200B]+|[\\s\\p{Z}\\uFEFF\\u200B]+$");
    private static final Pattern BREAKS = Pattern.compile("\\s+");
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x84\\x86-\\x9F\\uFFFE\\uFFFF]");
    /** What a spreadsheet takes for a formula at the beginning of a cell, ours once made harmless included. */
    private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]", Pattern.DOTALL);

    private Cells() {
    }

    /** A term: on one line, without spaces around it; non-breaking spaces inside stay. */
    static String term(String raw) {
        return BREAKS.matcher(prose(raw)).replaceAll(" ");
    }

    /** Longer text: control characters become spaces, since no XML may hold them; lines stay. */
    static String prose(String raw) {
        String clean = CONTROLS.matcher(raw.replace("\r\n", "\n").replace('\r', '\n')).replaceAll(" ");
        return ENDS.matcher(clean).replaceAll("");
    }

    /** A cell that no spreadsheet runs as a formula: the apostrophe makes it text, and {@link #plain} takes it off again. */
    static String harmless(String cell) {
        return FORMULA.matcher(cell).lookingAt() ? "'" + cell : cell;
    }

    /** A cell of a workbook, where no text is a formula: only what {@link #plain} would take an apostrophe off gets one more. */
    static String kept(String cell) {
        return cell.startsWith("'") ? harmless(cell) : cell;
    }

    static String plain(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
