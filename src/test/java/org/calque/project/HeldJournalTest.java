package org.calque.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.calque.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal of a program that runs is nobody else's to put back and delete. */
class HeldJournalTest {

    @TempDir
    Path folder;

    @Test
    void noOtherProgramTakesItForLeftBehind() throws Exception {
        try (Workspace workspace = Workspace.open(folder, List::of, Progress.NONE); Stream<Path> files = Files.list(folder)) {
            Path journal = files.filter(file -> file.getFileName().toString().startsWith("journal-")).findFirst().orElseThrow();
            Process other = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                    System.getProperty("java.class.path"), Other.class.getName(), journal.toString()).inheritIO().start();
            assertEquals(0, other.waitFor(), "its lock is held");
        }
    }

    /** Another program: 0 where the file is locked, 1 where it is not. */
    static final class Other {

        private Other() {
        }

        public static void main(String[] arguments) throws IOException {
            try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
                System.exit(lock == null ? 0 : 1);
            }
        }
    }
}
