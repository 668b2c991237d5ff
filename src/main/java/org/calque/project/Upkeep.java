package org.calque.project;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.calque.database.Backups;
import org.calque.database.Copying;
import org.calque.database.Database;
import org.calque.database.Recovery;
import org.calque.database.Restoration;
import org.calque.database.Role;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.jspecify.annotations.Nullable;

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
     * back from the journals, at the end of this. A sound one is left as it is.
     *
     * @param anyway even if it is sound
     * @return what came of it; empty where the workspace is sound
     * @throws org.calque.job.FaultException {@code WORKSPACE_IN_USE}, or {@code WORKSPACE_LOST}
     */
    public static Optional<Recovery.Outcome> recover(String place, boolean anyway, Progress progress) {
        Path folder = folder(place);
        Recovery.refuseOpen(folder);
        if (!anyway && Recovery.sound(folder, progress) && opens(place)) {
            return Optional.empty();
        }
        Recovery.Outcome outcome = Recovery.recover(folder, progress);
        forgetIndexes(folder);
        Workspace.open(place, List::of, progress).close();
        return Optional.of(outcome);
    }

    /** It can be read; but it may be older than its journals. */
    private static boolean opens(String place) {
        try {
            Workspace.open(place, List::of, Progress.NONE).close();
            return true;
        } catch (FaultException fault) {
            if (fault.fault() != Fault.WORKSPACE_DAMAGED) {
                throw fault;
            }
            return false;
        }
    }

    /** Whether there is a workspace in a folder, sound or not. Of a server it is not known without asking it. */
    public static boolean exists(String place) {
        return place.startsWith("jdbc:") || Recovery.exists(Place.folder(place));
    }

    /** How much a workspace in a folder takes on the disk, in bytes, without its backups; 0 for one on a server. */
    public static long size(String place) {
        return place.startsWith("jdbc:") ? 0 : Recovery.size(Place.folder(place));
    }

    /**
     * What became of a workspace that went back to a backup.
     *
     * @param before the backup made of what was there, with which one can come back; null if that could not be opened
     * @param kept   where the file is that was there
     */
    public record Restored(Backups.@Nullable Backup before, Path kept) {
    }

    /**
     * Goes back to how everything was when a backup was made. What is there now is backed up first, and its file kept.
     *
     * @param backup one of {@link #backups}, or any file that was one
     * @throws org.calque.job.FaultException {@code WORKSPACE_IN_USE}, or as {@link Restoration#of}; everything is as it was then
     */
    public static Restored restore(String place, Path backup, Progress progress) {
        Path folder = folder(place);
        Restoration restoration = Restoration.of(folder, backup);
        progress.check();
        Backups.Backup before = Recovery.exists(folder) ? backedUp(place, progress) : null;
        Path kept = restoration.finish();
        forgetIndexes(folder);
        Workspace.open(place, List::of, progress).close();
        return new Restored(before, kept);
    }

    private static Backups.@Nullable Backup backedUp(String place, Progress progress) {
        try (Workspace workspace = Workspace.open(place, List::of, progress)) {
            return workspace.backUp();
        } catch (FaultException damaged) {
            return null;   // which may be why somebody goes back
        }
    }

    /** They say of which revision they are, and another may get that number now. */
    private static void forgetIndexes(Path folder) {
        Path indexes = folder.resolve("memory");
        if (Files.isDirectory(indexes)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(indexes, "*.index")) {
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException failure) {
                throw Fault.WORKSPACE_UNUSABLE.because(failure, folder, failure);
            }
        }
    }

    /** Only what is in a folder has files of ours. */
    private static Path folder(String place) {
        if (place.startsWith("jdbc:")) {
            throw Fault.WORKSPACE_ON_SERVER.at(place.replaceAll("\\?.*", ""));
        }
        return Place.folder(place);
    }
}
