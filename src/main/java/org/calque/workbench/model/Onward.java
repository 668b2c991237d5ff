package org.calque.workbench.model;

import java.nio.file.Path;

/** What is opened next, and what is done to it before. */
public sealed interface Onward {

    /** A folder, or the URL of a PostgreSQL database. */
    String place();

    /**
     * It is opened as it is.
     *
     * @param known whether there must be a workspace already: one that was there before and is not may be on a drive that was
     *              removed, and an empty one in its place would look as if all were lost
     */
    record Open(String place, boolean known) implements Onward {
    }

    /** It is made usable again from what can be read of it, its last backup and its journal. */
    record Recover(String place) implements Onward {
    }

    /** It goes back to a backup. */
    record Restore(String place, Path backup) implements Onward {
    }
}
