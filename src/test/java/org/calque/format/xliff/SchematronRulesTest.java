package org.calque.format.xliff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The third judge judges: it sees what is wrong about halves of pairs, and lets those pass that have no other half anywhere. */
class SchematronRulesTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "true,  a <sc id='1'/>b<ec startRef='1'/>",          // both in one unit, and not isolated
        "true,  a <sc id='1' isolated='yes'/>b",             // an orphan
        "true,  a <ec id='1' isolated='yes'/>b",
        "false, a <sc id='1'/>b",                            // not isolated, and alone
        "false, a <ec startRef='1'/>b",
        "false, a <sc id='1' isolated='yes'/>b<ec startRef='1'/>",   // isolated, and not alone
        "false, a <ph id='1'/>b<ph id='1'/>"})
    void halvesOfPairs(boolean good, String source) throws Exception {
        String xliff = "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='fr'><file id='f'><unit id='u'><segment>"
                + "<source>" + source + "</source></segment></unit></file></xliff>";
        assertEquals(good, SchematronRules.broken(xliff.getBytes(StandardCharsets.UTF_8)).isEmpty());
    }
}
