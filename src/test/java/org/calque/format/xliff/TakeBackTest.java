package org.calque.format.xliff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.filterwriter.IFilterWriter;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.common.resource.TextContainer;
import net.sf.okapi.filters.xliff.XLIFFFilter;
import net.sf.okapi.lib.xliff2.core.Part;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.document.XLIFFDocument;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Segments;
import org.calque.document.Text;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What other tools have done to a file of ours, and where it lands in the document. */
class TakeBackTest {

    /** Two sentences with a pair of codes across them and a line break in the second. */
    private static Document twoSentences() {
        Text source = new Text("Un gras. Encore gras.", List.of(XliffWriterTest.open(3, "1"), XliffWriterTest.close(15, "1"), XliffWriterTest.alone(16, "2")));
        org.calque.document.Unit unit = org.calque.document.Unit.paragraph("tu1", source);
        return XliffWriterTest.document(List.of(unit), XliffWriterTest.cut(0, unit, 8, 21));
    }

    private static TakeBack.Applied apply(String xliff, Document document) {
        return new TakeBack().apply(new TakeBack().read("back.xlf", xliff.getBytes(StandardCharsets.UTF_8), Progress.NONE), document);
    }

    private static String written(Document document, XliffVersion version) {
        return new String(XliffWriterTest.write(document, version), StandardCharsets.UTF_8);
    }

    private static List<String> targets(TakeBack.Applied applied) {
        return applied.document().segments().stream().map(segment -> segment.target().string()).toList();
    }

    @Test
    void a12FileThatOkapiHasWrittenAnewComesBackWithItsCodes(@TempDir Path folder) throws Exception {
        Document document = twoSentences();
        Path in = Files.write(folder.resolve("in.xlf"), XliffWriterTest.write(document, XliffVersion.V1_2));
        File out = folder.resolve("out.xlf").toFile();
        try (XLIFFFilter filter = new XLIFFFilter(); RawDocument raw = new RawDocument(in.toUri(), "UTF-8", LocaleId.FRENCH, LocaleId.ENGLISH);
             IFilterWriter writer = filter.createFilterWriter()) {
            filter.open(raw);
            writer.setOptions(LocaleId.ENGLISH, "UTF-8");
            writer.setOutput(out.getPath());
            while (filter.hasNext()) {
                Event event = filter.next();
                if (event.isTextUnit()) {
                    ITextUnit unit = event.getTextUnit();
                    TextContainer target = unit.createTarget(LocaleId.ENGLISH, true, ITextUnit.COPY_ALL);
                    assertEquals(2, target.getSegments().count());
                    target.getSegments().forEach(segment -> segment.text.setCodedText(segment.text.getCodedText().toUpperCase(java.util.Locale.ROOT)));
                }
                writer.handleEvent(event);
            }
        }
        TakeBack.Applied applied = apply(Files.readString(out.toPath()), document);
        assertEquals(List.of(), applied.unplaced());
        assertEquals(List.of("UN GRAS.", "ENCORE GRAS."), targets(applied));
        for (Segment segment : applied.document().segments()) {
            assertEquals(segment.source().codes(), segment.target().codes());
            assertEquals(SegmentState.DRAFT, segment.state());
        }
    }

    @Test
    void a21FileThatAnotherLibraryHasWrittenAnewComesBackWithItsCodes() throws Exception {
        Document document = twoSentences();
        XLIFFDocument other = new XLIFFDocument();
        other.load(written(document, XliffVersion.V2_1), 0);
        for (Unit unit : other.getUnits()) {
            for (net.sf.okapi.lib.xliff2.core.Segment segment : unit.getSegments()) {
                segment.getTarget(Part.GetTarget.CLONE_SOURCE).setCodedText(segment.getTarget().getCodedText().replace("gras", "GRAS"));
                segment.setState("reviewed");
            }
        }
        StringWriter out = new StringWriter();
        other.save(out);
        TakeBack.Applied applied = apply(out.toString(), document);
        assertEquals(List.of(), applied.unplaced());
        assertEquals(List.of("Un GRAS.", "Encore GRAS."), targets(applied));
        for (Segment segment : applied.document().segments()) {
            assertEquals(segment.source().codes(), segment.target().codes());
            assertEquals(SegmentState.FINAL, segment.state());
        }
        assertEquals(XliffWriterTest.ORIGINAL.sha256(), new TakeBack().read("b", out.toString().getBytes(StandardCharsets.UTF_8), Progress.NONE).sha256());
    }

