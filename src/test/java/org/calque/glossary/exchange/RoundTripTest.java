package org.calque.glossary.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import com.thaiopensource.validate.auto.AutoSchemaReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.xml.transform.stream.StreamSource;
import name.dmaus.schxslt.Schematron;
import name.dmaus.schxslt.SchematronException;
import net.sf.saxon.TransformerFactoryImpl;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.glossary.Term;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Glossaries made at random go out and come back the same, and what is written is TBX-Basic. The grammars beside this test are our own
 * account of the dialect; where {@code CALQUE_TBX_SCHEMAS} names a folder with {@code TBXcoreStructV03.rng} of ISO 30042 and
 * {@code Basic.sch} of the dialect, these judge too.
 */
class RoundTripTest {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int RUNS = 60;

    private static byte[] written(Glossary glossary, GlossaryFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GlossaryFiles.write(glossary, format, out);
        return out.toByteArray();
    }

    private static Glossary read(String name, byte[] bytes) {
        return GlossaryFiles.read(name, new ByteArrayInputStream(bytes));
    }

    /** @param whole whether what stands of one term alone is compared too, which tables have no place for */
    private static List<Concept> anonymous(Glossary glossary, boolean whole) {
        return glossary.concepts().stream().map(concept -> new Concept(NOBODY, concept.key(), concept.domain(), concept.definition(),
                concept.note(), concept.source(), concept.doNotTranslate(), concept.firstMention(), concept.origin(), concept.extra(),
                concept.terms().stream().map(term -> new Term(NOBODY, term.language(), term.text(), term.status(), term.match(),
                        term.caseSensitive(), term.partOfSpeech(), term.gender(), term.number(), null, whole ? term.note() : null,
                        whole ? term.source() : null, whole ? term.extra() : Map.of())).toList(), 0)).toList();
    }

