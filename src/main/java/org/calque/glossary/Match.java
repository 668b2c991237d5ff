package org.calque.glossary;

/** How a term is looked for in a text. */
public enum Match {
    /** In any inflected form: the default for common words. */
    INFLECTED,
    /** As it is written, case and quotes apart: the default for names. */
    EXACT
}