    @Test
    void aUnitTranslatedInOnePieceIsPlacedInItsFirstSegmentAndTold() {
        Document document = twoSentences();
        String back = written(document, XliffVersion.V1_2).replace("</seg-source>", "</seg-source><target state=\"translated\">One<x id=\"2\"/> bold thing.</target>");
        TakeBack.Applied applied = apply(back, document);
        assertEquals(List.of(TakeBack.Reason.JOINED), applied.unplaced().stream().map(TakeBack.Unplaced::reason).toList());
        assertEquals(List.of("One bold thing.", ""), targets(applied));
        assertEquals(SegmentState.CONFIRMED, applied.document().segments().get(0).state());
        assertEquals(SegmentState.LEFT_EMPTY, applied.document().segments().get(1).state());
        assertEquals("<br/>", applied.document().segments().get(0).target().codes().get(0).data());
    }

    /** As OmegaT writes it: nothing speaks against it that its sentences are ours. */
    @Test
    void aUnitTranslatedInOnePieceIsCutIntoItsSentencesAgain() {
        Document document = twoSentences();
        String back = written(document, XliffVersion.V1_2).replace("</seg-source>",
                "</seg-source><target state=\"translated\">One <bx id=\"1\"/>bold. Again<ex id=\"1\"/><x id=\"2\"/> bold.</target>");
        TakeBack.Applied applied = apply(back, document);
        assertEquals(List.of(), applied.unplaced());
        assertEquals(List.of("One bold.", "Again bold."), targets(applied));
        assertEquals(List.of(SegmentState.CONFIRMED, SegmentState.CONFIRMED), applied.document().segments().stream().map(Segment::state).toList());
        assertEquals(List.of(2, 1), List.of(applied.document().segments().get(1).target().codes().size(), applied.document().segments().get(0).target().codes().size()));
        for (String other : List.of("One <bx id=\"1\"/>bold<ex id=\"1\"/>. Again bold.", "One bold. Again. Bold.",
                "One <bx id=\"1\"/>bold, and here comes much more than anybody can have said in so short a sentence. A<ex id=\"1\"/><x id=\"2\"/>.")) {
            String spoilt = written(document, XliffVersion.V1_2).replace("</seg-source>", "</seg-source><target>" + other + "</target>");
            assertEquals(List.of(TakeBack.Reason.JOINED), apply(spoilt, document).unplaced().stream().map(TakeBack.Unplaced::reason).toList(), other);
        }
    }

    /** Version 2 asks for no id of a segment: where a tool has dropped ours, they go by their place. */
    @Test
    void segmentsWithoutIdsGoByTheirPlace() {
        Document document = twoSentences();
        String back = written(document, XliffVersion.V2_1).replaceAll("<segment id=\"\\w+\"", "<segment");
        back = back.replaceFirst("</source></segment>", "</source><target>One.</target></segment>");
        back = back.substring(0, back.lastIndexOf("</source></segment>")) + back.substring(back.lastIndexOf("</source></segment>")).replace("</source></segment>", "</source><target>Two.</target></segment>");
        TakeBack.Applied applied = apply(back, document);
        assertEquals(List.of("One.", "Two."), targets(applied));
        assertEquals(List.of(), applied.unplaced());
    }

