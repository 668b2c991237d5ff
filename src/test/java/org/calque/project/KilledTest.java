package org.calque.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.calque.document.Ids;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was confirmed is there, whatever becomes of the program. */
class KilledTest {

    private static final int TIMES = 10;
    /** After how many kills it is looked whether all is there. */
    private static final int BETWEEN = 20;
    /** More than are confirmed while the journal alone answers for them. */
    private static final int LOST = 60;

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

    /** {@code -Dkills=300} kills more often than a build has time for, and prints what was under way. */
    @Test
    void killedAtAnythingItLosesNothingThatWasSaid() throws Exception {
        int kills = Integer.getInteger("kills", 8);
        Random random = new Random(8);
        Path files = Files.createDirectory(folder.resolve("files"));
        Path place = folder.resolve("workspace");
        Map<String, String> kept = new TreeMap<>();   // by thing; one that is being changed may be as before or as after
        Map<String, Integer> hit = new TreeMap<>();
        int begun = 0;
        for (int round = 0; round < kills; round++) {
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                    "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Toil.class.getName(), place.toString(),
                    files.toString(), Integer.toString(begun + round)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            List<String> said = new ArrayList<>();
            try (BufferedReader output = output(process)) {
                assertEquals("opening", output.readLine());
                if (round % 8 == 7) {
                    Thread.sleep(random.nextInt(1_500));   // while it opens what the one before left
                } else {
                    assertEquals("ready", output.readLine(), "round " + round);
                    for (int n = random.nextInt(60); n >= 0; n--) {
                        said.add(output.readLine());
                    }
                    Thread.sleep(random.nextInt(40));
                }
                process.toHandle().destroyForcibly();
                for (String rest = output.readLine(); rest != null; rest = output.readLine()) {
                    said.add(rest);
                }
            }
            assertEquals(137, process.waitFor(), "it was to be killed, not to end, in round " + round + ": " + said);
            String underWay = "OPENING";
            for (String line : said) {
                String[] parts = line.split("\t");
                switch (parts[0]) {
                    case "begin" -> {
                        underWay = parts[1];
                        begun++;
                        kept.remove(parts[2]);
                    }
                    case "did" -> {
                        underWay = parts[1].equals("TYPE") ? "TYPE" : "BETWEEN";
                        kept.put(parts[2], parts[3]);
                    }
                    default -> assertEquals("ready", line, "round " + round);
                }
            }
            hit.merge(underWay, 1, Integer::sum);
            if (round % BETWEEN == BETWEEN - 1 || round == kills - 1) {
                List<String> lost = lost(kept, place, files);
                if (Integer.getInteger("kills") != null) {
                    System.out.println(round + 1 + " kills, while " + hit + "; " + begun + " works begun, " + kept.size()
                            + " things said to be kept; lost: " + lost);
                }
                assertEquals(List.of(), lost);
            }
        }
    }

    private static List<String> lost(Map<String, String> kept, Path place, Path files) {
        try (Workspace workspace = Workspace.open(place, List::of, Progress.NONE)) {
            Kept now = new Kept(workspace, files);
            return kept.entrySet().stream().filter(each -> !now.has(each.getKey(), each.getValue())).map(Map.Entry::toString).toList();
        }
    }

    /** What is there of what {@link Toil} said. */
    private static final class Kept {

        private final Workspace workspace;
        private final Path files;
        private final List<Segment> text;
        private final Map<String, List<Segment>> documents = new HashMap<>();

        Kept(Workspace workspace, Path files) {
            this.workspace = workspace;
            this.files = files;
            for (DocumentSummary known : workspace.documents()) {
                try (DocumentSession session = workspace.edit(known.id(), Progress.NONE)) {
                    documents.put(known.name(), List.copyOf(session.document().segments()));
                }
            }
            this.text = documents.get(Toil.LONG);
        }

