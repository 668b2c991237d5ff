package org.calque.project.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.glossary.Match;
import org.calque.glossary.TermStatus;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.calque.project.ConfirmResult;
import org.calque.project.DocumentSession;
import org.calque.project.Engine;
import org.calque.project.Sample;
import org.calque.project.Workspace;
import org.calque.project.undo.Command;
import org.calque.project.undo.ConceptEdit;
import org.calque.store.Waiver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A rendering changes: what breaks is listed, replaced in all documents, open or not, and taken back by one undo. */
class RenderingChangeTest {

    @TempDir
    Path folder;

    private Workspace open(Engine engine) {
        return Workspace.open(engine.place(folder), () -> List.of(Sample.glossary()), Progress.NONE);
    }

    private static UUID confirmed(Workspace workspace, String name, String... translations) {
        try (DocumentSession session = workspace.importDocument(Sample.document(name, List.of(List.of(Sample.DESERTERS, Sample.PLAIN),
                List.of("Chaque déserteur a son histoire."))), Progress.NONE)) {
            for (int i = 0; i < translations.length; i++) {
                session.type(i, Text.of(translations[i]));
                assertTrue(session.confirm(i) instanceof ConfirmResult.Confirmed, translations[i]);
            }
            return session.document().id();
        }
    }

    private static ConceptEdit toDefector(Workspace workspace) {
        Glossary house = workspace.glossaries().list().get(0);
        Concept before = house.concepts().get(0);
        return new ConceptEdit(house.id(), before, Sample.with(before, Sample.french("déserteur", Match.INFLECTED),
                Sample.english("defector", TermStatus.PREFERRED), Sample.english("deserter", TermStatus.DEPRECATED)));
    }

