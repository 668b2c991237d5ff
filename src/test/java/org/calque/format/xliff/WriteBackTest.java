package org.calque.format.xliff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.calque.document.Code;
import org.calque.document.Code.Kind;
import org.calque.document.Document;
import org.calque.document.LanguagePair;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Segments;
import org.calque.document.Text;
import org.calque.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A foreign file gets its targets, and keeps every character besides. */
class WriteBackTest {

    private static String back(String xliff, Document document) {
        return new String(back(xliff.getBytes(StandardCharsets.UTF_8), document), StandardCharsets.UTF_8);
    }

    private static byte[] back(byte[] xliff, Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XliffReader().writeBack(xliff, document, out, Progress.NONE);
        return out.toByteArray();
    }

    private static Document with(Document document, int index, Text target, SegmentState state) {
        return document.with(index, document.segments().get(index).withTarget(target, state));
    }

    private static String edited(String xliff, Text target, SegmentState state) {
        return back(xliff, with(XliffReaderTest.open(xliff), 0, target, state));
    }

    @Test
    void anUneditedFileComesOutByteByByte() {
        for (String line : List.of("\n", "\r\n")) {
            for (String name : List.of("UTF-8", "UTF-16LE", "windows-1252")) {
                String xliff = (name.equals("UTF-16LE") ? "\uFEFF" : "") + XliffReaderTest.file12("<!-- é --><trans-unit  id='1'" + line + "><source >É&#233;<![CDATA[<]]></source>"
                        + line + "<target\tstate='final' /></trans-unit>").replace("1.0\"", "1.0\" encoding=\"" + name + "\"");
                byte[] bytes = xliff.getBytes(Charset.forName(name));
                assertArrayEquals(bytes, back(bytes, XliffReaderTest.open(bytes)));
            }
        }
    }

    @Test
    void aMissingTargetIsPutBehindTheSource() {
        assertEquals(XliffReaderTest.file12("<trans-unit id=\"1\" approved=\"yes\"><source>Un &amp; deux</source><target state=\"translated\">One &lt; &amp; two</target><alt-trans>"
                        + "<target>x</target></alt-trans></trans-unit>"),
                edited(XliffReaderTest.file12("<trans-unit id=\"1\"><source>Un &amp; deux</source><alt-trans><target>x</target></alt-trans></trans-unit>"),
                        Text.of("One < & two"), SegmentState.CONFIRMED));
        assertEquals(XliffReaderTest.file20("<unit id=\"1\"><segment state=\"translated\"><source xml:space=\"preserve\">Un</source><target xml:space=\"preserve\">One</target></segment></unit>"),
                edited(XliffReaderTest.file20("<unit id=\"1\"><segment><source xml:space=\"preserve\">Un</source></segment></unit>"), Text.of("One"), SegmentState.CONFIRMED));
    }

    @Test
    void aTargetIsReplacedAndItsOtherAttributesStay() {
        assertEquals(XliffReaderTest.file12("<trans-unit id=\"1\" approved=\"no\" my='x'><source>Un</source><target xml:lang='en' state=\"needs-review-translation\">One</target></trans-unit>"),
                edited(XliffReaderTest.file12("<trans-unit id=\"1\" approved=\"yes\" my='x'><source>Un</source><target xml:lang='en' state=\"final\" state-qualifier='exact-match'>A</target></trans-unit>"),
                        Text.of("One"), SegmentState.NEEDS_REVIEW));
        assertEquals(XliffReaderTest.file12("<trans-unit id=\"1\" approved=\"yes\"><source>Un</source><target state=\"translated\">One</target></trans-unit>"),
                edited(XliffReaderTest.file12("<trans-unit id=\"1\"><source>Un</source><target/></trans-unit>"), Text.of("One"), SegmentState.CONFIRMED));
        assertEquals(XliffReaderTest.file20("<unit id=\"1\"><segment state=\"final\"><source>Un</source><target order=\"1\">One</target></segment></unit>"),
                edited(XliffReaderTest.file20("<unit id=\"1\"><segment state=\"translated\" subState=\"a:b\"><source>Un</source><target order=\"1\">A</target></segment></unit>"),
                        Text.of("One"), SegmentState.FINAL));
    }

