package org.calque.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElisionTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "l'armée, armée", "L’armée, armée", "d'horreur, horreur", "d'Ukraine, Ukraine", "qu'il, il", "jusqu’à, à",
        "L'Oréal, L'Oréal",           // the name of a firm
        "aujourd'hui, aujourd'hui",   // one word
        "presqu'île, presqu'île", "armée, armée", "l', l'"})
    void whatIsElidedBeforeAWordIsNoneOfIt(String selected, String word) {
        assertEquals(word, Elision.without(selected));
    }
}