    private static String target(Workspace workspace, UUID document, int index) {
        try (DocumentSession session = workspace.edit(document, Progress.NONE)) {
            return session.document().segments().get(index).target().string();
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneReplaceKeepsCaseAndInflectionInAllDocumentsAndOneUndoTakesItBack(Engine engine) {
        try (Workspace workspace = open(engine)) {
            UUID closed = confirmed(workspace, "one.txt", "Six Russian deserters have come to France.", "They live in Caen, Paris and Metz.",
                    "A deserter’s story is his own.");
            UUID second = confirmed(workspace, "two.txt", "Deserters from Russia: six have come to France.");
            try (DocumentSession open = workspace.edit(second, Progress.NONE)) {
                ConceptEdit edit = toDefector(workspace);
                List<Broken> broken = workspace.glossaries().brokenBy(List.of(edit), Progress.NONE);
                assertEquals(List.of("one.txt", "one.txt", "two.txt"), broken.stream().map(Broken::name).toList());
                workspace.glossaries().change(Command.TERM_CHANGED, List.of(edit));
                workspace.glossaries().settle();
                assertEquals(3, workspace.mend(broken));

                assertEquals("Six Russian defectors have come to France.", target(workspace, closed, 0));
                assertEquals("A defector’s story is his own.", target(workspace, closed, 2));
                assertEquals("Defectors from Russia: six have come to France.", open.document().segments().get(0).target().string());
                assertEquals(SegmentState.CONFIRMED, open.document().segments().get(0).state());
                assertEquals(List.of(), open.view(0).errors());
                assertTrue(workspace.memory().find(Text.of(Sample.DESERTERS), null, null, 100, 5).stream()
                        .allMatch(match -> match.target().string().contains("efectors")), "the memory follows");

                assertEquals(Optional.of(Command.REPLACE_ALL), workspace.undoStack().undoable());
                assertTrue(workspace.undoStack().undo());
                assertEquals("Six Russian deserters have come to France.", target(workspace, closed, 0));
                assertEquals("Deserters from Russia: six have come to France.", open.document().segments().get(0).target().string());
                assertTrue(workspace.undoStack().undo(), "and the term's change is a step of its own");
                assertEquals("deserter", workspace.glossaries().list().get(0).concepts().get(0).renderings().get(0).text());
                assertEquals(List.of(), open.view(0).errors());
                assertTrue(workspace.undoStack().redo());
                assertTrue(workspace.undoStack().redo());
                assertEquals("Six Russian defectors have come to France.", target(workspace, closed, 0));
                assertFalse(workspace.undoStack().redo());
            }
        }
    }

    @Test
    void whatWasChangedSinceIsNotOverwrittenAndThenNothingIs() {
        try (Workspace workspace = open(Engine.H2)) {
            UUID first = confirmed(workspace, "one.txt", "Six Russian deserters have come to France.");
            UUID second = confirmed(workspace, "two.txt", "Six Russian deserters are in France.");
            List<Broken> broken = workspace.glossaries().brokenBy(List.of(toDefector(workspace)), Progress.NONE);
            try (DocumentSession session = workspace.edit(second, Progress.NONE)) {
                session.type(0, Text.of("Six deserters."));
            }
            FaultException fault = assertThrows(FaultException.class, () -> workspace.mend(broken));
            assertEquals(Fault.CONFLICT, fault.fault());
            assertEquals("Six Russian deserters have come to France.", target(workspace, first, 0));
            assertEquals("Six deserters.", target(workspace, second, 0));
        }
    }

    @Test
    void whatCannotBeReplacedForCertainIsLeftToTheTranslator() {
        try (Workspace workspace = open(Engine.H2); DocumentSession session = workspace.importDocument(Sample.article(), Progress.NONE)) {
            session.type(0, Text.of("Six Russian deserters have come to France."));
            session.confirm(0);
            session.setLocked(0, true);
            Broken locked = workspace.glossaries().brokenBy(List.of(toDefector(workspace)), Progress.NONE).get(0);
            assertEquals(List.of(), locked.swaps());

            session.type(1, Text.of("They live in Caen, Paris and Metz."));
            session.confirm(1);
            Glossary house = workspace.glossaries().list().get(0);
            Broken added = workspace.glossaries().brokenBy(List.of(new ConceptEdit(house.id(), null, Sample.concept("dwell",
                    Sample.french("vivre", Match.INFLECTED), Sample.english("dwell", TermStatus.PREFERRED)))), Progress.NONE).get(0);
            assertEquals(List.of(), added.swaps(), "nobody knows which word stands for a term that is new");
            assertEquals(0, workspace.mend(List.of(locked, added)));
        }
    }

    @Test
    void deletingATermAsksAgainForTheOneInsideIt() {
        try (Workspace workspace = open(Engine.H2); DocumentSession session = workspace.importDocument(
                Sample.document("a.txt", List.of(List.of("Il a quitté l'armée de terre."))), Progress.NONE)) {
            Glossary house = workspace.glossaries().list().get(0);
            Concept land = workspace.glossaries().save(house.id(), Sample.concept("land", Sample.french("armée de terre", Match.INFLECTED),
                    Sample.english("ground forces", TermStatus.PREFERRED)));
            workspace.glossaries().save(house.id(), Sample.concept("army", Sample.french("armée", Match.INFLECTED),
                    Sample.english("army", TermStatus.PREFERRED)));
            session.type(0, Text.of("He left the ground forces."));
            assertTrue(session.confirm(0) instanceof ConfirmResult.Confirmed);
            List<Broken> broken = workspace.glossaries().brokenBy(List.of(new ConceptEdit(house.id(), land, null)), Progress.NONE);
            assertEquals(List.of("army"), broken.get(0).verdicts().get(0).expected());
        }
    }

    @Test
    void everyChangeOfGlossariesIsTakenBackAndDoneAgain() {
        try (Workspace workspace = open(Engine.H2); DocumentSession session = workspace.importDocument(Sample.article(), Progress.NONE)) {
            session.type(0, Text.of("Six Russian defectors are in France."));
            Glossary house = workspace.glossaries().list().get(0);
            assertEquals(1, session.view(0).errors().size());

            workspace.glossaries().setEnforcement(house.id(), Enforcement.ADVISE);
            assertEquals(0, session.view(0).errors().size());
            workspace.undoStack().undo();
            assertEquals(1, session.view(0).errors().size());

            workspace.glossaries().delete(house.id(), house.concepts().get(0));
            assertEquals(0, session.view(0).occurrences().size());
            workspace.undoStack().undo();
            assertEquals(1, session.view(0).errors().size());

            workspace.glossaries().delete(house.id());
            assertEquals(List.of(), workspace.glossaries().list());
            workspace.undoStack().undo();
            assertEquals(house.concepts().stream().map(concept -> concept.at(0)).toList(),
                    workspace.glossaries().list().get(0).concepts().stream().map(concept -> concept.at(0)).toList());
            assertEquals(1, session.view(0).errors().size());

            Glossary second = workspace.glossaries().create("second");
            workspace.glossaries().rank(List.of(second.id(), house.id()));
            assertEquals(List.of("second", "house"), workspace.glossaries().list().stream().map(Glossary::name).toList());
            workspace.glossaries().rename(second.id(), "first");
            workspace.undoStack().undo();
            workspace.undoStack().undo();
            assertEquals(List.of("house", "second"), workspace.glossaries().list().stream().map(Glossary::name).toList());
            workspace.undoStack().undo();
            assertEquals(1, workspace.glossaries().list().size());
            workspace.undoStack().redo();
            assertEquals(2, workspace.glossaries().list().size());
        }
    }

    @Test
    void importingIsTakenBackWhole() {
        try (Workspace workspace = open(Engine.H2)) {
            Glossary house = workspace.glossaries().list().get(0);
            workspace.glossaries().add(new Glossary(UUID.randomUUID(), "house", Enforcement.ENFORCE, 0, List.of(
                    Sample.concept("deserter", Sample.french("déserteur", Match.INFLECTED), Sample.english("runaway", TermStatus.PREFERRED)),
                    Sample.concept("army", Sample.french("armée", Match.INFLECTED), Sample.english("army", TermStatus.PREFERRED)))), Progress.NONE);
            assertEquals(3, workspace.glossaries().list().get(0).concepts().size());
            workspace.undoStack().undo();
            assertEquals(house.concepts().stream().map(concept -> concept.at(0)).toList(),
                    workspace.glossaries().list().get(0).concepts().stream().map(concept -> concept.at(0)).toList());
        }
    }

    @Test
    void aWaiverIsWithdrawnFromOutsideItsDocumentAndGivenAgainByUndo() {
        try (Workspace workspace = open(Engine.H2); DocumentSession session = workspace.importDocument(Sample.article(), Progress.NONE)) {
            session.type(0, Text.of("Six Russian defectors are in France."));
            session.waive(0, session.view(0).errors().get(0), "a quotation");
            assertEquals(List.of(), session.view(0).errors());
            List<Waiver> all = workspace.waivers();
            workspace.withdraw(all);
            assertEquals(1, session.view(0).errors().size());
            workspace.undoStack().undo();
            assertEquals(List.of(), session.view(0).errors());
            assertEquals("a quotation", workspace.waivers().get(0).reason());
        }
    }

    @Test
    void stepsOfADocumentAndOfTheWorkspaceAreToldInTheirOrder() {
        try (Workspace workspace = open(Engine.H2); DocumentSession session = workspace.importDocument(Sample.article(), Progress.NONE)) {
            assertEquals(Long.MIN_VALUE, workspace.undoStack().undoableAt());
            session.type(1, Text.of("They live there."));
            Glossary house = workspace.glossaries().list().get(0);
            workspace.glossaries().delete(house.id(), house.concepts().get(0));
            assertTrue(workspace.undoStack().undoableAt() > session.steps().undoableAt());
            session.setNote(1, "later");
            assertTrue(workspace.undoStack().undoableAt() < session.steps().undoableAt());
        }
    }
}
