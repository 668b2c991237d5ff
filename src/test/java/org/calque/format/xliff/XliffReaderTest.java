package org.calque.format.xliff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.calque.document.Code;
import org.calque.document.Code.Kind;
import org.calque.document.Document;
import org.calque.document.LanguagePair;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any tool's XLIFF opens as it is cut, under the names that its ids give, or is refused in a sentence. */
class XliffReaderTest {

    static final String HEAD12 = "<?xml version=\"1.0\"?>\n<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">";
    static final String HEAD20 = "<xliff version=\"2.0\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" srcLang=\"fr\" trgLang=\"en\">";

    static Document open(String xliff) {
        return open(xliff.getBytes(StandardCharsets.UTF_8));
    }

    static Document open(byte[] xliff) {
        return new XliffReader().open("in.xlf", xliff, LanguagePair.FRENCH_ENGLISH, Progress.NONE);
    }

    static String file12(String units) {
        return HEAD12 + "<file original=\"a\" source-language=\"fr-FR\" target-language=\"en_GB\" datatype=\"x\"><body>" + units
                + "</body></file></xliff>";
    }

    static String file20(String units) {
        return HEAD20 + "<file id=\"f1\">" + units + "</file></xliff>";
    }

    private static List<String> keys(Document document) {
        return document.segments().stream().map(Segment::key).toList();
    }

    private static Segment only(Document document) {
        assertEquals(1, document.segments().size());
        return document.segments().get(0);
    }

    private static List<String> codes(Segment segment) {
        return segment.source().codes().stream().map(code -> code.offset() + " " + code.kind() + " " + code.id()).toList();
    }

    @Test
    void aUnitWithoutSegmentsIsOneSegmentUnderItsOwnId() {
        Segment segment = only(open(file12("<trans-unit id=\"CMU_1-6\"><source>Un. Deux.</source><target>One. Two.</target></trans-unit>")));
        assertEquals("CMU_1-6", segment.key());
        assertEquals("Un. Deux.", segment.source().string());
        assertEquals("One. Two.", segment.target().string());
    }

    @Test
    void segmentsOfAUnitAreNamedByItsIdAndTheirs() {
        Document document = open(file12("<trans-unit id=\"t\"><source>Un. Deux.</source><seg-source><g id=\"1\"><mrk mtype=\"seg\" mid=\"7\">Un.</mrk>"
                + " <mrk mtype=\"seg\" mid=\"8\">Deux.</mrk></g></seg-source><target><g id=\"1\"><mrk mtype=\"seg\" mid=\"8\">Two.</mrk>"
                + "<mrk mtype=\"seg\" mid=\"7\">One.</mrk></g></target></trans-unit>"));
        assertEquals(List.of("t/7", "t/8"), keys(document));
        assertEquals("One.", document.segments().get(0).target().string());
        assertEquals("Two.", document.segments().get(1).target().string());
        Segment second = document.segments().get(1);
        assertEquals(second.source(), document.unitOf(second).source().part(second.range()));
        assertEquals(List.of("t"), keys(open(file12("<trans-unit id=\"t\"><source>Un.</source><seg-source><mrk mtype=\"seg\" mid=\"0\">Un.</mrk>"
                + "</seg-source></trans-unit>"))));
        assertEquals(List.of("u/a", "u/2"), keys(open(file20("<unit id=\"u\"><segment id=\"a\"><source>Un.</source></segment><ignorable>"
                + "<source> </source></ignorable><segment><source>Deux.</source></segment></unit>"))));
    }

    @Test
    void anIdInSeveralFilesIsToldApartByTheFileAndOneRepeatedInAFileByACount() {
        String unit = "<trans-unit id=\"1\"><source>Un.</source></trans-unit>";
        assertEquals(List.of("a.md#1", "b.md#1", "2"), keys(open(HEAD12 + "<file original=\"a.md\" source-language=\"fr\" datatype=\"x\"><body>" + unit
                + "</body></file><file original=\"b.md\" source-language=\"fr\" datatype=\"x\"><body>" + unit
                + "<trans-unit id=\"2\"><source>Deux.</source></trans-unit></body></file></xliff>")));
        assertEquals(List.of("1", "1~2", "1~3"), keys(open(file12(unit + unit + unit))));
        assertEquals(List.of("u/s", "u/s~2"), keys(open(file20("<unit id=\"u\"><segment id=\"s\"><source>Un.</source></segment>"
                + "<segment id=\"s\"><source>Deux.</source></segment></unit>"))));
    }