    /** What a tool has moved stays with its source, and is told, since the order of its own is lost. */
    @Test
    void anotherOrderOfTheTranslationIsTold() {
        Document document = twoSentences();
        String moved = written(document, XliffVersion.V1_2).replaceFirst("(?s)(<seg-source>.*?<mrk mtype=\"seg\" mid=\")(\\w+)(\".*?<mrk mtype=\"seg\" mid=\")(\\w+)(\".*?</seg-source>)",
                "$1$2$3$4$5<target><mrk mtype=\"seg\" mid=\"$4\">Two.</mrk> <mrk mtype=\"seg\" mid=\"$2\">One.</mrk></target>");
        TakeBack.Applied applied = apply(moved, document);
        assertEquals(List.of("One.", "Two."), targets(applied));
        assertEquals(List.of(TakeBack.Reason.REORDERED), applied.unplaced().stream().map(TakeBack.Unplaced::reason).toList());
        assertEquals(List.of(), UnplacedSegments.lost(applied.unplaced()));
        String ordered = written(document, XliffVersion.V2_1).replaceFirst("</source></segment>", "</source><target order=\"3\">One.</target></segment>");
        ordered = ordered.substring(0, ordered.lastIndexOf("</source></segment>")) + "</source><target order=\"1\">Two.</target></segment>"
                + ordered.substring(ordered.lastIndexOf("</source></segment>") + 19);
        assertEquals(List.of(TakeBack.Reason.REORDERED), apply(ordered, document).unplaced().stream().map(TakeBack.Unplaced::reason).toList());
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void segmentsThatTheDocumentDoesNotHaveAreTold(XliffVersion version) {
        Document document = XliffWriterTest.single(Text.of("Bon."), Text.of("Good."), SegmentState.CONFIRMED);
        String back = written(document, version).replace("id=\"tu1\"", "id=\"tu9\"").replace("Bon.", "Mal.");
        TakeBack.Applied applied = apply(back, document);
        assertSame(document, applied.document());
        assertEquals(List.of(new TakeBack.Unplaced("tu9/0", "Mal.", "Good.", SegmentState.CONFIRMED, TakeBack.Reason.UNKNOWN)), applied.unplaced());
    }

    @Test
    void sentencesThatWereWrittenAsUnitsStandWhereTheyWere() {
        org.calque.document.Unit un = org.calque.document.Unit.paragraph("tu1", Text.of("Un. Deux."));
        org.calque.document.Unit ok = org.calque.document.Unit.paragraph("tu2", Text.of("Oui."));
        List<Segment> cut = new ArrayList<>(XliffWriterTest.cut(0, un, 3, 9));
        cut.addAll(XliffWriterTest.cut(1, ok, 4));
        Document document = XliffWriterTest.document(List.of(un, ok), cut);
        StringBuilder units = new StringBuilder();
        cut.forEach(segment -> units.append("<trans-unit id=\"").append(segment.key().replace("/", "_x002F_")).append("\"><source>").append(segment.source().string())
                .append("</source><target>Said.</target></trans-unit>"));
        TakeBack.Applied applied = apply(XliffReaderTest.file12(units.toString()), document);
        assertEquals(List.of("Said.", "Said.", "Said."), targets(applied));
        assertEquals(List.of(), applied.unplaced(), "nothing was looked for elsewhere");
    }

    @Test
    void unitsUnderOtherIdsGoByTheirSourcesInOrder() {
        org.calque.document.Unit un = org.calque.document.Unit.paragraph("tu1", Text.of("Un. Deux."));
        org.calque.document.Unit ok = org.calque.document.Unit.paragraph("tu2", Text.of("Oui."));
        org.calque.document.Unit again = org.calque.document.Unit.paragraph("tu3", Text.of("Oui."));
        List<Segment> cut = new ArrayList<>(XliffWriterTest.cut(0, un, 3, 9));
        cut.addAll(XliffWriterTest.cut(1, ok, 4));
        cut.addAll(XliffWriterTest.cut(2, again, 4));
        Document document = XliffWriterTest.document(List.of(un, ok, again), cut);
        String shifted = XliffReaderTest.file12("<trans-unit id=\"tu2\"><source>Un. Deux.</source><target>One. Two.</target></trans-unit>"
                + "<trans-unit id=\"tu3\"><source>Oui.</source><target>Yes.</target></trans-unit>"
                + "<trans-unit id=\"tu4\"><source>Oui.</source><target>Sure.</target></trans-unit>");
        assertEquals(List.of("One.", "Two.", "Sure.", "Yes."), targets(apply(shifted, document)), "an id that holds goes before");
        String renamed = shifted.replace("\"tu", "\"x");
        TakeBack.Applied applied = apply(renamed, document);
        assertEquals(List.of("One.", "Two.", "Yes.", "Sure."), targets(applied));
        assertTrue(applied.unplaced().stream().allMatch(one -> one.reason() == TakeBack.Reason.FOUND_BY_SOURCE), applied.unplaced()::toString);
        assertEquals(List.of("One.", "Two.", "", ""),
                targets(apply(renamed.replace("<trans-unit id=\"x4\"><source>Oui.</source><target>Sure.</target></trans-unit>", ""), document)),
                "which of two is meant is not to be guessed");
    }

    @Test
    void whatOfAnotherFileHasTheIdsOfOursIsNotTakenForOurs() {
        org.calque.document.Unit unit = org.calque.document.Unit.paragraph("tu1", Text.of("L’an un."));
        Document document = XliffWriterTest.document(List.of(unit), XliffWriterTest.cut(0, unit, 8));
        String two = XliffReaderTest.file12("<trans-unit id=\"tu1\"><source>Autre.</source><target>Other.</target></trans-unit></body></file>"
                + "<file original=\"b.txt\" source-language=\"fr\" target-language=\"en\" datatype=\"plaintext\"><body>"
                + "<trans-unit id=\"tu1\"><source>L'an\u00A0un.</source><target>Year one.</target></trans-unit>");
        TakeBack.Applied applied = apply(two, document);
        assertEquals(List.of("Year one."), targets(applied));
        assertEquals(List.of("Other."), UnplacedSegments.lost(applied.unplaced()).stream().map(TakeBack.Unplaced::target).toList());
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void aSegmentWhoseSourceIsAnotherOneNowIsNotPlaced(XliffVersion version) {
        String back = written(XliffWriterTest.single(Text.of("Bon  jour."), Text.of("Good."), SegmentState.CONFIRMED), version);
        Document other = XliffWriterTest.single(Text.of("Bonsoir."), Text.EMPTY, SegmentState.NOT_STARTED);
        assertEquals(List.of(TakeBack.Reason.SOURCE_DIFFERS), apply(back, other).unplaced().stream().map(TakeBack.Unplaced::reason).toList());
        Document spaced = XliffWriterTest.single(Text.of("Bon jour."), Text.EMPTY, SegmentState.NOT_STARTED);
        assertEquals(List.of("Good."), targets(apply(back, spaced)), "white space alone does not make another source");
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void whatHasNoTargetLeavesTheDocumentsAlone(XliffVersion version) {
        String back = written(XliffWriterTest.single(Text.of("Bon."), Text.EMPTY, SegmentState.NOT_STARTED), version);
        Document done = XliffWriterTest.single(Text.of("Bon."), Text.of("Good."), SegmentState.FINAL);
        TakeBack.Applied applied = apply(back, done);
        assertSame(done, applied.document());
        assertEquals(0, applied.changed());
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void aLockedSegmentStays(XliffVersion version) {
        Document document = XliffWriterTest.single(Text.of("Bon."), Text.of("Good."), SegmentState.FINAL);
        Document locked = document.with(0, document.segments().get(0).withLocked(true));
        assertEquals(List.of(), apply(written(document, version), locked).unplaced());
        Document other = document.with(0, document.segments().get(0).withTarget(Text.of("Bad."), SegmentState.FINAL));
        TakeBack.Applied applied = apply(written(other, version), locked);
        assertSame(locked, applied.document());
        assertEquals(List.of(TakeBack.Reason.LOCKED), applied.unplaced().stream().map(TakeBack.Unplaced::reason).toList());
    }

    @Test
    void aStateThatAnotherToolHasSetForTheWholeUnitWins() {
        Document document = twoSentences();
        List<Segment> segments = new ArrayList<>(document.segments());
        segments.set(0, segments.get(0).withTarget(Text.of("One."), SegmentState.CONFIRMED));
        segments.set(1, segments.get(1).withTarget(Text.of("Two."), SegmentState.DRAFT));
        String back = written(document.with(Segments.of(segments)), XliffVersion.V1_2).replace("state=\"needs-translation\"", "state=\"signed-off\"");
        assertEquals(List.of(SegmentState.FINAL, SegmentState.FINAL), apply(back, document).document().segments().stream().map(Segment::state).toList());
    }

    @Test
    void aForeignOrBrokenFileIsRefusedOrFindsNoPlace() {
        Document document = XliffWriterTest.single(Text.of("Bon."), Text.EMPTY, SegmentState.NOT_STARTED);
        TakenBack foreign = new TakeBack().read("x.xlf", XliffReaderTest.file12("<trans-unit id=\"7\"><source>a</source><target>b</target></trans-unit>")
                .getBytes(StandardCharsets.UTF_8), Progress.NONE);
        assertEquals("", foreign.sha256());
        assertEquals(Map.of(TakeBack.Reason.UNKNOWN, 1L), new TakeBack().apply(foreign, document).unplaced().stream()
                .collect(java.util.stream.Collectors.groupingBy(TakeBack.Unplaced::reason, java.util.stream.Collectors.counting())));
        assertEquals(Fault.XML_BROKEN, assertThrows(FaultException.class,
                () -> new TakeBack().read("x.xlf", new ByteArrayInputStream("<xliff".getBytes(StandardCharsets.UTF_8)).readAllBytes(), Progress.NONE)).fault());
    }
}
