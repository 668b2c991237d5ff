package org.calque.glossary;

/** What a glossary's errors may stop. */
public enum Enforcement {
    /** A segment with an error cannot be confirmed, nor the document exported as final, until mended or waived. */
    ENFORCE,
    /** Errors are shown as warnings and stop nothing. */
    ADVISE,
    /** The glossary is not looked at. */
    OFF
}
