package org.calque;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.calque.check.Checker;
import org.calque.check.Issue;
import org.calque.document.Document;
import org.calque.document.LanguagePair;
import org.calque.document.Segment;
import org.calque.document.Unit;
import org.calque.format.Formats;
import org.calque.glossary.Glossary;
import org.calque.glossary.RenderingCheck;
import org.calque.glossary.TermFinder;
import org.calque.glossary.exchange.StarterGlossary;
import org.calque.job.Progress;
import org.junit.jupiter.api.Test;

/** The samples hold what the tour promises. */
class SamplesTest {

    private static final Path SAMPLES = Path.of("samples");

    private static Document open(String name) {
        return new Formats().open(SAMPLES.resolve(name), LanguagePair.FRENCH_ENGLISH, Progress.NONE).document();
    }

    private static List<String> sources(Document document) {
        return document.segments().stream().map(segment -> segment.source().string()).toList();
    }

    @Test
    void theTranslationIsThatOfTheArticleAsWeCutIt() {
        assertEquals(sources(open("deserteurs.fr.md")), sources(open("deserteurs.en.xlf")));
        assertEquals(sources(open("deserteurs.fr.md")), sources(open("deserteurs.fr.docx")));
    }

    @Test
    void everyAgreedRenderingStandsInTheTranslation() {
        List<Glossary> glossaries = List.of(StarterGlossary.read());
        TermFinder finder = new TermFinder(glossaries);
        RenderingCheck renderings = new RenderingCheck(glossaries);
        Checker checker = new Checker(Locale.ENGLISH);
        List<Issue> issues = new ArrayList<>();
        int terms = 0;
        for (Segment segment : open("deserteurs.en.xlf").segments()) {
            var verdicts = renderings.check(segment.source(), finder.find(segment.source()), segment.target());
            terms += verdicts.size();
            issues.addAll(checker.check(segment, verdicts));
            assertTrue(segment.state().done(), segment.key());
        }
        assertEquals(List.of(), issues);
        assertTrue(terms > 30, terms + " terms");
    }

    @Test
    void theTranscriptKeepsItsTimesBesideTheText() {
        Document transcript = open("deserteurs-transcription.fr.txt");
        assertEquals(25, transcript.units().stream().mapToInt(unit -> unit.cues().size()).sum());
        assertTrue(transcript.units().stream().anyMatch(unit -> unit.kind() == Unit.Kind.CAPTIONS));
        assertFalse(sources(transcript).stream().anyMatch(text -> text.matches(".*\\d\\d:\\d\\d.*")));
    }
}
