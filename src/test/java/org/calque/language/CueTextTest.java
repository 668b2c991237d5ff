package org.calque.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.calque.document.Cue;
import org.calque.document.Ids;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.junit.jupiter.api.Test;

/** What each cue shows of a translated sentence, and words sent over the boundary by hand. */
class CueTextTest {

    private static final String SOURCE = "Des milliers d'autres se cachent encore en Russie, dit-on.";
    private static final Unit UNIT = new Unit("L1", Text.of(SOURCE), Unit.Kind.CAPTIONS, 0,
            List.of(new Cue(0, 0, 2000, "1"), new Cue(22, 2000, 4000, "2"), new Cue(43, 4000, 6000, "3")));

    private static Segment segment(String target) {
        return new Segment(Ids.next(), 0, "L1/1", UNIT.source().whole(), UNIT.source(), Text.of(target), SegmentState.DRAFT, null, false, null);
    }

    private static List<String> targets(Segment segment) {
        return CueText.of(UNIT, segment).stream().map(CueText::target).toList();
    }

    @Test
    void targetIsSpreadByLengthAndEndsNoLineOnAnArticle() {
        List<CueText> texts = CueText.of(UNIT, segment("Thousands of others are still in hiding in Russia, they say."));
        assertEquals(List.of("Des milliers d'autres", "se cachent encore en", "Russie, dit-on."), texts.stream().map(CueText::source).toList());
        assertEquals(List.of("Thousands of others", "are still in hiding in Russia,", "they say."), texts.stream().map(CueText::target).toList());
        assertEquals(List.of(0, 20, 51), texts.stream().map(CueText::start).toList());
    }

    @Test
    void wordGoesOverTheBoundaryAndBack() {
        Segment segment = segment("Thousands of others are still in hiding in Russia, they say.");
        Segment moved = segment.withBreaks(CueText.moved(CueText.of(UNIT, segment), segment.target().string(), 0, 1));
        assertEquals(List.of("Thousands of", "others are still in hiding in Russia,", "they say."), targets(moved));
        Segment back = moved.withBreaks(CueText.moved(CueText.of(UNIT, moved), moved.target().string(), 0, -2));
        assertEquals(List.of("Thousands of others are", "still in hiding in Russia,", "they say."), targets(back));
    }

    @Test
    void aCueKeepsItsLastWord() {
        Segment segment = segment("They hide there.").withBreaks(List.of(5, 10));
        assertEquals(List.of("They", "hide", "there."), targets(segment));
        assertEquals(List.of(5, 10), CueText.moved(CueText.of(UNIT, segment), "They hide there.", 0, 1));
        assertEquals(List.of(5, 10), CueText.moved(CueText.of(UNIT, segment), "They hide there.", 0, -1));
    }

    @Test
    void boundariesStayWithTheirWordsWhileOneWrites() {
        Segment segment = segment("They hide there.").withBreaks(List.of(5, 10));
        assertEquals(List.of("All of them", "hide", "there."), targets(segment.withTarget(Text.of("All of them hide there."), SegmentState.DRAFT)));
        assertEquals(List.of("They", "still hide", "there."), targets(segment.withTarget(Text.of("They still hide there."), SegmentState.DRAFT)));
        assertEquals(List.of("", "", ""), targets(segment.withTarget(Text.EMPTY, SegmentState.NOT_STARTED)));
    }

    @Test
    void whatIsNoSpeechHasNoCues() {
        Unit paragraph = Unit.paragraph("L1", Text.of(SOURCE));
        assertEquals(List.of(), CueText.of(paragraph, segment("Thousands.")));
    }
}
