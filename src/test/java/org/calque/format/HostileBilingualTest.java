package org.calque.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.format.review.ReviewTableReader;
import org.calque.format.xliff.TakeBack;
import org.calque.format.xliff.TakenBack;
import org.calque.format.xliff.XliffGlossary;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.junit.jupiter.api.Test;

/** Bilingual files made to do harm, or by mistake, end in one sentence or are opened for what they are. */
class HostileBilingualTest extends FormatsTestBase {

    private static final String XLIFF12 = "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file original=\"a\" source-language=\"fr\" target-language=\"en\" datatype=\"x\"><body>";
    private static final String END12 = "</body></file></xliff>";
    private static final String XLIFF21 = "<xliff version=\"2.1\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" srcLang=\"fr\" trgLang=\"en\"><file id=\"f\">";
    private static final String END21 = "</file></xliff>";
    private static final String TMX = "<tmx version=\"1.4\"><header creationtool=\"x\" creationtoolversion=\"1\" segtype=\"sentence\" o-tmf=\"x\" adminlang=\"en\" srclang=\"fr\" datatype=\"x\"/><body>";
    private static final String ENDTMX = "</body></tmx>";

    private static String unit12(String id, String source) {
        return "<trans-unit id=\"" + id + "\"><source>" + source + "</source></trans-unit>";
    }

    private static String unit21(String id, String source) {
        return "<unit id=\"" + id + "\"><segment><source>" + source + "</source></segment></unit>";
    }

    private static String tu(String source) {
        return "<tu><tuv xml:lang=\"fr\"><seg>" + source + "</seg></tuv><tuv xml:lang=\"en\"><seg>x</seg></tuv></tu>";
    }

    private static String file(String ending, String source) {
        return switch (ending) {
            case "xlf" -> XLIFF12 + unit12("1", source) + END12;
            case "xliff" -> XLIFF21 + unit21("1", source) + END21;
            default -> TMX + tu(source) + ENDTMX;
        };
    }

