package org.calque.check;

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
import org.calque.document.Code;
import org.calque.document.Ids;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is found in a pair, and how it is mended, case by case. */
class CasesTest {

    private static final Checker CHECKER = new Checker(Locale.ENGLISH);

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
                CasesTest.class.getResourceAsStream("cases.txt")), StandardCharsets.UTF_8))) {
            Checker[] checker = {CHECKER};
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream().flatMap(line -> {
                if (line.startsWith("@")) {
                    checker[0] = new Checker(Locale.ENGLISH, ProfileText.read(line.substring(1).replace(';', '\n'), "cases.txt"));
                    return Stream.empty();
                }
                Checker by = checker[0];
                String[] cells = line.split(" \\| ");
                assertEquals(5, cells.length, line);
                return Stream.of(DynamicTest.dynamicTest(cells[4] + ": " + cells[1], () -> {
                    Text target = text(cells[1]);
                    List<Issue> issues = issues(by, text(cells[0]), target);
                    String found = issues.stream().map(Issue::check).collect(Collectors.joining(", "));
                    assertEquals(cells[2], found.isEmpty() ? "-" : found, line);
                    assertEquals(cells[3].equals("=") ? target : text(cells[3]), Mending.of(target, issues), line);
                }));
            });
        }
    }

    private static List<Issue> issues(Checker checker, Text source, Text target) {
        return checker.check(new Segment(Ids.next(), 0, "1", source.whole(), source, target, SegmentState.DRAFT, null, false, null), List.of());
    }

    private static Text text(String written) {
        return Text.of(written.strip().replaceAll("_(?![a-z]+\\.txt)", "\u00A0").replace('~', '\u202F'));
    }

    @Test
    void codesKeepTheirPlacesWhenATargetIsMended() {
        Code open = new Code(4, Code.Kind.OPEN, "1", "", "<b>", "<b>", false);
        Code close = new Code(7, Code.Kind.CLOSE, "1", "", "</b>", "</b>", false);
        Text source = new Text("Qui vient ?", List.of(open, close));
        Text target = new Text("Who  comes ?", List.of(open.at(5), close.at(10)));
        assertEquals(new Text("Who comes?", List.of(open.at(4), close.at(9))), Mending.of(target, issues(CHECKER, source, target)));
    }
}
