package org.calque.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.job.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on several segments at once. */
class SelectionTest {

    @TempDir
    Path folder;
    private Workspace workspace;
    private DocumentSession session;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder, () -> List.of(Sample.glossary()), Progress.NONE);
        session = workspace.importDocument(Sample.document("many.txt", List.of(List.of("Un déserteur."), List.of("Deux villes."),
                List.of("Trois jours."), List.of("Quatre."))), Progress.NONE);
        session.type(0, Text.of("A defector."));
        session.type(1, Text.of("Two towns."));
        session.type(2, Text.of("Three days."));
        session.setLocked(2, true);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private List<SegmentState> states() {
        return session.document().segments().stream().map(Segment::state).toList();
    }

    @Test
    void whatHasErrorsIsNotConfirmedAndOneUndoTakesTheRestBack() {
        Selection.Outcome outcome = session.selection(List.of(0, 1, 2, 3)).confirm(Progress.NONE);
        assertEquals(new Selection.Outcome(1, 2), outcome, "a forbidden rendering and an empty target are refused, a locked one left alone");
        assertEquals(List.of(SegmentState.DRAFT, SegmentState.CONFIRMED, SegmentState.DRAFT, SegmentState.NOT_STARTED), states());
        session.undo();
        assertEquals(SegmentState.DRAFT, states().get(1));
    }

    @Test
    void targetsAreCopiedClearedAndBroughtBackTogether() {
        assertEquals(3, session.selection(List.of(0, 1, 2, 3)).copySource().changed());
        assertEquals("Quatre.", session.document().segments().get(3).target().string());
        assertEquals("Three days.", session.document().segments().get(2).target().string(), "it is locked");
        assertEquals(3, session.selection(List.of(0, 1, 3)).clear().changed());
        session.undo();
        session.undo();
        assertEquals("A defector.", session.document().segments().get(0).target().string());
        assertEquals(1, session.selection(List.of(1, 3)).setState(SegmentState.NEEDS_REVIEW).changed(), "nothing is there to be looked at in the other");
    }

    @Test
    void unlockingReachesTheLocked() {
        session.selection(List.of(1, 2)).setLocked(true);
        assertEquals(2, session.document().segments().stream().filter(Segment::locked).count());
        session.selection(List.of(0, 1, 2)).setLocked(false);
        assertEquals(0, session.document().segments().stream().filter(Segment::locked).count());
    }
}
