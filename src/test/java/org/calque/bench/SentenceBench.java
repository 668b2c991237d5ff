package org.calque.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.sf.okapi.common.ISegmenter;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.lib.segmentation.SRXDocument;

/**
 * What it costs to find the sentence ends of a megabyte of French by our rules, beside LanguageTool's, both run by Okapi's
 * segmenter on one thread. They take turns; the ratio of the medians is what counts.
 */
final class SentenceBench {

    private static final int ROUNDS = 5;
    private static final int BYTES = 1_000_000;

    private SentenceBench() {
    }

    public static void main(String[] args) throws IOException {
        List<String> paragraphs = DocumentBench.french(BYTES).lines().toList();
        ISegmenter ours = segmenter(resource("/org/calque/language/fr.srx"));
        // its maps name a language and how line breaks count, as no locale does: fr_two
        ISegmenter theirs = segmenter(resource("/org/languagetool/resource/segment.srx").replace("_two\"", ".*\""));
        long[] own = new long[ROUNDS];
        long[] other = new long[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {   // the first warms up and does not count
            long a = time(ours, paragraphs);
            long b = time(theirs, paragraphs);
            if (round >= 0) {
                own[round] = a;
                other[round] = b;
            }
        }
        System.out.printf("sentences: %.1f MB of text, median of %d%n", BYTES / 1e6, ROUNDS);
        System.out.printf("  our rules           %6.0f ms%n", median(own) / 1e6);
        System.out.printf("  LanguageTool's      %6.0f ms%n", median(other) / 1e6);
        System.out.printf("  ratio               %6.3f (reach 0.2)%n", (double) median(own) / median(other));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = SentenceBench.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ISegmenter segmenter(String rules) {
        SRXDocument srx = new SRXDocument();
        srx.loadRules((CharSequence) rules);
        return srx.compileLanguageRules(LocaleId.FRENCH, null);
    }

    private static long time(ISegmenter segmenter, List<String> paragraphs) {
        long start = System.nanoTime();
        for (String paragraph : paragraphs) {
            segmenter.computeSegments(paragraph);
        }
        return System.nanoTime() - start;
    }

    private static long median(long[] nanoseconds) {
        long[] sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
