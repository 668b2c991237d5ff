package org.calque.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Makes a workspace usable again whose H2 file is damaged: the last backup that opens, with all that can still be read of the
 * damaged file and is later, and the journals, which the next opening puts back. The damaged file is kept.
 */
public final class Recovery {

    private static final String FOLDER = "damaged";

    private Recovery() {
    }

    /**
     * What came of it.
     *
     * @param kept   where the damaged file is now
     * @param backup the one that was gone back to, or null where there was none
     * @param read   what the damaged file gave that the backup did not have
     */
    public record Outcome(Path kept, Backups.@Nullable Backup backup, Copying.Result read) {
    }

    /**
     * Recovers a workspace that no program has open, see {@link #refuseOpen}.
     *
     * @throws FaultException {@code WORKSPACE_LOST} if neither the file nor a backup can be read, and
     *                        then everything is left as it was
     */
    public static Outcome recover(Path folder, Progress progress) {
        Path whole = folder.toAbsolutePath().normalize();
        Path file = Database.file(whole);
        try {
            if (!Files.exists(file) && new Backups(whole).list().isEmpty()) {
                throw Fault.FILE_MISSING.at(file);
            }
            Path kept = setAside(whole);
            Files.deleteIfExists(whole.resolve("calque.lock.db"));
            boolean done = false;
            try {
                Outcome outcome = anew(whole, kept, progress);
                done = true;
                return outcome;
            } finally {
                if (!done && Files.exists(kept)) {
                    Files.deleteIfExists(file);
                    Files.move(kept, file);
                }
            }
        } catch (IOException failure) {
            throw Fault.WORKSPACE_UNUSABLE.because(failure, whole, Diagnosis.reason(failure));
        }
    }

    /** Whether a program has the file open: H2 locks it. */
    static boolean inUse(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException ours) {
            return true;
        }
    }

    /** Moves a workspace's file where nobody works on it, and returns its place there. */
    static Path setAside(Path folder) throws IOException {
        Path file = Database.file(folder);
        Path kept = aside(folder);
        if (Files.exists(file)) {
            Files.move(file, kept, StandardCopyOption.REPLACE_EXISTING);
        }
        return kept;
    }

    /** Whether there is a workspace in a folder: its file, or backups of it. */
    public static boolean exists(Path folder) {
        return Files.exists(Database.file(folder)) || !new Backups(folder).list().isEmpty();
    }

    /** What the file has, in bytes; 0 where there is none. */
    public static long size(Path folder) {
        return Database.file(folder).toFile().length();
    }

    /** A name for it there, which tells when that was. */
    static Path aside(Path folder) throws IOException {
        return Privacy.folder(folder.resolve(FOLDER)).resolve(
                Instant.now().toString().replaceAll("\\.\\d*Z|Z", "").replace(":", "") + "-" + Database.file(folder).getFileName());
    }

    /**
     * Whether every row of the file of a workspace that no program has open can be read. Looks only; a journal may still tell
     * more than is in it.
     */
    public static boolean sound(Path folder, Progress progress) {
        Path file = Database.file(folder.toAbsolutePath().normalize());
        if (!Files.exists(file)) {
            return false;
        }
        try (Glance glance = Glance.at(file); Connection connection = glance.connection()) {
            Soundness.readWhole(connection, progress);
            return true;
        } catch (SQLException unreadable) {
            return false;
        } catch (IOException failure) {
            throw Fault.WORKSPACE_UNUSABLE.because(failure, folder, Diagnosis.reason(failure));
        }
    }

    /**
     * Asked first: once H2 has tried in vain to read a damaged file, this program keeps it locked.
     *
     * @throws FaultException {@code WORKSPACE_IN_USE}
     */
    public static void refuseOpen(Path folder) {
        Path file = Database.file(folder.toAbsolutePath().normalize());
        try {
            if (Files.exists(file) && inUse(file)) {
                throw Fault.WORKSPACE_IN_USE.at(folder);
            }
        } catch (IOException failure) {
            throw Fault.WORKSPACE_UNUSABLE.because(failure, folder, failure);
        }
    }

    private static Outcome anew(Path folder, Path damaged, Progress progress) throws IOException {
        Optional<Backups.Backup> backup = restore(folder);
        journals(new Backups(folder).folder(), folder);   // opening it puts back what they tell
        try (Database database = Database.inFolder(folder)) {
            Copying.Result read = Copying.NOTHING;
            try (Glance glance = Glance.at(damaged)) {
                read = Copying.readable(glance.source(), database.source(), progress);
            } catch (SQLException unreadable) {
                System.getLogger(Recovery.class.getName()).log(System.Logger.Level.DEBUG, "nothing can be read of it", unreadable);
            }
            if (backup.isEmpty() && Copying.empty(database.source())) {
                throw Fault.WORKSPACE_LOST.at(folder);
            }
            return new Outcome(damaged, backup.orElse(null), read);
        } catch (SQLException failure) {
            throw Fault.WORKSPACE_UNUSABLE.because(failure, folder, Diagnosis.reason(failure));
        }
    }

    /** The last backup that can be opened. */
    private static Optional<Backups.Backup> restore(Path folder) throws IOException {
        Backups backups = new Backups(folder);
        for (Backups.Backup backup : backups.list()) {
            try {
                backups.restore(backup.file());
                Glance.at(Database.file(folder)).close();
                return Optional.of(backup);
            } catch (FaultException | SQLException damagedToo) {
                Files.deleteIfExists(Database.file(folder));
            }
        }
        return Optional.empty();
    }

    private static void journals(Path kept, Path folder) throws IOException {
        if (Files.isDirectory(kept)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(kept, "journal-*.log")) {
                for (Path file : files) {
                    Files.move(file, folder.resolve(file.getFileName()));
                }
            }
        }
    }
}
