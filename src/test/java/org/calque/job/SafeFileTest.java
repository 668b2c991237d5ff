package org.calque.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SafeFileTest {

    @TempDir
    Path folder;

    private static SafeFile.Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void makesAndReplaces() throws IOException {
        Path file = folder.resolve("out").resolve("é.txt");
        SafeFile.write(file, text("one"));
        SafeFile.write(file, text("two"));
        assertEquals("two", Files.readString(file));
        assertEquals(List.of("out"), names());
    }

    @Test
    void failureLeavesWhatWasThereAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "before");
        FaultException fault = assertThrows(FaultException.class, () -> SafeFile.write(file, out -> {
            out.write(new byte[200_000]);
            throw new IOException("No space left on device");
        }));
        assertEquals(Fault.WRITE_FAILED, fault.fault());
        assertThrows(FaultException.class, () -> SafeFile.write(file, out -> {
            throw Fault.CONFLICT.at("it");
        }));
        assertEquals("before", Files.readString(file));
        assertEquals(List.of("a.txt"), names());
    }

    /** Whoever writes the content tells the name it knows: what the user has to look at is the file. */
    @Test
    void theFileIsNamedThatCouldNotBeWritten() {
        FaultException fault = assertThrows(FaultException.class, () -> SafeFile.write(folder.resolve("out.xlf"), out -> {
            throw Fault.WRITE_FAILED.because(new IOException("No space left on device"), "in.docx", "full");
        }));
        assertTrue(fault.getMessage().contains("out.xlf"), fault.getMessage());
    }

    /** A file moved to the place of a device would end it for every program. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aDeviceIsWrittenInto() throws IOException {
        Path device = Path.of("/dev/null");
        SafeFile.write(device, text("x"));
        assertFalse(Files.isRegularFile(device));
        Path full = Path.of("/dev/full");
        assertThrows(FaultException.class, () -> SafeFile.write(full, text("x")));
        assertFalse(Files.isRegularFile(full));
    }

    @Test
    void folderIsNoFile() {
        assertEquals(Fault.WRITE_FAILED, assertThrows(FaultException.class, () -> SafeFile.write(folder, text("x"))).fault());
    }
}
