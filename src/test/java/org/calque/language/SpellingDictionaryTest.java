package org.calque.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SpellingDictionaryTest {

    private static final SpellingDictionary BRITISH = new SpellingDictionary(EnglishSpelling.BRITISH);

    private static List<String> wrong(SpellingDictionary dictionary, String text) {
        return dictionary.check(text, word -> word.equals("Lesom")).stream().map(Misspelling::word).toList();
    }

    @Test
    void wordsThatNoDictionaryKnowsAreFoundWhereTheyStand() {
        assertEquals(List.of(new Misspelling(15, 22, "arround")), BRITISH.check("Deserters live arround here.", word -> false));
        assertEquals(List.of("recieved", "dificult"), wrong(BRITISH, "He recieved a dificult letter."));
    }

    @Test
    void whatIsNoWordIsNotAskedAbout() {
        assertEquals(List.of(), wrong(BRITISH, "See www.examplle.org/xyzzy or write to jdoee@exampel.com before 3pm on the B12, NGO and UNHCR."));
        assertEquals(List.of(), wrong(BRITISH, "Idite Lesom’s work, as they’d say, isn't done; the deserters’ friends don’t wait."
                .replace("Idite ", "")), "possessives and short forms, with either apostrophe");
        assertEquals(List.of("DIFICULT"), wrong(BRITISH, "A DIFICULT JOURNEY"), "a heading in capitals is words");
    }

    @Test
    void eachSpellingHasItsOwn() {
        SpellingDictionary american = new SpellingDictionary(EnglishSpelling.AMERICAN);
        SpellingDictionary oxford = new SpellingDictionary(EnglishSpelling.OXFORD);
        String text = "colour color organise organize analyse analyze";
        assertEquals(List.of("color", "organize", "analyze"), wrong(BRITISH, text));
        assertEquals(List.of("colour", "organise", "analyse"), wrong(american, text));
        assertTrue(oxford.knows("organize") && oxford.knows("colour"));
        assertFalse(oxford.knows("color"));
    }

    @Test
    void theLikeliestWordsAreSuggestedFirst() {
        assertEquals("around", BRITISH.suggest("arround", 5).get(0));
        assertEquals("arrived", BRITISH.suggest("arived", 5).get(0), "and not rived");
        assertEquals("receive", BRITISH.suggest("recieve", 5).get(0));
        assertTrue(BRITISH.suggest("dificult", 5).contains("difficult"));
        assertTrue(BRITISH.suggest("organisze", 9).size() <= 9);
    }

    @Test
    void aDocumentSaysHowItIsSpelt() {
        assertEquals(EnglishSpelling.AMERICAN, EnglishSpelling.of(Locale.US));
        assertEquals(EnglishSpelling.BRITISH, EnglishSpelling.of(Locale.ENGLISH));
        assertEquals(EnglishSpelling.OXFORD, EnglishSpelling.of(Locale.forLanguageTag("en-GB-oxendict")));
    }
}
