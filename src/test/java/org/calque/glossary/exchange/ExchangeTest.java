package org.calque.glossary.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.calque.document.Ids;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.glossary.Match;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

class ExchangeTest {

    private static final String RICH = """
            <tbx type="TBX-Basic" style="dca" xml:lang="fr" xmlns="urn:iso:std:iso:30042:ed-2">
            <text><body><conceptEntry id="c1">
              <descrip type="subjectField">armée</descrip>
              <admin type="customerSubset">presse</admin>
              <admin type="entrySource">fichier 3</admin>
              <xref type="externalCrossReference" target="https://example.org/mot">le mot</xref>
              <transacGrp><transac type="transactionType">origination</transac><date>2024-05-01</date>
                <transacNote type="responsibility">la rédaction</transacNote></transacGrp>
              <langSec xml:lang="fr"><termSec><term>déserteur</term><termNote type="termType">fullForm</termNote>
                <termNote type="animacy">animate</termNote>
                <descripGrp><descrip type="context">Le déserteur
                    se cache.</descrip><admin type="source">un livre</admin></descripGrp></termSec></langSec>
              <langSec xml:lang="en"><termSec><term>deserter</term><note>of soldiers</note></termSec></langSec>
              <langSec xml:lang="es"><termSec><term>desertor</term></termSec><termSec><term>prófugo</term></termSec></langSec>
            </conceptEntry></body></text></tbx>
            """;

    private static final UUID NOBODY = new UUID(0, 0);

    private static Opened open(String name, byte[] bytes) {
        return GlossaryFiles.open(name, new ByteArrayInputStream(bytes));
    }

