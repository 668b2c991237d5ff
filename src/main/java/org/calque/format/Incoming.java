package org.calque.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.calque.document.Original;
import org.calque.format.FormatDetector.Detected;
import org.calque.format.omegat.OmegatProject;
import org.calque.job.Fault;
import org.calque.job.InputFile;
import org.calque.job.Progress;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody wants opened, before any reader makes something of it.
 *
 * @param path    for sentences to the user
 * @param name    without folders
 * @param type    its media type, without parameters
 * @param charset of a text, null for all else
 */
record Incoming(Path path, String name, byte[] bytes, String type, @Nullable Charset charset) {

    /** The largest file we read, in MB: all of it is held in memory and kept in the workspace. */
    private static final int LIMIT_MB = 200;

    /**
     * @throws org.calque.job.FaultException if it is missing, empty, too large, a bomb, encrypted or cut off
     * @throws org.calque.job.Cancelled      if the user stopped it
     */
    static Incoming read(Path file, Progress progress) {
        String name = file.getFileName() == null ? file.toString() : file.getFileName().toString();
        byte[] bytes = bytes(file);
        String told = Archives.looksLikeOne(bytes) ? Archives.inspect(bytes, file, progress) : null;
        if (told != null) {
            return new Incoming(file, name, bytes, told, null);
        }
        try {
            Detected detected = new FormatDetector().detect(bytes, name);
            return new Incoming(file, name, bytes, detected.mediaType(), detected.charset());
        } catch (IOException e) {
            throw Fault.FILE_UNREADABLE.because(e, file, e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            if (OmegatProject.is(file)) {
                throw Fault.PROJECT_NOT_DOCUMENT.at(file);
            }
            InputFile.check(file);
            if (!Files.exists(file)) {
                throw Fault.FILE_MISSING.at(file);
            }
            long size = Files.size(file);
            if (size > LIMIT_MB * 1_000_000L) {
                throw Fault.FILE_TOO_LARGE.at(file, size / 1_000_000, LIMIT_MB);
            }
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length == 0) {
                throw Fault.FILE_EMPTY.at(file);
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw Fault.FILE_MISSING.because(e, file);
        } catch (IOException e) {
            throw Fault.FILE_UNREADABLE.because(e, file, e);
        }
    }

    /** What no reader takes: it says so of itself, or is damaged, or is of no kind we know. */
    RuntimeException unreadable() {
        return switch (type) {
            case "application/x-tika-ooxml-protected" -> Fault.DOCUMENT_ENCRYPTED.at(path);
            case "application/x-tika-msoffice" -> Archives.brokenCompound(bytes, path).orElseGet(() -> Fault.FORMAT_UNKNOWN.at(path, type));
            default -> Fault.FORMAT_UNKNOWN.at(path, type);
        };
    }

    /** What is kept of it, read by a reader of that name and with those parameters. */
    Original original(String filter, String parameters) {
        return new Original(name, type, charset == null ? "" : charset.name(), filter, parameters, bytes, sha256(bytes));
    }

    /** The same without a charset, for what tells its own. */
    Incoming withoutCharset() {
        return new Incoming(path, name, bytes, type, null);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