    private static void same(List<Concept> expected, List<Concept> actual, String where) {
        assertEquals(expected.size(), actual.size(), where);
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i), actual.get(i), where);
        }
    }

    private static List<String> faults(String grammar, byte[] xml) throws IOException, SAXException {
        return faults(new InputSource(RoundTripTest.class.getResource(grammar).toString()), true, xml);
    }

    private static List<String> faults(InputSource grammar, boolean compact, byte[] xml) throws IOException, SAXException {
        List<String> faults = new ArrayList<>();
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new ErrorHandler() {
            @Override
            public void warning(SAXParseException fault) {
                faults.add(fault.getLineNumber() + ": " + fault.getMessage());
            }

            @Override
            public void error(SAXParseException fault) {
                warning(fault);
            }

            @Override
            public void fatalError(SAXParseException fault) {
                warning(fault);
            }
        });
        properties.put(ValidateProperty.ENTITY_RESOLVER, (none, system) ->   // a document type is named and not needed
                system.endsWith(".dtd") ? new InputSource(new StringReader("")) : null);
        ValidationDriver driver = new ValidationDriver(properties.toPropertyMap(),
                compact ? CompactSchemaReader.getInstance() : new AutoSchemaReader());
        assertTrue(driver.loadSchema(grammar), () -> "the grammar is broken: " + faults);
        driver.validate(new InputSource(new ByteArrayInputStream(xml)));
        return faults;
    }

    @ParameterizedTest
    @CsvSource({"TBX, tbx-basic-dca.rnc", "TBX_DCT, tbx-basic-dct.rnc", "TBX_V2, tbx-basic-2008.rnc"})
    void tbxIsOfTheDialectAndComesBackAsItWas(GlossaryFormat format, String grammar) throws IOException, SAXException {
        RandomGlossary random = new RandomGlossary(30042);
        for (int run = 0; run < RUNS; run++) {
            Glossary glossary = random.next(1 + run % 7);
            byte[] xml = written(glossary, format);
            String text = new String(xml, StandardCharsets.UTF_8);
            assertEquals(List.of(), faults(grammar, xml), "run " + run);
            Glossary again = read("g.tbx", xml);
            assertEquals(glossary.name(), again.name());
            same(anonymous(glossary, true), anonymous(again, true), "run " + run);
            assertEquals(text, new String(written(again, format), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "TSV", "XLSX"})
    void aTableComesBackAsItWas(GlossaryFormat format) throws IOException {
        RandomGlossary random = new RandomGlossary(4180);
        for (int run = 0; run < RUNS; run++) {
            Glossary glossary = random.next(1 + run % 7);
            byte[] table = written(glossary, format);
            same(anonymous(glossary, false), anonymous(read("g." + format.name().toLowerCase(Locale.ROOT), table), false),
                    "run " + run);
        }
    }

    @ParameterizedTest
    @CsvSource({"CSV, ','", "TSV, '\t'"})
    void noCellOfATextIsAFormula(GlossaryFormat format, char separator) throws IOException {
        RandomGlossary random = new RandomGlossary(1);
        for (int run = 0; run < RUNS; run++) {
            String text = new String(written(random.next(5), format), StandardCharsets.UTF_8).substring(1);
            try (CSVParser parser = CSVParser.parse(text, CSVFormat.DEFAULT.builder().setDelimiter(separator).get())) {
                for (CSVRecord row : parser) {
                    row.forEach(cell -> assertTrue(cell.isEmpty() || "=+-@\t\r＝＋－＠".indexOf(cell.charAt(0)) < 0, cell));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"preferredTerm-admn-sts | preferred", "id=\"c | id=\"1c", "type=\"definition\" | type=\"meaning\"",
        "xml:lang=\"en\" | xml:lang=\"\"", "style=\"dca\" | style=\"dcx\"", "</term> | </term><termNote type=\"partOfSpeech\">thing</termNote>",
        "<admin type=\"source\"> | <admin type=\"origin\">", "<langSec xml:lang=\"fr\"> | <langSec xml:lang=\"fr\"><descrip type=\"subjectField\">a</descrip>"})
    void theJudgeSeesWhatIsWrong(String from, String to) throws IOException, SAXException {
        String good = new String(written(new RandomGlossary(7).next(40), GlossaryFormat.TBX), StandardCharsets.UTF_8);
        String bad = good.replace(from, to);
        assertTrue(!good.equals(bad), from);
        assertTrue(!faults("tbx-basic-dca.rnc", bad.getBytes(StandardCharsets.UTF_8)).isEmpty(), to);
    }

    /** Which a file of the dialect says in places that a glossary has none for. */
    private static final String RICH = """
            <?xml version="1.0" encoding="UTF-8"?>
            <tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="fr">
              <tbxHeader>
                <fileDesc>
                  <titleStmt>
                    <title>Riche</title>
                  </titleStmt>
                  <sourceDesc>
                    <p>Le service de terminologie</p>
                    <p>Licence Ouverte</p>
                  </sourceDesc>
                </fileDesc>
              </tbxHeader>
              <text>
              <body>
                <conceptEntry id="c1">
                  <descrip type="subjectField">armée</descrip>
                  <descrip type="definition">Quitter son poste.</descrip>
                  <note>Du concept.</note>
                  <ref type="crossReference" target="c2">voir</ref>
                  <langSec xml:lang="fr-CA">
                    <descrip type="definition">Dit en français.</descrip>
                    <admin type="source">un dictionnaire</admin>
                    <note>De la section.</note>
                    <xref type="externalCrossReference" target="https://example.org/">page</xref>
                    <termSec>
                      <term>désertion</term>
                      <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
                      <termNote type="partOfSpeech">noun</termNote>
                      <ref type="crossReference" target="c2">contraire</ref>
                    </termSec>
                  </langSec>
                  <langSec xml:lang="en-GB">
                    <descrip type="definition">Said in English.</descrip>
                    <termSec>
                      <term>desertion</term>
                      <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
                    </termSec>
                  </langSec>
                  <langSec xml:lang="en-US">
                    <termSec>
                      <term>desertion</term>
                      <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
                    </termSec>
                    <termSec>
                      <term>going over the hill</term>
                      <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>
                    </termSec>
                  </langSec>
                </conceptEntry>
                <conceptEntry id="c2">
                  <note>De <foreign xml:lang="la">ligare</foreign>, et de <hi type="bold">re &amp; ad</hi>.</note>
                  <langSec xml:lang="fr">
                    <termSec>
                      <term>rallie<hi type="italics">ment</hi></term>
                      <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
                    </termSec>
                  </langSec>
                  <langSec xml:lang="en">
                    <termSec>
                      <term>rally</term>
                      <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
                    </termSec>
                  </langSec>
                </conceptEntry>
              </body>
              </text>
            </tbx>
            """;

    /**
     * What the published Schematron rules of the dialect forbid (https://www.tbxinfo.net/tbx-dialects/), one fault for each
     * rule, which the grammar must see too: it stands for them where they are not at hand.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a subset of a project below a language | <admin type=\"source\">un dictionnaire</admin> | <admin type=\"projectSubset\">p</admin>",
        "a source without a place | </langSec> | <admin type=\"source\">s</admin></langSec>",
        "a context outside a term | <note>Du concept.</note> | <descrip type=\"context\">Un contexte.</descrip>",
        "a definition of a term | <termNote type=\"partOfSpeech\">noun</termNote> | <termNote type=\"partOfSpeech\">noun</termNote><descrip type=\"definition\">d</descrip>",
        "a gender outside a term | <note>Du concept.</note> | <termNote type=\"grammaticalGender\">masculine</termNote>",
        "a type outside a term | <note>De la section.</note> | <termNote type=\"termType\">acronym</termNote>",
        "a place on the screen outside a term | <note>De la section.</note> | <termNote type=\"termLocation\">menuItem</termNote>",
        "a transaction of another kind | <note>Du concept.</note> | <transacGrp><transac type=\"transactionType\">deletion</transac></transacGrp>",
        "somebody responsible for no transaction | <note>Du concept.</note> | <transacNote type=\"responsibility\">moi</transacNote>",
        "a reference below a language | <note>De la section.</note> | <ref type=\"crossReference\" target=\"c2\">voir</ref>",
        "a picture of a term | <termNote type=\"partOfSpeech\">noun</termNote> | <termNote type=\"partOfSpeech\">noun</termNote><xref type=\"xGraphic\" target=\"https://example.org/a.png\">a</xref>"})
    void whatTheRulesOfTheDialectForbidTheGrammarForbids(String what, String from, String to) throws IOException, SAXException {
        String bad = RICH.replace(from, to);
        assertTrue(!bad.equals(RICH), what);
        assertTrue(!faults("tbx-basic-dca.rnc", bad.getBytes(StandardCharsets.UTF_8)).isEmpty(), what);
    }

    @Test
    void whatAFileSaysOfALanguageAndOfACountryAndWhereItPointsStaysInPlace() throws IOException, SAXException {
        byte[] bytes = RICH.getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of(), faults("tbx-basic-dca.rnc", bytes));
        Opened opened = GlossaryFiles.open("riche.tbx", new ByteArrayInputStream(bytes));
        assertEquals("Quitter son poste.\nDit en français.\nSaid in English.", opened.glossary().concepts().get(0).definition());
        assertEquals(RICH, new String(written(opened.glossary(), GlossaryFormat.TBX), StandardCharsets.UTF_8));
        assertEquals("Le service de terminologie\nLicence Ouverte", opened.glossary().source());
        assertTrue(new String(written(opened.glossary(), GlossaryFormat.HTML), StandardCharsets.UTF_8).contains("Le service de terminologie<br>Licence Ouverte"));
        assertEquals(List.of(Loss.SOURCE), Loss.of(opened.glossary(), GlossaryFormat.CSV).stream().map(Loss.Count::loss).filter(Loss.SOURCE::equals).toList());
        assertEquals(List.of(), Loss.of(opened.glossary(), GlossaryFormat.TBX));
        for (GlossaryFormat format : List.of(GlossaryFormat.TBX_DCT, GlossaryFormat.TBX_V2)) {
            Glossary again = read("riche.tbx", written(opened.glossary(), format));
            same(anonymous(opened.glossary(), true), anonymous(again, true), format.name());
        }
    }

    @Test
    void marksGoWithTheTextTheyWereIn() throws IOException, SAXException {
        Opened opened = GlossaryFiles.open("riche.tbx", new ByteArrayInputStream(RICH.getBytes(StandardCharsets.UTF_8)));
        Concept rally = opened.glossary().concepts().get(1);
        assertEquals("De ligare, et de re & ad.", rally.note());
        assertEquals("ralliement", rally.terms().get(0).text());
        for (GlossaryFormat format : List.of(GlossaryFormat.TBX_DCT, GlossaryFormat.TBX_V2)) {
            byte[] xml = written(opened.glossary(), format);
            assertEquals(List.of(), faults(format == GlossaryFormat.TBX_V2 ? "tbx-basic-2008.rnc" : "tbx-basic-dct.rnc", xml));
            assertTrue(new String(xml, StandardCharsets.UTF_8).contains("rallie<hi type=\"italics\">ment</hi>"), format.name());
        }
        Concept other = rally.withTerms(rally.terms().stream().map(term -> term.french() ? term.withText("ralliements") : term).toList());
        String changed = new String(written(opened.glossary().with(List.of(other)), GlossaryFormat.TBX), StandardCharsets.UTF_8);
        assertTrue(changed.contains("<term>ralliements</term>"), changed);
        assertEquals(List.of(), KeptDatum.of(rally.extra()), "there is nothing to be read in it");
    }

    @Test
    void codesOfAnotherFormatAreNoWordsAndAreNamed() {
        String xml = RICH.replace("<term>rally</term>", "<term>r<ph>&lt;br/&gt;</ph>ally</term>").replace("rallie<hi type=\"italics\">", "rallie<hi type=\"underlined\">");
        Opened opened = GlossaryFiles.open("riche.tbx", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        assertEquals("rally", opened.glossary().concepts().get(1).terms().get(1).text());
        assertEquals(Map.of("ph", 1), opened.report().left());
    }

    @Test
    void theCoreGrammarAndTheRulesOfTheStandardAgreeWhereTheyAreAtHand() throws IOException, SAXException, SchematronException {
        String folder = System.getenv("CALQUE_TBX_SCHEMAS");
        Assumptions.assumeTrue(folder != null && !folder.isBlank(), "CALQUE_TBX_SCHEMAS names no folder");
        Path core = Path.of(folder, "TBXcoreStructV03.rng");
        Schematron rules = new Schematron(new StreamSource(Path.of(folder, "Basic.sch").toUri().toString()), null, new TransformerFactoryImpl());
        assertTrue(Files.exists(core), core.toString());
        RandomGlossary random = new RandomGlossary(2019);
        for (int run = 0; run < RUNS; run++) {
            Glossary glossary = run == 0 ? read("riche.tbx", RICH.getBytes(StandardCharsets.UTF_8)) : random.next(5);
            for (GlossaryFormat format : List.of(GlossaryFormat.TBX, GlossaryFormat.TBX_DCT)) {
                byte[] xml = written(glossary, format);
                assertEquals(List.of(), faults(new InputSource(core.toUri().toString()), false, xml), new String(xml, StandardCharsets.UTF_8));
                if (format == GlossaryFormat.TBX_DCT) {   // the rules are published for this style
                    assertEquals(List.of(), rules.validate(new StreamSource(new ByteArrayInputStream(xml))).getValidationMessages());
                }
            }
        }
    }
}
