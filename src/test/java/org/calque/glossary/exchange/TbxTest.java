package org.calque.glossary.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
import org.junit.jupiter.params.provider.ValueSource;

class TbxTest {

    private static final String DCA = """
            <?xml version="1.0" encoding="UTF-8"?>
            <tbx type="TBX-Basic" style="dca" xml:lang="fr" xmlns="urn:iso:std:iso:30042:ed-2">
            <tbxHeader><fileDesc><titleStmt><title>Mots d’armée</title></titleStmt><sourceDesc><p>s</p></sourceDesc></fileDesc></tbxHeader>
            <text><body><conceptEntry id="c1">
              <descrip type="subjectField">armée</descrip>
              <descripGrp><descrip type="definition">Qui quitte son poste.</descrip><admin type="source">nous</admin></descripGrp>
              <note>À ne pas confondre avec le transfuge.</note>
              <langSec xml:lang="fr-FR"><termSec><term>déserteur</term><termNote type="partOfSpeech">noun</termNote>
                <termNote type="grammaticalGender">masculine</termNote>
                <descripGrp><descrip type="context">Le déserteur se cache.</descrip><admin type="source">ailleurs</admin></descripGrp></termSec></langSec>
              <langSec xml:lang="en-US"><termSec><term>desert<hi>er</hi></term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
                <termSec><term>defector</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote><note>changes sides</note></termSec>
                <termSec><term>runaway soldier</term></termSec></langSec>
              <langSec xml:lang="es"><termSec><term>desertor</term></termSec></langSec>
            </conceptEntry></body></text></tbx>
            """;

    private static final String DCT = """
            <tbx type="TBX-Basic" style="dct" xml:lang="fr" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
            <tbxHeader><fileDesc><titleStmt><title>Mots d’armée</title></titleStmt><sourceDesc><p>s</p></sourceDesc></fileDesc></tbxHeader>
            <text><body><conceptEntry id="c1">
              <min:subjectField>armée</min:subjectField>
              <descripGrp><basic:definition>Qui quitte son poste.</basic:definition><basic:source>nous</basic:source></descripGrp>
              <note>À ne pas confondre avec le transfuge.</note>
              <langSec xml:lang="fr"><termSec><term>déserteur</term><min:partOfSpeech>noun</min:partOfSpeech>
                <basic:grammaticalGender>masculine</basic:grammaticalGender>
                <descripGrp><basic:context>Le déserteur se cache.</basic:context><basic:source>ailleurs</basic:source></descripGrp></termSec></langSec>
              <langSec xml:lang="en"><termSec><term>deserter</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
                <termSec><term>defector</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus><note>changes sides</note></termSec>
                <termSec><term>runaway soldier</term></termSec></langSec>
            </conceptEntry></body></text></tbx>
            """;

