package org.calque.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2024|2024",                       // a year has no comma
            "1 195,4|1,195.4",
            "12 345 678|12,345,678",
            "121,0|121.0",
            "37 %|37%",
            "−4,2 %|−4.2%",
            "1,35 €|€1.35",
            "(310,5)|(310.5)"})
    void aNumberAloneIsWrittenInTheEnglishWay(String french, String english) {
        assertEquals(Optional.of(english), Numeral.english(french));
        assertEquals(Optional.of(english), Numeral.english(french.replace(' ', '\u00A0')), "with the spaces of French typography");
    }

    /** Telephone numbers, dates, clauses, what has two readings, and what is more than a number. */
    @ParameterizedTest
    @ValueSource(strings = {"01 23 45 67 89", "12/03/2024", "1.234", "1,234.5", "3-2", "(12", "12)", "n° 5", "5 km", "%", ""})
    void whatMayBeSomethingElseIsLeftToAPerson(String french) {
        assertEquals(Optional.empty(), Numeral.english(french));
    }
}
