package org.calque.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.calque.database.Recovery;
import org.calque.document.LanguagePair;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.format.tmx.TmxUnits;
import org.calque.glossary.Match;
import org.calque.glossary.TermStatus;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A workspace comes back from what happens to disks, and moves to other places whole. */
class UpkeepTest {

    private static final int SENTENCES = 400;

    @TempDir
    Path folder;
    private String place;

    @BeforeEach
    void name() {
        place = folder.resolve("workspace").toString();
    }

    private Path file() {
        return Path.of(place).resolve("calque.mv.db");
    }

    private static List<List<String>> sentences() {
        List<List<String>> paragraphs = new ArrayList<>();
        for (int i = 0; i < SENTENCES; i++) {
            paragraphs.add(List.of("Ceci est la phrase " + i + ".", "En voici une autre, la " + i + "e."));
        }
        return paragraphs;
    }

    private static String target(int index) {
        return "This is sentence " + index + ", put into English.";
    }

    private static void confirm(DocumentSession session, int from, int to) {
        for (int i = from; i < to; i++) {
            session.type(i, Text.of(target(i)));
            assertInstanceOf(ConfirmResult.Confirmed.class, session.confirm(i));
        }
    }

    /** A workspace with a backup between the first twenty confirmed segments and twenty more, closed in order. */
    private void work(boolean backup) {
        try (Workspace workspace = Workspace.open(place, () -> List.of(Sample.glossary()), Progress.NONE);
             DocumentSession session = workspace.importDocument(Sample.document("long.txt", sentences()), Progress.NONE)) {
            confirm(session, 0, 20);
            if (backup) {
                workspace.backUp();
            }
            confirm(session, 10, 40);
        }
    }

    private void assertAllThere(int confirmed) {
        try (Workspace workspace = Workspace.open(place, List::of, Progress.NONE);
             DocumentSession session = workspace.edit(workspace.documents().get(0).id(), Progress.NONE)) {
            List<Segment> segments = session.document().segments();
            assertEquals(2 * SENTENCES, segments.size());
            for (int i = 0; i < confirmed; i++) {
                assertEquals(SegmentState.CONFIRMED, segments.get(i).state(), "segment " + i);
                assertEquals(target(i), segments.get(i).target().string());
            }
            assertEquals(Sample.glossary().concepts().size(), workspace.glossaries().list().get(0).concepts().size());
            confirm(session, confirmed, confirmed + 1);   // and it can be worked in
        }
    }

    private void damage(byte[] bytes) throws IOException {
        Files.write(file(), bytes);
    }

    /** H2 may open such a file at an older state, and say nothing. */
    @ParameterizedTest
    @ValueSource(ints = {20, 40, 60, 80, 95})
    void fileCutShortLosesNothingConfirmed(int percent) throws IOException {
        work(true);
        byte[] good = Files.readAllBytes(file());
        damage(Arrays.copyOf(good, good.length / 100 * percent));
        try {
            Workspace.open(place, List::of, Progress.NONE).close();
        } catch (FaultException fault) {
            assertEquals(Fault.WORKSPACE_DAMAGED, fault.fault());
            Upkeep.recover(place, false, Progress.NONE);
        }
        assertAllThere(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "another file", "no header"})
    void fileThatCannotBeOpenedComesBackFromBackupAndJournal(String what) throws IOException {
        work(true);
        byte[] good = Files.readAllBytes(file());
        byte[] headless = good.clone();
        Arrays.fill(headless, 0, 8192, (byte) 0);
        damage(switch (what) {
            case "nothing" -> new byte[0];
            case "no header" -> headless;
            default -> "Bonjour".repeat(9_000).getBytes();
        });
        byte[] damaged = Files.readAllBytes(file());
        FaultException fault = assertThrows(FaultException.class, () -> Workspace.open(place, List::of, Progress.NONE));
        assertEquals(Fault.WORKSPACE_DAMAGED, fault.fault());
        Recovery.Outcome outcome = Upkeep.recover(place, false, Progress.NONE).orElseThrow();
        assertNotNull(outcome.backup());
        assertArrayEquals(damaged, Files.readAllBytes(outcome.kept()), "the damaged file is kept as it was");
        assertAllThere(40);
    }

