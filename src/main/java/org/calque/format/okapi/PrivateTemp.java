package org.calque.format.okapi;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Has Okapi's working files, which hold the text in clear, made in a folder that no other user of the machine can look into.
 * Okapi makes them by {@link File#createTempFile}, which obeys the umask; that looks up its folder once, at its first use, so
 * that the folder can be named here before. On a Java that has looked it up already, files are made where they always are.
 */
final class PrivateTemp {

    private static final String PROPERTY = "java.io.tmpdir";
    private static final boolean OURS = claim();

    private PrivateTemp() {
    }

    /** Whether working files are made in a folder of our own. */
    static boolean ours() {
        return OURS;
    }

    private static boolean claim() {
        String before = System.getProperty(PROPERTY);
        try {
            Path folder = Files.createTempDirectory("calque");   // readable by its owner alone
            System.setProperty(PROPERTY, folder.toString());
            File probe = File.createTempFile("calque", null);
            boolean ours = probe.getParentFile().equals(folder.toFile());
            Files.deleteIfExists(probe.toPath());
            if (ours) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "temporary files"));
            } else {
                Files.deleteIfExists(folder);
            }
            return ours;
        } catch (IOException e) {
            return false;   // a full or read-only disk shows itself, in words, where a document is written
        } finally {
            System.setProperty(PROPERTY, before);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            System.getLogger(PrivateTemp.class.getName()).log(System.Logger.Level.WARNING, "left behind: {0}", folder);
        }
    }
}
