package org.calque.project.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.calque.check.Issue;
import org.calque.document.Text;
import org.calque.glossary.GlossaryText;
import org.calque.job.Progress;
import org.calque.project.ConfirmResult;
import org.calque.project.DocumentSession;
import org.calque.project.Engine;
import org.calque.project.Sample;
import org.calque.project.Workspace;
import org.calque.project.undo.ConceptEdit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The subject field of a document selects among concepts that share a French form, wherever the document is looked at. */
class DomainsTest {

    @TempDir
    Path folder;

    private Workspace open(Engine engine) {
        return Workspace.open(engine.place(folder), () -> List.of(GlossaryText.glossary("corps = body {domain=medicine, anatomy} ; corps = corps {domain=army}")),
                Progress.NONE);
    }

    private static List<String> checks(DocumentSession session, int index) {
        return session.view(index).errors().stream().map(Issue::check).toList();
    }

    @ParameterizedTest
    @EnumSource
    void renderingsOfTheFieldAreAskedForInItsDocumentAlone(Engine engine) {
        UUID letter;
        try (Workspace workspace = open(engine);
             DocumentSession session = workspace.importDocument(Sample.document("lettre.txt", List.of(List.of("Le corps est là."), List.of("Le corps dort."))), Progress.NONE);
             DocumentSession other = workspace.importDocument(Sample.document("autre.txt", List.of(List.of("Un corps est venu."))), Progress.NONE)) {
            letter = session.document().id();
            session.type(0, Text.of("The corps is there."));
            assertInstanceOf(ConfirmResult.Confirmed.class, session.confirm(0), "nobody has said which is meant");
            workspace.glossaries().setDomain(letter, "Anatomy");
            assertEquals(List.of("terms"), checks(session, 0));
            session.type(1, Text.of("The corps sleeps."));
            ConfirmResult.Refused refused = assertInstanceOf(ConfirmResult.Refused.class, session.confirm(1));
            assertEquals(1, refused.errors().size());
            assertEquals(List.of("body"), session.view(1).verdicts().get(0).expected());
            other.type(0, Text.of("A corps has come."));
            assertEquals(List.of(), checks(other, 0));
            assertEquals(List.of(letter, letter), workspace.audit().look(Progress.NONE).found().stream().map(found -> found.document()).toList());

            session.type(1, Text.of("The body sleeps."));
            assertInstanceOf(ConfirmResult.Confirmed.class, session.confirm(1));
            workspace.glossaries().setDomain(letter, " ");
            assertEquals(List.of(), checks(session, 0));
            workspace.glossaries().setDomain(letter, "medicine");
        }
        try (Workspace workspace = open(engine); DocumentSession session = workspace.edit(letter, Progress.NONE)) {
            assertEquals("medicine", workspace.glossaries().domains().of(letter).orElseThrow());
            assertEquals(List.of("terms"), checks(session, 0));
            var house = workspace.glossaries().list().get(0);
            var body = house.concepts().get(0);
            var heard = GlossaryText.glossary("corps = organism").concepts().get(0);
            List<Broken> broken = workspace.glossaries().brokenBy(List.of(new ConceptEdit(house.id(), body, body.withTerms(heard.terms()))), Progress.NONE);
            assertEquals(List.of("The body sleeps."), broken.stream().map(each -> each.segment().target().string()).toList(), "the other is wrong already");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAnotherProgramSaysOfADocumentIsHeard(Engine engine) throws Exception {
        try (Workspace mine = open(engine);
             DocumentSession session = mine.importDocument(Sample.document("lettre.txt", List.of(List.of("Le corps est là."))), Progress.NONE);
             Workspace theirs = open(engine)) {
            session.type(0, Text.of("The corps is there."));
            session.flush();
            theirs.glossaries().setDomain(session.document().id(), "medicine");
            for (int i = 0; i < 1_000 && checks(session, 0).isEmpty(); i++) {
                Thread.sleep(10);
            }
            assertEquals(List.of("terms"), checks(session, 0));
        }
    }
}
