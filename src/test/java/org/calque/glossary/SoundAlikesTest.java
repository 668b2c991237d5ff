package org.calque.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.calque.document.Text;
import org.junit.jupiter.api.Test;

/** Misheard names are proposed, and ordinary words are left alone. */
class SoundAlikesTest {

    private static List<String> lines(String file) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
                SoundAlikesTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        }
    }

    private static SoundAlikes names() throws IOException {
        return new SoundAlikes(List.of(GlossaryText.glossary(lines("names.txt").stream().map(name -> name + " = " + name)
                .collect(Collectors.joining(" ; ")))));
    }

    private static String heard(String glossary, String sentence) {
        List<Glossary> glossaries = List.of(GlossaryText.glossary(glossary));
        Text source = Text.of(sentence);
        return told(new SoundAlikes(glossaries).find(source, new TermFinder(glossaries).find(source)));
    }

    private static String told(List<Occurrence> heard) {
        return heard.stream().map(one -> one.text() + " = " + one.concept().french().findFirst().orElseThrow().text())
                .collect(Collectors.joining(", "));
    }

    @Test
    void mostMisheardNamesAreProposedWhereTheyStand() throws IOException {
        SoundAlikes names = names();
        List<String> missed = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        List<String> all = lines("misheard.tsv");
        for (String line : all) {
            String[] cells = line.split("\t");
            List<Occurrence> heard = names.find(Text.of(cells[0]), List.of());
            int start = cells[0].indexOf(cells[1]);
            int end = start + cells[1].length();
            boolean right = heard.stream().anyMatch(one -> one.concept().french().anyMatch(term -> term.text().equals(cells[2]))
                    && one.start() < end && start < one.end());
            if (!right) {
                missed.add(line);
            }
            heard.stream().filter(one -> one.concept().french().noneMatch(term -> term.text().equals(cells[2])))
                    .forEach(one -> wrong.add(told(List.of(one))));
        }
        assertTrue(missed.size() <= all.size() / 8, () -> "missed: " + missed);
        assertEquals(List.of(), wrong);
    }

    @Test
    void ordinarySentencesAreLeftAlone() throws IOException {
        SoundAlikes names = names();
        List<String> wrong = new ArrayList<>();
        for (String sentence : lines("clean.txt")) {
            names.find(Text.of(sentence), List.of()).forEach(one -> wrong.add(sentence + ": " + told(List.of(one))));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void nameThatStandsThereIsNotLookedForAgain() {
        assertEquals("", heard("Proshaï oruzhie = Farewell to Arms", "Le projet Proshaï oruzhie aide ceux qui fuient."));
        assertEquals("Proche à Eurusie = Proshaï oruzhie",
                heard("Proshaï oruzhie = Farewell to Arms", "Le projet Proche à Eurusie aide ceux qui fuient."));
    }

    @Test
    void anotherTermOfTheGlossaryIsNoGarble() {
        String glossary = "Russie Libre = Russie Libre ; Roue si Libre = Roue si Libre";
        assertEquals("", heard(glossary, "Les volontaires de Roue si Libre sont là."));
    }

    @Test
    void commonNounsAreNotListenedFor() {
        assertEquals("", heard("déserteur = deserter", "Les deux serreurs de main sont arrivés."));
    }

    @Test
    void glossaryThatIsOffIsNotListenedFor() {
        Glossary on = GlossaryText.glossary("Proshaï oruzhie = Farewell to Arms");
        Glossary off = new Glossary(on.id(), on.name(), Enforcement.OFF, on.rank(), on.concepts());
        assertEquals(List.of(), new SoundAlikes(List.of(off)).find(Text.of("Le projet Proche à Eurusie."), List.of()));
    }

    @Test
    void changedConceptIsHeardAtOnceAndItsOldNameNoMore() {
        Glossary glossary = GlossaryText.glossary("Proshaï oruzhie = Farewell to Arms ; Meduza = Meduza");
        SoundAlikes before = new SoundAlikes(List.of(glossary));
        Concept old = glossary.concepts().get(0);
        Glossary now = GlossaryText.glossary("Galina Artiomenko = Galina Artiomenko");
        SoundAlikes after = before.with(Set.of(old.id()), List.of(now));
        Text source = Text.of("Galle Inarty Moshenko parle de Proche à Eurusie.");
        assertEquals("Proche à Eurusie = Proshaï oruzhie", told(before.find(source, List.of())));
        assertEquals("Galle Inarty Moshenko = Galina Artiomenko", told(after.find(source, List.of())));
    }
}
