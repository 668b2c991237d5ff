package org.calque.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.calque.document.LanguagePair;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Segments;
import org.calque.document.Text;
import org.calque.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cues of one sentence share out its time by the length of what they show; all else of the file stays. */
class RetimingTest {

    private static final String TWO_CUES = """
            1
            00:00:01,000 --> 00:00:02,000
            Ils sont

            2
            00:00:02,500 --> 00:00:07,500
            arrivés hier soir à la frontière.

            3
            00:00:09,000 --> 00:00:12,000
            Nul ne les attendait.
            """;

    @TempDir
    Path folder;

    private String retimed(String name, String file, String... targets) throws IOException {
        Path path = Files.writeString(folder.resolve(name), file);
        Opened opened = new Formats().open(path, new LanguagePair(Locale.FRENCH, Locale.ENGLISH), Progress.NONE);
        List<Segment> segments = new ArrayList<>();
        for (Segment segment : opened.document().segments()) {
            String target = segments.size() < targets.length ? targets[segments.size()] : "";
            segments.add(segment.withTarget(Text.of(target), target.isEmpty() ? SegmentState.NOT_STARTED : SegmentState.CONFIRMED));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Formats().writeRetimed(opened.original(), opened.document().with(Segments.of(segments)), 1_000, 7_000, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void timeGoesToWhereTheTextIsAndTheGapStays() throws IOException {
        String file = retimed("talk.srt", TWO_CUES, "They arrived at the border late last night, they did.");
        List<String> times = file.lines().filter(line -> line.contains("-->")).toList();
        assertEquals("00:00:01,000", times.get(0).substring(0, 12));
        assertEquals("00:00:07,500", times.get(1).substring(17));
        assertEquals(500, millis(times.get(1).substring(0, 12)) - millis(times.get(0).substring(17)));
        assertEquals("00:00:09,000 --> 00:00:12,000", times.get(2));
        List<String> texts = file.lines().filter(line -> line.matches("\\p{L}.*")).toList();
        double first = (double) (millis(times.get(0).substring(17)) - 1_000) / texts.get(0).length();
        double second = (double) (7_500 - millis(times.get(1).substring(0, 12))) / texts.get(1).length();
        assertEquals(first, second, first / 10);
    }

    @Test
    void noCueIsShownForLessThanTheShortestWhereThereIsTime() throws IOException {
        String file = retimed("talk.srt", TWO_CUES, "They arrived at the border late last night, as nobody, truly nobody at all, had expected them to.");
        String first = file.lines().filter(line -> line.contains("-->")).findFirst().orElseThrow();
        assertTrue(millis(first.substring(17)) - 1_000 >= 1_000, first);
    }

    @Test
    void whatIsNotTranslatedStaysToTheCharacter() throws IOException {
        assertEquals(TWO_CUES, retimed("talk.srt", TWO_CUES));
    }

    @Test
    void webVttKeepsItsShapeAndWhatStandsBehindTheTimes() throws IOException {
        String file = retimed("talk.vtt", """
                WEBVTT

                00:01.000 --> 00:02.000 align:start
                Ils sont

                00:02.000 --> 00:05.000 align:start
                arrivés hier.
                """, "They did arrive yesterday.");
        List<String> times = file.lines().filter(line -> line.contains("-->")).toList();
        assertTrue(times.get(0).matches("00:01\\.000 --> 00:0\\d\\.\\d{3} align:start"), times.get(0));
        assertEquals(times.get(0).substring(14, 23), times.get(1).substring(0, 9));
    }

    private static long millis(String time) {
        String[] parts = time.split("[:,.]");
        return ((Long.parseLong(parts[0]) * 60 + Long.parseLong(parts[1])) * 60 + Long.parseLong(parts[2])) * 1000 + Long.parseLong(parts[3]);
    }
}
