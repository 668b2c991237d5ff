package org.calque.glossary;

/** How a term stands in its concept; the picklist of TBX {@code administrativeStatus} in short. */
public enum TermStatus {
    /** The agreed one. */
    PREFERRED,
    /** Will do. */
    ADMITTED,
    /** Must not be used. */
    DEPRECATED,
    /** Not yet agreed: advice, never more. */
    PROPOSED
}
