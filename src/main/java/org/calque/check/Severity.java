package org.calque.check;

/** How grave an issue is. */
public enum Severity {
    /** Stops confirming and final export until it is mended or waived. */
    ERROR,
    WARNING,
    /** Good to know. */
    ADVICE
}
