package org.calque.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.calque.check.Severity;
import org.calque.document.Ids;
import org.calque.document.Text;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Match;
import org.calque.glossary.Occurrence;
import org.calque.glossary.RenderingCheck;
import org.calque.glossary.Term;
import org.calque.glossary.Verdict;
import org.calque.job.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a recogniser wrote for a name: proposed, accepted or refused, and remembered. */
class MisheardTest {

    private static final String FIRST = "Le projet Proche à Eurusie aide ceux qui fuient.";
    private static final String AGAIN = "Il a appelé Proche à Eurusie hier soir.";

    @TempDir
    Path folder;
    private Workspace workspace;

    private DocumentSession start(Engine engine) {
        workspace = Workspace.open(engine.place(folder), () -> List.of(Sample.glossary()), Progress.NONE);
        return workspace.importDocument(Sample.transcript("radio.txt", FIRST, AGAIN), Progress.NONE);
    }

    private DocumentSession restart(Engine engine) {
        UUID id = workspace.documents().get(0).id();
        workspace.close();
        workspace = Workspace.open(engine.place(folder), List::of, Progress.NONE);
        return workspace.edit(id, Progress.NONE);
    }

    @AfterEach
    void close() {
        if (workspace != null) {
            workspace.close();
        }
    }

    private static List<String> found(DocumentSession session, int segment) {
        return session.view(segment).occurrences().stream().map(each -> each.kind() + " " + each.text()).toList();
    }

    @Test
    void proposedInATranscriptAndNowhereElse() {
        DocumentSession session = start(Engine.H2);
        assertEquals(List.of("SOUNDS_LIKE Proche à Eurusie"), found(session, 0));
        session.type(0, Text.of("The project helps those who flee."));
        assertEquals(Verdict.SUSPECT, session.view(0).verdicts().get(0).verdict());
        assertTrue(session.view(0).issues().stream().noneMatch(issue -> issue.severity() == Severity.ERROR), "a proposal stops nobody");
        assertInstanceOf(ConfirmResult.Confirmed.class, session.confirm(0));

        DocumentSession article = workspace.importDocument(Sample.document("article.txt", List.of(List.of(FIRST))), Progress.NONE);
        assertEquals(List.of(), found(article, 0));
    }

    @Test
    void nameThatIsKeptIsProposedAsItIsWrittenNotAsItWasHeard() {
        Concept kept = new Concept(Ids.next(), "kept", null, null, null, null, true, List.of(Sample.french("Russie-Libertés", Match.EXACT)), 0);
        Occurrence heard = new Occurrence(0, 14, "Russie Liberté", List.of(new Occurrence.Found(kept, kept.terms().get(0), Enforcement.ENFORCE)),
                Occurrence.Kind.SOUNDS_LIKE, true, .9);
        assertEquals("Russie-Libertés", RenderingCheck.insertion(heard));
    }

    @ParameterizedTest
    @EnumSource
    void acceptedItIsTheNameEverywhereAndEnforced(Engine engine) {
        DocumentSession session = start(engine);
        Concept concept = workspace.glossaries().accept(session.view(0).occurrences().get(0), "radio.txt", 5_000);
        Term heard = concept.terms().stream().filter(Term::misheard).findFirst().orElseThrow();
        assertEquals(new Term.Heard("radio.txt", 5_000), heard.heard());

        assertEquals(List.of("MISHEARD Proche à Eurusie"), found(session, 1));
        session.type(1, Text.of("He called Close to Eurusie last night."));
        assertEquals(Verdict.MISSING, assertInstanceOf(ConfirmResult.Refused.class, session.confirm(1)).errors().get(0).term().verdict());
        session.type(1, Text.of("He called Farewell to Arms last night."));
        assertInstanceOf(ConfirmResult.Confirmed.class, session.confirm(1));

        assertEquals(List.of("MISHEARD Proche à Eurusie"), found(restart(engine), 0));
    }

    @ParameterizedTest
    @EnumSource
    void refusedItIsNotProposedAgain(Engine engine) {
        DocumentSession session = start(engine);
        workspace.glossaries().refuse(session.view(0).occurrences().get(0));
        assertEquals(List.of(), found(session, 0));
        assertEquals(List.of(), found(session, 1));
        assertEquals(List.of(), found(restart(engine), 0));
    }

    @Test
    void acceptedByMistakeItCanBeRefused() {
        DocumentSession session = start(Engine.H2);
        workspace.glossaries().accept(session.view(0).occurrences().get(0), "radio.txt", -1);
        Occurrence accepted = session.view(0).occurrences().get(0);
        assertEquals(Occurrence.Kind.MISHEARD, accepted.kind());
        workspace.glossaries().refuse(accepted);
        assertEquals(List.of(), found(session, 0));
        assertTrue(workspace.glossaries().list().get(0).concepts().stream().flatMap(concept -> concept.terms().stream())
                .noneMatch(Term::misheard));
    }
}
