package org.calque.format.xliff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.calque.document.Code;
import org.calque.document.Code.Kind;
import org.calque.document.Cue;
import org.calque.document.Document;
import org.calque.document.Ids;
import org.calque.document.LanguagePair;
import org.calque.document.Original;
import org.calque.document.Range;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Segments;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.calque.job.Cancelled;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written is XLIFF to its judges, and comes back as it was. */
class XliffWriterTest {

    static final Original ORIGINAL = new Original("article.md", "text/markdown", "UTF-8", "markdown", "", new byte[0], "ab".repeat(32));

    /** Cuts a unit at the given ends; white space between belongs to no segment, as in documents that we cut ourselves. */
    static List<Segment> cut(int index, Unit unit, int... ends) {
        List<Segment> segments = new ArrayList<>();
        String string = unit.source().string();
        int start = 0;
        int code = 0;
        for (int end : ends) {
            while (start < end && string.charAt(start) == ' ') {
                start++;
            }
            int last = code;
            while (last < unit.source().codes().size() && unit.source().codes().get(last).offset() <= end) {
                last++;
            }
            Range range = new Range(start, end, code, last);
            segments.add(new Segment(Ids.next(), index, unit.key() + "/" + segments.size(), range, unit.source().part(range), Text.EMPTY,
                    SegmentState.NOT_STARTED, null, false, null));
            start = end;
            code = last;
        }
        return segments;
    }

    static Document document(List<Unit> units, List<Segment> segments) {
        return new Document(Ids.next(), "article.md", LanguagePair.FRENCH_ENGLISH, units, Segments.of(segments), false);
    }

    static Document single(Text source, Text target, SegmentState state) {
        Unit unit = Unit.paragraph("tu1", source);
        return document(List.of(unit), List.of(cut(0, unit, source.string().length()).get(0).withTarget(target, state)));
    }

    static Code open(int at, String id) {
        return new Code(at, Kind.OPEN, id, "bold", "<b>", "<b>", false);
    }

    static Code close(int at, String id) {
        return new Code(at, Kind.CLOSE, id, "bold", "</b>", "</b>", false);
    }

    static Code alone(int at, String id) {
        return new Code(at, Kind.PLACEHOLDER, id, "lb", "<br/>", "⏎", true);
    }

