package org.calque.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.calque.document.Document;
import org.calque.document.Ids;
import org.calque.document.Text;
import org.calque.job.Progress;
import org.calque.memory.MemoryUnit;
import org.calque.project.Analysis.Band;
import org.calque.project.Analysis.Sum;
import org.calque.report.AnalysisReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalysisTest {

    @TempDir
    Path folder;

    private static MemoryUnit unit(String source, String before, String after) {
        return new MemoryUnit(Ids.next(), Text.of(source), Text.of("x"), before, after, "a", "", Instant.EPOCH, 1);
    }

    @Test
    void eachSegmentIsCountedOnceInItsBand() throws Exception {
        try (Workspace workspace = Workspace.open(folder, List::of, Progress.NONE)) {
            workspace.memory().add("tm", taker -> {
                taker.accept(unit("Le navire est parti.", null, "La gare est fermée le dimanche."));
                taker.accept(unit("La gare est fermée le dimanche.", null, null));
            }, Progress.NONE);
            Document one = Sample.document("one.txt", List.of(List.of("Le navire est parti.", "La gare est fermée le dimanche.", "Une phrase toute neuve.",
                    "Le navire est arrivé.", "La gare est fermée le samedi.", "Une phrase toute neuve.", "* * *"))).document();
            Document two = Sample.document("two.txt", List.of(List.of("Une phrase toute neuve.", "Le navire est parti."))).document();
            Analysis analysis = Analysis.of(List.of(one, two), workspace.memory(), Progress.NONE);
            Analysis.Counted first = analysis.documents().get(0);
            assertEquals(new Sum(1, 4, 17), first.bands().get(Band.CONTEXT), "between the same sentences, as the memory has it");
            assertEquals(new Sum(1, 6, 26), first.bands().get(Band.EXACT));
            assertEquals(new Sum(2, 10, 42), first.bands().get(Band.FROM_75), "one word of four, or of six, is another");
            assertEquals(new Sum(1, 4, 20), first.bands().get(Band.NEW));
            assertEquals(new Sum(1, 4, 20), first.bands().get(Band.REPETITION));
            assertEquals(6, first.total().segments(), "what has no word is not counted");
            assertEquals(2, analysis.documents().get(1).bands().get(Band.REPETITION).segments(), "across documents too");
            assertEquals(new Sum(8, 36, 162), analysis.total().total());

            StringWriter csv = new StringWriter();
            AnalysisReport.csv(analysis, csv);
            assertEquals("document,band,segments,words,characters", csv.toString().lines().findFirst().orElse(""));
            assertTrue(csv.toString().contains("one.txt,75-84,2,10,42\r\n"), csv.toString());
            StringWriter html = new StringWriter();
            new AnalysisReport(Locale.FRENCH).html(analysis, Instant.EPOCH, html);
            assertTrue(html.toString().contains("Répétitions") && html.toString().contains("one.txt") && html.toString().contains("Tous les documents"));
        }
    }
}