    @Test
    void languagesAreTheFilesAndOnlyWhereItIsSilentOurs() {
        assertEquals(new LanguagePair(Locale.FRANCE, Locale.UK), open(file12("<trans-unit id=\"1\"><source>a</source></trans-unit>")).languages());
        assertEquals(new LanguagePair(Locale.GERMAN, Locale.ENGLISH), open("<xliff version=\"2.0\" srcLang=\"de\" trgLang=\"\"><file id=\"f\"><unit id=\"1\">"
                + "<segment><source>a</source></segment></unit></file></xliff>").languages());
    }

    @Test
    void inlineCodesOf12AreRead() {
        Segment segment = only(open(file12("<trans-unit id=\"1\"><source>a<g id=\"1\" ctype=\"bold\">b</g>c<x id=\"2\" ctype=\"lb\"/>d<bx id=\"3\" rid=\"9\"/>e"
                + "<ex id=\"4\" rid=\"9\"/>f<ph id=\"5\">&lt;br/&gt;<sub>inner</sub></ph>g<bpt id=\"6\">&lt;i></bpt>h<ept id=\"6\">&lt;/i></ept>"
                + "<it id=\"7\" pos=\"close\">]</it><mrk mtype=\"term\">i</mrk><g id=\"8\"/></source></trans-unit>")));
        assertEquals("abcdefghi", segment.source().string());
        assertEquals(List.of("1 OPEN 1", "2 CLOSE 1", "3 PLACEHOLDER 2", "4 OPEN 9", "5 CLOSE 9", "6 PLACEHOLDER 5", "7 OPEN 6", "8 CLOSE 6",
                "8 CLOSE 7", "9 OPEN 8", "9 CLOSE 8"), codes(segment));
        List<Code> codes = segment.source().codes();
        assertEquals("bold", codes.get(0).type());
        assertTrue(codes.get(2).separates(), "a line break parts words");
        assertEquals("<br/>inner", codes.get(5).data());
        assertTrue(codes.get(5).separates());
        assertFalse(codes.get(6).separates());
    }

    @Test
    void inlineCodesOf20AreReadWithTheirOriginalData() {
        Segment segment = only(open(file20("<unit id=\"1\"><originalData><data id=\"d1\">&lt;b&gt;</data><data id=\"d2\">a<cp hex=\"0001\"/></data></originalData>"
                + "<segment><source>a<pc id=\"1\" dataRefStart=\"d1\" type=\"fmt\" subType=\"xlf:b\">b</pc>c<ph id=\"2\" dataRef=\"d2\" disp=\"[2]\"/>"
                + "<sc id=\"3\"/>d<ec startRef=\"3\"/><ec id=\"4\" isolated=\"yes\"/><cp hex=\"000B\"/><mrk id=\"m\" type=\"term\">e</mrk><sm id=\"n\"/>f"
                + "<em startRef=\"n\"/></source></segment></unit>")));
        assertEquals("abcd\u000Bef", segment.source().string());
        assertEquals(List.of("1 OPEN 1", "2 CLOSE 1", "3 PLACEHOLDER 2", "3 OPEN 3", "4 CLOSE 3", "4 CLOSE 4"), codes(segment));
        assertEquals("<b>", segment.source().codes().get(0).data());
        assertEquals("bold", segment.source().codes().get(0).type());
        assertEquals("a\u0001", segment.source().codes().get(2).data());
        assertEquals("[2]", segment.source().codes().get(2).display());
    }