        boolean has(String thing, String value) {
            String name = thing.substring(thing.indexOf(' ') + 1);
            return switch (thing.split(" ")[0]) {
                case "typed" -> text.get(Integer.parseInt(name)).target().string().startsWith(value);
                case "confirmed" -> text.get(Integer.parseInt(name)).state() == SegmentState.CONFIRMED
                        && text.get(Integer.parseInt(name)).target().string().equals(value);
                case "replaced" -> text.get(Typist.SEGMENTS - 1).target().string().equals(value);
                case "swapped" -> documents.get("swap-b.txt").stream().allMatch(segment -> segment.target().string().contains(value));
                case "document" -> documents.containsKey(name);
                case "concept" -> workspace.glossaries().list().stream().flatMap(each -> each.concepts().stream())
                        .anyMatch(concept -> concept.key().equals(name));
                case "glossary" -> workspace.glossaries().list().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow()
                        .concepts().get(0).english().findFirst().orElseThrow().text().equals(value);
                case "memory" -> workspace.memory().list().stream().anyMatch(row -> row.name().equals(name)
                        && row.units() == Integer.parseInt(value));
                case "shapes" -> documents.get("shapes.txt").size() == Integer.parseInt(value);
                case "waiver" -> workspace.waivers().stream().filter(waiver -> waiver.source().contains(" " + name + " ")).count()
                        == Long.parseLong(value);
                case "export" -> Files.exists(files.resolve("export.txt"));
                case "backup" -> Upkeep.backups(workspace.place()).get(0).file().getFileName().toString().compareTo(value) >= 0;
                default -> throw new AssertionError(thing);
            };
        }
    }

    @Test
    void oneThatWasKilledIsNotTakenForDamaged() throws Exception {
        Process typist = typist(0);
        try (BufferedReader output = output(typist)) {
            assertEquals("ready", output.readLine());
            assertEquals("0", output.readLine());
            typist.destroyForcibly().waitFor();
        }
        assertTrue(Upkeep.recover(folder.toString(), false, Progress.NONE).isEmpty());
        assertFalse(Files.exists(folder.resolve("damaged")));
    }

    @Test
    void whatTheDatabaseLostIsPutBack() throws Exception {
        Process typist = typist(0);
        try (BufferedReader output = output(typist)) {
            assertEquals("ready", output.readLine());
            assertEquals("0", output.readLine());
            Path database = folder.resolve("calque.mv.db");
            byte[] early = Files.readAllBytes(database);
            for (int index = 1; index < LOST; index++) {
                assertEquals(Integer.toString(index), output.readLine());
            }
            typist.destroyForcibly().waitFor();
            Files.write(database, early);   // as after a power cut: what was not brought onto the disk never reached the file
            try (Stream<Path> files = Files.list(folder)) {   // and the journal's last entry neither, but for a part of it
                Path journal = files.filter(file -> file.getFileName().toString().startsWith("journal-")).findFirst().orElseThrow();
                Files.writeString(journal, "1f2e3d {\"document\":\"\u0000\u0000", StandardOpenOption.APPEND);
            }
        }
        try (Workspace workspace = Workspace.open(folder, List::of, Progress.NONE);
             DocumentSession session = workspace.edit(workspace.documents().get(0).id(), Progress.NONE)) {
            for (int index = 0; index < LOST; index++) {
                assertEquals(SegmentState.CONFIRMED, session.document().segments().get(index).state(), "segment " + index);
                assertEquals(Typist.target(index), session.document().segments().get(index).target().string());
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("journal-")).toList());
        }
    }

    @Test
    void whatAFormerCalqueWroteBesideItsDatabaseIsPutBackToo() throws Exception {
        UUID document;
        Segment segment;
        try (Workspace workspace = Workspace.open(folder, List::of, Progress.NONE);
             DocumentSession session = workspace.importDocument(Sample.document("one.txt", List.of(List.of("Une phrase."))), Progress.NONE)) {
            document = workspace.documents().get(0).id();
            segment = session.document().segments().get(0);
        }
        long revision;
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("calque"), "calque", "");
             ResultSet row = connection.createStatement().executeQuery("SELECT revision FROM segment")) {
            assertTrue(row.next());
            revision = row.getLong(1);
        }
        String line = "{\"document\":\"" + document + "\",\"unit\":" + segment.unit() + ",\"segment\":\"" + segment.id()
                + "\",\"command\":\"TYPING\",\"basedOn\":%d,\"revision\":%d,\"target\":\"{\\\"text\\\":\\\"%s\\\"}\",\"state\":\"%s\",\"locked\":false}";
        Path journal = folder.resolve("journal-" + Ids.next() + ".log");
        Files.writeString(journal, summed(line.formatted(revision, revision + 10, "A sen", "DRAFT"))
                + summed(line.formatted(revision + 10, revision + 11, "A sentence.", "CONFIRMED")) + "1f2e3d {\"document\":");
        try (Workspace workspace = Workspace.open(folder, List::of, Progress.NONE);
             DocumentSession session = workspace.edit(document, Progress.NONE)) {
            assertEquals("A sentence.", session.document().segments().get(0).target().string());
            assertEquals(SegmentState.CONFIRMED, session.document().segments().get(0).state());
        }
        assertFalse(Files.exists(journal));
    }

    private static String summed(String line) {
        CRC32 sum = new CRC32();
        sum.update(line.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue()) + " " + line + "\n";
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
