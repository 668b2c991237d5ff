package org.calque.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.glossary.Match;
import org.calque.glossary.TermStatus;
import org.calque.job.Progress;
import org.calque.project.undo.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An article and its transcript in one workspace: names that differ are proposed, and a translation of one serves the other. */
class TwinTextsTest {

    private static final String WRITTEN = "Les six marins vivent à Brest, Vannes et Sète depuis le mois de mai.";
    private static final String SPOKEN = "Les six marins vivent à Brest, Vannes et sa ite, depuis le mois de mai.";

    @TempDir
    Path folder;
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder, () -> List.of(new org.calque.glossary.Glossary(org.calque.document.Ids.next(), "house",
                org.calque.glossary.Enforcement.ENFORCE, 0, List.of(Sample.concept("town", Sample.french("Sète", Match.EXACT),
                Sample.english("Sète", TermStatus.PREFERRED))))), Progress.NONE);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static List<String> found(DocumentSession session) {
        return session.view(0).occurrences().stream().map(each -> each.kind() + " " + each.text()).toList();
    }

    @Test
    void nameOfTheArticleIsProposedInTheTranscript() {
        workspace.importDocument(Sample.document("article.txt", List.of(List.of(WRITTEN))), Progress.NONE);
        DocumentSession transcript = workspace.importDocument(Sample.transcript("radio.txt", SPOKEN), Progress.NONE);
        transcript.findTwins(Progress.NONE);
        assertEquals(List.of("CONTEXT sa ite"), found(transcript));
        assertEquals(WRITTEN, transcript.twin(0).orElseThrow().text());
    }

    @Test
    void refusedItIsNotProposedAgain() {
        workspace.importDocument(Sample.document("article.txt", List.of(List.of(WRITTEN))), Progress.NONE);
        DocumentSession transcript = workspace.importDocument(Sample.transcript("radio.txt", SPOKEN), Progress.NONE);
        transcript.findTwins(Progress.NONE);
        workspace.glossaries().refuse(transcript.view(0).occurrences().get(0));
        assertEquals(List.of(), found(transcript));
    }

    @Test
    void translationOfOneServesTheOther() {
        DocumentSession article = workspace.importDocument(Sample.document("article.txt", List.of(List.of(WRITTEN))), Progress.NONE);
        DocumentSession transcript = workspace.importDocument(Sample.transcript("radio.txt", SPOKEN), Progress.NONE);
        transcript.findTwins(Progress.NONE);
        assertTrue(transcript.leverage().matches(0, 5).stream().noneMatch(match -> match.memory().equals(org.calque.memory.Match.TWIN)));
        article.apply(Command.REPLACE, List.of(new DocumentSession.Edit(0, Text.of("The six sailors have lived in Brest, Vannes and Sète since May."),
                SegmentState.DRAFT)));
        org.calque.memory.Match match = transcript.leverage().matches(0, 5).get(0);
        assertEquals(org.calque.memory.Match.TWIN, match.memory());
        assertEquals("article.txt", match.unit().origin());
        assertEquals("The six sailors have lived in Brest, Vannes and Sète since May.", match.target().string());
    }
}
