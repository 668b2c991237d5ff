package org.calque.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.calque.document.Ids;
import org.calque.document.Text;
import org.calque.memory.TranslationMemory.Side;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CounterpartsTest {

    private static final List<String> UNITS = List.of(
            "Le déserteur arrive à Caen. = The deserter arrives in Caen.", "Un déserteur russe part demain. = A Russian deserter leaves tomorrow.",
            "Des déserteurs russes restent ici. = Some Russian deserters stay here.", "Les déserteurs ont froid. = The defectors are cold.",
            "Les déserteurs attendent. = The defectors are waiting.", "Ce déserteur dort. = This defector is asleep.",
            "Le ministre russe se tait. = The Russian minister keeps silent.", "Un navire russe arrive. = A Russian ship arrives.",
            "La mer est froide. = The sea is cold.", "Le ministre arrive demain. = The minister arrives tomorrow.",
            "Le navire part. = The ship leaves.", "Ils restent en mer. = They stay at sea.", "Il attend le navire. = He is waiting for the ship.",
            "Tout dort. = All is asleep.", "Le phare est blanc. = The lighthouse is white.");

    private static TranslationMemory memory() {
        TranslationMemory.Builder builder = new TranslationMemory.Builder();
        for (String unit : UNITS) {
            builder.add(Ids.next(), Text.of(unit.split(" = ")[0]), Text.of(unit.split(" = ")[1]));
        }
        for (int i = 0; i < 40; i++) {   // what has nothing to do with it
            builder.add(Ids.next(), Text.of("Page " + i + " du carnet."), Text.of("Page " + i + " of the log."));
        }
        return builder.build();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "SOURCE | déserteur       | Un déserteur russe part demain.    | A Russian deserter leaves tomorrow. | deserter         | though Russian stands there as often",
            "SOURCE | russe           | Un déserteur russe part demain.    | A Russian deserter leaves tomorrow. | Russian          | and the other way about",
            "SOURCE | déserteur russe | Un déserteur russe part demain.    | A Russian deserter leaves tomorrow. | Russian deserter | both",
            "SOURCE | déserteur       | Les déserteurs ont froid.          | The defectors are cold.             | defectors        | in another form, and by the other rendering",
            "TARGET | deserters       | Des déserteurs russes restent ici. | Some Russian deserters stay here.   | déserteurs       | from the other side",
            "SOURCE | phare           | Le phare est blanc.                | The lighthouse is white.            | ''               | met once says nothing",
            "SOURCE | mer             | Le navire part.                    | The ship leaves.                    | ''               | not there"})
    void wordsAreAnsweredByWhatIsMetWithThemMoreThanWithTheOthers(Side side, String words, String source, String target, String expected, String reason) {
        Text known = Text.of(side == Side.SOURCE ? source : target);
        Text other = Text.of(side == Side.SOURCE ? target : source);
        List<int[]> places = new Counterparts(List.of(memory()), side).of(known, TranslationMemory.places(words, known, side), other);
        assertEquals(expected, places.stream().map(place -> other.string().substring(place[0], place[1])).collect(Collectors.joining(" ")), reason);
    }
}
