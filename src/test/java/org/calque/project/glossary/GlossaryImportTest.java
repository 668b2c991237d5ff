package org.calque.project.glossary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.calque.document.Ids;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.glossary.Match;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;
import org.calque.glossary.exchange.GlossaryFiles;
import org.calque.glossary.exchange.ImportPreview;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.calque.project.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlossaryImportTest {

    private static Workspace open(Path folder) {
        return Workspace.open(folder.toString(), List::of, Progress.NONE);
    }

    private static Glossary csv(String text) {
        return GlossaryFiles.read("Mots.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] backup(Workspace workspace) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workspace.glossaries().imports().backup(workspace.glossaries().list(), out);
        return out.toByteArray();
    }

    @Test
    void aBackupHoldsEverythingAndComesBackIdentical(@TempDir Path folder) throws IOException {
        Term heard = new Term(Ids.next(), Locale.FRENCH, "Proche à Eurusie", TermStatus.ADMITTED, Match.EXACT, false, null, null, null,
                new Term.Heard("reportage", 61_000), "twice", null, Map.of());
        Term english = new Term(Ids.next(), Locale.ENGLISH, "Farewell to Arms", TermStatus.PROPOSED, Match.EXACT, true, "properNoun", null,
                "plural", null);
        Concept name = new Concept(Ids.next(), "c 1", null, "A \"project\"\nof two lines", null, "AFP", true,
                new Concept.FirstMention("“Proshai oruzhie” (Farewell to Arms)", "Farewell to Arms"), "ru", Map.of("client", "x"),
                List.of(heard, english), 0);
        try (Workspace here = open(folder.resolve("here")); Workspace there = open(folder.resolve("there"))) {
            Glossary kept = here.glossaries().add(new Glossary(Ids.next(), "Noms", Enforcement.ADVISE, 3, "AFP, for us alone", List.of(name)), Progress.NONE);
            here.glossaries().add(csv("fr,en\narmée,army\n"), Progress.NONE);
            Concept first = kept.concepts().get(0);
            here.glossaries().save(kept.id(), first.withKey("c2"));
            here.glossaries().rename(kept.id(), "Les noms");
            here.glossaries().setEnforcement(kept.id(), Enforcement.ENFORCE);
            here.undoStack().undo();
            assertEquals("AFP, for us alone", here.glossaries().list().stream().filter(each -> each.id().equals(kept.id())).findFirst().orElseThrow().source());
            byte[] written = backup(here);
            there.glossaries().imports().restore("b.jsonl", new ByteArrayInputStream(written), Progress.NONE);
            assertArrayEquals(written, backup(there));
            assertEquals(without(here), without(there));
            List<ConceptChange> was = here.glossaries().history(name.id());
            List<ConceptChange> is = there.glossaries().history(name.id());
            assertEquals(2, is.size(), "each change");
            assertEquals(was.get(0).at(), is.get(0).at(), "when it was made");
            assertEquals(was.get(0).who(), is.get(0).who(), "and by whom");
            there.glossaries().save(kept.id(), there.glossaries().list().get(1).concepts().get(0).withKey("c3"));
            there.glossaries().imports().restore("b.jsonl", new ByteArrayInputStream(written), Progress.NONE);
            assertEquals(without(here), without(there), "what was changed since is put back");
        }
    }

    private static List<Glossary> without(Workspace workspace) {
        return workspace.glossaries().list().stream().map(each -> each.with(each.concepts().stream().map(concept -> concept.at(0)).toList()))
                .toList();
    }

    @Test
    void whatIsNoBackupIsRefusedWithItsLineAndNothingComesIn(@TempDir Path folder) throws IOException {
        try (Workspace workspace = open(folder)) {
            workspace.glossaries().add(csv("fr,en\narmée,army\n"), Progress.NONE);
            String whole = new String(backup(workspace), StandardCharsets.UTF_8);
            workspace.glossaries().delete(workspace.glossaries().list().get(0).id());
            for (String broken : List.of(whole + "{\"concept\":\"{}\"}\n", whole + "[]", whole + "x{", whole.substring(whole.indexOf('\n') + 1), "",
                    whole.replace("ENFORCE", "SOMETIMES"), whole.replace("\"at\":\"2", "\"at\":\"x"))) {
                FaultException fault = assertThrows(FaultException.class, () -> workspace.glossaries().imports()
                        .restore("b.jsonl", new ByteArrayInputStream(broken.getBytes(StandardCharsets.UTF_8)), Progress.NONE));
                assertEquals(broken.isEmpty() ? Fault.FILE_EMPTY : Fault.GLOSSARY_INVALID, fault.fault());
                assertTrue(workspace.glossaries().list().isEmpty());
            }
        }
    }

    @Test
    void aPreviewShowsWhatAnImportDoesAndDoesNothing(@TempDir Path folder) {
        try (Workspace workspace = open(folder)) {
            workspace.glossaries().add(csv("concept,fr,en\nc1,déserteur,deserter\nc2,armée,army\n"), Progress.NONE);
            Glossary file = csv("concept,fr,en\nc1,déserteur,defector\nc3,front,front\n");
            ImportPreview preview = workspace.glossaries().imports().preview(file);
            assertEquals(List.of(ImportPreview.Kind.CHANGED, ImportPreview.Kind.NEW), preview.items().stream().map(ImportPreview.Item::kind).toList());
            assertEquals(2, workspace.glossaries().list().get(0).concepts().size());
            workspace.glossaries().add(file, Progress.NONE);
            assertEquals(3, workspace.glossaries().list().get(0).concepts().size());
            assertEquals(1, workspace.glossaries().list().size());
        }
    }
}