    private void refused(Fault fault, String name, String text) {
        FaultException told = assertThrows(FaultException.class, () -> open(name, text), name);
        assertEquals(fault, told.fault(), name);
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            String sentence = told.sentence(language);
            assertFalse(sentence.contains("Exception") || sentence.contains("\n") || sentence.contains("{"), sentence);
        }
    }

    @Test
    void entitiesAreNeitherFollowedNorExpanded() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "geheim");
        StringBuilder bomb = new StringBuilder("<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            bomb.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        for (String ending : List.of("xlf", "xliff", "tmx")) {
            refused(Fault.XML_ENTITIES, "bomb." + ending, "<?xml version=\"1.0\"?><!DOCTYPE x [" + bomb + "]>" + file(ending, "&a11;"));
            refused(Fault.XML_ENTITIES, "xxe." + ending, "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>" + file(ending, "&s;"));
        }
    }

    @Test
    void whatIsTornOrNestsWithoutEndIsRefused() {
        for (String ending : List.of("xlf", "xliff", "tmx")) {
            String whole = file(ending, "Bon.");
            refused(Fault.XML_BROKEN, "torn." + ending, whole.substring(0, whole.length() - 20));
            refused(Fault.XML_BROKEN, "deep." + ending, file(ending, "<g id=\"1\">".repeat(5000) + "</g>".repeat(5000)));
        }
    }

    @Test
    void bytesThatAreNotInTheEncodingThatAFileClaimsAreRefused() {
        for (String ending : List.of("xlf", "xliff", "tmx")) {
            byte[] latin = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + file(ending, "Été.")).getBytes(StandardCharsets.ISO_8859_1);
            assertEquals(Fault.XML_ENCODING, assertThrows(FaultException.class, () -> open("latin." + ending, latin)).fault());
            refused(Fault.XML_ENCODING, "unknown." + ending, "<?xml version=\"1.0\" encoding=\"klingon\"?>" + file(ending, "Bon."));
        }
    }

    @Test
    void idsWrittenTwiceAndCodesThatDoNotPairAreOpenedAndWrittenBack() {
        Opened twice = open("twice.xlf", XLIFF12 + unit12("1", "Un.") + unit12("1", "Deux.") + unit12("", "Trois.") + END12);
        assertEquals(List.of("Un.", "Deux.", "Trois."), sources(twice));
        String out = text(write(twice, FormatsTestBase::loud));
        assertTrue(out.contains(">UN.<") && out.contains(">DEUX.<") && out.contains(">TROIS.<"), out);
        for (String source : List.of("<bpt id=\"1\"/>a", "a<ept id=\"9\"/>", "<it id=\"1\" pos=\"open\"/>a<it id=\"2\" pos=\"open\"/>")) {
            assertTrue(text(write(open("codes.xlf", XLIFF12 + unit12("1", source) + END12), FormatsTestBase::loud)).contains("<target"), source);
        }
        assertTrue(text(write(open("codes.xliff", XLIFF21 + unit21("1", "<ec startRef=\"7\"/>a<sc id=\"3\"/>") + END21), FormatsTestBase::loud)).contains("<target"));
    }

    /** What breaks the standard is opened all the same, and said; what the standard allows is no matter. */
    @Test
    void whatBreaksTheStandardIsSaid() {
        Map<String, String> broken = new LinkedHashMap<>();
        broken.put(unit21("u", "Un.") + unit21("u", "Deux."), "“u” stands twice");
        broken.put(unit21("u", "Un <ph id=\"1\" dataRef=\"d9\"/>mot."), "d9");
        broken.put(unit21("u", "Un <sc id=\"1\"/>mot."), "line 1, unit “u”: the inline code “1” lacks its other half");
        broken.put("<unit id=\"u\"><segment translate=\"no\"><source>Un mot.</source></segment></unit>", "line 1: <segment> may not have the attribute “translate”");
        broken.forEach((units, word) -> {
            Opened opened = open("broken.xlf", XLIFF21 + units + END21);
            assertEquals(1, opened.leftOut().size(), units);
            String said = opened.leftOut().get(0);
            assertTrue(said.contains(word) && said.contains("XLIFF"), said);
            assertFalse(said.contains("urn:") || said.contains("Exception") || said.contains("\n"), said);
        });
        String marked = "<mtc:matches xmlns:mtc=\"urn:oasis:names:tc:xliff:matches:2.0\"><mtc:match ref=\"#s\"><source>Un mot.</source><target>A word.</target></mtc:match></mtc:matches>";
        assertEquals(List.of(), open("right.xlf", XLIFF21 + "<unit id=\"u\">" + marked
                + "<segment id=\"s\"><source>Un <pc id=\"1\">mot</pc>.</source></segment></unit>" + END21).leftOut());
    }

    /** Each element that begins would be weighed against all that are open. */
    @Test
    void aPageThatNestsWithoutEndIsRefusedAndOneThatLeavesParagraphsOpenIsNot() {
        refused(Fault.DOCUMENT_DAMAGED, "deep.html", "<html><body>" + "<div>".repeat(Nesting.DEEPEST + 1) + "Bon.");
        assertEquals(List.of("Bon."), sources(open("flat.html", "<html><body>" + "<div></div>".repeat(Nesting.DEEPEST + 1) + "<p>Bon.")));
    }

    @Test
    void filesWithoutTargetsOrWithoutTextAreOpenedOrToldSo() {
        Opened none = open("none.xlf", XLIFF12 + unit12("1", "Un.") + END12);
        assertEquals(SegmentState.NOT_STARTED, none.document().segments().get(0).state());
        refused(Fault.BILINGUAL_WITHOUT_TEXT, "empty.xlf", XLIFF12 + END12);
        refused(Fault.BILINGUAL_WITHOUT_TEXT, "blank.xliff", XLIFF21 + unit21("1", " ") + END21);
        refused(Fault.BILINGUAL_WITHOUT_TEXT, "empty.tmx", TMX + ENDTMX);
    }

    @Test
    void takingBackRefusesWholeFilesOnlyAndPlacesNothingTwice() {
        Document document = open("a.txt", "Elle part.\n").document();
        String key = document.segments().get(0).key();
        for (Map.Entry<Fault, String> bad : Map.of(Fault.XML_ENTITIES, "<!DOCTYPE x [<!ENTITY a \"b\">]>" + file("xlf", "&a;"), Fault.XML_BROKEN, XLIFF12, Fault.XML_ROOT, "<html/>").entrySet()) {
            assertEquals(bad.getKey(), assertThrows(FaultException.class, () -> new TakeBack().read("b", bad.getValue().getBytes(StandardCharsets.UTF_8), Progress.NONE)).fault());
            assertEquals(bad.getKey() == Fault.XML_ROOT ? Fault.XML_ROOT : bad.getKey(),
                    assertThrows(FaultException.class, () -> XliffGlossary.read("b", bad.getValue().getBytes(StandardCharsets.UTF_8))).fault());
        }
        assertEquals(Fault.REVIEW_TABLE_MISSING, assertThrows(FaultException.class, () -> new TakeBack().read("b.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
                Progress.NONE)).fault(), "a table saved as DOC");
        TakenBack.Returned one = new TakenBack.Returned(document.units().get(0).key(), key, Text.of("Elle part."), Text.of("She leaves."), SegmentState.CONFIRMED, null);
        TakenBack.Returned other = new TakenBack.Returned(document.units().get(0).key(), key, Text.of("Elle part."), Text.of("She goes."), SegmentState.CONFIRMED, null);
        TakeBack.Applied applied = new TakeBack().apply(new TakenBack("a.txt", "", true, null, List.of(one, other)), document);
        List<Segment> segments = applied.document().segments();
        assertEquals("She leaves.", segments.get(0).target().string());
        assertEquals(List.of("She goes."), applied.unplaced().stream().map(TakeBack.Unplaced::target).toList(), "the second of one id is kept, and not put over the first");
        assertEquals(Fault.REVIEW_TABLE_MISSING, assertThrows(FaultException.class,
                () -> ReviewTableReader.read("x.docx", Samples.zip(Map.of("word/other.xml", "<a/>")), Progress.NONE)).fault());
    }
}
