package org.calque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.calque.format.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program lays down for a while is read by nobody else and gone when it ends, whatever it was given. */
class TemporaryFilesTest {

    @TempDir
    private Path folder;

    /** A program that translates each file it is given into a folder. */
    static final class Translating {

        private Translating() {
        }

        public static void main(String[] arguments) {
            for (String file : Arrays.asList(arguments).subList(1, arguments.length)) {
                int code = Calque.run(System.out, System.err, "translate", file, "-o", arguments[0], "--workspace", arguments[0] + "/workspace");
                System.out.println(code + " " + file);
            }
        }
    }

    @Test
    void temporaryFilesArePrivateAndGoWithTheProgram() throws Exception {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no owners on this file system");
        List<String> files = new ArrayList<>(List.of("-"));   // standard input
        for (String name : List.of("tableau.xlsx", "expose.pptx", "expose.odp", "depliant.idml", "ancien.doc", "ancien.xls")) {
            try (InputStream in = Objects.requireNonNull(Formats.class.getResourceAsStream(name), name)) {
                byte[] whole = in.readAllBytes();
                files.add(Files.write(folder.resolve(name), whole).toString());
                files.add(Files.write(folder.resolve("cut-" + name), Arrays.copyOf(whole, whole.length * 2 / 3)).toString());
                byte[] spoilt = whole.clone();
                Arrays.fill(spoilt, whole.length / 4, whole.length / 2, (byte) 0);
                files.add(Files.write(folder.resolve("spoilt-" + name), spoilt).toString());
            }
        }
        for (String kind : List.of("docx", "odt", "epub", "html", "pdf", "srt")) {
            files.add(Files.writeString(folder.resolve("none." + kind), "PK\u0003\u0004 ceci n’est rien").toString());
        }
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path output = folder.resolve("output.txt");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true", "-Djava.io.tmpdir=" + temporary, "-cp",
                System.getProperty("java.class.path"), Translating.class.getName(), Files.createDirectory(folder.resolve("out")).toString()));
        command.addAll(files);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        try (var in = process.getOutputStream()) {
            in.write("Le contrat est signé.".getBytes(StandardCharsets.UTF_8));
        }
        TreeSet<String> seen = new TreeSet<>();
        TreeSet<String> open = new TreeSet<>();
        for (int i = 0; i < 60_000 && !process.waitFor(2, TimeUnit.MILLISECONDS); i++) {
            look(temporary, seen, open);
        }
        String said = Files.readString(output);
        assertEquals(0, process.waitFor(), said);
        assertTrue(said.contains("1 -") && said.contains("1 " + folder.resolve("tableau.xlsx")), said);
        assertTrue(said.contains("2 " + folder.resolve("cut-tableau.xlsx")), said);
        assertTrue(seen.size() > 2, "nothing was seen in " + temporary + ": " + said);
        assertEquals(List.of(), List.copyOf(open), "open to others");
        try (Stream<Path> left = Files.walk(temporary)) {
            assertEquals(List.of(temporary), left.toList(), "left behind");
        }
    }

    private static void look(Path temporary, TreeSet<String> seen, TreeSet<String> open) throws IOException {
        try (Stream<Path> all = Files.list(temporary)) {
            for (Path each : all.toList()) {
                seen.add(each.getFileName().toString());
                if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(each)).endsWith("------")) {
                    open.add(each.getFileName().toString());
                }
            }
        } catch (NoSuchFileException gone) {
            // between the one look and the other
        }
    }
}
