package org.calque.workbench.model;

/** Something the window tells its user, until it is put away or another takes its place. */
public record Notice(Kind kind, String text) {

    /** How it is meant. */
    public enum Kind { GOOD, INFO, ERROR }
}
