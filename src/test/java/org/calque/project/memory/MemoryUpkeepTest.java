package org.calque.project.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.calque.document.Ids;
import org.calque.document.Text;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.calque.memory.MemoryUnit;
import org.calque.memory.TranslationMemory.Side;
import org.calque.project.Engine;
import org.calque.project.Sample;
import org.calque.project.Workspace;
import org.calque.project.memory.MemoryUpkeep.Faulty;
import org.calque.project.undo.Command;
import org.calque.store.MemoryTable.Kept;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The memories are searched, edited and mended, and each step is taken back by one undo. */
class MemoryUpkeepTest {

    @TempDir
    Path folder;
    private Workspace workspace;

    @AfterEach
    void close() {
        if (workspace != null) {
            workspace.close();
        }
    }

    private MemoryUpkeep start(Engine engine) {
        workspace = Workspace.open(engine.place(folder), () -> List.of(Sample.glossary()), Progress.NONE);
        workspace.memory().add("tm", taker -> {
            for (String pair : List.of("Un déserteur arrive. = A defector arrives.", "Les déserteurs partent. = The exiles leave.",
                    "Un déserteur est libre. = A deserter is free.", "Le port est calme. = The harbour is quiet.",
                    "Le port est calme. = The harbour is quiet.")) {
                String[] sides = pair.split(" = ");
                taker.accept(new MemoryUnit(Ids.next(), Text.of(sides[0]), Text.of(sides[1]), null, null, "a.txt", "", Instant.EPOCH, 1));
            }
        }, Progress.NONE);
        return workspace.upkeep();
    }

    private List<String> targets(String words, Side side) {
        return workspace.upkeep().search(null, words, side, 50).stream().map(kept -> kept.unit().target().string()).sorted().toList();
    }

    @ParameterizedTest
    @EnumSource
    void unitsAreFoundEditedAndDeleted(Engine engine) {
        MemoryUpkeep upkeep = start(engine);
        assertEquals(5, upkeep.search(null, "", null, 50).size(), "all, where no words are given");
        assertEquals(3, targets("déserteurs", Side.SOURCE).size(), "in any form");
        assertEquals(List.of("The exiles leave."), targets("leaving", null));
        Kept exiles = upkeep.search(null, "exile", Side.TARGET, 5).get(0);
        upkeep.edit(exiles, exiles.unit().source(), Text.of("The deserters leave."));
        assertEquals(List.of(), targets("exile", Side.TARGET));
        assertEquals("The deserters leave.", workspace.memory().find(Text.of("Les déserteurs partent."), null, null, 100, 1).get(0).target().string());
        assertFalse(workspace.memory().find(Text.of("Les déserteurs partent."), null, null, 100, 1).get(0).unit().who().isBlank());
        assertTrue(workspace.undoStack().undo());
        assertEquals(List.of("The exiles leave."), targets("exile", Side.TARGET));
        upkeep.delete(upkeep.search(null, "port", Side.SOURCE, 5));
        assertEquals(3, upkeep.search(null, "", null, 50).size());
        workspace.undoStack().undo();
        assertEquals(2, targets("port", Side.SOURCE).size(), "put back, and found again");
        workspace.undoStack().redo();
        assertEquals(List.of(), targets("port", Side.SOURCE));
    }

    @Test
    void concordanceShowsOnTheOtherSideWhatTheGlossaryHasForTheWords() {
        Concordance concordance = start(Engine.H2).concordance();
        List<String> shown = concordance.of("déserteur", Side.SOURCE, 9).stream().map(hit -> hit.target().stream()
                .map(lit -> lit.why() + " " + hit.unit().target().string().substring(lit.start(), lit.end())).toList() + " " + hit.unit().target().string()).sorted().toList();
        assertEquals(List.of("[TERM defector] A defector arrives.", "[TERM deserter] A deserter is free.", "[] The exiles leave."), shown,
                "a forbidden rendering is one too, and what nobody knows is not lit");
        Concordance.Hit back = concordance.of("deserter", Side.TARGET, 9).get(0);
        assertEquals("déserteur", back.unit().source().string().substring(back.source().get(0).start(), back.source().get(0).end()));
    }

    @ParameterizedTest
    @EnumSource
    void memoryThatWasDeletedComesBackWithItsUnits(Engine engine) {
        MemoryUpkeep upkeep = start(engine);
        UUID memory = workspace.memory().list().get(0).id();
        upkeep.delete(memory);
        assertEquals(List.of(), workspace.memory().list());
        assertEquals(List.of(), workspace.memory().find(Text.of("Les déserteurs partent."), null, null, 50, 5));
        assertEquals(List.of(), upkeep.search(null, "", null, 50), "nor are its units seen among the latest");
        assertEquals(List.of(), upkeep.duplicates(null, Progress.NONE));
        assertEquals(Command.MEMORY_SET_ASIDE, workspace.undoStack().undoable().orElseThrow());
        workspace.memory().create("tm");
        assertEquals(Fault.NAME_TAKEN, assertThrows(FaultException.class, () -> workspace.undoStack().undo()).fault());
        workspace.memory().change(workspace.memory().list().get(0).with("another", 0, false));
        assertTrue(workspace.undoStack().undo());
        assertEquals(1, workspace.memory().find(Text.of("Les déserteurs partent."), null, null, 100, 5).size());
        assertEquals(5, workspace.memory().list().stream().filter(row -> row.id().equals(memory)).findFirst().orElseThrow().units());
        workspace.undoStack().redo();
        workspace.memory().clearAway();
        workspace.undoStack().undo();
        assertEquals(5, upkeep.search(memory, "", null, 50).size(), "clearing away waits for a day");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsThereTwiceAndWhatBreaksTheGlossaryIsMendedTogether(Engine engine) {
        MemoryUpkeep upkeep = start(engine);
        List<Faulty> twice = upkeep.duplicates(null, Progress.NONE);
        assertEquals(List.of("Le port est calme."), twice.stream().map(faulty -> faulty.kept().unit().source().string()).toList());
        List<Faulty> breaking = upkeep.breaking(null, Progress.NONE);
        assertEquals(List.of("A defector arrives.", "The exiles leave."),
                breaking.stream().map(faulty -> faulty.kept().unit().target().string()).sorted().toList());
        assertEquals(List.of("déserteur → defector ≠ deserter", "déserteurs → deserter"), breaking.stream().map(Faulty::told).sorted().toList());
        assertEquals(2, upkeep.mend(twice) + upkeep.mend(breaking), "what nothing is known to mend is left to a person");
        assertEquals(List.of("A deserter arrives."), targets("arrives", null));
        assertEquals(List.of("The harbour is quiet."), targets("port", Side.SOURCE));
        assertEquals(List.of(), upkeep.duplicates(null, Progress.NONE));
        workspace.undoStack().undo();
        assertEquals(List.of("A defector arrives."), targets("arrives", null));
    }
}
