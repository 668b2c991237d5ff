package org.calque.format.okapi;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.calque.language.SentenceSplitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Our French rules against cases with a reason each: none may be wrong, with whatever spaces the typist used. */
class FrenchSentencesTest {

    private static final String END = " ‖ ";

    private final SentenceSplitter splitter = SrxSplitter.of(Locale.FRENCH);

    @Test
    void spacesAsTyped() throws IOException {
        check(" ");
    }

    @Test
    void noBreakSpaces() throws IOException {
        check("\u00A0");
    }

    @Test
    void narrowNoBreakSpaces() throws IOException {
        check("\u202F");
    }

    private void check(String space) throws IOException {
        List<Executable> checks = new ArrayList<>();
        for (String line : cases()) {
            int reason = line.lastIndexOf(" # ");
            String marked = line.substring(0, reason);
            String expected = marked.replaceAll("« ", "«" + space).replaceAll(" (?=[»:;!?%])", space)
                    .replaceAll("(?<=\\d) (?=h|km|kg|min|°)", space);
            checks.add(() -> assertEquals(expected, split(expected.replace(END, " ")), line.substring(reason + 3)));
        }
        assertTrue(checks.size() >= 150, "cases lost: " + checks.size());
        assertAll(checks);
    }

    private String split(String text) {
        List<String> sentences = new ArrayList<>();
        int at = 0;
        for (int end : splitter.ends(text)) {
            sentences.add(text.substring(at, end).stripLeading());
            at = end;
        }
        return String.join(END, sentences);
    }

    private static List<String> cases() throws IOException {
        try (InputStream in = SentenceSplitter.class.getResourceAsStream("sentences-fr.txt")) {
            Stream<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        }
    }
}