    @Test
    void codesAreCopiedAsTheFileWritesThem() {
        String source = "<source>a<g id=\"1\" ctype='x-b'  x:y=\"1\">b</g><ph id=\"2\">&lt;br&gt;</ph></source>";
        String head = "<trans-unit id=\"1\" xmlns:x=\"urn:x\">";
        String xliff = XliffReaderTest.file12(head + source + "<target>a</target></trans-unit>");
        List<Code> codes = XliffReaderTest.open(xliff).segments().get(0).source().codes();
        assertEquals(XliffReaderTest.file12(head + source + "<target><ph id=\"2\">&lt;br&gt;</ph>c<g id=\"1\" ctype='x-b'  x:y=\"1\">d</g></target></trans-unit>"),
                edited(xliff, new Text("cd", List.of(codes.get(2).at(0), codes.get(0).at(1), codes.get(1).at(2))), SegmentState.DRAFT));
        // half of a pair cannot be an element; the whole may not cross another
        assertTrue(edited(xliff, new Text("cd", List.of(codes.get(0).at(1))), SegmentState.DRAFT)
                .contains("<target>c<it id=\"1\" pos=\"open\" ctype='x-b'/>d</target>"));
    }

    @Test
    void pairsThatCrossAreTornApart() {
        String xliff = XliffReaderTest.file20("<unit id=\"1\"><segment><source><pc id=\"1\" dispStart=\"[\">a<pc id=\"2\">b</pc></pc></source></segment></unit>");
        Code one = XliffReaderTest.open(xliff).segments().get(0).source().codes().get(0);
        Code two = XliffReaderTest.open(xliff).segments().get(0).source().codes().get(1);
        Code oneEnd = new Code(2, Kind.CLOSE, "1", "", "", "", false);
        Code twoEnd = new Code(3, Kind.CLOSE, "2", "", "", "", false);
        Text crossing = new Text("abc", List.of(one.at(0), two.at(1), oneEnd, twoEnd));
        String out = edited(xliff, crossing, SegmentState.DRAFT);
        assertTrue(out.contains("<target><pc id=\"1\" dispStart=\"[\">a<sc id=\"2\"/>b</pc>c<ec startRef=\"2\"/></target>"), out);
        assertEquals(crossing.codes().stream().map(Code::id).toList(),
                XliffReaderTest.open(out).segments().get(0).target().codes().stream().map(Code::id).toList());
    }

    @Test
    void oneSegmentOfAUnitIsReplacedAndTheOthersStay() {
        String before = "<trans-unit id=\"1\"><source>Un. Deux.</source><seg-source><mrk mtype=\"seg\" mid=\"0\">Un.</mrk> <mrk mtype=\"seg\" mid=\"1\">Deux.</mrk></seg-source>";
        String xliff = XliffReaderTest.file12(before + "<target><mrk mtype=\"seg\" mid=\"0\" my=\"x\">One.</mrk>  <mrk mtype=\"seg\" mid=\"1\"/></target></trans-unit>");
        Document document = XliffReaderTest.open(xliff);
        assertTrue(back(xliff, with(document, 1, Text.of("Two."), SegmentState.DRAFT))
                .contains("<mrk mtype=\"seg\" mid=\"0\" my=\"x\">One.</mrk>  <mrk mtype=\"seg\" mid=\"1\">Two.</mrk></target>"));
        String bare = XliffReaderTest.file12(before + "</trans-unit>");
        assertTrue(back(bare, with(XliffReaderTest.open(bare), 1, Text.of("Two."), SegmentState.DRAFT))
                .contains("<target state=\"new\"><mrk mtype=\"seg\" mid=\"0\"></mrk> <mrk mtype=\"seg\" mid=\"1\">Two.</mrk></target>"));
    }

