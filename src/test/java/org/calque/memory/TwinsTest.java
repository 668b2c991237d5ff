package org.calque.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.calque.document.Ids;
import org.calque.job.Progress;
import org.junit.jupiter.api.Test;

/** What was spoken is found again in what was written, with the words that differ. */
class TwinsTest {

    private final List<Twins.Sentence> sentences = new ArrayList<>();

    private Twins.Sentence add(String text, boolean spoken) {
        Twins.Sentence sentence = new Twins.Sentence(Ids.next(), text, spoken);
        sentences.add(sentence);
        return sentence;
    }

    private String differences(Twins.Sentence of) {
        return Twins.of(sentences, Progress.NONE).of(of.id()).map(twin -> twin.alignment().parts().stream().filter(part -> !part.same())
                .map(part -> of.text().substring(part.start(), part.end()) + "|" + twin.text().substring(part.otherStart(), part.otherEnd()))
                .collect(Collectors.joining(", "))).orElse("no twin");
    }

    @Test
    void wordsThatDifferAreTold() {
        add("Les pêcheurs de Douarnenez ont bloqué le port pendant trois jours.", false);
        Twins.Sentence spoken = add("Les pêcheurs de douar nenni ont bloqué le port pendant trois jours.", true);
        assertEquals("douar nenni|Douarnenez", differences(spoken));
    }

    @Test
    void lastWordThatDiffersStandsInThePlaceOfTheLastOneThere() {
        add("Les pêcheurs ont bloqué pendant trois jours le port de Sète. Ils rentrent demain.", false);
        Twins.Sentence spoken = add("Les pêcheurs ont bloqué pendant trois jours le port de cette.", true);
        assertEquals("cette|Sète", differences(spoken));
    }

    @Test
    void sentenceCutElsewhereStandsInTwo() {
        Twins.Sentence first = add("Elle invite les autres villes de la côte à suivre cet exemple.", false);
        Twins.Sentence second = add("Installés à Brest, Quimper et Vannes, ces huit marins cherchent un bateau.", false);
        Twins.Sentence spoken = add("A suivre cet exemple, installés à Brest, campeurs et Vannes, ces marins cherchent un bateau.", true);
        Twin twin = Twins.of(sentences, Progress.NONE).of(spoken.id()).orElseThrow();
        assertEquals(List.of(first.id(), second.id()), twin.others());
        assertEquals("campeurs|Quimper, |huit", differences(spoken));
        assertFalse(twin.whole(), "most of the first sentence is not in it");
    }

    @Test
    void writtenSentenceKnowsWhatWasSpoken() {
        Twins.Sentence written = add("Les pêcheurs de Douarnenez ont bloqué le port pendant trois jours.", false);
        Twins.Sentence spoken = add("Les pêcheurs de douar nenni ont bloqué le port pendant trois jours.", true);
        Twin twin = Twins.of(sentences, Progress.NONE).of(written.id()).orElseThrow();
        assertEquals(List.of(spoken.id()), twin.others());
        assertTrue(twin.whole());
    }

    @Test
    void instructionsThatDifferInOneWordAreNoTwins() {
        Twins.Sentence one = add("Appuyez sur le bouton rouge pour arrêter la machine avant de l'ouvrir.", false);
        add("Appuyez sur le bouton vert pour arrêter la machine avant de l'ouvrir.", false);
        assertEquals("no twin", differences(one));
    }

    @Test
    void fewSharedWordsMakeNoTwin() {
        add("Le président de la République a reçu hier les ministres des pays voisins à Paris.", false);
        Twins.Sentence spoken = add("Le président de la République parle ce soir aux jeunes et aux vieux de la crise.", true);
        assertEquals("no twin", differences(spoken));
    }

    @Test
    void repeatedArticleIsOneTwin() {
        Twins.Sentence once = add("Les pêcheurs de Douarnenez ont bloqué le port pendant trois jours.", false);
        add("Les pêcheurs de Douarnenez ont bloqué le port pendant trois jours.", false);
        Twins.Sentence spoken = add("Les pêcheurs de douar nenni ont bloqué le port pendant trois jours.", true);
        assertEquals(List.of(once.id()), Twins.of(sentences, Progress.NONE).of(spoken.id()).orElseThrow().others());
    }
}
