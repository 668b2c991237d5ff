package org.calque.format.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.calque.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What files break of the standard is said in our words, in both languages, with its place. */
class XliffStandardTest {

    private static final String FILE12 = """
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
            <file original="a" source-language="fr" target-language="en" datatype="plaintext"><body>
            %s
            </body></file></xliff>""";
    private static final String FILE21 = """
            <xliff version="2.1" srcLang="fr" trgLang="en" xmlns="urn:oasis:names:tc:xliff:document:2.0"
            xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0" xmlns:ctr="urn:oasis:names:tc:xliff:changetracking:2.0"
            xmlns:res="urn:oasis:names:tc:xliff:resourcedata:2.0"><file id="f">
            %s
            </file></xliff>""";

    private static List<String> said(String template, String content, boolean version2, Locale language) {
        byte[] bytes = template.formatted(content).getBytes(StandardCharsets.UTF_8);
        return XliffStandard.breaches("a.xlf", bytes, version2, Progress.NONE).stream().map(breach -> breach.sentence(language)).toList();
    }

    /** What comes in, and what is said of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <trans-unit id="u"><source>Un.</source></trans-unit><trans-unit id="u"><source>Deux.</source></trans-unit> | ligne 3, unité « u » : l’identifiant « u » s’y trouve deux fois
            <trans-unit><source>Un.</source></trans-unit> | ligne 3 : il manque à <trans-unit> l’attribut « id »
            <trans-unit id="u"><target>One.</target></trans-unit> | ligne 3, unité « u » : il manque <source> dans <trans-unit>
            <trans-unit id="u"><source>Un.</source><source>Un.</source></trans-unit> | ligne 3, unité « u » : <source> s’y trouve deux fois
            <trans-unit id="u"><target>One.</target><source>Un.</source></trans-unit> | ligne 3, unité « u » : <source> doit précéder <target>
            <trans-unit id="u" approved="true"><source>Un.</source></trans-unit> | ligne 3, unité « u » : « approved » ne peut pas avoir la valeur « true »
            <trans-unit id="u"><source>Un.</source><target state="done">One.</target></trans-unit> | ligne 3, unité « u » : « state » ne peut pas avoir la valeur « done »
            <trans-unit id="u"><source>Un.</source><target><g id="7">One.</g></target></trans-unit> | ligne 3, unité « u » : la traduction a la balise « 7 », que la source n’a pas
            <trans-unit id="u"><source><bpt id="1"/>Un.</source></trans-unit> | ligne 3, unité « u » : la balise « 1 » n’a pas son autre moitié, ou la précède
            <trans-unit id="u"><source><x id="1"/>Un<x id="1"/>.</source></trans-unit> | ligne 3, unité « u » : deux balises ont l’identifiant « 1 »
            <trans-unit id="u"><source>Un.</source><segment/></trans-unit> | ligne 3, unité « u » : <segment> ne peut pas se trouver là
            <trans-unit id="u"><source xml:lang="de">Un.</source></trans-unit> | ligne 3, unité « u » : la langue est ici « de », et « fr » pour le fichier
            <trans-unit id="u"><source>Un.</source><seg-source><mrk mtype="seg" mid="1">Un.</mrk></seg-source><target><mrk mtype="seg" mid="2">One.</mrk></target></trans-unit> | ligne 3, unité « u » : la traduction a le segment « 2 », que la source n’a pas
            """)
    void version12(String units, String said) {
        assertEquals(List.of(said), said(FILE12, units, false, Locale.FRENCH));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <unit id="u"><segment><source>Un <ph id="1" dataRef="d9"/>mot.</source></segment></unit> | line 4, unit “u”: the original data “d9” that an inline code points to are missing
            <unit id="u"><segment><source>Un.</source><source>Un.</source></segment></unit> | line 4: <source> may not stand here
            <unit id="u"><segment state="done"><source>Un.</source></segment></unit> | line 4: “done” is not a value that may stand here
            <unit id="u/1"><segment><source>Un.</source></segment></unit> | line 4: “u/1” cannot be an id: it has to be one word of letters, digits, dots, hyphens and underscores
            <unit id="u"><segment subState="x:y"><source>Un.</source></segment></unit> | line 4, unit “u”: “subState” stands without “state”
            <unit id="u"><segment><source xml:lang="de">Un.</source></segment></unit> | line 4, unit “u”: the language is “de” here and “fr” for the file
            <slr:profiles generalProfile="xliff:codepoints" storageProfile="xliff:utf8"/><unit id="u" slr:sizeRestriction="ten"><segment><source>Un.</source></segment></unit> | line 4, unit “u”: “ten” is not a value that “sizeRestriction” can have
            <unit id="u" slr:sizeInfoRef="s"><segment><source>Un.</source></segment></unit> | line 4, unit “u”: “s” points to nothing
            <unit id="u"><ctr:changeTrack><ctr:revisions appliesTo="note" ref="n9"><ctr:revision><ctr:item property="content">a</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack><notes><note id="n1">b</note></notes><segment><source>Un.</source></segment></unit> | line 4, unit “u”: “n9” points to nothing
            <unit id="u"><res:resourceData><res:resourceItem id="r" context="no" mimeType="text/plain"><res:source href="a.txt"><res2 xmlns="x:y"/></res:source></res:resourceItem></res:resourceData><segment><source>Un.</source></segment></unit> | line 4, unit “u”: <res:source> needs either a content or a link
            """)
    void version21(String units, String said) {
        assertEquals(List.of(said), said(FILE21, units, true, Locale.ENGLISH));
    }

    /** Schemas complain in the language of the system, which is ours or not. */
    @Test
    void saysTheSameWhateverLanguageTheSystemSpeaks() {
        Locale before = Locale.getDefault();
        try {
            for (Locale system : List.of(Locale.FRENCH, Locale.GERMAN, Locale.ENGLISH)) {
                Locale.setDefault(system);
                assertEquals(List.of("ligne 4 : <segment> ne peut pas avoir l’attribut « translate »"),
                        said(FILE21, "<unit id=\"u\"><segment translate=\"no\"><source>Un.</source></segment></unit>", true, Locale.FRENCH), system.toString());
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatTheStandardAllowsIsNoMatter() {
        assertEquals(List.of(), said(FILE12, """
                <group><trans-unit id="u" approved="yes" xmlns:my="x:y" my:a="b"><source xml:lang="fr-CA">Un <bpt id="1" rid="r"/>mot<ept id="2" rid="r"/>.</source>
                <my:seg/><seg-source><mrk mtype="seg" mid="1">Un <bpt id="1" rid="r"/>mot<ept id="2" rid="r"/>.</mrk></seg-source>
                <target state="x-done">A word.</target><note>n</note>
                <alt-trans><source>Deux.</source><target><g id="9">Two.</g></target></alt-trans></trans-unit></group>""", false, Locale.ENGLISH));
    }

    @Test
    void theFirstFewAreToldAndTheOthersCounted() {
        String units = "<trans-unit><source>Un.</source></trans-unit>".repeat(9);
        List<String> lines = XliffStandard.lines(XliffStandard.breaches("a", FILE12.formatted(units).getBytes(StandardCharsets.UTF_8), false,
                Progress.NONE), Locale.ENGLISH);
        assertEquals(XliffStandard.LINES + 1, lines.size());
        assertEquals("4 more places break the XLIFF standard.", lines.get(XliffStandard.LINES));
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleHasItsWords(Rule rule) {
        String english = ResourceBundle.getBundle("org.calque.format.standard.rules", Locale.ROOT).getString(rule.name());
        String french = ResourceBundle.getBundle("org.calque.format.standard.rules", Locale.FRENCH).getString(rule.name());
        assertFalse(english.equals(french), english);
        assertTrue(english.contains("{0}") == french.contains("{0}") && english.contains("{1}") == french.contains("{1}"), french);
    }
}
