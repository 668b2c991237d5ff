package org.calque.format.xliff;

/** What an XLIFF may do without: other tools choke on one or the other, or show it where it is in the way. */
public enum XliffPart {
    /** The translators' notes. */
    NOTES,
    /** What the memory has for each segment: {@code alt-trans}, and the {@code mtc} module. */
    MATCHES,
    /** The concepts that stand in the text: TBX in the header of 1.2, the {@code gls} module in 2.1. */
    GLOSSARY,
    /** The terms marked where they stand in the source: {@code mrk} of the type term. */
    TERMS,
    /** The sentences marked within their paragraph; without it each sentence is a unit of its own. */
    SENTENCES
}
