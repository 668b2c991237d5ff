package org.calque.workbench.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.calque.document.Ids;
import org.calque.document.LanguagePair;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.format.Formats;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.glossary.Match;
import org.calque.glossary.Swap;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.calque.project.DocumentSession;
import org.calque.project.Workspace;
import org.calque.project.glossary.Broken;
import org.calque.project.undo.Command;
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
    void ofAGlossaryThatComesInTheFirstPageIsShownBeforeItIsThere() throws IOException {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, 400).forEach(i -> text.append("Le chien ").append(i).append(" dort.\n\n"));
        Path file = Files.writeString(folder.resolve("a.txt"), text);
        Term french = new Term(Ids.next(), Locale.FRENCH, "chien", TermStatus.PREFERRED, Match.INFLECTED, false, null, null, null, null);
        Term english = new Term(Ids.next(), Locale.ENGLISH, "dog", TermStatus.PREFERRED, Match.INFLECTED, false, null, null, null, null);
        Glossary incoming = new Glossary(Ids.next(), "animals", Enforcement.ENFORCE, 0,
                List.of(new Concept(Ids.next(), "dog", null, null, null, null, false, List.of(french, english), 0)));
        try (Workspace workspace = Workspace.open(folder.resolve("workspace"), List::of, Progress.NONE);
             DocumentSession session = workspace.importDocument(new Formats().open(file, LanguagePair.FRENCH_ENGLISH, Progress.NONE), Progress.NONE);
             GlossaryModel model = new GlossaryModel(workspace, new Jobs(Runnable::run, Runnable::run, fault -> { }), Runnable::run, Runnable::run,
                     Wording.in(Locale.ENGLISH))) {
            session.apply(Command.REPLACE, IntStream.range(0, 400).mapToObj(i ->
                    new DocumentSession.Edit(i, Text.of("The hound " + i + " sleeps."), SegmentState.CONFIRMED)).toList());
            List<String> shown = new ArrayList<>();
            model.affected().addListener(() -> shown.add(model.affected().term() + (model.affected().looking() ? ", looking, " : ", all, ")
                    + (model.affected().broken().size() < 100 ? "less than a page, " : "") + workspace.glossaries().list().size()));
            model.take(incoming, taken -> { });
            assertEquals(List.of("animals, looking, 0", "animals, all, 1"), shown);
        }
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
