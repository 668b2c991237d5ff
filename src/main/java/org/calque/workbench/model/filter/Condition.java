package org.calque.workbench.model.filter;

/** What else the segments shown have in common, besides the filter they pass. */
public enum Condition {
    NOT_STARTED, DRAFT, CONFIRMED, LEFT_EMPTY, LOCKED,
    /** With a note. */
    NOTE,
    /** Whose source stands more than once in the document. */
    REPEATED,
    /** Whose target differs from what the same source is rendered as elsewhere. */
    APART,
    /** Changed since the document was opened. */
    CHANGED,
    /** With a word spelt wrong. */
    SPELLING,
    /** With a term of the glossary. */
    TERMS
}
