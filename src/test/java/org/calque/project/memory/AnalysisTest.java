package org.calque.project.memory;

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
import org.calque.project.Sample;
import org.calque.project.Workspace;
import org.calque.project.memory.Analysis.Band;
import org.calque.project.memory.Analysis.Sum;
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

    @Test
    void everyFigureIsWhatOneCountsByHand() throws Exception {
        try (Workspace workspace = Workspace.open(folder, List::of, Progress.NONE)) {
            workspace.memory().add("tm", taker -> {
                for (String known : List.of("La ville compte trois cents maisons.", "Les enfants jouent dans la petite cour derrière l'école du village.",
                        "Le boulanger ferme sa boutique à six heures.", "Nous avons mangé du pain rassis ce matin.", "Le train de 2019 est arrivé en retard.")) {
                    taker.accept(unit(known, null, null));
                }
            }, Progress.NONE);
            Document document = Sample.document("hand.txt", List.of(List.of(
                    "Le bateau quitte le port à midi.",      // 7 words, 26 characters: new
                    "La ville compte trois cents maisons.",  // 6, 31: 100 %
                    "Le bateau quitte le port à midi.",      // 7, 26: repetition
                    "Les enfants jouent dans la grande cour derrière l'école du village.",   // 11, 57: one word of twelve, 91 %
                    "Le boulanger ouvre sa boutique à six heures.",                          // 8, 37: one of eight, 87 %
                    "Nous avons acheté du pain frais hier matin.",                           // 8, 36: three of eight, 62 %
                    "Le train de 2024 est arrivé en retard.",                                // 8, 31: a number, 99 %
                    "Un chat dort.", "Un chat dort.",                                        // 3, 11: new, and a repetition
                    "* * *"))).document();
            StringWriter csv = new StringWriter();
            AnalysisReport.csv(Analysis.of(List.of(document), workspace.memory(), Progress.NONE), csv);
            assertEquals(List.of("document,band,segments,words,characters", "hand.txt,repetition,2,10,37", "hand.txt,101,0,0,0", "hand.txt,100,1,6,31",
                    "hand.txt,95-99,1,8,31", "hand.txt,85-94,2,19,94", "hand.txt,75-84,0,0,0", "hand.txt,50-74,1,8,36", "hand.txt,new,2,10,37"),
                    csv.toString().lines().toList());
        }
    }
}