    static byte[] write(Document document, XliffVersion version) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XliffWriter().write(document, ORIGINAL, version, out, Progress.NONE);
        return out.toByteArray();
    }

    /** Judged, taken back into the same document without its targets, states and notes: all there again. */
    static void roundTrip(Document document, XliffVersion version) throws Exception {
        byte[] xliff = write(document, version);
        try {
            Judges.accept(xliff, version);
        } catch (Exception e) {
            throw new AssertionError(e.getMessage() + "\n" + new String(xliff, StandardCharsets.UTF_8), e);
        }
        Document bare = document.with(Segments.of(document.segments().stream()
                .map(s -> s.withTarget(Text.EMPTY, SegmentState.NOT_STARTED).withNote(null)).toList()));
        TakenBack back = new TakeBack().read("back.xlf", xliff, Progress.NONE);
        assertEquals("article.md", back.original());
        assertEquals(ORIGINAL.sha256(), back.sha256());
        TakeBack.Applied applied = new TakeBack().apply(back, bare);
        assertEquals(List.of(), applied.unplaced());
        for (int i = 0; i < document.segments().size(); i++) {
            assertEquals(document.segments().get(i), applied.document().segments().get(i));
        }
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void everyStateComesBack(XliffVersion version) throws Exception {
        for (SegmentState state : SegmentState.values()) {
            boolean empty = state == SegmentState.NOT_STARTED || state == SegmentState.LEFT_EMPTY;
            roundTrip(single(Text.of("Une phrase."), empty ? Text.EMPTY : Text.of("A sentence."), state), version);
        }
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void everyPairOfStatesComesBackFromOneUnit(XliffVersion version) throws Exception {
        for (SegmentState one : SegmentState.values()) {
            for (SegmentState two : SegmentState.values()) {
                Unit unit = Unit.paragraph("tu1", Text.of("Un. Deux."));
                List<Segment> segments = cut(0, unit, 3, 9);
                roundTrip(document(List.of(unit), List.of(in(segments.get(0), one, "One."), in(segments.get(1), two, "Two."))), version);
            }
        }
    }

    private static Segment in(Segment segment, SegmentState state, String target) {
        boolean empty = state == SegmentState.NOT_STARTED || state == SegmentState.LEFT_EMPTY;
        return segment.withTarget(empty ? Text.EMPTY : Text.of(target), state);
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void codesOfEachKindComeBack(XliffVersion version) throws Exception {
        Text source = new Text("Un gras et fin", List.of(open(3, "1"), close(7, "1"), alone(10, "2")));
        roundTrip(single(source, new Text("A bold one and end", List.of(open(2, "1"), close(6, "1"), alone(14, "2"))), SegmentState.CONFIRMED), version);
        // the same markup, moved, doubled and lost
        roundTrip(single(source, new Text("End, bold", List.of(alone(3, "2"), open(5, "1"), close(9, "1"), alone(9, "2"))), SegmentState.DRAFT), version);
        roundTrip(single(source, Text.of("No codes"), SegmentState.DRAFT), version);
        roundTrip(single(source, new Text("Half", List.of(open(0, "1"))), SegmentState.DRAFT), version);
        roundTrip(single(source, new Text("Wrong way", List.of(close(0, "1"), open(5, "1"))), SegmentState.DRAFT), version);
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void codesWithoutTheirOtherHalfComeBack(XliffVersion version) throws Exception {
        Text opened = new Text("Un gras", List.of(open(3, "1")));
        roundTrip(single(opened, new Text("Bold", List.of(open(0, "1"))), SegmentState.DRAFT), version);
        Text closed = new Text("Un gras", List.of(close(7, "1")));
        roundTrip(single(closed, new Text("Bold", List.of(close(4, "1"))), SegmentState.DRAFT), version);
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void aPairAcrossSentencesAndOneThatCrossesAnotherComeBack(XliffVersion version) throws Exception {
        Text source = new Text("Un gras. Encore gras.", List.of(open(3, "1"), close(15, "1")));
        Unit unit = Unit.paragraph("tu1", source);
        List<Segment> segments = cut(0, unit, 8, 21);
        Text first = new Text("A bold.", List.of(open(2, "1")));
        Text second = new Text("More bold.", List.of(close(4, "1")));
        roundTrip(document(List.of(unit), List.of(segments.get(0).withTarget(first, SegmentState.CONFIRMED),
                segments.get(1).withTarget(second, SegmentState.DRAFT))), version);
        roundTrip(document(List.of(unit), List.of(segments.get(0).withTarget(first, SegmentState.CONFIRMED), segments.get(1))), version);
        Text crossing = new Text("abcd", List.of(open(0, "1"), open(1, "2"), close(2, "1"), close(3, "2")));
        roundTrip(single(crossing, crossing, SegmentState.DRAFT), version);
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void oddIdsComeBack(XliffVersion version) throws Exception {
        List<Unit> units = new ArrayList<>();
        List<Segment> segments = new ArrayList<>();
        for (String key : List.of("word/document.xml#tu 1", "é_x0041_", "_", "_n2", "c1", "", "a\tb", "𝄞", "1")) {
            Text source = new Text("Bon.", List.of(alone(1, key), alone(2, key), alone(3, "_n2")));
            Unit unit = Unit.paragraph(key, source);
            segments.add(cut(units.size(), unit, 4).get(0).withTarget(source, SegmentState.FINAL));
            units.add(unit);
        }
        roundTrip(document(units, segments), version);
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void aSegmentWhoseKeyIsItsUnitsOrNotMadeOfItComesBack(XliffVersion version) throws Exception {
        for (String key : List.of("tu1", "elsewhere", "tu1/c1", "tu1/e/p")) {
            Unit unit = Unit.paragraph("tu1", Text.of("  Bon. "));
            Segment segment = new Segment(Ids.next(), 0, key, new Range(2, 6, 0, 0), Text.of("Bon."), Text.of("Good."),
                    SegmentState.CONFIRMED, "note", false, null);
            roundTrip(document(List.of(unit), List.of(segment)), version);
        }
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void charactersThatXmlForbidsComeBack(XliffVersion version) throws Exception {
        Text source = Text.of("a\u0001b\u000Bc\uFFFEd & <e> \"f\" ]]> \r\n\tg \u00A0\u202F\u2028 😀 h\u0085");
        roundTrip(single(source, source, SegmentState.CONFIRMED), version);
        Text data = new Text("ab", List.of(new Code(1, Kind.PLACEHOLDER, "1", "x\u0002 y:z", "<\u0001>", "\u0003", false)));
        roundTrip(single(data, data, SegmentState.CONFIRMED), version);
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void notesStayWithTheirSegment(XliffVersion version) throws Exception {
        Unit unit = Unit.paragraph("tu1", Text.of("Un. Deux."));
        List<Segment> segments = cut(0, unit, 3, 9);
        roundTrip(document(List.of(unit), List.of(segments.get(0), segments.get(1).withNote("Voir <page 2>\net 3"))), version);
        roundTrip(document(List.of(unit), List.of(segments.get(0).withNote("a"), segments.get(1).withNote("b"))), version);
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void timeCodesStandBesideTheTextAndComeBack(XliffVersion version) throws Exception {
        Unit unit = new Unit("tu1", Text.of("Arménie, tandis que Caen dort. Fin."), Unit.Kind.CAPTIONS, 0,
                List.of(new Cue(0, 5000, Cue.UNKNOWN, "00:05"), new Cue(20, 65_000, 70_000, "01:05")));
        Unit heading = new Unit("tu2", Text.of("Titre"), Unit.Kind.HEADING, 2, List.of());
        List<Segment> segments = new ArrayList<>(cut(0, unit, 30, 35));
        segments.addAll(cut(1, heading, 5));
        Document document = document(List.of(unit, heading), segments);
        roundTrip(document, version);
        Document alone = new XliffReader().open("own.xlf", write(document, version), LanguagePair.FRENCH_ENGLISH, Progress.NONE);
        assertEquals(unit.cues(), alone.units().get(0).cues());
        assertEquals(Unit.Kind.CAPTIONS, alone.units().get(0).kind());
        assertEquals(2, alone.units().get(1).level());
        assertTrue(alone.segments().stream().noneMatch(s -> s.source().string().contains("00:05")));
        assertEquals(List.of("tu1/0", "tu1/1", "tu2"), alone.segments().stream().map(Segment::key).toList());
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void aRightToLeftLanguageIsDeclared(XliffVersion version) throws Exception {
        Unit unit = Unit.paragraph("tu1", Text.of("Bonjour"));
        Document document = new Document(Ids.next(), "article.md", new LanguagePair(Locale.FRENCH, Locale.forLanguageTag("ar")), List.of(unit),
                Segments.of(List.of(cut(0, unit, 7).get(0).withTarget(Text.of("\u202Bمرحبا\u202C"), SegmentState.CONFIRMED))), false);
        roundTrip(document, version);
        assertEquals(version == XliffVersion.V2_1, new String(write(document, version), StandardCharsets.UTF_8).contains("trgDir=\"rtl\""));
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void noPathLeavesTheHouse(XliffVersion version) {
        Document document = single(Text.of("Bon."), Text.EMPTY, SegmentState.NOT_STARTED);
        for (String path : List.of("/home/olga/secret/article.md", "C:\\Users\\olga\\article.md")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Original original = new Original(path, "text/markdown", "UTF-8", "markdown", "", new byte[0], "00");
            new XliffWriter().write(document, original, version, out, Progress.NONE);
            assertFalse(out.toString(StandardCharsets.UTF_8).contains("olga"));
            assertTrue(out.toString(StandardCharsets.UTF_8).contains("original=\"article.md\""));
        }
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void aLockedUnitIsNotOfferedForTranslation(XliffVersion version) throws Exception {
        Document document = single(Text.of("Bon."), Text.EMPTY, SegmentState.NOT_STARTED);
        Document locked = document.with(0, document.segments().get(0).withLocked(true));
        byte[] xliff = write(locked, version);
        Judges.accept(xliff, version);
        assertTrue(new XliffReader().open("own.xlf", xliff, LanguagePair.FRENCH_ENGLISH, Progress.NONE).segments().get(0).locked());
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void aLongDocumentIsWrittenJudgedAndTakenBack(XliffVersion version) throws Exception {
        List<Unit> units = new ArrayList<>();
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            Unit unit = Unit.paragraph("tu" + i, Text.of("La première phrase " + i + ". La seconde."));
            int first = unit.source().string().indexOf('.') + 1;
            for (Segment segment : cut(i, unit, first, unit.source().string().length())) {
                segments.add(segment.withTarget(Text.of("Sentence " + i), SegmentState.CONFIRMED));
            }
            units.add(unit);
        }
        roundTrip(document(units, segments), version);
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void writingStopsWhenCancelled(XliffVersion version) {
        Progress cancelled = new Progress() {
            @Override
            public void at(long done, long total) {
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        Document document = single(Text.of("Bon."), Text.EMPTY, SegmentState.NOT_STARTED);
        assertThrows(Cancelled.class, () -> new XliffWriter().write(document, ORIGINAL, version, new ByteArrayOutputStream(), cancelled));
    }

    @Test
    void aDocumentWithoutSegmentsIsRefusedInASentence() {
        Document empty = document(List.of(), List.of());
        assertThrows(FaultException.class, () -> write(empty, XliffVersion.V2_1));
    }
}
