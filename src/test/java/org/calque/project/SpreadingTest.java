package org.calque.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.job.Progress;
import org.calque.project.memory.Analysis;
import org.calque.project.undo.Command;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpreadingTest {

    private static final Text ENGLISH = Text.of("They live in Caen, Paris and Metz.");

    @TempDir
    private Path folder;   // set by JUnit
    private @Nullable Workspace workspace;   // null where a test was skipped

    @AfterEach
    void close() {
        if (workspace != null) {
            workspace.close();
        }
    }

    private DocumentSession document(String name, String... sentences) {
        List<List<String>> units = new ArrayList<>();
        for (String sentence : sentences) {
            units.add(List.of(sentence));
        }
        return workspace.importDocument(Sample.document(name, units), Progress.NONE);
    }

    private static List<String> targets(Document document) {
        return document.segments().stream().map(segment -> segment.state() + " " + segment.target().string()).toList();
    }

    /** As is done a moment after a segment was confirmed; at once, so that nobody has to wait for it. */
    private int spread(DocumentSession session, int index) {
        Segment segment = session.document().segments().get(index);
        return workspace.spreading().spread(session.document(), List.of(segment), Progress.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsConfirmedIsADraftInOtherDocumentsOpenOrNot(Engine engine) {
        workspace = Workspace.open(engine.place(folder), () -> List.of(Sample.glossary()), Progress.NONE);
        DocumentSession closed = document("closed.txt", "Autre chose.", Sample.PLAIN);
        var id = closed.document().id();
        closed.close();
        DocumentSession open = document("open.txt", Sample.PLAIN, Sample.PLAIN + " Et après.", Sample.PLAIN, Sample.PLAIN);
        open.setOwnWay(2, true);
        open.type(3, Text.of("Begun."));
        DocumentSession session = document("a.txt", Sample.PLAIN);
        session.apply(Command.TAKE_IN, List.of(new DocumentSession.Edit(0, ENGLISH, SegmentState.CONFIRMED)));
        assertEquals(2, spread(session, 0));
        assertEquals(List.of("DRAFT " + ENGLISH.string(), "NOT_STARTED ", "NOT_STARTED ", "DRAFT Begun."), targets(open.document()),
                "what goes its own way, or was begun, is left alone");
        DocumentSession again = workspace.edit(id, Progress.NONE);
        assertEquals(List.of("NOT_STARTED ", "DRAFT " + ENGLISH.string()), targets(again.document()));

        session.apply(Command.TAKE_IN, List.of(new DocumentSession.Edit(0, Text.of("They live in Metz."), SegmentState.CONFIRMED)));
        assertEquals(2, spread(session, 0), "drafts that came from it follow");
        assertEquals("They live in Metz.", again.document().segments().get(1).target().string());
        assertEquals(0, spread(session, 0), "once");
        assertEquals(Command.SPREAD, workspace.undoStack().undoable().orElseThrow());
        assertTrue(workspace.undoStack().undo());
        assertTrue(workspace.undoStack().undo());
        assertEquals(List.of("NOT_STARTED ", "NOT_STARTED "), targets(again.document()), "undo takes it back");
        assertEquals("NOT_STARTED ", targets(open.document()).get(0));
    }

    @ParameterizedTest
    @EnumSource
    void confirmingDoesSo(Engine engine) throws Exception {
        workspace = Workspace.open(engine.place(folder), () -> List.of(Sample.glossary()), Progress.NONE);
        DocumentSession other = document("b.txt", Sample.PLAIN);
        DocumentSession session = document("a.txt", Sample.PLAIN);
        session.type(0, ENGLISH);
        session.confirm(0);
        for (int i = 0; i < 1000 && other.document().segments().get(0).target().isEmpty(); i++) {
            Thread.sleep(20);   // it is done a moment later
        }
        assertEquals("DRAFT " + ENGLISH.string(), targets(other.document()).get(0));
        assertEquals(1, Analysis.of(List.of(session.document(), other.document()), workspace.memory(), Progress.NONE).documents().get(1)
                .bands().get(Analysis.Band.REPETITION).segments(), "and is counted as a repetition, whoever filled it in");
    }

    @Test
    void undoComesToItInTheOrderInWhichThingsWereConfirmed() {
        workspace = Workspace.open(Engine.H2.place(folder), () -> List.of(Sample.glossary()), Progress.NONE);
        DocumentSession other = document("b.txt", Sample.PLAIN);
        DocumentSession session = document("a.txt", Sample.PLAIN);
        session.apply(Command.TAKE_IN, List.of(new DocumentSession.Edit(0, ENGLISH, SegmentState.CONFIRMED)));
        Spreading slow = workspace.spreading();
        workspace.glossaries().refuseCandidate("Metz");
        workspace.glossaries().refuseCandidate("Caen");
        assertTrue(workspace.undoStack().undo());
        assertEquals(1, slow.spread(session.document(), session.document().segments(), Progress.NONE));
        assertTrue(workspace.undoStack().redoable().isPresent(), "what was undone meanwhile can be redone");
        assertTrue(workspace.undoStack().undo());
        assertEquals("DRAFT " + ENGLISH.string(), targets(other.document()).get(0), "it came before what was done since");
        assertTrue(workspace.undoStack().undo());
        assertEquals("NOT_STARTED ", targets(other.document()).get(0));
    }

    @ParameterizedTest
    @EnumSource
    void givesWayToWhatWasTypedBeforeItWasSeen(Engine engine) {
        workspace = Workspace.open(engine.place(folder), () -> List.of(Sample.glossary()), Progress.NONE);
        DocumentSession typing = document("b.txt", Sample.PLAIN);
        try (Workspace second = Workspace.open(engine.place(folder), List::of, Progress.NONE);
             DocumentSession session = second.importDocument(Sample.document("a.txt", List.of(List.of(Sample.PLAIN))), Progress.NONE)) {
            session.apply(Command.TAKE_IN, List.of(new DocumentSession.Edit(0, ENGLISH, SegmentState.CONFIRMED)));
            typing.type(0, Text.of("In Caen they"));
            assertEquals(1, second.spreading().spread(session.document(), session.document().segments(), Progress.NONE),
                    "what is being typed elsewhere is not on the disk yet");
            typing.flush();
            assertEquals(List.of("DRAFT In Caen they"), targets(typing.document()));
            assertEquals(List.of(Command.TYPE, Command.SPREAD), typing.history(0).stream().map(Change::command).limit(2).toList());
        }
    }
}
