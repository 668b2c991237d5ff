package org.calque.workbench.grid;

/** What can be done in the grid, for a keymap to bind; see {@link SegmentGrid#action}. */
public enum GridAction {
    NEXT_SEGMENT, PREVIOUS_SEGMENT, FIRST_SEGMENT, LAST_SEGMENT, PAGE_DOWN, PAGE_UP, INSERT_CODE,
    COPY_SOURCE, CLEAR_TARGET, TO_SOURCE, TO_TARGET, SHOW_WHITESPACE,
    /** Row by row, from the active one, for a command on many. */
    SELECT_DOWN, SELECT_UP, SELECT_ALL_ROWS
}