    @ParameterizedTest
    @EnumSource(SegmentState.class)
    void everyStateComesBackFromEachSegmentOfAForeignFile(SegmentState state) {
        for (String xliff : List.of(XliffReaderTest.file12("<trans-unit id=\"1\"><source>Un. Deux.</source><seg-source><mrk mtype=\"seg\" mid=\"0\">Un.</mrk> "
                + "<mrk mtype=\"seg\" mid=\"1\">Deux.</mrk></seg-source></trans-unit>"), XliffReaderTest.file20("<unit id=\"1\"><segment id=\"0\"><source>Un.</source></segment>"
                + "<segment id=\"1\"><source>Deux.</source></segment></unit>"))) {
            boolean empty = state == SegmentState.NOT_STARTED || state == SegmentState.LEFT_EMPTY;
            Document document = with(with(XliffReaderTest.open(xliff), 0, empty ? Text.EMPTY : Text.of("One."), state), 1, Text.of("Two."), SegmentState.FINAL);
            String once = back(xliff, document);
            assertEquals(List.of(state, SegmentState.FINAL), states(once));
            Document again = with(XliffReaderTest.open(once), 0, Text.of("1."), SegmentState.NEEDS_REVIEW);
            assertEquals(List.of(SegmentState.NEEDS_REVIEW, SegmentState.FINAL), states(back(once, again)));
        }
    }

    private static List<SegmentState> states(String xliff) {
        return XliffReaderTest.open(xliff).segments().stream().map(Segment::state).toList();
    }

    @Test
    void aNoteIsAddedToThoseThatStandThere() {
        String xliff = XliffReaderTest.file12("<trans-unit id=\"1\"><source>Un</source><note>a</note></trans-unit>");
        Document document = XliffReaderTest.open(xliff);
        String out = back(xliff, document.with(0, document.segments().get(0).withNote("a\nb & c")));
        assertTrue(out.contains("<note from=\"calque:\">b &amp; c</note><note>a</note>"), out);
        String two = XliffReaderTest.file20("<unit id=\"1\"><segment id=\"s\"><source>Un</source></segment></unit>");
        Document second = XliffReaderTest.open(two);
        String noted = back(two, second.with(0, second.segments().get(0).withNote("b")));
        assertEquals("b", XliffReaderTest.open(noted).segments().get(0).note(), noted);
    }

