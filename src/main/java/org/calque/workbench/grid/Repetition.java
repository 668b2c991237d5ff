package org.calque.workbench.grid;

/**
 * How often a source stands in the document.
 *
 * @param times 0 where it stands once
 * @param apart whether this target is another than the same source has elsewhere
 */
public record Repetition(int times, boolean apart) {

    public static final Repetition NONE = new Repetition(0, false);
}
