package org.calque.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.calque.job.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A change of the schema of an H2 database that is under way, as a file beside it tells. H2 commits each statement of it by
 * itself: one that was broken off can be neither rolled back nor gone on with, so that the backup made before it is gone back to.
 */
final class Migration {

    private static final String MARK = "migrating";

    private final Path mark;

    private Migration(Path mark) {
        this.mark = mark;
    }

    /** @param backup of what was there before; null where there was nothing */
    static Migration begin(Path folder, Backups.@Nullable Backup backup) {
        Path mark = folder.resolve(MARK);
        try {
            Files.writeString(mark, backup == null ? "" : backup.file().getFileName().toString());
        } catch (IOException failure) {
            throw Fault.WORKSPACE_UNUSABLE.because(failure, folder, Diagnosis.reason(failure));
        }
        return new Migration(mark);
    }

    void done() {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException failure) {
            throw Fault.WORKSPACE_UNUSABLE.because(failure, mark, Diagnosis.reason(failure));
        }
    }

    /** Goes back to what was there before a migration that a killed program left half done. */
    static void undoHalf(Path folder) {
        Path mark = folder.resolve(MARK);
        if (!Files.exists(mark)) {
            return;
        }
        try {
            Path file = Database.file(folder);
            if (Files.exists(file) && Recovery.inUse(file)) {
                return;   // another program is at it
            }
            String backup = Files.readString(mark);
            Files.deleteIfExists(folder.resolve("calque.lock.db"));
            if (backup.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                Recovery.setAside(folder);
                Backups backups = new Backups(folder);
                backups.restore(backups.folder().resolve(backup));
            }
            Files.delete(mark);
        } catch (IOException failure) {
            throw Fault.WORKSPACE_UNUSABLE.because(failure, folder, Diagnosis.reason(failure));
        }
    }
}