    @Test
    void whatTheEncodingCannotHoldIsReferredTo() {
        byte[] xliff = XliffReaderTest.file12("<trans-unit id=\"1\"><source>Été</source></trans-unit>").replace("1.0\"", "1.0\" encoding=\"ISO-8859-1\"")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] out = back(xliff, with(XliffReaderTest.open(xliff), 0, Text.of("Œ é 😀 \u0001"), SegmentState.DRAFT));
        assertTrue(new String(out, StandardCharsets.ISO_8859_1).contains("&#x152; é &#x1f600; "));
        assertEquals("Œ é 😀 \u0001", XliffReaderTest.open(out).segments().get(0).target().string());
    }

    @Test
    void aFileWithoutTargetLanguageIsGivenOne() {
        String xliff = XliffReaderTest.file20("<unit id=\"1\"><segment><source>Un</source></segment></unit>").replace(" trgLang=\"en\"", "");
        assertTrue(edited(xliff, Text.of("One"), SegmentState.DRAFT).contains("srcLang=\"fr\" trgLang=\"en\">"));
    }

    @ParameterizedTest
    @EnumSource(XliffVersion.class)
    void ourOwnFileOpenedOnItsOwnIsWrittenBackAndTakenBack(XliffVersion version) throws Exception {
        Document document = XliffWriterTest.single(new Text("Un gras", List.of(XliffWriterTest.open(3, "1"), XliffWriterTest.close(7, "1"))), Text.EMPTY,
                SegmentState.NOT_STARTED);
        byte[] xliff = XliffWriterTest.write(document, version);
        Document alone = XliffReaderTest.open(xliff);
        Text target = new Text("A bold", List.of(XliffWriterTest.open(2, "1"), XliffWriterTest.close(6, "1")));
        byte[] out = back(xliff, with(alone, 0, target, SegmentState.CONFIRMED));
        Judges.accept(out, version);
        TakeBack.Applied applied = new TakeBack().apply(new TakeBack().read("back.xlf", out, Progress.NONE), document);
        assertEquals(List.of(), applied.unplaced());
        assertEquals(Segments.of(List.of(document.segments().get(0).withTarget(target, SegmentState.CONFIRMED))), applied.document().segments());
        assertEquals(LanguagePair.FRENCH_ENGLISH, alone.languages());
    }

    private static void judgedToo(String xliff) throws Exception {
        Judges.accept(xliff.getBytes(StandardCharsets.UTF_8), XliffVersion.V2_1);
    }

    @Test
    void halvesOfAPairInTwoSegmentsAreIsolatedUntilBothAreThere() throws Exception {
        String xliff = XliffReaderTest.file20("<unit id=\"1\"><segment id=\"s1\"><source>a <sc id=\"1\" canDelete=\"yes\"/>b.</source></segment>"
                + "<segment id=\"s2\"><source>c<ec startRef=\"1\" canDelete=\"yes\"/> d.</source></segment></unit>");
        Document document = XliffReaderTest.open(xliff);
        Document first = document.with(0, document.segments().get(0).withTarget(document.segments().get(0).source(), SegmentState.DRAFT));
        String half = back(xliff, first);
        assertTrue(half.contains("<target>a <sc id=\"1-calque-s\" isolated=\"yes\" canDelete=\"yes\"/>b.</target>"), half);
        judgedToo(half);
        Document again = XliffReaderTest.open(half);
        String whole = back(half, again.with(1, again.segments().get(1).withTarget(again.segments().get(1).source(), SegmentState.DRAFT)));
        assertTrue(whole.contains("<target>a <sc id=\"1\" canDelete=\"yes\"/>b.</target>"), whole);
        assertTrue(whole.contains("<target>c<ec startRef=\"1\" canDelete=\"yes\"/> d.</target>"), whole);
        judgedToo(whole);
    }

    @Test
    void aSecondOccurrenceOfACodeNamesItsMarkupOrTheFirstButNotBoth() throws Exception {
        String xliff = XliffReaderTest.file20("<unit id=\"1\"><originalData><data id=\"d1\">x</data></originalData><segment><source>a<ph id=\"1\" dataRef=\"d1\"/><ph id=\"2\"/></source></segment></unit>");
        List<Code> codes = XliffReaderTest.open(xliff).segments().get(0).source().codes();
        String out = edited(xliff, new Text("a", List.of(codes.get(0), codes.get(1), codes.get(0), codes.get(1))), SegmentState.DRAFT);
        assertTrue(out.contains("<ph id=\"1-calque-2\" dataRef=\"d1\"/><ph id=\"2-calque-2\" copyOf=\"2\"/>"), out);
        judgedToo(out);
    }

    @Test
    void annotationsOfATargetStayOnTheirWordsOrOnTheWhole() throws Exception {
        String unit = "<unit id=\"1\"><segment><source>Adieu aux armes, <pc id=\"1\">dit-il</pc>.</source><target>%s</target></segment></unit>";
        String xliff = XliffReaderTest.file20(unit.formatted("<mrk id=\"m1\" type=\"term\">Farewell to Arms</mrk>, <sm id=\"m2\" type=\"comment\" value=\"?\"/>he <pc id=\"1\">said<em startRef=\"m2\"/></pc>."));
        Document document = XliffReaderTest.open(xliff);
        assertEquals("Farewell to Arms, he said.", document.segments().get(0).target().string());
        List<Code> codes = document.segments().get(0).target().codes();
        String out = edited(xliff, new Text("He says: Farewell to Arms.", List.of(codes.get(0).at(3), codes.get(1).at(7))), SegmentState.DRAFT);
        assertTrue(out.contains("<target><sm id=\"m2\" type=\"comment\" value=\"?\"/>He <pc id=\"1\">says</pc>: <mrk id=\"m1\" type=\"term\">Farewell to Arms</mrk>.<em startRef=\"m2\"/></target>"), out);
        judgedToo(out);
        String other = edited(xliff, Text.of("Goodbye."), SegmentState.DRAFT);
        assertTrue(other.contains("<target><mrk id=\"m1\" type=\"term\"><sm id=\"m2\" type=\"comment\" value=\"?\"/>Goodbye.<em startRef=\"m2\"/></mrk></target>"), other);
    }
}
