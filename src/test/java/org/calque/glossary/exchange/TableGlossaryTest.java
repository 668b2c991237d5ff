package org.calque.glossary.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.glossary.Match;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableGlossaryTest {

    private static Glossary read(String name, byte[] bytes) {
        return GlossaryFiles.read(name, new ByteArrayInputStream(bytes));
    }

    private static Glossary csv(String text) {
        return read("mots.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refused(String text) {
        FaultException fault = assertThrows(FaultException.class, () -> csv(text));
        assertEquals(Fault.GLOSSARY_INVALID, fault.fault());
        return fault.getMessage();
    }

    private static List<String> texts(Concept concept) {
        return concept.terms().stream().map(Term::text).toList();
    }

    @Test
    void withoutAConceptColumnARowIsAConceptNumberedFromOne() {
        Glossary glossary = csv("en,fr\narmy,armée\n\ndeserter,déserteur\n");
        assertEquals("mots", glossary.name());
        assertEquals(List.of("1", "2"), glossary.concepts().stream().map(Concept::key).toList());
        assertEquals(List.of("déserteur", "deserter"), texts(glossary.concepts().get(1)));
    }

    @Test
    void rowsOfOneConceptAreOneConceptAndNoTermStandsTwice() {
        Glossary glossary = csv("""
                concept,fr,en,status,domain,definition,note
                7,déserteur,deserter,preferred,armée,Qui quitte son poste.,
                8,appel,call,,,,
                7,déserteuse,deserter,,armée,,au féminin
                7,déserteur,runaway soldier,admitted,,,
                7,déserteur,defector,deprecated,,,
                """);
        assertEquals(2, glossary.concepts().size());
        Concept concept = glossary.concepts().get(0);
        assertEquals(List.of("déserteur", "déserteuse", "deserter", "runaway soldier", "defector"), texts(concept));
        assertEquals(List.of(TermStatus.PREFERRED, TermStatus.ADMITTED, TermStatus.DEPRECATED),
                concept.english().map(Term::status).toList());
        assertTrue(concept.french().allMatch(term -> term.status() == TermStatus.PREFERRED));
        assertEquals("armée", concept.domain());
        assertEquals("Qui quitte son poste.", concept.definition());
        assertEquals("au féminin", concept.note());
    }

    @Test
    void namesAreExactAndCommonWordsInflectedUnlessTheTableSaysOtherwise() {
        Glossary glossary = csv("""
                fr,en,match,case
                Idite Lessom,Idite Lesom,,
                français,French,,
                ARN messager,messenger RNA,,
                vers,worms,exact,exact
                Assemblée,Assembly,inflected,any
                """);
        assertEquals(List.of(Match.EXACT, Match.INFLECTED, Match.INFLECTED, Match.EXACT, Match.INFLECTED),
                glossary.concepts().stream().map(concept -> concept.terms().get(0).match()).toList());
        assertTrue(glossary.concepts().get(3).terms().stream().allMatch(Term::caseSensitive));
        assertFalse(glossary.concepts().get(0).terms().get(0).caseSensitive());
    }

    @Test
    void aGlossaryThatWritesEveryEntryWithACapitalDoesNotConsistOfNames() {
        String words = "fr,en\nArmée,Army\nDéserteur,Deserter\nPlaidoyer,Advocacy\nTémoignage,Testimony\nAsile,Asylum\n"
                + "Demande d’asile,Asylum application\nSoldat,Soldier\nCaen,Caen\nAdieu aux Armes,Farewell to Arms\n";
        assertEquals(List.of("Caen", "Adieu aux Armes"), names(csv(words)));
        String countries = "fr,en\nAlbanie,Albania\nArménie,Armenia\nChine,China\nGéorgie,Georgia\nKazakhstan,Kazakhstan\n"
                + "Pérou,Peru\nRussie,Russia\nTonga,Tonga\nUkraine,Ukraine\n";
        assertEquals(9, names(csv(countries)).size());
    }

    /** Languages are written small in French: those that are rather another word, or a symbol, are looked for with their capital. */
    @Test
    void ofLanguagesWrittenSmallThoseThatAreOtherWordsKeepTheirCapital() {
        String languages = """
                fr,en
                hindi,Hindi
                pali,Pali
                maori,Maori
                espéranto,Esperanto
                quechua,Quechua
                mer,Mer
                ga,Ga
                cri,Cree
                cyrillique,Cyrillic
                latin,Latin
                """;
        assertEquals(List.of("mer", "ga", "cri"), names(csv(languages)));
    }

    private static List<String> names(Glossary glossary) {
        return glossary.concepts().stream().map(concept -> concept.terms().get(0)).filter(term -> term.match() == Match.EXACT)
                .map(Term::text).toList();
    }

    @Test
    void quotedLinesAreOneCellAndATermStaysOnOneLine() {
        Glossary glossary = csv("fr,en,note\r\n\"adieu\r\naux armes\",\"fare\"\"well\",\"deux\r\nlignes\"\r\n");
        assertEquals(List.of("adieu aux armes", "fare\"well"), texts(glossary.concepts().get(0)));
        assertEquals("deux\nlignes", glossary.concepts().get(0).note());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void theEncodingIsFoundOut(String charset) {
        byte[] bytes = "fr,en\ndéserteur,deserter\nplaidoyer,advocacy\nforêt,forest\n".getBytes(Charset.forName(charset));
        assertEquals("forêt", read("a.csv", bytes).concepts().get(2).terms().get(0).text());
    }

    @Test
    void theByteOrderMarkIsNoPartOfTheFirstColumn() {
        assertEquals("5", csv("\uFEFFconcept,fr,en\n5,armée,army\n").concepts().get(0).key());
    }

    @Test
    void separatorsAreReadOffTheHeader() {
        assertEquals("armée, la", csv("fr;en\narmée, la;army\n").concepts().get(0).terms().get(0).text());
        assertEquals("armée; la", csv("sep=\t\nfr\ten\narmée; la\tarmy\n").concepts().get(0).terms().get(0).text());
    }

    @Test
    void whatIsWrongIsToldWithItsLineAndNothingComesIn() {
        assertTrue(refused("fr,en\narmée,army\n\"a\nb\",c\nONG\n").contains("5"), "the row after one of two lines");
        assertTrue(refused("fr,en\narmée,army,x\n").contains("2"));
        assertTrue(refused("fr,en,FR\na,b,c\n").contains("fr"));
        assertTrue(refused("fr,en\na,b\nc,\"d\n").contains("3"));
        assertTrue(refused("fr,en\na,b\nc,d\0\n").contains("3"));
        assertTrue(refused("fr,en,status\na,b,agreed\n").contains("agreed"));
        assertTrue(refused("fr,en,note\na,b,\n,,alone\n").contains("3"));
        assertTrue(refused("concept,fr,en\n1,a,b\n,c,d\n").contains("3"));
        assertTrue(refused("concept,fr,en,status\n1,a,b,preferred\n1,c,b,deprecated\n").contains("3"));
        assertTrue(refused("fr,note\na,b\n").contains("en"));
    }

    @Test
    void whatIsNoGlossaryIsRefusedAsSuch() {
        for (byte[] bytes : List.of("PK\3\4 rest of it".getBytes(StandardCharsets.UTF_8),
                "Just a letter.\nNothing more.".getBytes(StandardCharsets.UTF_8))) {
            assertEquals(Fault.GLOSSARY_FORMAT_UNKNOWN,
                    assertThrows(FaultException.class, () -> read("a.csv", bytes)).fault());
        }
        assertEquals(Fault.FILE_EMPTY, assertThrows(FaultException.class, () -> read("a.csv", new byte[0])).fault());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSV", "TSV", "TBX"})
    void whatIsWrittenReadsBackTheSame(String format) throws IOException {
        Glossary glossary = csv("""
                concept,fr,en,status,domain,definition,note,match,case
                569,déserteur,deserter,preferred,armée,"-1 < 2 & ""trois""
                lignes",=HYPERLINK("http://x"),,
                569,déserteuse,defector,deprecated,,,,,
                c 4,Est,East,preferred,,,,exact,exact
                c 4,Orient,,,,,,inflected,any
                c 4,,the East,proposed,,,,exact,any
                c_4,-ing,'+1,admitted,@home,,,,
                Idite,Idite Lessom,Idite Lesom,,,,,,
                """);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GlossaryFiles.write(glossary, GlossaryFormat.valueOf(format), out);
        Glossary again = read("mots." + format.toLowerCase(java.util.Locale.ROOT), out.toByteArray());
        assertEquals(described(glossary), described(again));
    }

    private static List<String> described(Glossary glossary) {
        return glossary.concepts().stream().map(concept -> concept.key() + "|" + concept.domain() + "|" + concept.definition()
                + "|" + concept.note() + concept.terms().stream().map(term -> "|" + term.language() + " " + term.text() + " "
                + (term.french() ? "" : term.status()) + term.match() + term.caseSensitive()).toList()).toList();
    }

    @Test
    void noCellOfAnExportIsAFormula() throws IOException {
        Glossary glossary = csv("concept,fr,en,note\n+1,=1+1,@SUM(A1),-2\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GlossaryFiles.write(glossary, GlossaryFormat.CSV, out);
        String row = out.toString(StandardCharsets.UTF_8).split("\r\n")[1];
        assertEquals("'+1,'=1+1,'@SUM(A1),preferred,,,'-2,inflected,any", row);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSV", "TBX"})
    void conceptsOfTwoGlossariesStayApartThoughTheirKeysAreTheSame(String format) throws IOException {
        Glossary one = csv("fr,en\narmée,army\nfront,front\n");
        Glossary both = new Glossary(one.id(), "both", one.enforcement(), 0, java.util.stream.Stream.concat(
                one.concepts().stream(), csv("concept,fr,en\n1,asile,asylum\n1.2,ONG,NGO\n").concepts().stream()).toList());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GlossaryFiles.write(both, GlossaryFormat.valueOf(format), out);
        assertEquals(List.of("1", "2", "1.3", "1.2"), read("a." + format, out.toByteArray()).concepts().stream().map(Concept::key).toList());
    }
}