    private static final String MARTIF = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
            <martif type="TBX" xml:lang="fr">
            <martifHeader><fileDesc><titleStmt><title>Mots d’armée</title></titleStmt><sourceDesc><p>s</p></sourceDesc></fileDesc></martifHeader>
            <text><body><termEntry id="c1">
              <descrip type="subjectField">armée</descrip>
              <descripGrp><descrip type="definition">Qui quitte son poste.</descrip><admin type="source">nous</admin></descripGrp>
              <note>À ne pas confondre avec le transfuge.</note>
              <langSet xml:lang="FR"><ntig><termGrp><term>déserteur</term><termNote type="partOfSpeech">noun</termNote>
                <termNote type="grammaticalGender">masculine</termNote></termGrp></ntig></langSet>
              <langSet xml:lang="en"><tig><term>deserter</term><termNote type="normativeAuthorization">preferredTerm</termNote></tig></langSet>
              <langSet xml:lang="en"><ntig><termGrp><term>defector</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp><note>changes sides</note></ntig>
                <tig><term>runaway soldier</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></tig></langSet>
            </termEntry></body></text></martif>
            """;

    private static Glossary read(String xml) {
        return read(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static Glossary read(byte[] bytes) {
        return GlossaryFiles.read("mots.tbx", new ByteArrayInputStream(bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {DCA, DCT, MARTIF})
    void bothEditionsAndBothStylesSayTheSame(String xml) {
        Glossary glossary = read(xml);
        assertEquals("Mots d’armée", glossary.name());
        assertEquals(Enforcement.ENFORCE, glossary.enforcement());
        Concept concept = glossary.concepts().get(0);
        assertEquals("c1", concept.key());
        assertEquals("armée", concept.domain());
        assertEquals("Qui quitte son poste.", concept.definition());
        assertEquals("nous", concept.source());
        assertEquals("À ne pas confondre avec le transfuge.", concept.note());
        assertEquals("changes sides", concept.english().filter(term -> term.text().equals("defector")).findFirst().orElseThrow().note());
        Term french = concept.french().toList().get(0);
        assertEquals("déserteur", french.text());
        assertEquals(Locale.FRENCH, french.language());
        assertEquals("noun", french.partOfSpeech());
        assertEquals("masculine", french.gender());
        assertEquals(Match.INFLECTED, french.match());
        assertEquals(List.of("deserter PREFERRED", "defector DEPRECATED", "runaway soldier ADMITTED"),
                concept.english().map(term -> term.text() + " " + term.status()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "windows-1252", "ISO-8859-15"})
    void theEncodingIsTheOneDeclaredOrMarked(String charset) {
        String xml = MARTIF.replace("UTF-8", charset.startsWith("UTF-16") ? "UTF-16" : charset).replace('’', '\'');
        byte[] bytes = (charset.equals("UTF-16LE") ? "\uFEFF" + xml : xml).getBytes(Charset.forName(charset));
        assertEquals("déserteur", read(bytes).concepts().get(0).terms().get(0).text());
    }

    @Test
    void noFileIsReadForAnEntityAndNoEntityGrows(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String stolen = MARTIF.replace("<!DOCTYPE martif SYSTEM \"TBXcoreStructV02.dtd\">",
                "<!DOCTYPE martif [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>").replace("déserteur", "&x;");
        String grown = MARTIF.replace("<!DOCTYPE martif SYSTEM \"TBXcoreStructV02.dtd\">",
                "<!DOCTYPE martif [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>").replace("déserteur", "&b;");
        for (String xml : List.of(stolen, grown)) {
            FaultException fault = assertThrows(FaultException.class, () -> read(xml));
            assertEquals(Fault.GLOSSARY_INVALID, fault.fault());
            assertFalse(fault.getMessage().contains("secret"));
            assertTrue(fault.sentence(Locale.ENGLISH).contains("uses an entity of a document type"), fault.sentence(Locale.ENGLISH));
        }
    }

    @Test
    void whatIsWrongIsToldWithItsLine() {
        assertTrue(refused(DCA.replace("</conceptEntry>", "")).contains("15"));
        assertTrue(refused(DCA.replace("fr-FR", "de")).contains("French"));
        assertTrue(refused(DCA.replaceAll("(?s)<body>(.*)</body>", "<body>$1$1</body>")).contains("c1"));
        assertTrue(refused("<xliff version='1.2'/>").contains("xliff"));
        assertTrue(refused(DCA.replace(" xml:lang=\"fr-FR\"", "")).contains("8"));
    }

    private static String refused(String xml) {
        FaultException fault = assertThrows(FaultException.class, () -> read(xml));
        assertEquals(Fault.GLOSSARY_INVALID, fault.fault());
        return fault.sentence(Locale.ENGLISH);
    }

    @Test
    void everythingButMisheardFormsIsWrittenAndReadBack() throws IOException {
        Term heard = new Term(Ids.next(), Locale.FRENCH, "Indite Lesomme", TermStatus.ADMITTED, Match.EXACT, false, null, null,
                null, new Term.Heard("reportage.txt", 5_000));
        Term name = new Term(Ids.next(), Locale.FRENCH, "Idite Lessom", TermStatus.PREFERRED, Match.EXACT, true, "properNoun",
                "feminine", "singular", null);
        Term rendering = new Term(Ids.next(), Locale.ENGLISH, "Idite <Lesom> & co", TermStatus.PROPOSED, Match.INFLECTED,
                false, null, null, null, null);
        Concept concept = new Concept(Ids.next(), "3 à 4", "ONG", "Une \"ONG\".\nDeux lignes.", "note", "AFP", true,
                List.of(name, heard, rendering), 0);
        Concept clash = new Concept(Ids.next(), "c3_à_4", null, null, null, null, false, List.of(name), 0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GlossaryFiles.write(new Glossary(Ids.next(), "Noms", Enforcement.ADVISE, 0, List.of(concept, clash)), GlossaryFormat.TBX, out);

        Glossary again = read(out.toByteArray());
        assertEquals("Noms", again.name());
        assertEquals(List.of("3 à 4", "c3_à_4"), again.concepts().stream().map(Concept::key).toList());
        Concept read = again.concepts().get(0);
        assertEquals(concept.definition(), read.definition());
        assertEquals("note", read.note());
        assertEquals("AFP", read.source());
        assertTrue(read.doNotTranslate());
        assertEquals(2, read.terms().size());
        for (int i = 0; i < 2; i++) {
            Term was = i == 0 ? name : rendering;
            Term is = read.terms().get(i);
            assertEquals(new Term(is.id(), was.language(), was.text(), was.status(), was.match(), was.caseSensitive(),
                    was.partOfSpeech(), was.gender(), was.number(), null), is);
        }
        assertNull(again.concepts().get(1).note());
        assertFalse(out.toString(StandardCharsets.UTF_8).contains("Indite"));
    }

    @Test
    void aFileIsToldByItsNameAndByWhatIsInIt(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("mots.xml"), DCA);
        assertEquals("deserter", GlossaryFiles.read(file).concepts().get(0).renderings().get(0).text());
        assertEquals(Fault.FILE_MISSING, assertThrows(FaultException.class,
                () -> GlossaryFiles.read(folder.resolve("none.tbx"))).fault());
        assertEquals(Fault.FILE_IS_FOLDER, assertThrows(FaultException.class, () -> GlossaryFiles.read(folder)).fault());
        assertEquals(GlossaryFormat.TSV, GlossaryFormat.named("Mots.TSV"));
        assertEquals(Fault.GLOSSARY_NOT_WRITTEN, assertThrows(FaultException.class,
                () -> GlossaryFormat.named("mots.doc")).fault());
    }
}