    @Test
    void statesOfOtherToolsAreUnderstood() {
        assertEquals(SegmentState.NOT_STARTED, state12("", "<target/>"));
        assertEquals(SegmentState.NOT_STARTED, state12("", ""));
        assertEquals(SegmentState.NOT_STARTED, state12(" approved=\"yes\"", "<target state=\"final\"></target>"), "never taken for left empty");
        assertEquals(SegmentState.DRAFT, state12("", "<target>a</target>"));
        assertEquals(SegmentState.CONFIRMED, state12(" approved=\"yes\"", "<target>a</target>"));
        assertEquals(SegmentState.DRAFT, state12("", "<target state=\"x-mine\">a</target>"));
        assertEquals(SegmentState.DRAFT, state12("", "<target state=\"needs-translation\">a</target>"));
        assertEquals(SegmentState.NEEDS_REVIEW, state12("", "<target state=\"needs-review-l10n\">a</target>"));
        assertEquals(SegmentState.CONFIRMED, state12(" approved=\"no\"", "<target state=\"translated\">a</target>"));
        assertEquals(SegmentState.FINAL, state12("", "<target state=\"signed-off\">a</target>"));
        assertEquals(SegmentState.FINAL, state20(" state=\"reviewed\"", "<target>a</target>"));
        assertEquals(SegmentState.CONFIRMED, state20(" state=\"translated\" subState=\"other:thing\"", "<target>a</target>"));
        assertEquals(SegmentState.DRAFT, state20("", "<target>a</target>"));
        assertEquals(SegmentState.NOT_STARTED, state20(" state=\"final\"", "<target/>"));
    }

    private static SegmentState state12(String attribute, String target) {
        return only(open(file12("<trans-unit id=\"1\"" + attribute + "><source>a</source>" + target + "</trans-unit>"))).state();
    }

    private static SegmentState state20(String attributes, String target) {
        return only(open(file20("<unit id=\"1\"><segment" + attributes + "><source>a</source>" + target + "</segment></unit>"))).state();
    }

    @Test
    void whatBelongsToOtherToolsIsPassedOver() {
        Document document = open("<x:xliff version=\"1.2\" xmlns:x=\"urn:oasis:names:tc:xliff:document:1.2\" xmlns:sdl=\"http://sdl.com/FileTypes/SdlXliff/1.0\">"
                + "<x:file original=\"a\" source-language=\"fr\" target-language=\"en\" datatype=\"x\"><x:header><sdl:ref><x:trans-unit id=\"no\"/></sdl:ref></x:header>"
                + "<x:body><x:group><x:trans-unit id=\"1\"><x:source>Un.</x:source><x:seg-source><x:mrk mtype=\"seg\" mid=\"1\">Un.</x:mrk></x:seg-source>"
                + "<x:alt-trans><x:source>Autre.</x:source><x:target>Other.</x:target></x:alt-trans><x:note>Voir.</x:note><sdl:seg-defs><sdl:seg id=\"1\"/></sdl:seg-defs>"
                + "</x:trans-unit></x:group></x:body></x:file></x:xliff>");
        assertEquals("Un.", only(document).source().string());
        assertTrue(only(document).target().isEmpty());
        assertEquals("Voir.", only(document).note());
        Document matches = open(file20("<unit id=\"1\" xmlns:mtc=\"urn:oasis:names:tc:xliff:matches:2.0\"><mtc:matches><mtc:match ref=\"#1\"><source>Autre</source>"
                + "<target>Other</target></mtc:match></mtc:matches><notes><note id=\"9\">Voir.</note></notes><segment><source>Un.</source></segment></unit>"));
        assertEquals("Un.", only(matches).source().string());
        assertEquals("Voir.", only(matches).note());
    }

    @Test
    void whatMayNotBeTranslatedIsLocked() {
        Document document = open(file12("<group translate=\"no\"><trans-unit id=\"1\"><source>a</source></trans-unit><trans-unit id=\"2\" translate=\"yes\">"
                + "<source>b</source></trans-unit></group><trans-unit id=\"3\"><source>c</source></trans-unit>"));
        assertEquals(List.of(true, false, false), document.segments().stream().map(Segment::locked).toList());
    }

    @Test
    void aTargetInOnePieceIsOneTranslationOfTheWholeUnit() {
        Segment segment = only(open(file12("<trans-unit id=\"1\"><source>Un. Deux.</source><seg-source><mrk mtype=\"seg\" mid=\"0\">Un.</mrk> "
                + "<mrk mtype=\"seg\" mid=\"1\">Deux.</mrk></seg-source><target>One and two.</target></trans-unit>")));
        assertEquals("Un. Deux.", segment.source().string());
        assertEquals("One and two.", segment.target().string());
    }

