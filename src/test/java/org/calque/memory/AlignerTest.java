package org.calque.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.calque.document.Text;
import org.calque.job.Progress;
import org.calque.memory.Aligner.Pair;
import org.calque.memory.Aligner.Sentence;
import org.junit.jupiter.api.Test;

class AlignerTest {

    private static Sentence sentence(String text, String... anchors) {
        return new Sentence(Text.of(text), 0, Set.of(anchors));
    }

    private static List<String> shape(List<Pair> pairs) {
        return pairs.stream().map(pair -> (pair.sourceEnd() - pair.sourceStart()) + "-" + (pair.targetEnd() - pair.targetStart())).toList();
    }

    @Test
    void sentencesOfLikeLengthPair() {
        List<Pair> pairs = new Aligner(List.of(sentence("Le navire est parti hier soir."), sentence("Oui."), sentence("Personne ne sait où il va ni quand il reviendra.")),
                List.of(sentence("The ship left last night."), sentence("Yes."), sentence("Nobody knows where it goes or when it will be back."))).align(Progress.NONE);
        assertEquals(List.of("1-1", "1-1", "1-1"), shape(pairs));
        assertTrue(pairs.stream().allMatch(Pair::sure), pairs.toString());
    }

    @Test
    void oneSentenceMayBecomeTwo() {
        List<Pair> pairs = new Aligner(List.of(sentence("Il est parti tôt le matin parce que la mer était calme et que le port dormait."), sentence("Fin.")),
                List.of(sentence("He left early in the morning."), sentence("The sea was calm and the harbour was asleep."), sentence("End."))).align(Progress.NONE);
        assertEquals(List.of("1-2", "1-1"), shape(pairs));
    }

    @Test
    void whatMustStandInBothTellsWhatWasLeftOut() {
        List<Pair> pairs = new Aligner(
                List.of(sentence("En 1912, rien.", "1912"), sentence("En 1914, tout.", "1914"), sentence("En 1918, fini.", "1918")),
                List.of(sentence("In 1912, nothing.", "1912"), sentence("In 1918, over.", "1918"))).align(Progress.NONE);
        assertEquals(List.of("1-1", "1-0", "1-1"), shape(pairs), "lengths alone could not tell which");
        assertFalse(pairs.get(1).sure());
    }

    @Test
    void longTextsKeepTheirWayWhereSentencesCameTogether() {
        Random random = new Random(2);
        List<Sentence> source = new ArrayList<>();
        List<Sentence> target = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < 800; i++) {
            int length = 20 + random.nextInt(120);
            String anchor = random.nextInt(3) == 0 ? "n" + i : "";
            String[] anchors = anchor.isEmpty() ? new String[0] : new String[] {anchor};
            String french = "x".repeat(length);
            if (random.nextInt(12) == 0) {
                source.add(sentence(french, anchors));
                source.add(sentence("y".repeat(30 + random.nextInt(60))));
                target.add(sentence("z".repeat((int) ((length + source.get(source.size() - 1).text().string().length()) * .82)), anchors));
                wanted.add("2-1");
            } else {
                source.add(sentence(french, anchors));
                target.add(sentence("z".repeat((int) (length * (.76 + random.nextDouble() * .12))), anchors));
                wanted.add("1-1");
            }
        }
        List<String> found = shape(new Aligner(source, target).align(Progress.NONE));
        assertEquals(wanted.stream().filter("2-1"::equals).count(), found.stream().filter("2-1"::equals).count(), 6);
        assertTrue(found.size() > wanted.size() - 6 && found.size() < wanted.size() + 6, found.size() + " " + wanted.size());
        assertEquals(List.of(), new Aligner(List.of(), List.of()).align(Progress.NONE));
        assertEquals(List.of("0-1", "0-1"), shape(new Aligner(List.of(), List.of(sentence("a"), sentence("b"))).align(Progress.NONE)));
    }
}
