package org.calque.format.tmx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.calque.document.Code;
import org.calque.document.Document;
import org.calque.document.LanguagePair;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.junit.jupiter.api.Test;

/** A translation memory file opens as a bilingual document and keeps all but the targets that were changed. */
class TmxReaderTest {

    private static String tmx(String sourceLanguage, String units) {
        return "<?xml version=\"1.0\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx version=\"1.4\"><header srclang=\"" + sourceLanguage
                + "\" datatype=\"x\"/><body>" + units + "</body></tmx>";
    }

    private static String tu(String attributes, String... languagesAndSegs) {
        StringBuilder xml = new StringBuilder("<tu" + attributes + ">");
        for (int i = 0; i < languagesAndSegs.length; i += 2) {
            xml.append("<tuv xml:lang=\"").append(languagesAndSegs[i]).append("\"><seg>").append(languagesAndSegs[i + 1]).append("</seg></tuv>");
        }
        return xml.append("</tu>").toString();
    }

    private static Document open(String tmx) {
        return new TmxReader().open("m.tmx", tmx.getBytes(StandardCharsets.UTF_8), LanguagePair.FRENCH_ENGLISH, Progress.NONE);
    }

    private static String back(String tmx, Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TmxReader().writeBack(tmx.getBytes(StandardCharsets.UTF_8), document, out, Progress.NONE);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> lines(Document document) {
        return document.segments().stream().map(s -> s.key() + " " + s.source().string() + "=" + s.target().string() + " " + s.state()).toList();
    }

    @Test
    void unitsAreNamedByTheirIdOrTheirPlace() {
        assertEquals(List.of("1 un=one CONFIRMED", "x deux=two CONFIRMED", "3 trois= NOT_STARTED", "x~2 quatre= NOT_STARTED"), lines(open(tmx("fr",
                tu("", "fr", "un", "en", "one") + tu(" tuid=\"x\"", "FR-fr", "deux", "en-GB", "two") + tu("", "fr", "trois") + tu(" tuid=\"x\"", "fr", "quatre", "en", "")))));
    }

    @Test
    void theWantedLanguagesAreTakenWhicheverTheFileCallsItsSource() {
        Document document = open(tmx("en-US", tu("", "en-US", "one", "de", "eins", "fr-CA", "un")));
        assertEquals(List.of("1 un=one CONFIRMED"), lines(document));
        assertEquals(new LanguagePair(Locale.CANADA_FRENCH, Locale.US), document.languages());
        assertEquals(List.of("1 uno=eins CONFIRMED"), lines(open(tmx("es", tu("", "de", "eins", "es", "uno")))));
        assertEquals(List.of("1 un=one CONFIRMED"), lines(open(tmx("*all*", tu("", "en", "one", "fr", "un")))));
    }

    @Test
    void inlineCodesAndNotesAreRead() {
        Segment segment = open(tmx("fr", "<tu><note>Voir.</note><prop type=\"p\">v</prop><tuv lang=\"fr\"><seg>a<bpt i=\"1\" x=\"5\">&lt;b></bpt>b<ept i=\"1\">&lt;/b></ept>"
                + "<ph x=\"2\" type=\"lb\"/><hi>c</hi><it pos=\"end\">]</it></seg></tuv></tu>")).segments().get(0);
        assertEquals("abc", segment.source().string());
        assertEquals("Voir.", segment.note());
        assertEquals(List.of("1 OPEN 5", "2 CLOSE 5", "2 PLACEHOLDER ph2", "2 OPEN hi.1", "3 CLOSE hi.1", "3 CLOSE it.1"),
                segment.source().codes().stream().map(code -> code.offset() + " " + code.kind() + " " + code.id()).toList());
        assertTrue(segment.source().codes().get(2).separates());
    }

    @Test
    void aChangedTargetIsReplacedAndAllElseStays() {
        String tmx = tmx("fr", tu(" tuid='a'", "fr", "un<bpt i=\"1\">[</bpt> deux<ept i=\"1\">]</ept>", "en", "x") + tu("", "fr", "trois") + tu("", "fr", "quatre", "en", "four"));
        Document document = open(tmx);
        assertEquals(tmx, back(tmx, document));
        List<Code> codes = document.segments().get(0).source().codes();
        Document edited = document.with(0, document.segments().get(0).withTarget(new Text("A & b", List.of(codes.get(0).at(0), codes.get(1).at(5))), SegmentState.DRAFT))
                .with(1, document.segments().get(1).withTarget(Text.of("three"), SegmentState.CONFIRMED));
        assertEquals(tmx("fr", tu(" tuid='a'", "fr", "un<bpt i=\"1\">[</bpt> deux<ept i=\"1\">]</ept>", "en", "<bpt i=\"1\">[</bpt>A &amp; b<ept i=\"1\">]</ept>")
                + tu("", "fr", "trois", "en", "three") + tu("", "fr", "quatre", "en", "four")), back(tmx, edited));
    }

    @Test
    void whatIsNoTmxIsRefused() {
        assertEquals(Fault.XML_ROOT, assertThrows(FaultException.class, () -> open("<xliff/>")).fault());
        assertEquals(Fault.XML_BROKEN, assertThrows(FaultException.class, () -> open(tmx("fr", "<tu><tuv"))).fault());
        assertEquals(Fault.XML_ENTITIES, assertThrows(FaultException.class, () -> open(tmx("fr", tu("", "fr", "&e;")))).fault());
        assertEquals(Fault.BILINGUAL_WITHOUT_TEXT, assertThrows(FaultException.class, () -> open(tmx("fr", ""))).fault());
    }
}
