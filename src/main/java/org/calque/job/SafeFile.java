package org.calque.job;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Writes a file so that nobody ever sees half of it: beside its place under another name, forced to the disk, then moved. What
 * was there before stays whole if anything goes wrong.
 */
public final class SafeFile {

    private static final String PART = ".part";
    /** After which what is not whole was left by a program that is gone. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private SafeFile() {
    }

    /** What fills the file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Makes or replaces a file. Missing folders above it are made. What is no file but a device or a pipe is written into as it is.
     *
     * @throws org.calque.job.FaultException {@code WRITE_FAILED}, or what the content throws; the old file is unharmed then
     */
    public static void write(Path file, Content content) {
        Path place = file.toAbsolutePath();
        Path beside = null;
        try {
            if (Files.exists(place) && !Files.isRegularFile(place) && !Files.isDirectory(place)) {
                pour(place, content);
                return;
            }
            // Through a link to the file it names: replacing the link itself would leave the file it stands for as it was.
            place = Files.exists(place) ? place.toRealPath() : place;
            Path folder = place.getParent();
            if (folder == null || place.getFileName() == null || Files.isDirectory(place)) {
                throw new FileSystemException(place.toString(), null, "is a directory");
            }
            Files.createDirectories(folder);
            discardLeft(folder, place.getFileName().toString());
            beside = folder.resolve("." + place.getFileName() + "." + Long.toHexString(System.nanoTime()) + PART);
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            move(beside, place);
            beside = null;
        } catch (IOException failure) {
            throw Fault.WRITE_FAILED.because(failure, file, failure);
        } catch (FaultException failure) {
            // who writes the content knows the document's name only, not that of the file it goes into
            throw failure.fault() == Fault.WRITE_FAILED && failure.getCause() instanceof IOException cause
                    ? Fault.WRITE_FAILED.because(cause, file, cause) : failure;
        } finally {
            if (beside != null) {
                discard(beside);
            }
        }
    }

    /** Into a device or a pipe, as {@code /dev/stdout} is: a file moved to its place would put an end to it. */
    private static void pour(Path device, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(device, StandardOpenOption.WRITE), 1 << 16)) {
            content.writeTo(out);
        }
    }

    /** What a program left that was killed while it wrote the same file. */
    private static void discardLeft(Path folder, String name) throws IOException {
        Instant abandoned = Instant.now().minus(ABANDONED);
        Predicate<String> its = Pattern.compile("\\." + Pattern.quote(name) + "\\.[0-9a-f]+\\" + PART).asMatchPredicate();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, each -> its.test(each.getFileName().toString()))) {
            for (Path part : all) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(abandoned)) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException still) {
            beside.toFile().deleteOnExit();
        }
    }
}
