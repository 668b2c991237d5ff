package org.calque.format.okapi;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.calque.language.SentenceSplitter;
import org.junit.jupiter.api.function.Executable;

/** Cases in a file, a line each: the text with ‖ where a sentence ends, then # and the reason. */
record SentenceCases(List<String> lines) {

    private static final String END = " ‖ ";

    static SentenceCases read(String name) throws IOException {
        try (InputStream in = SentenceSplitter.class.getResourceAsStream(name)) {
            return new SentenceCases(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).toList());
        }
    }

    /** Checks that none is wrong, each typed as the typist would. */
    void check(SentenceSplitter splitter, UnaryOperator<String> typist) {
        List<Executable> checks = new ArrayList<>();
        for (String line : lines) {
            int reason = line.lastIndexOf(" # ");
            String expected = typist.apply(line.substring(0, reason));
            checks.add(() -> assertEquals(expected, split(splitter, expected.replace(END, " ")), line.substring(reason + 3)));
        }
        assertAll(checks);
    }

    private static String split(SentenceSplitter splitter, String text) {
        List<String> sentences = new ArrayList<>();
        int at = 0;
        for (int end : splitter.ends(text)) {
            sentences.add(text.substring(at, end).stripLeading());
            at = end;
        }
        return String.join(END, sentences);
    }
}