    @Test
    void pagesThatCannotBeReadAreSteppedOverAndTheRestIsSaved() throws IOException {
        work(true);
        byte[] bytes = Files.readAllBytes(file());
        Random random = new Random(3);
        for (int i = 0; i < 4; i++) {
            int at = 8192 + random.nextInt(bytes.length / 4096 - 8) * 4096;
            Arrays.fill(bytes, at, at + 4096, (byte) 0x5a);
        }
        damage(bytes);
        Upkeep.recover(place, false, Progress.NONE);
        assertAllThere(40);
    }

    @Test
    void soundFileWithoutBackupIsReadWhole() {
        work(false);
        Recovery.Outcome outcome = Upkeep.recover(place, true, Progress.NONE).orElseThrow();
        assertNull(outcome.backup());
        assertEquals(0, outcome.read().unreadable());
        assertAllThere(40);
    }

    @Test
    void fileThatIsNothingAnyMoreAndHasNoBackupComesBackFromItsJournal() throws IOException {
        work(false);
        damage(new byte[8192]);
        assertNull(Upkeep.recover(place, false, Progress.NONE).orElseThrow().backup());
        assertAllThere(40);
    }

    private void forgetJournals() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(place).resolve("backups"))) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("journal-")).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Documents, memories and terms as well as words typed: what no table needs to know of. */
    @Test
    void everythingDoneSinceTheBackupComesBackFromTheJournal() throws IOException {
        Path tmx = Files.writeString(folder.resolve("some.tmx"), "<tmx version=\"1.4\"><header srclang=\"fr\" segtype=\"sentence\" adminlang=\"en\""
                + " creationtool=\"t\" creationtoolversion=\"1\" o-tmf=\"t\" datatype=\"plaintext\"/><body><tu><tuv xml:lang=\"fr\"><seg>Bonjour.</seg></tuv>"
                + "<tuv xml:lang=\"en\"><seg>Hello.</seg></tuv></tu></body></tmx>");
        work(true);
        try (Workspace workspace = Workspace.open(place, List::of, Progress.NONE)) {
            try (DocumentSession article = workspace.importDocument(Sample.article(), Progress.NONE)) {
                article.type(0, Text.of("Deserters from the Russian army."));
                article.flush();
                article.split(1, Sample.PLAIN.indexOf("Paris"));
            }
            workspace.memory().add("brought", units -> TmxUnits.read(tmx, LanguagePair.FRENCH_ENGLISH, units, Progress.NONE), Progress.NONE);
            workspace.glossaries().save(workspace.glossaries().list().get(0).id(), Sample.concept("new",
                    Sample.french("nouveau", Match.INFLECTED), Sample.english("new", TermStatus.PREFERRED)));
            workspace.setSetting("colour", "red");
        }
        damage(new byte[0]);
        Upkeep.recover(place, false, Progress.NONE);
        try (Workspace workspace = Workspace.open(place, List::of, Progress.NONE)) {
            DocumentSummary article = workspace.documents().stream().filter(each -> !each.name().equals("long.txt")).findFirst().orElseThrow();
            try (DocumentSession session = workspace.edit(article.id(), Progress.NONE)) {
                assertEquals("Deserters from the Russian army.", session.document().segments().get(0).target().string());
                assertEquals(Sample.article().document().segments().size() + 1, session.document().segments().size());
            }
            assertEquals(1, workspace.memory().list().stream().filter(row -> row.name().equals("brought")).findFirst().orElseThrow().units());
            assertTrue(workspace.glossaries().list().get(0).concepts().stream().anyMatch(concept -> concept.key().equals("new")));
            assertEquals("red", workspace.setting("colour").orElseThrow());
        }
    }

    @Test
    void soundOneIsSaidToBeSoundAndLeftAsItIs() throws IOException {
        work(true);
        assertTrue(Upkeep.recover(place, false, Progress.NONE).isEmpty());
        assertFalse(Files.exists(Path.of(place).resolve("damaged")), "nothing was set aside");
        assertAllThere(40);
    }

    private int confirmed() {
        try (Workspace workspace = Workspace.open(place, List::of, Progress.NONE);
             DocumentSession session = workspace.edit(workspace.documents().get(0).id(), Progress.NONE)) {
            return (int) session.document().segments().stream().filter(segment -> segment.state() == SegmentState.CONFIRMED).count();
        }
    }

    @Test
    void goesBackToAChosenBackupAndComesBack() {
        work(true);
        Path chosen = Upkeep.backups(place).get(0).file();
        Upkeep.Restored restored = Upkeep.restore(place, chosen, Progress.NONE);
        assertEquals(20, confirmed(), "as it was when the backup was made, without what the journal tells");
        assertNotNull(restored.before());
        Upkeep.restore(place, restored.before().file(), Progress.NONE);
        assertAllThere(40);
    }

    @Test
    void damagedOneGoesBackToAChosenBackupAndItsFileIsKept() throws IOException {
        work(true);
        damage("Bonjour".repeat(9_000).getBytes());
        Upkeep.Restored restored = Upkeep.restore(place, Upkeep.backups(place).get(0).file(), Progress.NONE);
        assertNull(restored.before());
        assertEquals("Bonjour".repeat(9_000), Files.readString(restored.kept()));
        assertEquals(20, confirmed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone.zip", "text.zip", "cut.zip", "other.zip"})
    void whatIsNoWholeBackupIsRefusedAndNothingIsTouched(String name) throws IOException {
        work(true);
        Path backup = folder.resolve(name);
        byte[] good = Files.readAllBytes(Upkeep.backups(place).get(0).file());
        switch (name) {
            case "text.zip" -> Files.writeString(backup, "Bonjour");
            case "cut.zip" -> Files.write(backup, Arrays.copyOf(good, good.length / 2));
            case "other.zip" -> Files.copy(Path.of("samples/deserteurs.fr.docx"), backup);
            default -> { }
        }
        FaultException fault = assertThrows(FaultException.class, () -> Upkeep.restore(place, backup, Progress.NONE));
        assertEquals(name.equals("gone.zip") ? Fault.FILE_MISSING : Fault.DOCUMENT_DAMAGED, fault.fault());
        assertAllThere(40);
    }

    @Test
    void whereNothingCanBeReadNothingIsTouched() throws IOException {
        work(false);
        forgetJournals();
        damage("Bonjour".repeat(9_000).getBytes());
        FaultException fault = assertThrows(FaultException.class, () -> Upkeep.recover(place, false, Progress.NONE));
        assertEquals(Fault.WORKSPACE_LOST, fault.fault());
        assertEquals("Bonjour".repeat(9_000), Files.readString(file()));
    }

    @Test
    void openWorkspaceIsNotRecovered() {
        work(true);
        try (Workspace open = Workspace.open(place, List::of, Progress.NONE)) {
            FaultException fault = assertThrows(FaultException.class, () -> Upkeep.recover(place, false, Progress.NONE));
            assertEquals(Fault.WORKSPACE_IN_USE, fault.fault());
            assertEquals(1, open.documents().size());
        }
    }

    @Test
    void splitSinceTheBackupStandsOnce() throws IOException {
        try (Workspace workspace = Workspace.open(place, List::of, Progress.NONE);
             DocumentSession session = workspace.importDocument(Sample.article(), Progress.NONE)) {
            workspace.backUp();
            session.split(1, Sample.PLAIN.indexOf("Paris"));
        }
        Upkeep.recover(place, true, Progress.NONE);
        try (Workspace workspace = Workspace.open(place, List::of, Progress.NONE);
             DocumentSession session = workspace.edit(workspace.documents().get(0).id(), Progress.NONE)) {
            assertEquals(List.of(Sample.DESERTERS, "Ils vivent à Caen,", "Paris et Metz.", Sample.PROJECT),
                    session.document().segments().stream().map(segment -> segment.source().string().strip()).toList());
        }
    }

    @Test
    void manyBackupsLeaveTheLatestAndTheJournalIsDropped() throws IOException {
        work(false);
        try (Workspace workspace = Workspace.open(place, List::of, Progress.NONE)) {
            workspace.backUp();
        }
        assertEquals(1, Upkeep.backups(place).size());
        try (var files = Files.list(Path.of(place).resolve("backups"))) {
            assertTrue(files.noneMatch(file -> file.getFileName().toString().startsWith("journal")), "the backup has what they say");
        }
    }

    @ParameterizedTest
    @EnumSource
    void copyHasEverything(Engine engine) {
        work(false);
        String copy = engine.place(folder.resolve("copy"));
        Upkeep.copy(place, copy, Progress.NONE);
        assertEquals(Fault.WORKSPACE_THERE, assertThrows(FaultException.class, () -> Upkeep.copy(place, copy, Progress.NONE)).fault());
        String back = folder.resolve("back").toString();
        Upkeep.copy(copy, back, Progress.NONE);
        place = copy;
        assertAllThere(40);
        place = back;
        assertAllThere(40);
    }
}
