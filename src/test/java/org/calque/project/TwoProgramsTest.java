package org.calque.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.calque.document.Text;
import org.calque.glossary.Concept;
import org.calque.glossary.Match;
import org.calque.glossary.TermStatus;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two workspaces open on one place know no more of each other than two programs do. */
class TwoProgramsTest {

    @TempDir
    Path folder;
    private Workspace anna;
    private Workspace boris;
    private DocumentSession annas;
    private DocumentSession boriss;

    private void open(Engine engine) {
        anna = Workspace.open(engine.place(folder), () -> List.of(Sample.glossary()), Progress.NONE);
        boris = Workspace.open(engine.place(folder), List::of, Progress.NONE);
        annas = anna.importDocument(Sample.article(), Progress.NONE);
        boriss = boris.edit(annas.document().id(), Progress.NONE);
    }

    @AfterEach
    void close() {
        if (anna != null) {
            anna.close();
        }
        if (boris != null) {
            boris.close();
        }
    }

    /** Waits until one program has heard what the other did. */
    private static void until(BooleanSupplier heard) throws InterruptedException {
        for (int i = 0; i < 1_500 && !heard.getAsBoolean(); i++) {
            Thread.sleep(20);
        }
        assertTrue(heard.getAsBoolean(), "nothing was heard of the other program in half a minute");
    }

    private static String target(DocumentSession session, int index) {
        return session.document().segments().get(index).target().string();
    }

    @ParameterizedTest
    @EnumSource
    void oneSeesWhatTheOtherConfirms(Engine engine) throws InterruptedException {
        open(engine);
        annas.type(1, Text.of("They live in Caen, Paris and Metz."));
        annas.confirm(1);
        annas.setActive(2);
        until(() -> boriss.document().segments().get(1).equals(annas.document().segments().get(1)) && boriss.holder(1).isEmpty());
        boriss.type(1, Text.of("They live in Caen, in Paris and in Metz."));
        boriss.flush();
    }

    /** On a server the segment would be claimed by who types first. */
    @Test
    void ofTwoWhoTypeAtOnceTheFirstStandsAndTheSecondIsKeptInTheHistory() {
        open(Engine.H2);
        boriss.type(1, Text.of("Boris"));
        annas.type(1, Text.of("Anna"));
        annas.flush();
        FaultException fault = assertThrows(FaultException.class, boriss::flush);
        assertEquals(Fault.SEGMENT_OVERTAKEN, fault.fault());
        assertTrue(fault.getMessage().contains(Engine.H2.user()), fault.getMessage());
        assertEquals("Anna", target(boriss, 1), "he sees what stands there now");
        assertTrue(boriss.saved());
        boriss.flush();
        assertEquals("Anna", stored(), "nothing was overwritten");
        assertEquals(List.of("Anna", "Boris"),
                boriss.history(1).stream().limit(2).map(change -> change.target().string()).toList());
        boriss.type(1, Text.of("Boris"));
        boriss.flush();
        assertEquals("Boris", stored(), "he has seen hers, and decided");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTypedOnWhatNoLongerStandsThereOverwritesNothing(Engine engine) throws InterruptedException {
        open(engine);
        Text seen = boriss.document().segments().get(1).target();
        annas.type(1, Text.of("Anna"));
        annas.flush();
        until(() -> target(boriss, 1).equals("Anna"));
        annas.setActive(2);
        until(() -> boriss.holder(1).isEmpty());
        FaultException fault = assertThrows(FaultException.class, () -> boriss.type(1, seen, Text.of("B")));
        assertEquals(Fault.SEGMENT_CHANGED, fault.fault());
        boriss.flush();
        assertEquals("Anna", stored());
        boriss.type(1, Text.of("Anna"), Text.of("Anna and Boris"));
        boriss.flush();
        assertEquals("Anna and Boris", stored());
    }

    private String stored() {
        try (Workspace third = Workspace.open(anna.place() + (anna.place().startsWith("jdbc") ? "&user=calque" : ""), List::of,
                Progress.NONE); DocumentSession session = third.edit(annas.document().id(), Progress.NONE)) {
            return session.document().segments().get(1).target().string();
        }
    }

    @ParameterizedTest
    @EnumSource
    void undoIsRefusedWhereTheOtherHasChangedTheSegment(Engine engine) throws InterruptedException {
        open(engine);
        annas.type(1, Text.of("Anna"));
        annas.flush();
        until(() -> target(boriss, 1).equals("Anna"));
        annas.setActive(2);
        until(() -> boriss.holder(1).isEmpty());
        boriss.type(1, Text.of("Boris"));
        boriss.flush();
        until(() -> target(annas, 1).equals("Boris"));
        boriss.setActive(2);
        until(() -> annas.holder(1).isEmpty());
        assertEquals(Fault.CONFLICT, assertThrows(FaultException.class, annas::undo).fault());
        assertEquals("Boris", annas.document().segments().get(1).target().string());
    }

    @ParameterizedTest
    @EnumSource
    void glossaryAndSplitReachTheOther(Engine engine) throws InterruptedException {
        open(engine);
        boriss.type(0, Text.of("Six Russian deserters have come to France."));
        boriss.flush();
        UUID house = anna.glossaries().list().get(0).id();
        Concept deserter = anna.glossaries().list().get(0).concepts().get(0);
        anna.glossaries().save(house, Sample.with(deserter, Sample.french("déserteur", Match.INFLECTED),
                Sample.english("runaway", TermStatus.PREFERRED)));
        until(() -> boriss.view(0).errors().size() == 1);

        boriss.split(1, Sample.PLAIN.indexOf("Paris"));
        until(() -> annas.document().segments().equals(boriss.document().segments()));
    }
}
