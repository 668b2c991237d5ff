package org.calque.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.calque.document.Cue;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.junit.jupiter.api.Test;

/** Subtitles: sentences whole across cues, and back into the cues with times and settings untouched. */
class SubtitlesTest extends FormatsTestBase {

    private static final String SRT = """
            1
            00:00:01,000 --> 00:00:04,200
            Six marins ont quitté
            leur navire à Brest.

            2
            00:00:04,300 --> 00:00:07,000
            Ils demandent l'asile à

            3
            00:00:07,100 --> 00:00:09,000 X1:40 X2:600
            <i>la France.</i>

            4
            00:00:09,500 --> 00:00:12,000
            - Vous avez <b>froid</b> ?
            - Non.
            """;

    private static final String VTT = """
            WEBVTT - essai

            STYLE
            ::cue { color: yellow }

            NOTE relu le 4 mars

            intro
            00:01.000 --> 00:04.000 align:start line:0%
            <v Anna>Le port &amp; la ville sont</v>

            00:04.000 --> 00:06.500
            <v Anna>calmes ce matin.</v>

            00:06.500 --> 00:08.000
            <v Paul>Les <c.bleu>bateaux</c> rentrent <00:07.200>tard.
            """;

    private String translated(Opened opened, Map<String, Text> targets) {
        return text(write(opened, segment -> {
            Text target = targets.get(segment.source().string());
            return target == null ? segment : segment.withTarget(target, SegmentState.CONFIRMED);
        }));
    }

    @Test
    void sentencesAreWholeAndNumbersAndTimesStayOut() {
        Opened opened = open("film.srt", SRT);
        assertEquals(List.of("Six marins ont quitté leur navire à Brest.", "Ils demandent l'asile à la France.", "Vous avez froid ?",
                "Non."), sources(opened));
        assertTrue(opened.document().units().stream().allMatch(unit -> unit.kind() == Unit.Kind.CAPTIONS));
        Segment asylum = opened.document().segments().get(1);
        assertEquals(List.of(new Cue(0, 4300, 7000, "00:00:04,300"), new Cue(24, 7100, 9000, "00:00:07,100")),
                opened.document().unitOf(asylum).cuesIn(asylum.range()));
        assertEquals(List.of("<b>", "</b>"), opened.document().segments().get(2).source().codes().stream().map(code -> code.data()).toList());
    }

    @Test
    void translationGoesBackIntoTheCues() {
        Opened opened = open("film.srt", SRT);
        Text cold = opened.document().segments().get(2).source();
        String written = translated(opened, Map.of(
                "Six marins ont quitté leur navire à Brest.", Text.of("Six sailors have left their ship at Brest."),
                "Ils demandent l'asile à la France.", Text.of("They are seeking asylum in France."),
                "Vous avez froid ?", new Text("Are you cold?", List.of(cold.codes().get(0).at(8), cold.codes().get(1).at(12)))));
        assertEquals("""
                1
                00:00:01,000 --> 00:00:04,200
                Six sailors have left
                their ship at Brest.

                2
                00:00:04,300 --> 00:00:07,000
                They are seeking asylum

                3
                00:00:07,100 --> 00:00:09,000 X1:40 X2:600
                <i>in France.</i>

                4
                00:00:09,500 --> 00:00:12,000
                - Are you <b>cold</b>?
                - Non.
                """, written);
    }

    @Test
    void untranslatedFilesAreTheSameToTheByte() {
        for (String lineEnd : List.of("\n", "\r\n", "\r")) {
            for (String mark : List.of("", "\uFEFF")) {
                String srt = mark + SRT.replace("\n", lineEnd);
                assertEquals(srt, translated(open("a.srt", srt), Map.of()));
                String vtt = mark + VTT.replace("\n", lineEnd);
                assertEquals(vtt, translated(open("a.vtt", vtt), Map.of()));
            }
        }
    }

    @Test
    void webVttKeepsStylesCommentsAndSettings() {
        Opened opened = open("film.vtt", VTT);
        assertEquals(List.of("Le port & la ville sont calmes ce matin.", "Les bateaux rentrent tard."), sources(opened));
        String written = translated(opened, Map.of("Le port & la ville sont calmes ce matin.",
                Text.of("Harbour & town are quiet <this> morning.")));
        assertEquals(VTT.replace("Le port &amp; la ville sont", "Harbour &amp; town are quiet").replace("calmes ce matin.",
                "&lt;this&gt; morning."), written);
    }

    @Test
    void markupOverTwoCuesIsClosedAndOpenedAgain() {
        Opened opened = open("film.srt", """
                1
                00:00:01,000 --> 00:00:02,000
                Il lisait <i>Les marins

                2
                00:00:02,000 --> 00:00:03,000
                perdus</i> en mer.
                """);
        Text source = opened.document().segments().get(0).source();
        String written = translated(opened, Map.of(source.string(), new Text("He was reading The Lost Sailors at sea.",
                List.of(source.codes().get(0).at(15), source.codes().get(1).at(31)))));
        assertTrue(written.contains("He was reading <i>The Lost</i>\n"), written);
        assertTrue(written.contains("\n<i>Sailors</i> at sea."), written);
    }

    @Test
    void emptyTranslationDoesNotBreakACue() {
        Opened opened = open("film.srt", """
                1
                00:00:01,000 --> 00:00:02,000
                Euh bon.
                Nous partons.

                2
                00:00:02,000 --> 00:00:03,000
                Demain.
                """);
        String written = text(write(opened, segment -> segment.source().string().startsWith("Euh")
                ? segment.withTarget(Text.EMPTY, SegmentState.LEFT_EMPTY)
                : segment.withTarget(Text.of(segment.source().string().replace("Nous partons", "We are leaving")), SegmentState.CONFIRMED)));
        assertTrue(written.startsWith("1\n00:00:01,000 --> 00:00:02,000\nWe are leaving.\n\n2\n"), written);
    }

    @Test
    void brokenTimesAreKeptAndTold() {
        String broken = """
                1
                00:00:05,000 --> 00:00:02,000
                Le temps recule.

                2
                00:00:06,000 -->
                Une moitié de temps.

                3
                -00:00:01,000 --> 00:00:07,000
                Avant le début.

                4
                00:00:07,000 --> 00:00:08,000

                5
                00:00:08,000 --> 00:00:09,000
                Une ligne,

                puis une autre.
                """;
        Opened opened = open("film.srt", broken);
        assertEquals(List.of("Le temps recule.", "Avant le début.", "Une ligne, puis une autre."), sources(opened));
        assertEquals(2, opened.leftOut().size(), opened.leftOut().toString());
        assertTrue(opened.leftOut().get(1).contains("Une moitié de temps."));
        assertEquals(broken, translated(opened, Map.of()));
    }

    @Test
    void toldByWhatTheyHoldNotByTheirName() {
        assertEquals("srt", open("film.txt", SRT).original().filter());
        assertEquals("vtt", open("film.txt", VTT).original().filter());
    }
}
