package org.calque.project;

import java.nio.file.Path;
import java.util.List;
import org.calque.database.Backups;
import org.calque.database.Copying;
import org.calque.database.Database;
import org.calque.database.Recovery;
import org.calque.database.Role;
import org.calque.job.Fault;
import org.calque.job.Progress;

/** What is done to a workspace as a whole, while nobody works in it: moving it, and getting it back. */
public final class Upkeep {

    private Upkeep() {
    }

    /**
     * Copies a workspace to another place, from a folder to a PostgreSQL database or the other way; all or nothing.
     *
     * @param into where there is no workspace yet
     * @throws org.calque.job.FaultException {@code WORKSPACE_THERE} if there is one
     */
    public static Copying.Result copy(String from, String into, Progress progress) {
        try (Database source = database(from); Database target = database(into)) {
            return Database.copy(source, target, progress);
        }
    }

    /** Gives users of the server a role in a workspace on PostgreSQL. */
    public static void grant(String place, Role role, List<String> users) {
        try (Database database = database(place)) {
            users.forEach(user -> database.grant(role, user));
        }
    }

    private static Database database(String place) {
        return place.startsWith("jdbc:") ? Database.at(place) : Database.inFolder(Place.folder(place));
    }

    /** The backups beside a workspace, the latest first. */
    public static List<Backups.Backup> backups(String place) {
        return new Backups(folder(place)).list();
    }

    /**
     * Makes a workspace usable again whose file is damaged; see {@link Recovery}. What was confirmed since the last backup comes
     * back from the journals, at the end of this.
     *
     * @throws org.calque.job.FaultException {@code WORKSPACE_IN_USE}, or {@code WORKSPACE_LOST}
     */
    public static Recovery.Outcome recover(String place, Progress progress) {
        Recovery.Outcome outcome = Recovery.recover(folder(place), progress);
        Workspace.open(place, List::of, progress).close();
        return outcome;
    }

    /** Only what is in a folder has files of ours. */
    private static Path folder(String place) {
        if (place.startsWith("jdbc:")) {
            throw Fault.WORKSPACE_ON_SERVER.at(place.replaceAll("\\?.*", ""));
        }
        return Place.folder(place);
    }
}
