package org.calque.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.calque.job.Fault;

/**
 * The backups of an H2 workspace, in the folder {@code backups} beside its database: ZIP files that H2 writes while the
 * database is in use. A file cut short or with a broken header can be read by nothing that H2 has, so that a backup is the only
 * way back from one. PostgreSQL has means of its own.
 */
public final class Backups {

    private static final String FOLDER = "backups";
    private static final String PREFIX = "calque-";
    private static final String SUFFIX = ".zip";
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss");

    private static final String PART = ".part";
    /** After which one that is not whole was left by a program that is gone. */
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    /** The newest of these many are kept, whenever they were made. */
    private static final int LATEST = 4;
    /** Of older ones, the last of each of these many days. */
    private static final int DAYS = 7;

    private final Path workspace;
    private final Path folder;

    /** @param workspace the folder of the database */
    public Backups(Path workspace) {
        this.workspace = workspace;
        this.folder = workspace.resolve(FOLDER);
    }

    /**
     * One backup.
     *
     * @param at when it was made
     */
    public record Backup(Path file, Instant at) {
    }

    /** Where they are; there may be no such folder yet. */
    public Path folder() {
        return folder;
    }

    /** All there are, the latest first. */
    public List<Backup> list() {
        List<Backup> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
                files.forEach(file -> made(file).ifPresent(at -> found.add(new Backup(file, at))));
            } catch (IOException failure) {
                throw Fault.FILE_UNREADABLE.because(failure, folder, Diagnosis.reason(failure));
            }
        }
        found.sort(Comparator.comparing(Backup::at).reversed());
        return found;
    }

    private static Optional<Instant> made(Path file) {
        String name = file.getFileName().toString();
        try {
            return Optional.of(LocalDateTime.parse(name.substring(PREFIX.length(), name.length() - SUFFIX.length()), NAME)
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }

    /** How long ago the last was made; empty where there is none. */
    public Optional<Duration> age() {
        return list().stream().findFirst().map(backup -> Duration.between(backup.at(), Instant.now()));
    }

    /**
     * Makes one of an open database, and deletes those that it makes superfluous.
     *
     * @throws org.calque.job.FaultException {@code WRITE_FAILED} if there is no room for it; the others are all still there then;
     *                                       {@code WORKSPACE_GONE} if the workspace's folder is not there any more
     */
    public Backup make(Database database) {
        Instant begun = Instant.now();
        Instant now = begun.truncatedTo(ChronoUnit.SECONDS);
        Path file = folder.resolve(PREFIX + NAME.format(LocalDateTime.ofInstant(now, ZoneOffset.UTC)) + SUFFIX);
        Path part = folder.resolve(file.getFileName() + PART);
        try {
            if (!Files.exists(Database.file(workspace))) {   // where a drive was, no folder is to stand in its way
                throw Fault.WORKSPACE_GONE.at(workspace);
            }
            Privacy.folder(folder);
            Files.deleteIfExists(part);
            Files.createFile(part, Privacy.ofFile(part));
            discardParts(now);
            try (Connection connection = database.source().getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("BACKUP TO '" + part.toString().replace("'", "''") + "'");
                force(part);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            for (Path superfluous : superfluous()) {
                Files.deleteIfExists(superfluous);
            }
            Journal.discard(folder, begun);
        } catch (IOException | SQLException failure) {
            throw Fault.WRITE_FAILED.because(failure, file, Diagnosis.reason(failure));
        }
        return new Backup(file, now);
    }

    /** Onto the disk, before what it stands for is deleted. */
    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** What programs left that were killed while they made one; one that is being made grows every second. */
    private void discardParts(Instant now) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX + PART)) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(now.minus(ABANDONED))) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    private List<Path> superfluous() {
        List<Backup> all = list();
        Set<Long> days = new HashSet<>();
        List<Path> superfluous = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            boolean lastOfItsDay = days.add(all.get(i).at().getEpochSecond() / Duration.ofDays(1).toSeconds()) && days.size() <= DAYS;
            if (i >= LATEST && !lastOfItsDay) {
                superfluous.add(all.get(i).file());
            }
        }
        return superfluous;
    }

    /**
     * Puts the database of a backup in the workspace's folder. What is there must have been moved away.
     *
     * @param backup a ZIP file that {@link #make} wrote, here or elsewhere
     * @throws org.calque.job.FaultException {@code DOCUMENT_DAMAGED} if it holds no database; nothing is put there then
     */
    public void restore(Path backup) {
        Path database = Database.file(workspace);
        Path part = workspace.resolve(database.getFileName() + ".part");
        try (InputStream in = Files.newInputStream(backup); ZipInputStream zip = new ZipInputStream(in)) {
            Privacy.folder(workspace);
            boolean there = false;
            for (ZipEntry entry = zip.getNextEntry(); entry != null && !there; entry = zip.getNextEntry()) {
                if (entry.getName().equals(database.getFileName().toString())) {
                    Files.copy(zip, part, StandardCopyOption.REPLACE_EXISTING);
                    there = true;
                }
            }
            if (!there) {
                throw Fault.DOCUMENT_DAMAGED.at(backup, database.getFileName());
            }
            Files.move(part, database);
        } catch (IOException failure) {
            throw Fault.DOCUMENT_DAMAGED.because(failure, backup, Diagnosis.reason(failure));
        }
    }
}
