package org.calque.workbench.model;

import org.calque.job.FaultException;

/** Hears, on the window's thread, what happens to the open document besides its rows. */
public interface DocumentListener {

    /** Another segment is worked on. */
    default void activeChanged() {
    }

    /** Target, state, note, waivers or verdicts of the active segment are others now. */
    default void activeEdited() {
    }

    /** Counts, issues or the filter are others now. */
    default void overviewChanged() {
    }

    default void savedChanged(boolean everything) {
    }

    default void failed(FaultException fault) {
    }

    /** The server answers again, which {@link #failed} said it did not. */
    default void back() {
    }
}
