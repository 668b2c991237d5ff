package org.calque.format.extract;

/** What a file may hold beside its plain text, and a translator may want or not. */
public enum Part {
    /** Heads and feet of pages. */
    HEADERS(true),
    /** Notes of whoever speaks to the slides. */
    SPEAKER_NOTES(true),
    /** What describes a picture or a table to those who do not see it. */
    DESCRIPTIONS(true),
    /** Text as it is with all tracked changes accepted; without it, as it was before they were made. */
    CHANGES(true),
    /** What is there and not shown: hidden text, rows, columns, sheets, slides, layers. */
    HIDDEN(false),
    /** Remarks of those who wrote or revised it. */
    COMMENTS(false),
    /** Names of the sheets of a spreadsheet: formulas call them by these. */
    SHEET_NAMES(false),
    /** What the file says of itself: title, subject, keywords. */
    PROPERTIES(false),
    /** Blocks of program code in a text. */
    CODE(false),
    /** What a text says of itself at its top: title, description. */
    FRONT_MATTER(false);

    private final boolean usual;

    Part(boolean usual) {
        this.usual = usual;
    }

    /** Whether it is taken where nobody has chosen. */
    public boolean usual() {
        return usual;
    }
}
