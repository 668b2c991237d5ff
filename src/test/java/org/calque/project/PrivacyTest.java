package org.calque.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calque.document.Text;
import org.calque.job.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is confidential is read by its owner alone, where the file system knows owners. */
class PrivacyTest {

    @TempDir
    Path folder;

    @BeforeEach
    void ownersAreKnown() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no owners on this file system");
    }

    /** What is open to others beneath a folder, and the folder itself. */
    private static Set<String> open(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> paths = all.toList();
            Set<String> open = paths.stream().filter(PrivacyTest::readByOthers)
                    .map(path -> folder.relativize(path).toString()).collect(Collectors.toSet());
            assertTrue(paths.size() > 1, "nothing there to look at");
            return open;
        }
    }

    private static boolean readByOthers(Path path) {
        try {
            return !PosixFilePermissions.toString(Files.getPosixFilePermissions(path)).endsWith("------");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Workspace worked(Path place) throws IOException {
        Workspace workspace = Workspace.open(place, List::of, Progress.NONE);
        try (DocumentSession session = workspace.importDocument(Sample.document("a.txt", List.of(List.of("Le contrat est signé."))), Progress.NONE)) {
            session.type(0, Text.of("The contract is signed."));
            session.confirm(0);
        }
        return workspace;
    }

    @Test
    void workspaceIsItsOwnersAloneWhileOpenAndAfter() throws IOException {
        Path place = folder.resolve("above").resolve("workspace");
        try (Workspace workspace = worked(place)) {
            workspace.backUp();
            assertEquals(Set.of(), open(place));
        }
        assertEquals(Set.of(), open(place));
        try (Stream<Path> files = Files.walk(place)) {
            assertTrue(files.map(Path::toString).anyMatch(name -> name.endsWith(".zip")), "no backup was looked at");
        }
    }

    @Test
    void openWorkspaceIsClosedToOthersWhenItIsNextOpened() throws IOException {
        worked(folder).close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.toList()) {
                Files.setPosixFilePermissions(each, PosixFilePermissions.fromString(Files.isDirectory(each) ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
        assertTrue(open(folder).contains("calque.mv.db"));
        Workspace.open(folder, List::of, Progress.NONE).close();
        assertEquals(Set.of(), open(folder));
    }

    @Test
    void whatIsNotOursStaysAsItIs() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path letter = Files.createFile(folder.resolve("lettre.txt"));
        Files.setPosixFilePermissions(letter, PosixFilePermissions.fromString("rw-r--r--"));
        try (Workspace workspace = worked(folder)) {
            workspace.backUp();
            assertEquals(Set.of("", "lettre.txt"), open(folder));
        }
    }
}
