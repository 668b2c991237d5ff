package org.calque.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.glossary.Concept;
import org.calque.job.Progress;
import org.calque.store.MemoryTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was confirmed is there, whatever becomes of the program. */
class KilledTest {

    private static final int TIMES = 10;

    @TempDir
    Path folder;

    private Process typist(int from) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), Typist.class.getName(), folder.toString(), Integer.toString(from))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    @Test
    void killedWhileTypingAndConfirmingItLosesNothingConfirmed() throws Exception {
        Random random = new Random(20);
        TreeSet<Integer> confirmed = new TreeSet<>();
        for (int round = 0; round < TIMES; round++) {
            Process process = typist(confirmed.isEmpty() ? 0 : confirmed.last() + 2);
            try (BufferedReader output = output(process)) {
                assertEquals("ready", output.readLine());
                int enough = confirmed.size() + 1 + random.nextInt(40);
                String line = output.readLine();
                while (line != null && confirmed.size() < enough) {
                    confirmed.add(Integer.valueOf(line));
                    line = confirmed.size() < enough ? output.readLine() : null;
                }
                process.toHandle().destroyForcibly();   // by its handle, which leaves what it said to be read: SIGKILL, while it types on
                // what it said before it died was confirmed too
                for (String rest = output.readLine(); rest != null; rest = output.readLine()) {
                    confirmed.add(Integer.valueOf(rest));
                }
            }
            assertEquals(137, process.waitFor(), "it was to be killed, not to end");
        }
        try (Workspace workspace = Workspace.open(folder, List::of, Progress.NONE);
             DocumentSession session = workspace.edit(workspace.documents().get(0).id(), Progress.NONE)) {
            assertEquals(Typist.SEGMENTS, session.document().segments().size());
            for (int index : confirmed) {
                Segment segment = session.document().segments().get(index);
                assertEquals(SegmentState.CONFIRMED, segment.state(), "segment " + index + " of " + confirmed);
                assertEquals(Typist.target(index), segment.target().string());
            }
        }
        assertTrue(confirmed.size() >= TIMES);
    }

    /** {@code -Dkills=300} kills more often than a build has time for. */
    @Test
    void killedAtAnythingItLosesNothingThatWasSaid() throws Exception {
        int kills = Integer.getInteger("kills", 8);
        Random random = new Random(8);
        Path export = folder.resolve("export.txt");
        List<String> done = new ArrayList<>();
        for (int round = 0; round < kills; round++) {
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                    "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Toil.class.getName(), folder.toString(),
                    export.toString(), Integer.toString(done.size() + round)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            try (BufferedReader output = output(process)) {
                assertEquals("ready", output.readLine(), "round " + round);
                for (int n = random.nextInt(25); n >= 0; n--) {
                    done.add(output.readLine());
                }
                Thread.sleep(random.nextInt(20));
                process.toHandle().destroyForcibly();
                for (String rest = output.readLine(); rest != null; rest = output.readLine()) {
                    done.add(rest);
                }
            }
            process.waitFor();
        }
        assertTrue(done.stream().allMatch(line -> line.contains(" ")), done.toString());
        try (Workspace workspace = Workspace.open(folder, List::of, Progress.NONE)) {
            Set<String> names = workspace.documents().stream().map(DocumentSummary::name).collect(Collectors.toSet());
            Set<String> keys = workspace.glossaries().list().get(0).concepts().stream().map(Concept::key).collect(Collectors.toSet());
            Set<String> memories = workspace.memory().list().stream().map(MemoryTable.Row::name).collect(Collectors.toSet());
            UUID id = workspace.documents().stream().filter(known -> known.name().equals("long.txt")).findFirst().orElseThrow().id();
            try (DocumentSession session = workspace.edit(id, Progress.NONE)) {
                for (String line : done) {
                    String what = line.substring(line.indexOf(' ') + 1);
                    switch (line.substring(0, line.indexOf(' '))) {
                        case "confirmed" -> assertEquals(SegmentState.CONFIRMED,
                                session.document().segments().get(Integer.parseInt(what)).state(), line);
                        case "imported" -> assertTrue(names.contains("import-" + what + ".txt"), line);
                        case "saved" -> assertTrue(keys.contains("k" + what), line);
                        case "remembered" -> assertTrue(memories.contains("m" + what), line);
                        default -> { }   // what another did later stands there; that it is whole, each program looks when it begins
                    }
                }
                String last = done.stream().filter(line -> line.startsWith("replaced")).reduce((first, second) -> second).orElse("replaced 0");
                String target = session.document().segments().get(Typist.SEGMENTS - 1).target().string();
                assertTrue(target.isEmpty() || Integer.parseInt(target.replaceAll("\\D", "")) >= Integer.parseInt(last.substring(9)), target);
            }
        }
    }

    @Test
    void whatTheDatabaseLostIsPutBack() throws Exception {
        Process typist = typist(0);
        try (BufferedReader output = output(typist)) {
            assertEquals("ready", output.readLine());
            assertEquals("0", output.readLine());
            Path database = folder.resolve("calque.mv.db");
            byte[] early = Files.readAllBytes(database);
            assertEquals("1", output.readLine());
            assertEquals("2", output.readLine());
            typist.destroyForcibly().waitFor();
            Files.write(database, early);   // as if the last commits had never reached the file
            try (Stream<Path> files = Files.list(folder)) {   // and the journal's last line neither, but for a part of it
                Path journal = files.filter(file -> file.getFileName().toString().startsWith("journal-")).findFirst().orElseThrow();
                Files.writeString(journal, "1f2e3d {\"document\":\"\u0000\u0000", StandardOpenOption.APPEND);
            }
        }
        try (Workspace workspace = Workspace.open(folder, List::of, Progress.NONE);
             DocumentSession session = workspace.edit(workspace.documents().get(0).id(), Progress.NONE)) {
            for (int index = 0; index < 3; index++) {
                assertEquals(SegmentState.CONFIRMED, session.document().segments().get(index).state(), "segment " + index);
                assertEquals(Typist.target(index), session.document().segments().get(index).target().string());
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("journal-")).toList());
        }
    }

    @Test
    void secondProgramWorksOnWhenTheFirstIsKilled() throws Exception {
        Process first = typist(0);
        try (BufferedReader output = output(first)) {
            assertEquals("ready", output.readLine());
            try (Workspace workspace = Workspace.open(folder, List::of, Progress.NONE);
                 DocumentSession session = workspace.edit(workspace.documents().get(0).id(), Progress.NONE)) {
                int last = Typist.SEGMENTS - 1;
                session.type(last, Text.of("Written through the first."));
                assertInstanceOf(ConfirmResult.Confirmed.class, session.confirm(last));
                first.destroyForcibly().waitFor();
                session.type(last, Text.of("Written alone."));
                assertInstanceOf(ConfirmResult.Confirmed.class, session.confirm(last));
            }
            try (Workspace workspace = Workspace.open(folder, List::of, Progress.NONE);
                 DocumentSession session = workspace.edit(workspace.documents().get(0).id(), Progress.NONE)) {
                assertEquals("Written alone.", session.document().segments().get(Typist.SEGMENTS - 1).target().string());
            }
        } finally {
            first.destroyForcibly();
        }
    }
}
