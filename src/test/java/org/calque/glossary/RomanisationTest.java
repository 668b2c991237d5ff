package org.calque.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RomanisationTest {

    @TestFactory
    Stream<DynamicTest> names() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
                RomanisationTest.class.getResourceAsStream("romanised.txt")), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream().map(line -> {
                String[] cells = line.split(" \\| ");
                return DynamicTest.dynamicTest(cells[3] + ": " + cells[0], () ->
                        assertEquals(cells[1], Romanisation.english(cells[0], cells[2]), line));
            });
        }
    }

    private static Concept concept(String written) {
        return GlossaryText.glossary(written).concepts().get(0);
    }

    @Test
    void aNameThatLooksTranscribedIsProposedForAndNoOther() {
        assertEquals(Optional.of("Mikhail"), Romanisation.proposed(concept("Mikhaïl = Mikhaïl")));
        assertEquals(Optional.empty(), Romanisation.proposed(concept("Marine = Marine")));
        assertEquals(Optional.empty(), Romanisation.proposed(concept("Hawaï {dnt}")), "what is not translated");
        assertEquals(Optional.empty(), Romanisation.proposed(concept("khôl = kohl")), "a common word");
    }

    @Test
    void whatDepartsInSpellingAloneIsDoubted() {
        assertEquals(List.of("Mikhaïl"), doubted("Mikhaïl = Mikhaïl"));
        assertEquals(List.of("Choigu"), doubted("Choïgou = Choigu"));
        assertEquals(List.of(), doubted("Mikhaïl = Mikhail"));
        assertEquals(List.of(), doubted("Proshaï oruzhie = Farewell to Arms"), "a translation");
        assertEquals(List.of(), doubted("Choïgou = Choigu / +Shoigu"), "where the house's is agreed, too");
    }

    private static List<String> doubted(String written) {
        return Romanisation.doubted(concept(written)).stream().map(Term::text).toList();
    }
}