    private static Opened open(String name, String text) {
        return open(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] written(Glossary glossary, GlossaryFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GlossaryFiles.write(glossary, format, out);
        return out.toByteArray();
    }

    private static String refused(String name, byte[] bytes) {
        FaultException fault = assertThrows(FaultException.class, () -> open(name, bytes));
        assertEquals(Fault.GLOSSARY_INVALID, fault.fault());
        return fault.sentence(Locale.ENGLISH);
    }

    /** With all that a table has a column for. */
    private static Glossary full() {
        Term french = new Term(Ids.next(), Locale.FRENCH, "Idite Lessom", TermStatus.PREFERRED, Match.EXACT, true, "properNoun", "feminine",
                "singular", null);
        Term other = new Term(Ids.next(), Locale.FRENCH, "=la forêt", TermStatus.PREFERRED, Match.INFLECTED, false, "noun", "feminine", null,
                null);
        Term english = new Term(Ids.next(), Locale.ENGLISH, "Idite Lesom", TermStatus.PREFERRED, Match.EXACT, true, "properNoun", null, null,
                null);
        Term never = new Term(Ids.next(), Locale.ENGLISH, "Get Lost & <co>", TermStatus.DEPRECATED, Match.INFLECTED, false, null, null, null,
                null);
        return new Glossary(Ids.next(), "Noms", Enforcement.ENFORCE, 0, List.of(new Concept(Ids.next(), "c1", "ONG", "Une \"ONG\".\nDeux lignes.",
                "note", "AFP", true, new Concept.FirstMention("Idite Lesom (“Go by the forest”)", "Idite Lesom"), "ru", Map.of("client", "le journal"),
                List.of(french, other, english, never), 0)));
    }

    private static String told(Glossary glossary) {
        StringBuilder all = new StringBuilder();
        for (Concept concept : glossary.concepts()) {
            all.append(concept.withTerms(List.of()).at(0).toString().replace(concept.id().toString(), ""));
            concept.terms().forEach(term -> all.append('\n').append(new Term(NOBODY, term.language(), term.text(), term.status(), term.match(),
                    term.caseSensitive(), term.partOfSpeech(), term.gender(), term.number(), null, term.note(), term.source(), term.extra())));
        }
        return all.toString();
    }

    @ParameterizedTest
    @EnumSource(value = GlossaryFormat.class, names = {"OMEGAT", "HTML", "DOCX"}, mode = EnumSource.Mode.EXCLUDE)
    void allThatAConceptHoldsComesBack(GlossaryFormat format) throws IOException {
        assertEquals(told(full()), told(open("noms." + format.name().toLowerCase(Locale.ROOT), written(full(), format)).glossary()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TBX", "TBX_DCT", "TBX_V2"})
    void whatAFileSaysBesidesIsKeptAndGoesOutAgain(String format) throws IOException {
        Opened opened = open("mots.tbx", RICH);
        Concept concept = opened.glossary().concepts().get(0);
        assertEquals(List.of("admin:customerSubset", "admin:entrySource", "xref:externalCrossReference", "transac:origination", "term:es", "term:es 2"),
                List.copyOf(concept.extra().keySet()));
        assertEquals("Le déserteur se cache.\nun livre", concept.terms().get(0).extra().get("descrip:context"));
        assertEquals("of soldiers", concept.terms().get(1).note());
        assertEquals(2, opened.report().kept().get("term es"));
        assertEquals(1, opened.report().kept().get("animacy"));
        byte[] again = written(opened.glossary(), GlossaryFormat.valueOf(format));
        assertEquals(told(opened.glossary()), told(open("mots.tbx", again).glossary()));
        String xml = new String(again, StandardCharsets.UTF_8);
        assertTrue(xml.contains("desertor") && xml.contains("https://example.org/mot") && xml.contains("2024-05-01"));
        assertFalse(xml.contains("\"animacy\"") || xml.contains("<animacy"), "no data category that the dialect does not have");
    }

    @Test
    void columnsThatNobodyKnowsAreKeptToo() throws IOException {
        Opened opened = open("mots.csv", "fr,en,Client,client no\narmée,army,le journal,7\nfront,front,,\n");
        assertEquals(Map.of("Client", "le journal", "client no", "7"), opened.glossary().concepts().get(0).extra());
        assertEquals(Map.of("Client", 1, "client no", 1), opened.report().kept());
        assertTrue(new String(written(opened.glossary(), GlossaryFormat.TSV), StandardCharsets.UTF_8).contains("Client\tclient no"));
    }

    @Test
    void aColumnThatOthersUseForOtherThingsIsNoFault() {
        Concept concept = open("mots.csv", "fr,en,number,translate\narmée,army,17,later\nfront,front,plural,no\n").glossary().concepts().get(0);
        assertEquals(Map.of("number:", "17", "translate:", "later"), concept.extra());
        assertEquals(null, concept.terms().get(0).number());
    }

    @Test
    void whatAFormatHasNoPlaceForIsListed() {
        Glossary glossary = full();
        Concept concept = glossary.concepts().get(0);
        Term heard = new Term(Ids.next(), Locale.FRENCH, "Il dit Lessom", TermStatus.ADMITTED, Match.EXACT, false, null, null, null,
                new Term.Heard("reportage", 5_000));
        Glossary heardOf = glossary.with(List.of(concept.withTerms(List.of(concept.terms().get(0), heard, concept.terms().get(3))).at(4)));
        assertEquals(List.of(Loss.MISHEARD, Loss.HISTORY), Loss.of(heardOf, GlossaryFormat.CSV).stream().map(Loss.Count::loss).toList());
        assertTrue(Loss.of(heardOf, GlossaryFormat.OMEGAT).stream().anyMatch(count -> count.loss() == Loss.FORBIDDEN && !count.asNote()));
        assertTrue(Loss.of(heardOf, GlossaryFormat.TBX).stream().anyMatch(count -> count.loss() == Loss.MATCH && count.asNote()));
        assertTrue(Loss.of(heardOf, GlossaryFormat.TBX).get(0).sentence().endsWith("."));
    }

    @Test
    void anOmegatGlossaryIsReadAndWritten() throws IOException {
        Opened opened = open("project.utf8", "# names\nArmée de terre\tarmy\tto be checked\narmée\tarmy\narmée\tforces\tadmitted, too\n");
        assertEquals(List.of("Armée de terre", "armée"), opened.glossary().concepts().stream().map(each -> each.terms().get(0).text()).toList());
        Concept army = opened.glossary().concepts().get(1);
        assertEquals(List.of(TermStatus.PREFERRED, TermStatus.ADMITTED), army.english().map(Term::status).toList());
        assertEquals("admitted, too", army.note());
        String text = new String(written(full(), GlossaryFormat.OMEGAT), StandardCharsets.UTF_8);
        assertEquals(List.of("Idite Lessom\tIdite Lesom\tONG; Une \"ONG\". Deux lignes.; note", "=la forêt\tIdite Lesom\tONG; Une \"ONG\". Deux lignes.; note"),
                text.lines().toList());
        assertTrue(refused("project.utf8", "armée\tarmy\nfront\t\n".getBytes(StandardCharsets.UTF_8)).contains("2"));
    }

    private static byte[] workbook(String sheet, String strings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OpenXml file = new OpenXml(out, "xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");
        file.part("xl/worksheets/other.xml", "<worksheet xmlns='x'><sheetData>" + sheet + "</sheetData></worksheet>");
        file.part("xl/workbook.xml", "<workbook xmlns='x' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
                + "<sheets><sheet name='a' sheetId='1' r:id='rId1'/></sheets></workbook>");
        file.part("xl/_rels/workbook.xml.rels", OpenXml.relations("worksheet", "worksheets/other.xml"));
        file.part("xl/sharedStrings.xml", "<sst xmlns='x'>" + strings + "</sst>");
        file.finish();
        return out.toByteArray();
    }

    @Test
    void aWorkbookOfAnotherProgramIsRead() throws IOException {
        byte[] bytes = workbook("<row r='2'><c r='A2' t='s'><v>0</v></c><c r='C2' t='s'><v>1</v></c></row><row r='3'/>"
                + "<row r='4'><c r='A4' t='inlineStr'><is><t>armée</t></is></c><c r='B4'><v>7</v></c><c r='C4' t='s'><v>2</v></c></row>",
                "<si><t>fr</t></si><si><t>en</t></si><si><r><t>ar</t></r><r><t>my</t></r><rPh><t>x</t></rPh></si>");
        Concept concept = open("mots.xlsx", bytes).glossary().concepts().get(0);
        assertEquals(List.of("armée", "army"), concept.terms().stream().map(Term::text).toList());
    }

    @Test
    void whatIsWrongInAWorkbookIsToldWithItsCell() throws IOException {
        String head = "<row r='1'><c r='A1' t='inlineStr'><is><t>fr</t></is></c><c r='B1' t='inlineStr'><is><t>en</t></is></c></row>";
        assertTrue(refused("mots.xlsx", workbook(head + "<row r='5'><c r='B5' t='str'><f>HYPERLINK(\"http://x\")</f><v>army</v></c></row>", ""))
                .contains("B5"));
        assertTrue(refused("mots.xlsx", workbook(head + "<row r='2'><c r='A2' t='s'><v>9</v></c></row>", "")).contains("sheet"));
        assertTrue(refused("mots.xlsx", workbook(head + "<row r='7'><c r='D7'><v>9</v></c></row>", "")).contains("7"));
        assertTrue(refused("mots.xlsx", workbook("<row r='1'>", "")).contains("sheet"));
    }

    @Test
    void noCellOfAWorkbookIsAFormula() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(written(full(), GlossaryFormat.XLSX)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String part = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                assertFalse(part.contains("<f>"), entry.getName());
                assertTrue(!entry.getName().endsWith("sheet1.xml") || part.contains(">=la forêt<"), "as text, without an apostrophe");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void tbxInUtf16NeedsNoMark(String charset) {
        byte[] bytes = ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n" + RICH).getBytes(Charset.forName(charset));
        assertEquals("déserteur", open("mots.tbx", bytes).glossary().concepts().get(0).terms().get(0).text());
    }

    @Test
    void whatIsNoTbxOrHasButOneLanguageIsRefused() {
        assertTrue(refused("a.tbx", RICH.replace("urn:iso:std:iso:30042:ed-2", "urn:example:other").getBytes(StandardCharsets.UTF_8)).contains("urn:example:other"));
        assertTrue(refused("a.tbx", RICH.replace("xml:lang=\"en\"", "xml:lang=\"de\"").getBytes(StandardCharsets.UTF_8)).contains("English"));
        assertTrue(refused("a.csv", "fr,en\narmée,\n".getBytes(StandardCharsets.UTF_8)).contains("English"));
        assertEquals(1, open("a.csv", "fr,en,translate\nspetsnaz,,no\n").glossary().concepts().size(), "what stays French needs no English");
    }

    @Test
    void aFileOfHalfAGigabyteIsRefusedWithoutReadingIt(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("huge.tbx");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(500L << 20);
        }
        assertEquals(Fault.FILE_TOO_LARGE, assertThrows(FaultException.class, () -> GlossaryFiles.read(file)).fault());
    }

    @Test
    void aPageForPeopleHasAllAndRunsNothing() throws IOException, SAXException, ParserConfigurationException {
        String page = new String(written(full(), GlossaryFormat.HTML), StandardCharsets.UTF_8);
        for (String shown : List.of("Idite Lessom", "=la forêt", "Idite Lesom", "Get Lost &amp; &lt;co&gt;", "Deux lignes.", "Go by the forest")) {
            assertTrue(page.contains(shown), shown);
        }
        assertFalse(page.contains("<script") || page.contains("http"));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(written(full(), GlossaryFormat.DOCX)))) {
            int parts = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry(), parts++) {
                byte[] part = zip.readAllBytes();
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(part));
                assertTrue(!entry.getName().equals("word/document.xml")
                        || new String(part, StandardCharsets.UTF_8).contains("Get Lost &amp; &lt;co&gt;"), entry.getName());
            }
            assertEquals(6, parts, "the footer with the number of the page among them");
        }
    }
}
