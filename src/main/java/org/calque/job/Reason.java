package org.calque.job;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Why a disk or a reader refused, in a few words of the user's language. The systems say it in English, or in the language they were
 * installed in, and for some refusals Java has no words but the name of a class.
 */
final class Reason {

    /** What Linux, macOS and Windows say, lower case, and the key of what it is. */
    private static final Map<String, String> SAID = Map.ofEntries(
            Map.entry("no space left", "full"), Map.entry("not enough space", "full"), Map.entry("disk quota exceeded", "full"),
            Map.entry("file too large", "full"), Map.entry("read-only file system", "read-only"), Map.entry("read only", "read-only"),
            Map.entry("permission denied", "denied"), Map.entry("access is denied", "denied"), Map.entry("operation not permitted", "denied"),
            Map.entry("is a directory", "folder"), Map.entry("not a directory", "file"), Map.entry("no such file", "gone"),
            Map.entry("cannot find the", "gone"), Map.entry("file name too long", "name"), Map.entry("input/output error", "disk"),
            Map.entry("stale file handle", "gone"), Map.entry("no such device", "gone"), Map.entry("transport endpoint", "gone"),
            Map.entry("device not ready", "gone"), Map.entry("being used by another process", "busy"), Map.entry("resource busy", "busy"));

    /** UTF-16; readers of foreign formats quote what they stumble over. */
    private static final int LONGEST = 160;

    private Reason() {
    }

    /** The words for a failure; of the causes beneath it, the lowest. Without a path, which the sentence around it names. */
    static String of(Throwable failure, Locale language) {
        Throwable lowest = failure;
        while (lowest.getCause() != null && lowest.getCause() != lowest) {
            lowest = lowest.getCause();
        }
        String key = kind(lowest);
        if (key != null) {
            return ResourceBundle.getBundle("org.calque.job.reasons", language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(key);
        }
        String said = lowest instanceof FileSystemException system ? system.getReason() : lowest.getMessage();
        String line = said == null || said.isBlank() ? name(lowest) : said.lines().findFirst().orElse("").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    private static @Nullable String kind(Throwable failure) {
        if (failure instanceof AccessDeniedException) {
            return "denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "gone";
        }
        if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
            return "file";
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return "folder";
        }
        if (failure instanceof ReadOnlyFileSystemException) {
            return "read-only";
        }
        if (failure instanceof EOFException) {
            return "cut";
        }
        if (failure instanceof CharacterCodingException) {
            return "characters";
        }
        String said = String.valueOf(failure instanceof FileSystemException system ? system.getReason() : failure.getMessage()).toLowerCase(Locale.ROOT);
        return failure instanceof IOException ? SAID.entrySet().stream().filter(each -> said.contains(each.getKey())).map(Map.Entry::getValue)
                .findFirst().orElse(null) : null;
    }

    private static String name(Throwable failure) {
        return failure.getClass().getSimpleName().replace("Exception", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
