package org.calque.workbench.model;

import org.jspecify.annotations.Nullable;

/**
 * Something the window tells its user, until it is put away or another takes its place.
 *
 * @param step what can be done about it at once, or null
 */
public record Notice(Kind kind, String text, @Nullable Step step) {

    /** How it is meant. */
    public enum Kind { GOOD, INFO, ERROR }

    /**
     * Something to do about a notice.
     *
     * @param words on its button
     * @param key   the keys that do the same, as the window names them; "" where none do
     * @param take  does it, on the window's thread
     */
    public record Step(String words, String key, Runnable take) {
    }

    public Notice(Kind kind, String text) {
        this(kind, text, null);
    }
}
