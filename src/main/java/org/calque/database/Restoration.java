package org.calque.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.calque.job.Fault;

/**
 * Goes back to a backup that somebody chose. It is unpacked and looked at before anything is touched, and takes the place of the
 * workspace's file in one step, so that a program killed in between leaves the one or the other.
 */
public final class Restoration {

    private static final String FOLDER = "restoring";

    private final Path folder;
    private final Path unpacked;

    private Restoration(Path folder, Path unpacked) {
        this.folder = folder;
        this.unpacked = unpacked;
    }

    /**
     * Unpacks a backup beside a workspace that no program has open.
     *
     * @throws org.calque.job.FaultException {@code WORKSPACE_IN_USE}; {@code FILE_MISSING}; {@code DOCUMENT_DAMAGED} if it is no backup, or
     *                                       not a whole one; {@code WORKSPACE_NEWER} if a newer Calque made it; nothing is changed then
     */
    public static Restoration of(Path folder, Path backup) {
        Path whole = folder.toAbsolutePath().normalize();
        Path place = whole.resolve(FOLDER);
        if (!Files.isRegularFile(backup)) {
            throw Fault.FILE_MISSING.at(backup);
        }
        Recovery.refuseOpen(whole);
        try {
            Path unpacked = Database.file(place);
            Files.deleteIfExists(unpacked);
            new Backups(place).restore(backup);
            try (Glance glance = Glance.at(unpacked); Connection connection = glance.connection()) {
                Schema.refuseNewer(connection, backup.toString());
            } catch (SQLException damaged) {
                throw Fault.DOCUMENT_DAMAGED.because(damaged, backup, Diagnosis.reason(damaged));
            }
            return new Restoration(whole, unpacked);
        } catch (IOException failure) {
            throw Fault.WORKSPACE_UNUSABLE.because(failure, whole, failure);
        }
    }

    /**
     * Puts it in the place of the workspace's file. What is there, and what journals tell that is later, is set aside.
     *
     * @return where the file is now that was there
     */
    public Path finish() {
        Path file = Database.file(folder);
        try {
            Path kept = Recovery.aside(folder);
            if (Files.exists(file)) {
                Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);   // not moved: a workspace is there at every moment
            }
            for (Path journals : List.of(folder, new Backups(folder).folder())) {
                setAside(journals, kept);
            }
            Files.deleteIfExists(folder.resolve("calque.lock.db"));
            Files.move(unpacked, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(unpacked.getParent());
            return kept;
        } catch (IOException failure) {
            throw Fault.WORKSPACE_UNUSABLE.because(failure, folder, failure);
        }
    }

    private static void setAside(Path from, Path kept) throws IOException {
        if (Files.isDirectory(from)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(from, "journal-*.log")) {
                for (Path file : files) {
                    Files.move(file, kept.resolveSibling(kept.getFileName() + "-" + file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
