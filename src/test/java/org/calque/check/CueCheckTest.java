package org.calque.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.calque.document.Cue;
import org.calque.document.Document;
import org.calque.document.Ids;
import org.calque.document.LanguagePair;
import org.calque.document.Range;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Segments;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.junit.jupiter.api.Test;

/** Whether subtitles can be read in their time. */
class CueCheckTest {

    private static final String SHORT = "Ils sont partis.";

    private static List<String> found(CueLimits limits, Cue[] cues, String... targets) {
        List<Unit> units = new ArrayList<>();
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < cues.length; i++) {
            Unit unit = new Unit("L" + i, Text.of(SHORT), Unit.Kind.CAPTIONS, 0, List.of(cues[i]));
            units.add(unit);
            segments.add(new Segment(Ids.next(), i, "L" + i, unit.source().whole(), unit.source(), Text.of(targets[i]), SegmentState.DRAFT,
                    null, false, null));
        }
        Document document = new Document(Ids.next(), "a.srt", LanguagePair.FRENCH_ENGLISH, units, Segments.of(segments), false);
        var issues = new CueCheck(Locale.ENGLISH, limits).of(document);
        return segments.stream().flatMap(segment -> issues.getOrDefault(segment.id(), List.of()).stream()).map(issue -> issue.key() + " " + issue.about())
                .toList();
    }

    private static Cue cue(long start, long end) {
        return new Cue(0, start, end, "");
    }

    @Test
    void tooFastToRead() {
        assertEquals(List.of("L0 speed 0"), found(CueLimits.USUAL, new Cue[] {cue(0, 1000)}, "They left as soon as it was day."));
        assertEquals(List.of(), found(CueLimits.USUAL, new Cue[] {cue(0, 2000)}, "They left as soon as it was day."));
    }

    @Test
    void timeOfAnEndlessCueRunsToTheNext() {
        assertEquals(List.of("L0 speed 0"), found(CueLimits.USUAL, new Cue[] {cue(0, Cue.UNKNOWN), cue(1000, Cue.UNKNOWN)},
                "They left as soon as it was day.", "Yes."));
    }

    @Test
    void moreLinesThanAScreenHas() {
        String text = "They left as soon as it was day, and nobody who lived there ever saw them or heard of them again, in that town.";
        assertEquals(List.of("L0 lines 0"), found(CueLimits.USUAL, new Cue[] {cue(0, 20_000)}, text));
        assertEquals(List.of(), found(CueLimits.USUAL, new Cue[] {cue(0, Cue.UNKNOWN)}, text), "lines are a subtitle's affair");
        assertEquals(List.of(), found(new CueLimits(20, 60, 2, 80, 1_000, 7_000), new Cue[] {cue(0, 20_000)}, text));
    }

    @Test
    void timesThatMakeNoSense() {
        assertEquals(List.of("L0 backward 5000"), found(CueLimits.USUAL, new Cue[] {cue(5000, 4000)}, "Yes."));
        assertEquals(List.of("L0 overlap 0"), found(CueLimits.USUAL, new Cue[] {cue(0, 3000), cue(2000, 5000)}, "Yes.", "No."));
        assertEquals(List.of("L0 gap 0"), found(CueLimits.USUAL, new Cue[] {cue(0, 3000), cue(3010, 5000)}, "Yes.", "No."));
        assertEquals(List.of(), found(CueLimits.USUAL, new Cue[] {cue(0, 3000), cue(3000, 5000)}, "Yes.", "No."), "one follows the other at once");
    }

    @Test
    void twoSentencesInOneCueAreReadTogether() {
        Unit unit = new Unit("L1", Text.of("Ils partent. Nous restons."), Unit.Kind.CAPTIONS, 0, List.of(cue(0, 1500)));
        List<Segment> segments = List.of(segment(unit, 0, 12, "They are leaving."), segment(unit, 13, 26, "We are staying here."));
        Document document = new Document(Ids.next(), "a.srt", LanguagePair.FRENCH_ENGLISH, List.of(unit), Segments.of(segments), false);
        var issues = new CueCheck(Locale.ENGLISH, CueLimits.USUAL).of(document);
        assertEquals(1, issues.size());
        assertTrue(issues.get(segments.get(1).id()).get(0).message().contains("25 characters a second"), issues.toString());
    }

    private static Segment segment(Unit unit, int from, int to, String target) {
        Range range = new Range(from, to, 0, 0);
        return new Segment(Ids.next(), 0, "L1/" + from, range, unit.source().part(range), Text.of(target), SegmentState.DRAFT, null, false, null);
    }

    @Test
    void limitsAreKeptAsTheyAreRead() {
        CueLimits own = new CueLimits(17, 37, 1, 120, 800, 6_000);
        assertEquals(own, CueLimits.read(own.written()));
        assertEquals(CueLimits.USUAL, CueLimits.read("nonsense"));
        assertEquals(CueLimits.USUAL, CueLimits.read(null));
    }
}