    @Test
    void everyEncodingThatAFileDeclaresIsRead() {
        String body = file12("<trans-unit id=\"1\"><source>Été</source></trans-unit>");
        for (String name : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1")) {
            String text = body.replace("version=\"1.0\"", "version=\"1.0\" encoding=\"" + name.replaceAll("[LB]E$", "") + "\"");
            assertEquals("Été", only(open(text.getBytes(Charset.forName(name)))).source().string(), name);
            if (name.startsWith("UTF")) {
                assertEquals("Été", only(open(("\uFEFF" + text).getBytes(Charset.forName(name)))).source().string(), name);
            }
        }
    }

    @Test
    void noEntityIsFollowed(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String external = "<!DOCTYPE xliff [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        StringBuilder bomb = new StringBuilder("<!DOCTYPE xliff [<!ENTITY e0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            bomb.append("<!ENTITY e").append(i).append(" \"").append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
        }
        for (String dtd : List.of(external, bomb.append("<!ENTITY e \"&e9;\">]>").toString(), "<!DOCTYPE xliff SYSTEM \"" + secret.toUri() + "\">")) {
            String xliff = file12("<trans-unit id=\"1\"><source>a &e; b</source></trans-unit>").replace("?>\n", "?>" + dtd + "\n");
            FaultException refused = assertThrows(FaultException.class, () -> open(xliff));
            assertEquals(Fault.XML_ENTITIES, refused.fault());
            assertTrue(refused.sentence(Locale.ENGLISH).contains("in.xlf") && refused.sentence(Locale.ENGLISH).contains("line 2"), refused.getMessage());
        }
    }

    @Test
    void aBrokenFileIsRefusedWithTheLine() {
        String whole = file12("\n<trans-unit id=\"1\">\n<source>Un</source></trans-unit>");
        for (int end = HEAD12.length(); end < whole.length(); end += 7) {
            String part = whole.substring(0, end);
            assertEquals(Fault.XML_BROKEN, assertThrows(FaultException.class, () -> open(part)).fault(), part);
        }
        FaultException crossed = assertThrows(FaultException.class, () -> open(file12("\n<trans-unit id=\"1\">\n<source>Un</target></trans-unit>")));
        assertTrue(crossed.sentence(Locale.ENGLISH).contains("line 4"), crossed.sentence(Locale.ENGLISH));
        assertTrue(crossed.sentence(Locale.FRENCH).contains("ligne 4"), crossed.sentence(Locale.FRENCH));
    }

    @Test
    void whatIsNoXliffIsRefused() {
        assertEquals(Fault.XML_ROOT, refusal("<tmx version=\"1.4\"/>".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Fault.FILE_EMPTY, refusal(new byte[0]));
        assertEquals(Fault.BILINGUAL_WITHOUT_TEXT, refusal(file12("").getBytes(StandardCharsets.UTF_8)));
        assertEquals(Fault.BILINGUAL_WITHOUT_TEXT, refusal(file12("<trans-unit id=\"1\"><source> <x id=\"1\"/></source></trans-unit>").getBytes(StandardCharsets.UTF_8)));
        assertEquals(Fault.XML_ENCODING, refusal(file12("<trans-unit id=\"1\"><source>Été</source></trans-unit>").getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(Fault.XML_BROKEN, refusal(new byte[] {'P', 'K', 3, 4, 0, 0}));
        assertEquals(Fault.XML_BROKEN, refusal(("<xliff>" + "<group>".repeat(100_000)).getBytes(StandardCharsets.UTF_8)));
    }

    private static Fault refusal(byte[] bytes) {
        return assertThrows(FaultException.class, () -> open(bytes)).fault();
    }

    @Test
    void charactersThatToolsReferToAgainstTheRulesAreRead() {
        assertEquals("a\u0001b", only(open(file12("<trans-unit id=\"1\"><source>a&#x1;b</source></trans-unit>"))).source().string());
    }

    @Test
    void codesThatDoNotPairAreKept() {
        Segment segment = only(open(file12("<trans-unit id=\"1\"><source>a<ex id=\"1\"/>b<bx id=\"2\"/></source></trans-unit>")));
        assertEquals(List.of(Kind.CLOSE, Kind.OPEN), segment.source().codes().stream().map(Code::kind).toList());
    }
}
