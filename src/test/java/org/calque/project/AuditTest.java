package org.calque.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.calque.check.CheckKind;
import org.calque.check.Profile;
import org.calque.document.LanguagePair;
import org.calque.document.Text;
import org.calque.format.Formats;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issues of all documents of a workspace, one of them open and one not. */
class AuditTest {

    @TempDir
    private Path folder;

    private Workspace workspace;
    private DocumentSession open;

    @BeforeEach
    void twoDocuments() throws Exception {
        workspace = Workspace.open(folder.resolve("workspace"), List::of, Progress.NONE);
        DocumentSession shut = document("shut.txt", "Qui vient ici ?\n\nIl a payé 12 et 34 euros.\n\nLa mer est calme.\n");
        shut.type(0, Text.of("Who is coming here ?"));
        shut.type(1, Text.of("He paid 13 and 35 euros."));
        shut.close();
        open = document("open.txt", "Où est le port ?\n\nLa mer est calme.\n");
        open.type(0, Text.of("Where is the harbour ?"));
        open.type(1, Text.of("The the sea is calm."));
        open.flush();
    }

    @AfterEach
    void shut() {
        workspace.close();
    }

    private DocumentSession document(String name, String text) throws Exception {
        Path file = Files.writeString(folder.resolve(name), text);
        return workspace.importDocument(new Formats().open(file, LanguagePair.FRENCH_ENGLISH, Progress.NONE), Progress.NONE);
    }

    private List<Audit.Found> look() {
        return workspace.audit().look(Progress.NONE).found();
    }

    private String told() {
        return look().stream().map(found -> found.name() + ":" + (found.index() + 1) + " " + found.issue().check()).sorted().collect(Collectors.joining(", "));
    }

    @Test
    void allDocumentsAreLookedAtAndWhatIsEmptyIsOnlyCounted() {
        assertEquals("open.txt:1 punctuation, open.txt:2 doubled, shut.txt:1 punctuation, shut.txt:2 numbers, shut.txt:2 numbers", told());
        Audit.Result result = workspace.audit().look(Progress.NONE);
        assertEquals(2, result.documents());
        assertEquals(5, result.segments());
        assertEquals(1, result.empty());
    }

    @Test
    void manyAreMendedInOneStepThatOneUndoTakesBack() {
        assertEquals(3, workspace.audit().mend(look()));
        assertEquals("shut.txt:2 numbers, shut.txt:2 numbers", told());
        assertEquals("Where is the harbour?", open.document().segments().get(0).target().string());
        assertTrue(workspace.undoStack().undo());
        assertEquals("open.txt:1 punctuation, open.txt:2 doubled, shut.txt:1 punctuation, shut.txt:2 numbers, shut.txt:2 numbers", told());
    }

    @Test
    void whatWasChangedSinceIsNotMendedAndNothingElseIs() {
        List<Audit.Found> before = look();
        open.type(0, Text.of("Where is the port ?"));
        open.flush();
        assertThrows(FaultException.class, () -> workspace.audit().mend(before));
        assertTrue(told().contains("shut.txt:1 punctuation"), "all or none");
    }

    @Test
    void oneNumberIsLetPassAndTheOtherIsNot() {
        Audit.Found first = look().stream().filter(found -> found.issue().about().equals("12")).findFirst().orElseThrow();
        workspace.audit().waive(List.of(first), "a misprint in the source");
        assertEquals(List.of("34"), look().stream().filter(found -> found.issue().check().equals("numbers")).map(found -> found.issue().about()).toList());
        assertEquals("a misprint in the source", workspace.waivers().get(0).reason());
        workspace.withdraw(workspace.waivers());
        assertEquals(2, look().stream().filter(found -> found.issue().check().equals("numbers")).count());
        assertTrue(workspace.undoStack().undo(), "withdrawing is undone");
        assertTrue(workspace.undoStack().undo(), "and so is letting pass");
        assertEquals(2, look().stream().filter(found -> found.issue().check().equals("numbers")).count());
        assertEquals(List.of(), workspace.waivers());
    }

    @Test
    void aProfileHoldsForTheWorkspaceOrForOneDocument() {
        Profile strict = new Profile("Strict", Map.of(CheckKind.NUMBERS, Profile.Level.ERROR, CheckKind.DOUBLED, Profile.Level.OFF), Profile.Quotes.ANY, Profile.English.ANY,
                Profile.SerialComma.ANY, Profile.DateOrder.ANY, Profile.Times.ANY, 0, 0, Map.of("harbour", "port"));
        workspace.profiles().put(strict);
        workspace.profiles().choose(open.document().id(), "Strict");
        assertEquals("open.txt:1 forbidden, open.txt:1 punctuation, shut.txt:1 punctuation, shut.txt:2 numbers, shut.txt:2 numbers", told());
        workspace.profiles().setGeneral("Strict");
        assertEquals(2, look().stream().filter(found -> found.issue().severity() == org.calque.check.Severity.ERROR).count());
        workspace.close();
        workspace = Workspace.open(folder.resolve("workspace"), List::of, Progress.NONE);
        assertEquals(strict, workspace.profiles().general(), "kept");
        workspace.profiles().remove("Strict");
        assertEquals(Profile.STANDARD, workspace.profiles().general());
    }
}
