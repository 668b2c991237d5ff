package org.calque.project;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.calque.job.Fault;

/**
 * Writes a file so that nobody ever sees half of it: beside its place under another name, forced to the disk, then moved. What
 * was there before stays whole if anything goes wrong.
 */
public final class SafeFile {

    private SafeFile() {
    }

    /** What fills the file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Makes or replaces a file. Missing folders above it are made.
     *
     * @throws org.calque.job.FaultException {@code WRITE_FAILED}, or what the content throws; the old file is unharmed then
     */
    public static void write(Path file, Content content) {
        Path place = file.toAbsolutePath();
        Path beside = null;
        try {
            // Through a link to the file it names: replacing the link itself would leave the file it stands for as it was.
            place = Files.exists(place) ? place.toRealPath() : place;
            Path folder = place.getParent();
            if (folder == null || place.getFileName() == null || Files.isDirectory(place)) {
                throw new IOException("not a file");
            }
            Files.createDirectories(folder);
            beside = folder.resolve("." + place.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".part");
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            move(beside, place);
            beside = null;
        } catch (IOException failure) {
            throw Fault.WRITE_FAILED.because(failure, file, Reason.of(failure));
        } finally {
            if (beside != null) {
                discard(beside);
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
