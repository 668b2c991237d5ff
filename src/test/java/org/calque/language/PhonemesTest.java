package org.calque.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhonemesTest {

    /** Words whose sounds any dictionary gives; what may be silent is left out. */
    @ParameterizedTest
    @CsvSource({"chat, Sa", "chien, Sj1", "eau, o", "août, ut", "feuille, f2j", "fille, fij", "montagne, m4taN", "pharmacie, faRmasi",
            "guerre, gER", "ville, vil", "oiseau, wazo", "champ, S3", "dix, dis", "42, kaR3td2", "Prokopieva, pROkOpjEva"})
    void wordsSoundAsTheyAreSaid(String word, String sounds) {
        assertEquals(sounds, Phonemes.french().word(word).replaceAll("\\(.\\)", ""));
    }

    @Test
    void shortRowsOfCapitalsAreSpelledOut() {
        assertTrue(Phonemes.spelled("ONG"));
        assertTrue(Phonemes.spelled("NGI"));
        assertFalse(Phonemes.spelled("OTAN"));
        assertFalse(Phonemes.spelled("Metz"));
    }

    @Test
    void foreignLettersAreReadAsAFrenchReaderWould() {
        assertEquals(Phonemes.french().word("Chevtchouk"), Phonemes.french().word("Ševčuk").replace('y', 'u'));
    }
}
