package org.calque.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32;
import org.calque.database.Privacy;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.jspecify.annotations.Nullable;

/**
 * What was written to segments lately, kept in a file beside the H2 database until the program ends in order.
 *
 * <p>H2, though told to write at each commit and to sync after it, can lose the last commit of a program that is killed: one of
 * some twenty kills in a row lost one on a busy machine. What stands here and not in the database is put back when the
 * workspace is next opened. Journals are kept until the next backup, so that backup and journals together have all that was
 * ever confirmed, whatever becomes of the database's file. Each line carries a checksum, so that half a line, or what a power cut left, keeps no workspace
 * from opening. Each program has a file of its own, locked while it runs, so that nobody takes it for left behind.
 */
final class Journal implements AutoCloseable {

    private static final String PREFIX = "journal-";
    private static final String SUFFIX = ".log";
    /** How long a file may get, in bytes, before another is begun. */
    private static final long ENOUGH = 1 << 20;

    private final Path file;
    private final Path keep;
    private FileChannel channel;
    private int full;   // files that were filled before

    private Journal(Path file, Path keep) throws IOException {
        this.file = file;
        this.keep = keep;
        this.channel = begun(file);
    }

    private static FileChannel begun(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), Privacy.ofFile(file));
        channel.lock();   // held until the program ends, however it ends
        return channel;
    }

    /** A change of one segment. */
    record Entry(UUID document, int unit, UUID segment, String command, long basedOn, long revision, Text target,
                 SegmentState state, @Nullable String note, boolean locked, @Nullable String reading, List<Integer> breaks) {

        static Entry of(UUID document, String command, SegmentEdit edit, long revision) {
            Segment after = edit.after();
            return new Entry(document, after.unit(), after.id(), command, edit.basedOn(), revision, after.target(), after.state(),
                    after.note(), after.locked(), after.reading(), after.breaks());
        }

        private String json() {
            return Json.write(out -> {
                out.writeStartObject();
                out.writeStringField("document", document.toString());
                out.writeNumberField("unit", unit);
                out.writeStringField("segment", segment.toString());
                out.writeStringField("command", command);
                out.writeNumberField("basedOn", basedOn);
                out.writeNumberField("revision", revision);
                out.writeStringField("target", TextJson.text(target));
                out.writeStringField("state", state.name());
                Json.field(out, "note", note);
                out.writeBooleanField("locked", locked);
                Json.field(out, "reading", reading);
                Json.field(out, "breaks", TextJson.breaks(breaks));
                out.writeEndObject();
            });
        }

        private static Entry read(String line) {
            Json json = Json.read(line);
            return new Entry(UUID.fromString(json.string("document")), json.integer("unit"), UUID.fromString(json.string("segment")),
                    json.string("command"), json.number("basedOn", 0), json.number("revision", 0), TextJson.text(json.string("target")),
                    SegmentState.valueOf(json.string("state")), json.stringOrNull("note"), json.flag("locked"),
                    json.stringOrNull("reading"), TextJson.breaks(json.stringOrNull("breaks")));
        }
    }

    /**
     * Begins a journal in a workspace's folder.
     *
     * @param keep where files go that are full or whose program has ended
     */
    static Journal in(Path folder, Path keep, UUID session) throws IOException {
        return new Journal(folder.resolve(PREFIX + session + SUFFIX), keep);
    }

    /** Writes entries down; they are on the disk when it returns. */
    synchronized void append(List<Entry> entries) throws IOException {
        if (channel.size() > ENOUGH) {
            channel.close();
            keep(file, keep, "-%04d".formatted(full++));   // which sorts before the one without a number, and is older
            channel = begun(file);
        }
        StringBuilder lines = new StringBuilder();
        for (Entry entry : entries) {
            String json = entry.json();
            lines.append(checksum(json)).append(' ').append(json).append('\n');
        }
        ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
        channel.position(channel.size());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    /** Whether its file is still where it was made. What the system keeps of one that is not may never be found again. */
    synchronized boolean there() {
        return Files.exists(file);
    }

    /** A journal whose program has ended without closing it. */
    record Left(Path file, List<Entry> entries) {
    }

    /** The journals that were left behind, oldest first; those of programs that still run are not among them. */
    static List<Left> left(Path folder) throws IOException {
        List<Left> left = new ArrayList<>();
        for (Path file : files(folder)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                 FileLock lock = channel.tryLock()) {
                if (lock != null) {
                    left.add(new Left(file, read(file)));
                }
            } catch (OverlappingFileLockException ours) {
                // another workspace of this very program: it is open, and not left behind
            }
        }
        return left;
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

    private static List<Entry> read(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
            int space = line.indexOf(' ');
            String json = line.substring(space + 1);
            if (space < 0 || !line.substring(0, space).equals(checksum(json))) {
                break;   // killed, or without power, while it wrote: what stands from here on was never said to be kept
            }
            entries.add(Entry.read(json));
        }
        return entries;
    }

    private static String checksum(String json) {
        CRC32 sum = new CRC32();
        sum.update(json.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    /** Keeps a journal for the case that the database has to be restored from a backup. */
    static void keep(Path file, Path keep, String number) throws IOException {
        if (Files.size(file) == 0) {
            Files.delete(file);
            return;
        }
        Privacy.folder(keep);
        String name = file.getFileName().toString();
        Files.move(file, keep.resolve(name.substring(0, name.length() - SUFFIX.length()) + number + SUFFIX), StandardCopyOption.REPLACE_EXISTING);
    }

    /** The last revision that a kept journal tells of; 0 where there is none. */
    static long newest(Path keep) throws IOException {
        List<Path> files = files(keep);
        List<Entry> entries = files.isEmpty() ? List.of() : read(files.get(files.size() - 1));
        return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).revision();
    }

    /** Deletes kept journals that were last written to before a moment: a backup has what they say. */
    static void discard(Path keep, Instant before) throws IOException {
        for (Path file : files(keep)) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The program ends in order: all is in the database. */
    @Override
    public synchronized void close() throws IOException {
        channel.close();
        keep(file, keep, "");
    }
}
