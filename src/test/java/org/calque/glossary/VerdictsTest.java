package org.calque.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calque.document.Text;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is found in a source, and what is said of its target, case by case. */
class VerdictsTest {

    @TestFactory
    Stream<DynamicTest> verdicts() throws IOException {
        return cases("verdicts.txt");
    }

    /** As translators meet them: what good renderings look like in the press, the army, courts, medicine, law, letters and speech. */
    @TestFactory
    Stream<DynamicTest> registers() throws IOException {
        return cases("registers.txt");
    }

    /** As newsrooms, courts, clubs and manuals have them, each with all the terms of a glossary that stand there. */
    @TestFactory
    Stream<DynamicTest> newsroom() throws IOException {
        return cases("newsroom.txt");
    }

    private static Stream<DynamicTest> cases(String file) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
                VerdictsTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream().map(line -> {
                String[] cells = line.split(" \\| ");
                assertEquals(5, cells.length, line);
                return DynamicTest.dynamicTest(cells[4] + ": " + cells[1], () ->
                        assertEquals(cells[3], verdicts(cells[0], cells[1], cells[2]), line));
            });
        }
    }

    private static String verdicts(String glossary, String source, String target) {
        List<Glossary> glossaries = List.of(GlossaryText.glossary(glossary));
        Text french = GlossaryText.text(source);
        List<Occurrence> found = new TermFinder(glossaries).find(french);
        String told = new RenderingCheck(glossaries).check(french, found, GlossaryText.text(target)).stream()
                .map(VerdictsTest::told).collect(Collectors.joining(", "));
        return told.isEmpty() ? "-" : told;
    }

    private static String told(TermVerdict verdict) {
        Occurrence occurrence = verdict.occurrence();
        String text = occurrence.text().replace('\u00A0', '_').replace('\u00AD', '¬');
        return occurrence.text().isEmpty() ? "!" + verdict.found() : verdict.covered() ? "(" + text + ")"
                : text + " " + verdict.verdict().name().toLowerCase(Locale.ROOT);
    }
}
