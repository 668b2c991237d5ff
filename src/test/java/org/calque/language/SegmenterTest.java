package org.calque.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.calque.document.Code;
import org.calque.document.Cue;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.junit.jupiter.api.Test;

class SegmenterTest {

    /** Sentences end at full stops: what the rules know is not this class's affair. */
    private final Segmenter segmenter = new Segmenter(text -> {
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '.' && (i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
                ends.add(i + 1);
            }
        }
        int last = text.stripTrailing().length();
        if (last > 0 && !ends.contains(last)) {
            ends.add(last);
        }
        return ends.stream().mapToInt(Integer::intValue).toArray();
    });

    @Test
    void whiteSpaceStaysOutside() {
        List<Segment> cut = cut("  Un. \u00A0Deux.\t");
        assertEquals(List.of("Un.", "Deux."), sources(cut));
        assertEquals(2, cut.get(0).range().start());
        assertEquals(7, cut.get(1).range().start());
    }

    @Test
    void keysAreTheUnitsAndTheOrdinal() {
        assertEquals(List.of("a/b-1/1", "a/b-1/2"), keys(segmenter.cut(Unit.paragraph("a/b-1", Text.of("Un. Deux.")), 0)));
        assertEquals(List.of("u/1"), keys(cut("Un.")));
        assertEquals(keys(cut("Un. Deux.")), keys(cut("Un. Deux.")), "the same on every run");
        assertNotEquals(cut("Un.").get(0).id(), cut("Un.").get(0).id());
    }

    @Test
    void unitWithoutTextGivesNoSegment() {
        assertEquals(List.of(), cut(""));
        assertEquals(List.of(), cut(" \u00A0"));
        assertEquals(List.of(), cut("🗞 — * *"));
        assertEquals(List.of(), segmenter.cut(Unit.paragraph("u", new Text("", List.of(placeholder(0, "1", false)))), 0));
    }

    @Test
    void codesGoWithWhatTheyOpenAndClose() {
        // <b>Un.</b> <i>Deux.</i>
        assertEquals(List.of("<b>Un.</b>", "<i>Deux.</i>"), marked(text("Un. Deux.", open(0, "b"), close(3, "b"), open(4, "i"), close(9, "i"))));
        // the closing code behind the space, as word processors leave it
        assertEquals(List.of("<b>Un.</b>", "Deux."), marked(text("Un. Deux.", open(0, "b"), close(4, "b"))));
        // the opening code before the space
        assertEquals(List.of("Un.", "<b>Deux.</b>"), marked(text("Un. Deux.", open(3, "b"), close(9, "b"))));
        // a span over two sentences
        assertEquals(List.of("<b>Un.", "Deux.</b>"), marked(text("Un. Deux.", open(0, "b"), close(9, "b"))));
    }

    @Test
    void codesThatStandInGapsStayThere() {
        assertEquals(List.of("Un.", "Deux."), marked(text("Un. Deux.", placeholder(3, "br", true))));
        assertEquals(List.of("Un.", "Deux."), marked(text("Un.  Deux.", placeholder(4, "img", false))));
        assertEquals(List.of("Un.", "Deux."), marked(text("Un. Deux.", open(4, "a"), close(4, "a"))));
        assertEquals(List.of("Un."), marked(text(" Un. ", placeholder(0, "br", true), placeholder(5, "br", true))));
        assertEquals(List.of("<b>Un.</b>", "<i>Deux.</i>"),
                marked(text("Un. Deux.", open(0, "b"), close(3, "b"), placeholder(4, "br", true), open(4, "i"), close(9, "i"))));
    }

    @Test
    void placeholderGoesWithTheSentenceItTouches() {
        assertEquals(List.of("Un.{note}", "{img}Deux."), marked(text("Un. Deux.", placeholder(3, "note", false), placeholder(4, "img", false))));
        assertEquals(List.of("{img}Un."), marked(text("Un.", placeholder(0, "img", false))));
        assertEquals(List.of("U{br}n."), marked(text("Un.", placeholder(1, "br", true))));
    }

    @Test
    void codesThatPartWordsPartSentences() {
        assertEquals(List.of("Un.", "Deux."), marked(text("Un.Deux.", placeholder(3, "br", true))));
        assertEquals(List.of("Un.</b>", "Deux."), marked(text("Un.Deux.", close(3, "b"), placeholder(3, "br", true))));
        assertEquals(List.of("Un.{wbr}Deux."), marked(text("Un.Deux.", placeholder(3, "wbr", false))));
        assertEquals(List.of("Un{br}deux.", "{img}Trois."),
                marked(text("Undeux. Trois.", placeholder(2, "br", true), placeholder(8, "img", false))));
    }

    @Test
    void nothingIsLostBetweenSegments() {
        Text text = text(" Un. Deux.  Trois. ", placeholder(0, "a", true), open(1, "b"), close(5, "b"), placeholder(11, "c", false),
                open(12, "d"), placeholder(14, "e", true), close(19, "d"));
        List<Segment> cut = segmenter.cut(Unit.paragraph("u", text), 0);
        Text whole = Text.EMPTY;
        int at = 0;
        int code = 0;
        for (Segment segment : cut) {
            whole = whole.then(text.part(new org.calque.document.Range(at, segment.range().start(), code, segment.range().codeStart())));
            whole = whole.then(segment.source());
            at = segment.range().end();
            code = segment.range().codeEnd();
        }
        whole = whole.then(text.part(new org.calque.document.Range(at, text.string().length(), code, text.codes().size())));
        assertEquals(text.string(), whole.string());
        assertEquals(text.codes().stream().map(Code::id).toList(), whole.codes().stream().map(Code::id).toList());
    }

    @Test
    void sentencesRunOnAcrossCues() {
        Unit unit = captions("Un homme dort. Une femme", "lit. Il", "part.");
        assertEquals(List.of("Un homme dort.", "Une femme lit.", "Il part."), sources(segmenter.cut(unit, 0)));
    }

    @Test
    void speechWithoutPunctuationIsCutWhereSomethingBegins() {
        List<Segment> cut = segmenter.cut(captions("on habitait une petite maison près de la gare avec mes", "parents et mes deux frères et tous les matins on",
                "prenait le train pour aller au lycée donc le train passait", "à sept heures moins dix et il fallait courir pour l'avoir"), 0);
        assertEquals(List.of("on habitait une petite maison près de la gare avec mes parents et mes deux frères et tous les matins on prenait"
                + " le train pour aller au lycée", "donc le train passait à sept heures moins dix et il fallait courir pour l'avoir"), sources(cut));
    }

    @Test
    void speechWithoutPunctuationIsCutAtASilence() {
        String line = "et alors le maire a dit que la route serait longue et froide";
        Unit unit = captions(line, line, line, line, line);
        List<Cue> cues = unit.cues();
        List<Cue> timed = new ArrayList<>();
        for (int i = 0; i < cues.size(); i++) {
            timed.add(new Cue(cues.get(i).offset(), i * 4000L, i * 4000L + (i == 2 ? 1000 : 4000), ""));
        }
        assertEquals(cues.get(3).offset() - 1, segmenter.cut(new Unit(unit.key(), unit.source(), unit.kind(), 0, timed), 0).get(0).range().end());
    }

    @Test
    void fullStopWhereTheSpeakerOnlyDrewBreathEndsNoSentence() {
        assertEquals(List.of("Elle invite les villes voisines. A suivre cet exemple, dit-on."),
                sources(segmenter.cut(captions("Elle invite les villes voisines.", "A suivre cet exemple, dit-on."), 0)));
        assertEquals(List.of("Ils ont pris le. Bateau du soir."), sources(segmenter.cut(captions("Ils ont pris le. Bateau du soir."), 0)));
        assertEquals(List.of("Elle invite ses amis.", "A cinq heures, tout le monde est là."),
                sources(segmenter.cut(captions("Elle invite ses amis.", "A cinq heures, tout le monde est là."), 0)));
        assertEquals(List.of("Elle regarde la mer.", "A voir ce ciel, on partira."),
                sources(segmenter.cut(captions("Elle regarde la mer.", "A voir ce ciel, on partira."), 0)));
        assertEquals(2, segmenter.cut(Unit.paragraph("u", Text.of("Elle invite les villes. A suivre cet exemple.")), 0).size(), "what was written is left");
    }

    @Test
    void longSentenceWithPunctuationIsLeftWhole() {
        String line = "et alors, dit-il, que la route serait longue et froide";
        assertEquals(1, segmenter.cut(captions(line, line, line, line, line + "."), 0).size());
        assertEquals(1, segmenter.cut(Unit.paragraph("u", Text.of((line + " ").repeat(20).replace(",", ""))), 0).size(), "no captions");
    }

    @Test
    void splitKeepsTheFirstHalfsIdentity() {
        Unit unit = Unit.paragraph("u", text("Un, deux. Trois.", open(4, "b"), close(8, "b")));
        Segment whole = segmenter.cut(unit, 0).get(0).withTarget(Text.of("One, two."), SegmentState.CONFIRMED).withNote("n");
        List<Segment> halves = Segmenter.split(unit, whole, 3);
        assertEquals(List.of("Un,", "<b>deux</b>."), halves.stream().map(s -> mark(s.source())).toList());
        assertEquals(List.of("u/1", "u/1-4"), keys(halves));
        assertEquals(whole.id(), halves.get(0).id());
        assertEquals(whole.id(), halves.get(1).parent());
        assertEquals(List.of(SegmentState.DRAFT, SegmentState.NOT_STARTED), halves.stream().map(Segment::state).toList());
        assertEquals("One, two.", halves.get(0).target().string());
        assertTrue(halves.get(1).target().isEmpty());

        Segment joined = Segmenter.join(unit, halves.get(0), halves.get(1));
        assertEquals(whole.id(), joined.id());
        assertEquals(whole.key(), joined.key());
        assertEquals(whole.range(), joined.range());
        assertEquals(whole.source(), joined.source());
        assertEquals("n", joined.note());
    }

    @Test
    void keysStayUniqueHoweverOftenOneSplits() {
        Unit unit = Unit.paragraph("u", Text.of("a b c d"));
        List<Segment> two = Segmenter.split(unit, segmenter.cut(unit, 0).get(0), 4);
        List<Segment> left = Segmenter.split(unit, two.get(0), 2);
        List<Segment> right = Segmenter.split(unit, two.get(1), 1);
        assertEquals(List.of("u/1", "u/1-2", "u/1-4", "u/1-6"),
                List.of(left.get(0).key(), left.get(1).key(), right.get(0).key(), right.get(1).key()));
    }

    @Test
    void joinTakesInWhatStoodBetween() {
        Unit unit = Unit.paragraph("u", text("Un. Deux.", placeholder(3, "br", true)));
        List<Segment> cut = segmenter.cut(unit, 0);
        Segment joined = Segmenter.join(unit, cut.get(0).withTarget(Text.of("One."), SegmentState.CONFIRMED),
                cut.get(1).withTarget(Text.of("Two."), SegmentState.DRAFT));
        assertEquals("Un.{br} Deux.", mark(joined.source()));
        assertEquals("One. Two.", joined.target().string());
        assertEquals(SegmentState.DRAFT, joined.state());
    }

    @Test
    void whatCannotBeSplitOrJoined() {
        Unit unit = Unit.paragraph("u", Text.of("Un. Deux. Trois."));
        List<Segment> cut = segmenter.cut(unit, 0);
        for (int offset : new int[] {-1, 0, 3, 9}) {
            assertThrows(IllegalArgumentException.class, () -> Segmenter.split(unit, cut.get(0), offset), "at " + offset);
        }
        assertThrows(IllegalArgumentException.class, () -> Segmenter.split(unit, cut.get(0).withLocked(true), 1));
        assertThrows(IllegalArgumentException.class, () -> Segmenter.join(unit, cut.get(1), cut.get(0)));
        assertThrows(IllegalArgumentException.class, () -> Segmenter.join(unit, cut.get(0), cut.get(2)));
    }

    private List<Segment> cut(String text) {
        return segmenter.cut(Unit.paragraph("u", Text.of(text)), 0);
    }

    private List<String> marked(Text text) {
        return segmenter.cut(Unit.paragraph("u", text), 0).stream().map(segment -> mark(segment.source())).toList();
    }

    private static String mark(Text text) {
        StringBuilder marked = new StringBuilder(text.string());
        for (int i = text.codes().size() - 1; i >= 0; i--) {
            marked.insert(text.codes().get(i).offset(), text.codes().get(i).display());
        }
        return marked.toString();
    }

    private static Unit captions(String... lines) {
        StringBuilder text = new StringBuilder();
        List<Cue> cues = new ArrayList<>();
        for (String line : lines) {
            text.append(text.isEmpty() ? "" : " ");
            cues.add(new Cue(text.length(), cues.size() * 4000L, Cue.UNKNOWN, "00:0" + cues.size()));
            text.append(line);
        }
        return new Unit("c", Text.of(text.toString()), Unit.Kind.CAPTIONS, 0, cues);
    }

    private static Text text(String string, Code... codes) {
        return new Text(string, List.of(codes));
    }

    private static Code open(int offset, String id) {
        return new Code(offset, Code.Kind.OPEN, id, "", "", "<" + id + ">", false);
    }

    private static Code close(int offset, String id) {
        return new Code(offset, Code.Kind.CLOSE, id, "", "", "</" + id + ">", false);
    }

    private static Code placeholder(int offset, String id, boolean separates) {
        return new Code(offset, Code.Kind.PLACEHOLDER, id, "", "", "{" + id + "}", separates);
    }

    private static List<String> sources(List<Segment> segments) {
        return segments.stream().map(segment -> segment.source().string()).toList();
    }

    private static List<String> keys(List<Segment> segments) {
        return segments.stream().map(Segment::key).toList();
    }
}
