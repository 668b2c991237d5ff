package org.calque.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.calque.document.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

class TextKeysTest {

    private static final Tokenizer ENGLISH = Tokenizer.english();

    private static boolean mayStand(String term, String text) {
        Set<String> keys = TextKeys.of(Text.of(text));
        return TextKeys.places(Phrase.of(term, ENGLISH, true, 0), keys::contains, Boolean::logicalAnd, Boolean::logicalOr).orElse(true);
    }

    private static boolean stands(String term, String text) {
        TokenMatcher<Boolean> matcher = new TokenMatcher.Builder<Boolean>().add(Phrase.of(term, ENGLISH, true, 0), true).build();
        return !matcher.find(new TokenKeys(ENGLISH.tokens(text), ENGLISH.lemmas())).isEmpty();
    }

    /** What the matcher finds, the keys name too. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        deserter            | Two Deserters’ letters
        healthcare          | the cost of health care
        health care         | the cost of healthcare
        health care         | a health-care worker
        front line          | on the frontlines
        frontline           | on the front lines
        follow-up           | a followup was made
        followup            | there is a follow-up
        go                  | they went home
        wash one's hands    | she washed her hands
        organise            | they were organizing it
        colour              | in full color
        NGO                 | several NGOs
        whilst              | Whilst waiting
        Kyïv                | in Kyiv
        to take place       | it took place
        man                 | the men
        re-elected          | he was reelected
        COVID-19            | during Covid-19
        C++                 | written in C++
        """)
    void whateverTheMatcherFindsIsNamed(String term, String text) {
        assertTrue(!stands(term, text) || mayStand(term, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"the cost of health care", "in full colour", "on the frontlines", "there is a follow-up"})
    void whatTheMatcherFindsThereIsToldApart(String text) {
        assertFalse(mayStand("deserter", text));
        assertFalse(mayStand("full stop", text));
    }

    @Test
    void aPhraseOfTheCommonestWordsMayStandAnywhere() {
        assertEquals(Optional.empty(), TextKeys.places(Phrase.of("of which", ENGLISH, true, 0), key -> true, Boolean::logicalAnd, Boolean::logicalOr));
    }
}
