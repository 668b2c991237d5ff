package org.calque.project.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.calque.document.Ids;
import org.calque.document.Text;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.glossary.Match;
import org.calque.glossary.TermStatus;
import org.calque.job.Progress;
import org.calque.memory.MemoryUnit;
import org.calque.project.DocumentSession;
import org.calque.project.Sample;
import org.calque.project.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is offered for a segment: adapted, judged, put together. */
class OffersTest {

    @TempDir
    Path folder;
    private Workspace workspace;

    @BeforeEach
    void open() {
        Glossary glossary = new Glossary(Ids.next(), "house", Enforcement.ENFORCE, 0, List.of(
                Sample.concept("deserter", Sample.french("déserteur", Match.INFLECTED), Sample.english("deserter", TermStatus.PREFERRED),
                        Sample.english("defector", TermStatus.DEPRECATED)),
                Sample.concept("objector", Sample.french("objecteur", Match.INFLECTED), Sample.english("objector", TermStatus.PREFERRED)),
                Sample.concept("army", Sample.french("armée", Match.INFLECTED), Sample.english("army", TermStatus.PREFERRED)),
                Sample.concept("navy", Sample.french("marine", Match.INFLECTED), Sample.english("navy", TermStatus.PREFERRED))));
        workspace = Workspace.open(folder, () -> List.of(glossary), Progress.NONE);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void remember(String... pairs) {
        workspace.memory().add("tm", taker -> {
            for (String pair : pairs) {
                String[] sides = pair.split(" = ");
                taker.accept(new MemoryUnit(Ids.next(), Text.of(sides[0]), Text.of(sides[1]), null, null, "a.txt", "", Instant.EPOCH, 1));
            }
        }, Progress.NONE);
    }

    /** Each offer with its figure and what was adapted in brackets; those that break the glossary with an exclamation mark. */
    private List<String> offers(String source) {
        DocumentSession session = workspace.importDocument(Sample.document("b.txt", List.of(List.of(source))), Progress.NONE);
        List<String> told = new ArrayList<>();
        for (Offer offer : session.leverage().offers(0, 9)) {
            List<org.calque.memory.Match.Adapted> adapted = offer instanceof Offer.Remembered one ? one.match().adapted()
                    : ((Offer.Assembled) offer).parts();
            StringBuilder text = new StringBuilder(offer.target().string());
            for (int i = adapted.size() - 1; i >= 0; i--) {
                text.insert(adapted.get(i).end(), ']').insert(adapted.get(i).start(), '[');
            }
            String figure = offer instanceof Offer.Remembered one ? one.match().percent() + "" : "~" + ((Offer.Assembled) offer).covered();
            told.add(figure + (offer.errors().isEmpty() ? " " : "! ") + text);
        }
        session.close();
        return told;
    }

    @Test
    void termThatStandsForAnotherIsExchangedInItsForm() {
        remember("Les déserteurs sont arrivés hier. = The deserters arrived yesterday.",
                "Il a quitté l'armée en 2022. = He left the army in 2022.");
        assertEquals(List.of("80 The [objectors] arrived yesterday."), offers("Les objecteurs sont arrivés hier."));
        assertEquals("68 He left the [navy] in [2024].", offers("Il a quitté la marine en 2024.").get(0),
                "the article goes with it, and the number is adapted as well");
    }

    @Test
    void termTakesTheNumberOfTheNewSentence() {
        remember("Hier, nous avons rencontré le déserteur à Paris le 24 février 2022. = Yesterday we met the deserter in Paris on 24 February 2022.",
                "Hier, nous avons rencontré le déserteur à Paris. = Yesterday we met the deserter in Paris.",
                "Elle a aidé ce déserteur pendant la guerre. = She helped this deserter during the war.",
                "Mon frère connaît un déserteur en Arménie. = My brother knows a deserter in Armenia.",
                "Personne ne parle des déserteurs à la télévision. = Nobody talks about deserters on television.");

        assertEquals("[deserters]", marked("Hier, nous avons rencontré les déserteurs à Paris."));
        assertEquals("[these deserters]", marked("Elle a aidé ces déserteurs pendant la guerre."));
        assertEquals("[deserters]", marked("Mon frère connaît des déserteurs en Arménie."), "the article goes");
        assertEquals("[objectors]", marked("Mon frère connaît des objecteurs en Arménie."), "another term in another number");
        assertEquals("[a deserter]", marked("Personne ne parle d'un déserteur à la télévision."), "and the article comes");
        assertEquals("", marked("Personne ne parle du déserteur à la télévision."), "which one is not known: a person has to say");
        assertEquals("[deserters]", marked("Hier, nous avons rencontré les déserteurs à Paris le 3 mars 2024."), "dates may differ as well");
        assertEquals("", marked("Hier, nous rencontrons les déserteurs à Paris."), "where more differs the verb may have to follow");
    }

    /** What was adapted in the best offer. */
    private String marked(String source) {
        String best = offers(source).get(0);
        int from = best.indexOf('[');
        return from < 0 ? "" : best.substring(from, best.indexOf(']') + 1);
    }

    @Test
    void whatDiffersBesideTheTermIsLeftToAPerson() {
        remember("Les jeunes déserteurs sont arrivés hier soir. = The young deserters arrived last night.");
        assertEquals("71! The young deserters arrived last night.", offers("Les vieux objecteurs sont arrivés hier soir.").get(0));
    }

    @Test
    void whatBreaksTheGlossarySaysSoAndSinks() {
        remember("Les déserteurs sont arrivés hier. = The defectors arrived yesterday.",
                "Les déserteurs sont partis hier. = The deserters left yesterday.");
        assertEquals(List.of("80 The deserters left yesterday.", "100! The defectors arrived yesterday."),
                offers("Les déserteurs sont arrivés hier."));
    }

    @Test
    void sentenceThatNoMemoryHasIsPutTogether() {
        remember("Demande d'asile politique = Political asylum request", "À la fin de la guerre. = At the end of the war.");
        List<String> offers = offers("Les déserteurs déposent à la fin de la guerre une demande d'asile politique");
        assertTrue(offers.get(0).startsWith("~"), offers.toString());
        assertTrue(offers.get(0).endsWith("Les [deserters] déposent [at the end of the war] une [political asylum request]"), offers.toString());
        assertEquals(List.of(), offers("Rien de tout cela n'est connu de personne."));
    }
}
