package org.calque.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.calque.document.Text;
import org.calque.glossary.Match;
import org.calque.glossary.TermStatus;
import org.calque.job.Progress;
import org.calque.language.EnglishSpelling;
import org.calque.language.Misspelling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpellCheckTest {

    @TempDir
    Path folder;
    private Workspace workspace;

    private DocumentSession open(String source) {
        workspace = Workspace.open(folder, () -> List.of(Sample.glossary().with(List.of(Sample.concept("go-away",
                Sample.french("Idite Lessom", Match.EXACT), Sample.english("Idite Lesom", TermStatus.PREFERRED))))), Progress.NONE);
        return workspace.importDocument(Sample.document("spelling.txt", List.of(List.of(source))), Progress.NONE);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private List<String> wrong(DocumentSession session) {
        return workspace.spelling().of(session.document().segments().get(0)).stream().map(Misspelling::word).toList();
    }

    @Test
    void namesOfTheSourceAndRenderingsOfTheGlossaryAreKnown() {
        DocumentSession session = open("Le projet d'Olga Prokopieva parle de \"Proshaï oruzhie\".");
        session.type(0, Text.of("Prokopieva and Prokopjeva speak of Proshaï oruzhie with Idite Lesom."));
        assertEquals(List.of(), wrong(session), "without a dictionary nothing is wrong");
        workspace.spelling().use(EnglishSpelling.BRITISH);
        assertEquals(List.of("Prokopjeva", "oruzhie"), wrong(session));
        workspace.spelling().use(null);
        assertEquals(List.of(), wrong(session));
    }

    @Test
    void aWordOfOnesOwnIsKeptInTheWorkspaceAndCanBeTakenOut() {
        DocumentSession session = open("Un texte.");
        session.type(0, Text.of("Calqued once, uncalqued twice."));
        workspace.spelling().use(EnglishSpelling.BRITISH);
        assertEquals(List.of("Calqued", "uncalqued"), wrong(session));
        workspace.spelling().add("calqued");
        workspace.spelling().add("uncalqued");
        workspace.spelling().add("uncalqued");
        assertEquals(List.of(), wrong(session), "small letters stand for a capital at the beginning");
        workspace.close();
        workspace = Workspace.open(folder, List::of, Progress.NONE);
        assertEquals(List.of("calqued", "uncalqued"), workspace.spelling().ownWords());
        workspace.spelling().remove("calqued");
        assertEquals(List.of("uncalqued"), workspace.spelling().ownWords());
    }
}
