package org.calque.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void takesAccentsFromWords() {
        assertEquals("etat-major", Folding.withoutAccents("état-major"));
        assertEquals("lodz", Folding.withoutAccents("łódź"));
    }

    /** A word with a letter of another script is taken apart by the normalizer, one in Latin letters by a table. */
    @Test
    void givesTheSameForLatinLettersAsForAll() {
        for (char c = 0; c < 0x250; c++) {
            assertEquals(Folding.withoutAccents(c + "д"), Folding.withoutAccents(String.valueOf(c)) + "д");
        }
    }
}
