package org.calque.database;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.calque.job.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What was written lately, kept in a file beside the H2 database until the program ends in order.
 *
 * <p>H2, though told to write at each commit and to sync after it, can lose the last commits of a program that is killed: three of
 * eighty-five lost three or four each, see {@link Database#settle}. What stands here and not in the database is done again when
 * the workspace is next opened. Journals are kept until the next backup, so that backup and journals together have all that was
 * ever said to be kept, whatever becomes of the database's file. Each entry carries a checksum, so that half an entry, or what a power cut left,
 * keeps no workspace from opening. Each program has a file of its own, locked while it runs, so that nobody takes it for left behind.
 */
public final class Journal implements AutoCloseable {

    private static final String PREFIX = "journal-";
    private static final String SUFFIX = ".log";
    /** How long a file may get, in bytes, before another is begun. */
    private static final long ENOUGH = 1 << 20;
    /** In front of an entry: its length in bytes, and its checksum. */
    private static final int HEAD = 2 * Integer.BYTES;
    /**
     * Those of this program. They are not even looked into: a system that locks as POSIX says drops all locks of a program on a file
     * as soon as it closes any channel to it, and the next program would take the journal for left behind.
     */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Database database;
    private final UUID session;
    private final Path file;
    private final Path keep;
    private FileChannel channel;
    private long end;   // of what is whole; what stands behind it was refused room
    private int full;   // files that were filled before

    private Journal(Database database, Path folder, UUID session) throws IOException {
        this.database = database;
        this.session = session;
        this.file = folder.resolve(PREFIX + session + SUFFIX);
        this.keep = new Backups(folder).folder();
        this.channel = begun(file);
        OURS.add(file.toRealPath());
    }

    private static FileChannel begun(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE),
                Privacy.ofFile(file));
        channel.lock();   // held until the program ends, however it ends
        return channel;
    }

    /**
     * Begins the journal of a running program; null for PostgreSQL, which keeps what it said it kept.
     *
     * @throws org.calque.job.FaultException if the disk refuses
     */
    public static @Nullable Journal of(Database database, UUID session) {
        try {
            return database.folder().isEmpty() ? null : new Journal(database, database.folder().get(), session);
        } catch (IOException failure) {
            throw database.fault(failure);
        }
    }

    /**
     * Writes down what a transaction did that has just been committed; it is on the disk when this returns.
     *
     * @return false where this file does not have all that was done lately, so that the database has to be brought onto the disk
     * @throws org.calque.job.FaultException if the disk refuses
     */
    public synchronized boolean keep(Recording recording) {
        Redo entry = recording.done(session);
        if (entry == null) {
            return true;
        }
        try {
            boolean anew = append(entry);
            if (!entry.whole()) {
                Database.settle(database.source());
            }
            return entry.whole() && !anew;
        } catch (IOException | SQLException failure) {
            throw database.fault(failure);
        }
    }

    /** @return whether another file was begun for it */
    private boolean append(Redo entry) throws IOException {
        boolean anew = end > ENOUGH;
        if (anew) {
            channel.close();
            keep(file, keep, "-%04d".formatted(full++));   // which sorts before the one without a number, and is older
            channel = begun(file);
            end = 0;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        entry.write(new DataOutputStream(body));
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + body.size());
        bytes.putInt(body.size()).putInt(checksum(body.toByteArray())).put(body.toByteArray()).flip();
        for (long at = end; bytes.hasRemaining(); ) {
            at += channel.write(bytes, at);
        }
        channel.force(false);
        end += bytes.limit();
        return anew;
    }

    /**
     * Does again what programs that were killed had written, where the database has lost it. Anybody may have it open.
     *
     * @throws org.calque.job.FaultException {@code WORKSPACE_DAMAGED} if the database is older than its journals, and other than it
     *                                       was when they were written
     */
    static void putBack(Database database, Path folder) {
        Path kept = new Backups(folder).folder();
        try {
            // H2 opens a file that was cut short at the last state it finds whole in it, and says nothing.
            boolean older = newest(kept) > database.now();
            List<Left> left = new ArrayList<>(older ? left(kept) : List.of());
            left.addAll(left(folder));
            if (left.isEmpty()) {
                return;
            }
            Replay replay = new Replay(database.source());
            replay.run(left.stream().map(Left::entries).toList());
            if (older && replay.refused() > 0) {
                throw Fault.WORKSPACE_DAMAGED.at(database.place(), "older than its journal");
            }
            replay.settle();
            database.sync();
            for (Left each : left) {
                if (!each.file().startsWith(kept)) {
                    keep(each.file(), kept, "");
                }
            }
        } catch (IOException | SQLException failure) {
            throw database.fault(failure);
        }
    }

    /**
     * The same after the program ended that served the file, for it and for what was written here: it may have taken that with it.
     *
     * @throws org.calque.job.FaultException if the disk refuses
     */
    public synchronized void putBack() {
        putBack(database, file.getParent());
        try {
            new Replay(database.source()).run(List.of(entries()));
        } catch (IOException | SQLException failure) {
            throw database.fault(failure);
        }
    }

    /** What it has since the file was begun. */
    private List<Redo> entries() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) end);
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
            // until all is read
        }
        return read(bytes.array());
    }

    /** Whether its file is still where it was made. What the system keeps of one that is not may never be found again. */
    public synchronized boolean there() {
        return Files.exists(file);
    }

    /** A journal whose program has ended without closing it. */
    private record Left(Path file, List<Redo> entries) {
    }

    /** The journals that were left behind, oldest first; those of programs that still run are not among them. */
    private static List<Left> left(Path folder) throws IOException {
        List<Left> left = new ArrayList<>();
        for (Map.Entry<Path, byte[]> file : leftBehind(folder).entrySet()) {
            if (!former(file.getValue())) {
                left.add(new Left(file.getKey(), read(file.getValue())));
            }
        }
        return left;
    }

    /**
     * Journals left behind by a Calque that wrote them as lines of text, and of segments alone; oldest first. They are to be
     * deleted once what they say is put back.
     */
    public static List<Path> former(Path folder) throws IOException {
        return leftBehind(folder).entrySet().stream().filter(file -> former(file.getValue())).map(Map.Entry::getKey).toList();
    }

    /** Such a line begins with a digit, and no entry is so long that its length does. */
    private static boolean former(byte[] bytes) {
        return bytes.length > 0 && bytes[0] >= '0';
    }

    /** What each has in it, read while no other program can take it for left behind as well. */
    private static Map<Path, byte[]> leftBehind(Path folder) throws IOException {
        Map<Path, byte[]> left = new LinkedHashMap<>();
        for (Path file : files(folder)) {
            try {
                if (!OURS.contains(file.toRealPath())) {
                    readUnlessHeld(file, left);
                }
            } catch (NoSuchFileException gone) {
                // whoever wrote it has ended in order since
            }
        }
        return left;
    }

    private static void readUnlessHeld(Path file, Map<Path, byte[]> left) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
             FileLock lock = channel.tryLock()) {
            if (lock != null) {
                left.put(file, Files.readAllBytes(file));
            }
        } catch (OverlappingFileLockException ours) {
            // another workspace of this very program: it is open, and not left behind
        }
    }

    /** Their ids sort by the time they were made. */
    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
                all.forEach(files::add);
            }
        }
        files.sort(null);
        return files;
    }

    private static List<Redo> read(byte[] bytes) throws IOException {
        List<Redo> entries = new ArrayList<>();
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.remaining() >= HEAD) {
            int length = left.getInt();
            int sum = left.getInt();
            if (length < 0 || length > left.remaining()) {
                break;   // killed, or without power, while it wrote: what stands from here on was never said to be kept
            }
            byte[] body = new byte[length];
            left.get(body);
            if (checksum(body) != sum || length == 0) {
                break;
            }
            entries.add(Redo.read(new DataInputStream(new ByteArrayInputStream(body))));
        }
        return entries;
    }

    private static int checksum(byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(body);
        return (int) sum.getValue();
    }

    /** Keeps a journal for the case that the database has to be restored from a backup. */
    private static void keep(Path file, Path keep, String number) throws IOException {
        if (Files.size(file) == 0) {
            Files.delete(file);
            return;
        }
        Privacy.folder(keep);
        String name = file.getFileName().toString();
        Files.move(file, keep.resolve(name.substring(0, name.length() - SUFFIX.length()) + number + SUFFIX), StandardCopyOption.REPLACE_EXISTING);
    }

    /** The last revision that the kept journal tells of that was written to last; 0 where there is none. */
    private static long newest(Path keep) throws IOException {
        Path last = null;
        for (Path file : files(keep)) {
            last = last == null || Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(last)) >= 0 ? file : last;
        }
        return last == null ? 0 : read(Files.readAllBytes(last)).stream().mapToLong(Redo::last).max().orElse(0);
    }

    /** Deletes kept journals that were last written to before a moment: a backup has what they say. */
    static void discard(Path keep, Instant before) throws IOException {
        for (Path file : files(keep)) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                Files.deleteIfExists(file);
            }
        }
    }

    /**
     * The program ends in order: all is in the database.
     *
     * @throws org.calque.job.FaultException if the disk refuses
     */
    @Override
    public synchronized void close() {
        try {
            Path ours = there() ? file.toRealPath() : file;
            channel.close();
            OURS.remove(ours);
            keep(file, keep, "");
        } catch (IOException failure) {
            throw database.fault(failure);
        }
    }
}
