package org.calque.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.calque.check.Issue;
import org.calque.check.Severity;
import org.calque.document.Code;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.glossary.Match;
import org.calque.glossary.TermStatus;
import org.calque.glossary.Verdict;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.calque.project.undo.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentSessionTest {

    private static final String GOOD = "Six Russian deserters have come to France.";
    private static final String BAD = "Six Russian soldiers have come to France.";

    @TempDir
    Path folder;
    private Workspace workspace;

    private DocumentSession start(Engine engine) {
        workspace = Workspace.open(engine.place(folder), () -> List.of(Sample.glossary()), Progress.NONE);
        return workspace.importDocument(Sample.article(), Progress.NONE);
    }

    /** The same document after a restart of the program. */
    private DocumentSession restart(Engine engine) {
        workspace.close();
        workspace = Workspace.open(engine.place(folder), List::of, Progress.NONE);
        return workspace.edit(workspace.documents().get(0).id(), Progress.NONE);
    }

    @AfterEach
    void close() {
        if (workspace != null) {
            workspace.close();
        }
    }

    private static String target(DocumentSession session, int index) {
        return session.document().segments().get(index).target().string();
    }

    private static SegmentState state(DocumentSession session, int index) {
        return session.document().segments().get(index).state();
    }

    @ParameterizedTest
    @EnumSource
    void confirmingIsRefusedWhileATermIsMissing(Engine engine) {
        DocumentSession session = start(engine);
        session.type(0, Text.of(BAD));
        ConfirmResult.Refused refused = assertInstanceOf(ConfirmResult.Refused.class, session.confirm(0));
        assertEquals("terms", refused.errors().get(0).check());
        assertEquals(SegmentState.DRAFT, state(session, 0));

        session.type(0, Text.of("Six Russian defectors have come to France."));
        assertEquals(Verdict.FORBIDDEN, assertInstanceOf(ConfirmResult.Refused.class, session.confirm(0)).errors().get(0).term().verdict());

        session.type(0, Text.of(GOOD));
        assertEquals(1, assertInstanceOf(ConfirmResult.Confirmed.class, session.confirm(0)).next());
        assertEquals(SegmentState.CONFIRMED, state(restart(engine), 0));
    }

    @Test
    void emptyTargetIsNotConfirmedButMayBeLeftEmpty() {
        DocumentSession session = start(Engine.H2);
        assertEquals("untranslated", assertInstanceOf(ConfirmResult.Refused.class, session.confirm(1)).errors().get(0).check());
        session.leaveEmpty(1);
        assertEquals(SegmentState.LEFT_EMPTY, state(session, 1));
        assertTrue(session.view(1).issues().isEmpty());
    }

    @Test
    void advisedGlossaryStopsNothing() {
        DocumentSession session = start(Engine.H2);
        workspace.glossaries().setEnforcement(workspace.glossaries().list().get(0).id(), Enforcement.ADVISE);
        session.type(0, Text.of(BAD));
        assertEquals(Severity.WARNING, session.view(0).issues().get(0).severity());
        assertInstanceOf(ConfirmResult.Confirmed.class, session.confirm(0));
    }

    @Test
    void viewFollowsEachKeyWithoutKeepingIt() {
        DocumentSession session = start(Engine.H2);
        assertEquals("déserteurs", session.view(0).occurrences().get(0).text());
        assertEquals(Verdict.MISSING, session.view(0, Text.of(BAD)).verdicts().get(0).verdict());
        assertTrue(session.view(0, Text.of(GOOD)).verdicts().get(0).verdict().good());
        assertEquals("", target(session, 0));
    }

    @ParameterizedTest
    @EnumSource
    void typingIsSavedByItself(Engine engine) throws InterruptedException {
        DocumentSession session = start(engine);
        CountDownLatch saved = new CountDownLatch(1);
        session.addListener(new SessionListener() {
            @Override
            public void saved(boolean everything) {
                if (everything) {
                    saved.countDown();
                }
            }
        });
        session.type(0, Text.of("Six"));
        session.type(0, Text.of("Six Russians"));
        assertFalse(session.saved());
        assertTrue(saved.await(30, TimeUnit.SECONDS));
        assertTrue(session.saved());
        assertEquals("Six Russians", target(restart(engine), 0));
    }

    @ParameterizedTest
    @EnumSource
    void undoAndRedoAreCommandsForward(Engine engine) {
        DocumentSession session = start(engine);
        session.type(0, Text.of("S"));
        session.type(0, Text.of(GOOD));
        session.confirm(0);
        session.setNote(0, "checked");
        assertEquals(Optional.of(Command.SET_NOTE), session.steps().undoable());

        assertEquals(0, session.undo());
        assertEquals(null, session.document().segments().get(0).note());
        session.undo();
        assertEquals(SegmentState.DRAFT, state(session, 0));
        assertEquals(Optional.of(Command.TYPE), session.steps().undoable());
        session.undo();
        assertEquals("S", target(session, 0), "what was put in at once");
        session.undo();
        assertEquals("", target(session, 0), "and the letter before it");
        assertEquals(SegmentState.NOT_STARTED, state(session, 0));
        assertEquals(-1, session.undo());

        assertEquals(Optional.of(Command.TYPE), session.steps().redoable());
        session.redo();
        session.redo();
        session.redo();
        assertEquals(GOOD, target(session, 0));
        assertEquals(SegmentState.CONFIRMED, state(session, 0));
        session.type(1, Text.of("They"));
        assertEquals(Optional.empty(), session.steps().redoable());

        assertEquals(List.of(Command.REDO, Command.TYPE, Command.UNDO, Command.UNDO, Command.SET_NOTE, Command.CONFIRM,
                Command.TYPE), session.history(0).stream().map(Change::command).toList());
        assertEquals(GOOD, target(restart(engine), 0));
    }

    @ParameterizedTest
    @EnumSource
    void everyEarlierTargetIsKept(Engine engine) {
        DocumentSession session = start(engine);
        session.type(1, Text.of("They live in Caen."));
        session.confirm(1);
        session.type(1, Text.of("They live in Caen, Paris and Metz."));
        session.confirm(1);
        List<Change> history = restart(engine).history(1);
        assertEquals(List.of("They live in Caen, Paris and Metz.", "They live in Caen, Paris and Metz.", "They live in Caen.",
                "They live in Caen."), history.stream().map(change -> change.target().string()).toList());
        assertEquals(engine.user(), history.get(0).who());
        assertTrue(history.get(0).revision() > history.get(1).revision());
    }

    @ParameterizedTest
    @EnumSource
    void waiverLetsPassSurvivesAnotherImportAndLapsesWhenTheTermChanges(Engine engine) {
        DocumentSession session = start(engine);
        session.type(0, Text.of(BAD));
        Issue error = session.view(0).errors().get(0);
        assertThrows(IllegalArgumentException.class, () -> session.waive(0, error, " "));
        session.waive(0, error, "The house says soldiers here.");
        assertEquals(Verdict.WAIVED, session.view(0).verdicts().get(0).verdict());
        assertInstanceOf(ConfirmResult.Confirmed.class, session.confirm(0));
        session.close();
        workspace.delete(session.document().id());

        DocumentSession again = workspace.importDocument(Sample.article(), Progress.NONE);
        again.type(0, Text.of(BAD));
        assertEquals("The house says soldiers here.", again.view(0).waivers().get(0).reason());
        assertEquals(List.of(), again.view(0).errors());
        DocumentSession after = restart(engine);
        assertEquals(List.of(), after.view(0).errors());

        Glossary house = workspace.glossaries().list().get(0);
        Concept deserter = house.concepts().get(0);
        Concept noted = workspace.glossaries().save(house.id(), new Concept(deserter.id(), deserter.key(), "war", null, "a note", null, false,
                deserter.terms(), deserter.revision()));
        assertEquals(List.of(), after.view(0).errors(), "a note changes nothing that was agreed");
        workspace.glossaries().save(house.id(), Sample.with(noted, Sample.french("déserteur", Match.INFLECTED),
                Sample.english("runaway", TermStatus.PREFERRED)));
        assertEquals(1, after.view(0).errors().size());
        assertEquals(List.of(), after.view(0).waivers());
        assertEquals(1, workspace.waivers().size(), "reports still tell of it");
    }

    @Test
    void waiverBelongsToOneSentenceOnly() {
        workspace = Workspace.open(Engine.H2.place(folder), () -> List.of(Sample.glossary()), Progress.NONE);
        DocumentSession session = workspace.importDocument(Sample.document("twice.txt",
                List.of(List.of(Sample.DESERTERS), List.of(Sample.DESERTERS))), Progress.NONE);
        session.type(0, Text.of(BAD));
        session.type(1, Text.of(BAD));
        session.waive(1, session.view(1).errors().get(0), "Said before.");
        assertEquals(1, session.view(0).errors().size());
        assertEquals(0, session.view(1).errors().size());
        session.undo();
        assertEquals(1, session.view(1).errors().size());
        session.redo();
        session.unwaive(1, session.view(1).waivers().get(0));
        assertEquals(1, session.view(1).errors().size());
        session.undo();
        assertEquals(0, session.view(1).errors().size());
    }

    @ParameterizedTest
    @EnumSource
    void splitAndJoinKeepIdentityAndCanBeUndone(Engine engine) {
        DocumentSession session = start(engine);
        Segment whole = session.document().segments().get(0);
        session.type(0, Text.of(GOOD));
        assertFalse(session.canSplit(0, 0));
        int at = Sample.DESERTERS.indexOf("sont");
        session.split(0, at);
        List<Segment> segments = session.document().segments();
        assertEquals(4, segments.size());
        assertEquals("Six déserteurs russes", segments.get(0).source().string());
        assertEquals("sont arrivés en France.", segments.get(1).source().string());
        assertEquals(whole.id(), segments.get(0).id());
        assertEquals(whole.id(), segments.get(1).parent());
        assertEquals(GOOD, segments.get(0).target().string());

        DocumentSession after = restart(engine);
        assertEquals(segments, List.copyOf(after.document().segments()));
        assertTrue(after.canJoin(0));
        assertFalse(after.canJoin(2), "a paragraph ends there");
        after.join(0);
        assertEquals(Sample.DESERTERS, after.document().segments().get(0).source().string());
        assertEquals(3, after.document().segments().size());
        after.undo();
        assertEquals(4, after.document().segments().size());
        after.redo();
        assertEquals(List.of(Sample.DESERTERS, Sample.PLAIN, Sample.PROJECT), restart(engine).document().segments().stream()
                .map(segment -> segment.source().string()).toList());
    }

    @Test
    void lockedSegmentIsNotChanged() {
        DocumentSession session = start(Engine.H2);
        session.setLocked(0, true);
        FaultException fault = assertThrows(FaultException.class, () -> session.type(0, Text.of("x")));
        assertEquals(Fault.SEGMENT_LOCKED, fault.fault());
        assertEquals(0, session.apply(Command.TAKE_IN, List.of(new DocumentSession.Edit(0, Text.of("x"), SegmentState.DRAFT))));
        session.setLocked(0, false);
        session.type(0, Text.of("x"));
        assertEquals("x", target(session, 0));
    }

    @Test
    void takingInIsOneStepAndTrustsNoErrors() {
        DocumentSession session = start(Engine.H2);
        assertEquals(2, session.apply(Command.TAKE_IN, List.of(
                new DocumentSession.Edit(0, Text.of(BAD), SegmentState.FINAL),
                new DocumentSession.Edit(1, Text.of("They live in Caen, Paris and Metz."), SegmentState.FINAL))));
        assertEquals(SegmentState.NEEDS_REVIEW, state(session, 0));
        assertEquals(SegmentState.FINAL, state(session, 1));
        session.undo();
        assertEquals("", target(session, 0));
        assertEquals("", target(session, 1));
    }

    @Test
    void summaryCountsAndExportIsBlockedByErrors() {
        DocumentSession session = start(Engine.H2);
        session.type(0, Text.of(BAD));
        session.type(1, Text.of("They live in Caen, Paris and Metz."));
        session.confirm(1);
        Summary summary = session.overview().summary();
        assertEquals(1, summary.missing());
        assertEquals(0, summary.consistency());
        assertEquals(1, summary.done());
        assertEquals(3, summary.segments());
        assertEquals(7, summary.wordsDone());
        assertEquals(List.of("terms", "untranslated"), session.overview().blocking(Progress.NONE).stream().map(Issue::check).toList());

        session.type(0, Text.of(GOOD));
        assertEquals(100, session.overview().summary().consistency());
        session.type(2, Text.of("The project “Farewell to Arms” helps those who flee."));
        assertEquals(List.of(), session.overview().blocking(Progress.NONE));
        assertEquals(2, session.overview().summary().terms());
    }

    @Test
    void fillsWhatTheGlossaryKnowsForCertain() {
        workspace = Workspace.open(Engine.H2.place(folder), () -> List.of(Sample.glossary()), Progress.NONE);
        DocumentSession session = workspace.importDocument(Sample.document("list.txt", List.of(List.of("Proshaï oruzhie"),
                List.of("Proshaï oruzhie."), List.of("Déserteurs"), List.of("« Proshaï oruzhie »"), List.of(Sample.PROJECT))), Progress.NONE);
        assertEquals(2, session.leverage().pretranslate(Progress.NONE));
        assertEquals(List.of("Farewell to Arms", "Farewell to Arms.", "", "", ""),
                session.document().segments().stream().map(segment -> segment.target().string()).toList());
        assertEquals(SegmentState.DRAFT, state(session, 0));
        session.undo();
        assertEquals("", target(session, 0));
    }

    /** As the cells of a table are. */
    @Test
    void fillsNumbersInTheEnglishWay() {
        workspace = Workspace.open(Engine.H2.place(folder), List::of, Progress.NONE);
        DocumentSession session = workspace.importDocument(Sample.document("table.txt", List.of(List.of("2024"), List.of("1 195,4"),
                List.of("37 %"), List.of("12/03/2024"))), Progress.NONE);
        assertEquals(3, session.leverage().pretranslate(Progress.NONE));
        assertEquals(List.of("2024", "1,195.4", "37%", ""),
                session.document().segments().stream().map(segment -> segment.target().string()).toList());
    }

    @Test
    void copiesTheSourceWithItsCodes() {
        workspace = Workspace.open(Engine.H2.place(folder), List::of, Progress.NONE);
        org.calque.format.Opened plain = Sample.document("bold.txt", List.of(List.of("Un mot")));
        Document document = plain.document();
        Text bold = new Text("Un mot", List.of(new Code(3, Code.Kind.OPEN, "1", "bold", "<b>", "<b>", false),
                new Code(6, Code.Kind.CLOSE, "1", "bold", "</b>", "</b>", false)));
        Segment segment = document.segments().get(0);
        Document coded = new Document(document.id(), document.name(), document.languages(),
                List.of(org.calque.document.Unit.paragraph("p1", bold)), org.calque.document.Segments.of(List.of(new Segment(segment.id(), 0,
                segment.key(), bold.whole(), bold, Text.EMPTY, SegmentState.NOT_STARTED, null, false, null))), false);
        DocumentSession session = workspace.importDocument(new org.calque.format.Opened(coded, plain.original(), List.of()), Progress.NONE);
        session.copySource(0);
        assertEquals(bold, restart(Engine.H2).document().segments().get(0).target());
    }
}
