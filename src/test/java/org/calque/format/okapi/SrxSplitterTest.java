package org.calque.format.okapi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.language.SentenceRules;
import org.calque.language.SentenceSplitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SrxSplitterTest {

    private final SentenceSplitter french = SrxSplitter.of(Locale.FRENCH);

    /** None may be wrong, with whatever spaces the typist used at the marks that French sets off. */
    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00A0", "\u202F"})
    void frenchCases(String space) throws IOException {
        SentenceCases cases = SentenceCases.read("sentences-fr.txt");
        assertTrue(cases.lines().size() >= 600, "cases lost");
        cases.check(french, typist(space));
    }

    /** As {@link #frenchCases}, on paragraphs as newspapers print them. */
    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00A0", "\u202F"})
    void pressCases(String space) throws IOException {
        SentenceCases cases = SentenceCases.read("sentences-fr-press.txt");
        assertTrue(cases.lines().size() >= 150, "cases lost");
        cases.check(french, typist(space));
    }

    /** As {@link #frenchCases}, on what else is printed: novels, laws, manuals, references, small advertisements. */
    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00A0", "\u202F"})
    void printCases(String space) throws IOException {
        SentenceCases cases = SentenceCases.read("sentences-fr-print.txt");
        assertTrue(cases.lines().size() >= 200, "cases lost");
        cases.check(french, typist(space));
    }

    private static UnaryOperator<String> typist(String space) {
        return text -> text.replace("« ", "«" + space).replaceAll(" (?=[»:;!?%])", space)
                .replaceAll("(?<=\\d) (?=h|km|kg|min|°)", space);
    }

    @Test
    void englishCases() throws IOException {
        SentenceCases.read("sentences-en.txt").check(SrxSplitter.of(Locale.ENGLISH), UnaryOperator.identity());
    }

    @Test
    void whiteSpaceBehindAnEndBelongsToNobody() {
        assertArrayEquals(new int[] {9, 23}, french.ends(" Il vint.\u00A0 Elle partit. \n"));
    }

    @Test
    void blankTextHasNoSentence() {
        assertArrayEquals(new int[0], french.ends(""));
        assertArrayEquals(new int[0], french.ends(" \u00A0\t"));
    }

    /** The private characters by which Okapi marks codes are characters like others in a text that holds them. */
    @Test
    void privateCharactersTakeTheirPlace() {
        assertArrayEquals(new int[] {7, 18}, french.ends("Il\uE101\uE110nt. Elle\uE102\uE111 va."));
    }

    @Test
    void emptyLineEndsASentence() {
        assertArrayEquals(new int[] {7, 22}, french.ends("Bonjour\n\nCher monsieur"));
    }

    @Test
    void anybodysRules() {
        String srx = """
                <srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="no"/><body>
                <languagerules><languagerule languagerulename="All"><rule break="yes"><beforebreak>;\\s</beforebreak>
                <afterbreak></afterbreak></rule></languagerule></languagerules>
                <maprules><languagemap languagepattern=".*" languagerulename="All"/></maprules></body></srx>""";
        SentenceSplitter own = SrxSplitter.read(stream(srx), "own.srx", Locale.FRENCH);
        assertArrayEquals(new int[] {3, 7}, own.ends("un; duo"));
    }

    @Test
    void whatIsNoSrxIsRefused() {
        for (String text : new String[] {"", "no rules", "<srx", "<tmx/>", broken()}) {
            FaultException e = assertThrows(FaultException.class, () -> SrxSplitter.read(stream(text), "own.srx", Locale.FRENCH), text);
            assertEquals(text.contains(">") ? Fault.RULES_INVALID : Fault.XML_BROKEN, e.fault(), text);
            assertTrue(e.getMessage().contains("own.srx"), e.getMessage());
        }
    }

    /** A user's rules go before ours: an abbreviation of the house, and an end that is none to us. */
    @Test
    void aUsersRulesExtendOurs() {
        String srx = """
                <srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="no"/><body>
                <languagerules><languagerule languagerulename="House"><rule break="no"><beforebreak>\\bServ\\.</beforebreak>
                <afterbreak>\\s</afterbreak></rule><rule break="yes"><beforebreak>;</beforebreak><afterbreak>\\s</afterbreak></rule>
                </languagerule></languagerules><maprules><languagemap languagepattern="FR.*|fr.*" languagerulename="House"/></maprules>
                </body></srx>""";
        SentenceRules own = SrxSplitter.rules(stream(srx), "house.srx");
        assertEquals("house.srx", own.name());
        String text = "Le Serv. Achats signe ; M. Roux part. Elle reste.";
        assertArrayEquals(new int[] {8, 37, 49}, french.ends(text));
        assertArrayEquals(new int[] {23, 37, 49}, SrxSplitter.of(Locale.FRENCH, own).ends(text));
        assertArrayEquals(SrxSplitter.of(Locale.ENGLISH).ends(text), SrxSplitter.of(Locale.ENGLISH, own).ends(text));
    }

    @Test
    void aUsersBrokenRulesAreSaidBeforeTheyAreKept() {
        FaultException e = assertThrows(FaultException.class, () -> SrxSplitter.rules(stream(broken()), "own.srx"));
        assertEquals(Fault.RULES_INVALID, e.fault());
        assertTrue(e.sentence(Locale.FRENCH).contains("own.srx"), e.sentence(Locale.FRENCH));
    }

    private static String broken() {
        return """
                <srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="no"/><body>
                <languagerules><languagerule languagerulename="All"><rule break="yes"><beforebreak>(</beforebreak>
                <afterbreak></afterbreak></rule></languagerule></languagerules>
                <maprules><languagemap languagepattern=".*" languagerulename="All"/></maprules></body></srx>""";
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
