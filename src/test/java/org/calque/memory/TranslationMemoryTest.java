package org.calque.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.calque.document.Code;
import org.calque.document.Ids;
import org.calque.document.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationMemoryTest {

    private static final String[] WORDS = ("le la les un une de du des à au en dans sur pour par avec sans et ou mais que qui ne pas plus "
            + "marin marins navire navires port ville gare soldat soldats guerre paix armée asile France Russie Brest Caen Paris "
            + "matin soir jour nuit hier demain trois 3 12 1 234,5 2024 partir parti partie arriver arrivé demander demande, . ; : ! ? « » (")
            .split(" ");

    private static String sentence(Random random, int most) {
        StringBuilder sentence = new StringBuilder();
        for (int words = 1 + random.nextInt(most); words > 0; words--) {
            // rare words and common ones, as in life
            int word = (int) (WORDS.length * Math.pow(random.nextDouble(), 2));
            sentence.append(sentence.isEmpty() ? "" : " ").append(WORDS[word]);
        }
        return sentence.toString();
    }

    /** Words dropped, doubled, changed and put in. */
    private static String changed(Random random, String sentence) {
        List<String> words = new ArrayList<>(List.of(sentence.split(" ")));
        for (int changes = random.nextInt(6); changes > 0 && !words.isEmpty(); changes--) {
            int at = random.nextInt(words.size());
            switch (random.nextInt(3)) {
                case 0 -> words.remove(at);
                case 1 -> words.add(at, WORDS[random.nextInt(WORDS.length)]);
                default -> words.set(at, WORDS[random.nextInt(WORDS.length)]);
            }
        }
        return String.join(" ", words);
    }

    @Test
    void bestIsThatOfAFullScanWhateverIsAskedFor() {
        Random random = new Random(7);
        Map<UUID, Text> all = new HashMap<>();
        TranslationMemory.Builder builder = new TranslationMemory.Builder();
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            // some sentences are like many others, so that it is not enough to find the first few
            String sentence = i % 3 == 0 || sentences.isEmpty() ? sentence(random, 16) : changed(random, sentences.get(random.nextInt(sentences.size())));
            sentences.add(sentence);
            UUID id = Ids.next();
            all.put(id, Text.of(sentence));
            builder.add(id, Text.of(sentence), Text.EMPTY);
        }
        TranslationMemory memory = builder.build();
        int[] wanted = {1, 2, 5, 20};
        for (int i = 0; i < 2400; i++) {
            int most = wanted[i % wanted.length];
            int least = i % 5 == 0 ? 30 : 50;
            Text query = Text.of(i % 3 == 0 ? sentence(random, 16) : changed(random, sentences.get(random.nextInt(sentences.size()))));
            int[] scan = all.values().stream().mapToInt(known -> Likeness.percent(known, query)).filter(percent -> percent >= least)
                    .map(percent -> -percent).sorted().limit(most).map(percent -> -percent).toArray();
            List<TranslationMemory.Found> found = memory.find(query, least, most);
            assertEquals(List.of(Arrays.stream(scan).boxed().toArray(Integer[]::new)),
                    found.stream().map(TranslationMemory.Found::percent).toList(), query.string());
            found.forEach(one -> assertEquals(one.percent(), Likeness.percent(all.get(one.unit()), query), query.string()));
        }
    }

    @Test
    void whatIsAddedChangedAndRemovedIsSeenAtOnce() {
        TranslationMemory.Builder builder = new TranslationMemory.Builder();
        UUID first = Ids.next();
        builder.add(first, Text.of("Le navire est parti."), Text.of("The ship has left."));
        TranslationMemory memory = builder.build();
        UUID second = Ids.next();
        memory.put(second, Text.of("Le navire est arrivé."), Text.of("The ship has arrived."));
        assertEquals(List.of(second, first), memory.find(Text.of("Le navire est arrivé."), 50, 5).stream().map(TranslationMemory.Found::unit).toList());
        memory.put(first, Text.of("La gare est fermée."), Text.of("The station is closed."));
        assertEquals(List.of(second), memory.find(Text.of("Le navire est parti."), 50, 5).stream().map(TranslationMemory.Found::unit).toList());
        assertEquals(List.of(first), memory.find(Text.of("La gare est fermée."), 100, 5).stream().map(TranslationMemory.Found::unit).toList());
        memory.remove(second);
        assertEquals(List.of(), memory.find(Text.of("Le navire est arrivé."), 50, 5));
        for (int i = 0; i < 5000; i++) {
            memory.put(Ids.next(), Text.of("Phrase numéro " + i + " du carnet de bord."), Text.EMPTY);
            if (i % 1000 == 0) {
                memory.find(Text.of("Phrase"), 50, 1);
            }
        }
        assertEquals(100, memory.find(Text.of("Phrase numéro 17 du carnet de bord."), 50, 1).get(0).percent());
        assertEquals(List.of(first), memory.find(Text.of("La gare est fermée."), 100, 5).stream().map(TranslationMemory.Found::unit).toList());
    }

    private static MemoryUnit unit(Text source, Text target) {
        return new MemoryUnit(Ids.next(), source, target, "Avant.", "Après.", "a.txt", "me", Instant.EPOCH, 1);
    }

    private static Match match(Text known, Text target, Text wanted) {
        return Match.of(unit(known, target), "main", 0, Likeness.percent(known, wanted), wanted, "Avant.", "Après.");
    }

    @Test
    void sameSentenceInTheSameContextIsMoreThanExact() {
        Text source = Text.of("Le navire est parti.");
        assertEquals(101, match(source, Text.of("The ship has left."), source).percent());
        assertEquals(100, Match.of(unit(source, Text.EMPTY), "main", 0, 100, source, "Avant.", null).percent());
        assertEquals(95, Match.of(unit(source, Text.EMPTY), "main", 5, 100, source, "Avant.", "Après.").percent(), "a penalty counts");
    }

    @Test
    void numbersAreAdaptedAndMarked() {
        Match match = match(Text.of("Le 12 mars, 3,5 tonnes sont arrivées."), Text.of("On 12 March, 3.5 tonnes arrived."),
                Text.of("Le 14 mars, 10,25 tonnes sont arrivées."));
        assertEquals("On 14 March, 10.25 tonnes arrived.", match.target().string());
        assertEquals(List.of("14", "10.25"), match.adapted().stream().map(span -> match.target().string().substring(span.start(), span.end())).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Le 12 mars, rien.  | On 12 March, nothing.     | Le 3 avril, rien.   | On [3] [April], nothing.   | a day and its month",
            "Le 12 mars, rien.  | On 12 Mar, nothing.       | Le 3 janvier, rien. | On [3] [Jan], nothing.     | a month cut short",
            "3 ports, 3 gares   | 3 ports, 3 stations       | 3 ports, 5 gares    | 3 ports, [5] stations      | as often here as there",
            "2024               | 2024                      | 121,5               | [121.5]                    | a year does not tell how decimals are written",
            "3 ports            | Three ports and one quay  | 7 ports             | [seven] ports and one quay | in words",
            "Le 12 lundi 14     | 14 on Monday the 12       | Le 14 mardi 12      | [12] on [Tuesday] the [14] | two that change places"})
    void figuresAreAdaptedWhereItIsPlainHow(String known, String target, String wanted, String expected, String reason) {
        Match match = match(Text.of(known), Text.of(target), Text.of(wanted));
        StringBuilder shown = new StringBuilder(match.target().string());
        for (int i = match.adapted().size() - 1; i >= 0; i--) {
            shown.insert(match.adapted().get(i).end(), ']').insert(match.adapted().get(i).start(), '[');
        }
        assertEquals(expected.toLowerCase(Locale.ROOT), shown.toString().toLowerCase(Locale.ROOT), reason);
    }

    @Test
    void numberThatStandsTwiceIsLeftAlone() {
        assertEquals("2 and 2", match(Text.of("2 ports"), Text.of("2 and 2"), Text.of("7 ports")).target().string());
    }

    @Test
    void codesAreThoseOfTheSentenceAtHand() {
        Code open = new Code(3, Code.Kind.OPEN, "1", "bold", "<b>", "<b>", false);
        Code close = new Code(9, Code.Kind.CLOSE, "1", "bold", "</b>", "</b>", false);
        Code otherOpen = new Code(3, Code.Kind.OPEN, "7", "italic", "<i>", "<i>", false);
        Code otherClose = new Code(9, Code.Kind.CLOSE, "7", "italic", "</i>", "</i>", false);
        Match match = match(new Text("Le navire part.", List.of(open, close)), new Text("The ship leaves.", List.of(open.at(4), close.at(8))),
                new Text("Le navire part.", List.of(otherOpen, otherClose)));
        assertEquals(new Text("The ship leaves.", List.of(otherOpen.at(4), otherClose.at(8))), match.target());
        assertTrue(match.exact());
    }

    @Test
    void codesAroundTheWholeSentenceAreTakenOver() {
        Code open = new Code(0, Code.Kind.OPEN, "1", "bold", "<b>", "<b>", false);
        Code close = new Code(15, Code.Kind.CLOSE, "1", "bold", "</b>", "</b>", false);
        Code inside = new Code(9, Code.Kind.PLACEHOLDER, "2", "", "<x/>", "<x/>", false);
        Match match = match(Text.of("Le navire part."), Text.of("The ship leaves."), new Text("Le navire part.", List.of(open, inside, close)));
        assertEquals(new Text("The ship leaves.", List.of(open, close.at(16))), match.target());
        assertTrue(match.percent() < 100);
    }

    @Test
    void apostropheOfAnotherKindIsNoDifference() {
        assertTrue(match(Text.of("L'armée part."), Text.of("The army leaves."), Text.of("L’armée part.")).exact());
    }

    @Test
    void differencesAreShownWordForWord() {
        Text known = Text.of("Le navire est parti hier.");
        Text wanted = Text.of("Le grand navire est parti demain.");
        StringBuilder shown = new StringBuilder();
        for (Likeness.Part part : Likeness.parts(known, wanted)) {
            String text = (part.known() ? known : wanted).string().substring(part.start(), part.end());
            shown.append(part.known() && part.wanted() ? text : part.known() ? "[-" + text + "]" : "[+" + text + "]").append(' ');
        }
        assertEquals("Le [+grand] navire est parti [-hier] [+demain] .", shown.toString().strip());
    }

    @Test
    void indexIsReadAsItWasWritten() throws Exception {
        Random random = new Random(11);
        TranslationMemory.Builder builder = new TranslationMemory.Builder();
        for (int i = 0; i < 3000; i++) {
            builder.add(Ids.next(), Text.of(sentence(random, 12)), Text.of(sentence(random, 12)));
        }
        TranslationMemory memory = builder.build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        memory.write(42, out);
        byte[] bytes = out.toByteArray();
        TranslationMemory.Written read = TranslationMemory.read(new ByteArrayInputStream(bytes), bytes.length);
        assertEquals(42, read.stamp());
        for (int i = 0; i < 100; i++) {
            Text query = Text.of(sentence(random, 12));
            assertEquals(memory.find(query, 50, 5), read.memory().find(query, 50, 5));
            assertEquals(memory.concordance(WORDS[i % WORDS.length], TranslationMemory.Side.TARGET, 9),
                    read.memory().concordance(WORDS[i % WORDS.length], TranslationMemory.Side.TARGET, 9));
        }
        bytes[bytes.length / 2] ^= 1;
        assertThrows(IOException.class, () -> TranslationMemory.read(new ByteArrayInputStream(bytes), bytes.length));
        byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
        assertThrows(IOException.class, () -> TranslationMemory.read(new ByteArrayInputStream(half), half.length));
    }

    @Test
    void concordanceKnowsInflection() {
        TranslationMemory.Builder builder = new TranslationMemory.Builder();
        UUID left = Ids.next();
        UUID both = Ids.next();
        builder.add(left, Text.of("Des déserteurs ont quitté l'armée russe."), Text.of("Deserters left the Russian army."));
        builder.add(Ids.next(), Text.of("Le port est calme."), Text.of("The harbour is quiet."));
        builder.add(both, Text.of("La Russie a une armée, des navires russes et des armées."), Text.of("Russia has an army."));
        TranslationMemory memory = builder.build();
        assertEquals(List.of(left), memory.concordance("déserteur", TranslationMemory.Side.SOURCE, 10));
        assertEquals(List.of(left, both), memory.concordance("armées russes", TranslationMemory.Side.SOURCE, 10), "side by side comes first");
        assertEquals(List.of(left), memory.concordance("leave", TranslationMemory.Side.TARGET, 10));
        assertEquals(List.of(), memory.concordance("déserteur calme", TranslationMemory.Side.SOURCE, 10));
        List<int[]> places = TranslationMemory.places("quitter armées", Text.of("Des déserteurs ont quitté l'armée russe."),
                TranslationMemory.Side.SOURCE);
        assertEquals(List.of("19-25", "28-33"), places.stream().map(place -> place[0] + "-" + place[1]).toList());
    }
}
