package org.calque.workbench.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.calque.document.Ids;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.glossary.Swap;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.calque.project.Workspace;
import org.calque.project.glossary.Broken;
import org.calque.workbench.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AffectedTest {

    @TempDir
    Path folder;

    private static Broken broken(String target) {
        Text source = Text.of("Le déserteur fuit.");
        return new Broken(UUID.randomUUID(), "a.txt", new Segment(Ids.next(), 0, "0", source.whole(), source, Text.of(target), SegmentState.CONFIRMED,
                null, false, null), List.of(), List.of(new Swap(0, 8, "Defector")));
    }

    @Test
    void theFirstPageCanBeReadAndNotYetMendedAndIsGoneWhereTheChangeIsNotMade() {
        try (Workspace workspace = Workspace.open(folder, List::of, Progress.NONE)) {
            Affected affected = new Affected(workspace, new Jobs(Runnable::run, Runnable::run, fault -> { }), Wording.in(Locale.ENGLISH));
            affected.add(List.of(broken("Soldier flees.")), List.of(), "soldat", 1);
            Broken head = broken("Deserter flees.");
            assertThrows(FaultException.class, () -> affected.lookFor("déserteur", Runnable::run, first -> {
                first.accept(List.of(head));
                assertTrue(affected.looking());
                assertEquals(List.of(head), affected.broken());
                assertEquals(List.of(), affected.mendable(), "the change is not made yet");
                throw Fault.CONFLICT.at("somebody else was first");
            }));
            assertFalse(affected.looking());
            assertEquals("soldat", affected.term(), "what was listed before stands there again");

            affected.lookFor("déserteur", Runnable::run, first -> {
                first.accept(List.of(head));
                return true;
            });
            affected.add(List.of(head, broken("Deserter sleeps.")), List.of(), "déserteur", 2);
            assertFalse(affected.looking());
            assertEquals(3, affected.broken().size());
            assertEquals(3, affected.mendable().size());
        }
    }
}
