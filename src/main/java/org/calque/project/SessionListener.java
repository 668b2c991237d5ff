package org.calque.project;

import org.calque.job.FaultException;

/**
 * Told what happens to an open document. Called on whatever thread made the change, the workspace's own among them: a window
 * hands it to its own thread. What is called must return at once.
 */
public interface SessionListener {

    /** Target, state, note, lock, waivers or verdicts of one segment are others now. */
    default void segmentChanged(int index) {
    }

    /** Segments were split or joined, or a glossary changed: everything is to be looked at anew. */
    default void documentChanged() {
    }

    /** Whether all that was typed is on the disk. Told when it becomes true or ceases to be. */
    default void saved(boolean everything) {
    }

    /** Something could not be kept: a full disk, or another program changed the same segment. What was typed is still in memory. */
    default void failed(FaultException fault) {
    }

    /** The server answers again, which {@link #failed} said it did not. */
    default void back() {
    }
}
