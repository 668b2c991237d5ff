package org.calque.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What French words are derived from: <i>grippal</i> from <i>grippe</i>, <i>tousser</i> from <i>toux</i>, and <i>dépistage</i> from
 * <i>dépister</i>. A guess by endings, of which only words that the dictionary has are kept.
 */
public final class Derivations {

    /** Shorter words have too many that begin like them. */
    private static final int SHORTEST = 4;
    private static final int REMEMBERED = 100_000;

    /** Endings of adjectives, and what nouns have there. */
    private static final String[][] OF_ADJECTIVES = {
            {"nel", "", "e"}, {"iel", "", "ie", "e"}, {"el", "", "e"}, {"al", "e", "", "ie"}, {"ique", "ie", "e", "", "is"}, {"aire", "", "e", "é"},
            {"ieux", "ion", "ie", "e"}, {"eux", "e", ""}, {"if", "ion", "e"}, {"ier", "e"}, {"iste", "isme", ""}};

    /** Endings of infinitives, and what nouns have there. */
    private static final String[][] OF_VERBS = {
            {"sser", "x", "ssement"}, {"er", "", "ement", "ation", "ition", "ion", "age", "ure", "ance"},
            {"ir", "issement", "ition"}};

    /** Endings of nouns, and what infinitives have there. */
    private static final String[][] OF_NOUNS = {
            {"issement", "ir"}, {"ement", "er"}, {"ation", "er"}, {"ition", "er", "ir"}, {"ion", "er"}, {"age", "er"}, {"x", "sser"}};

    private static final Map<String, List<String>> KNOWN = new ConcurrentHashMap<>();

    private Derivations() {
    }

    /** The lemmas from which a French word may be derived, or which are derived from the same: none for most. */
    public static List<String> of(Word word) {
        List<String> known = KNOWN.get(word.form());
        if (known == null) {
            known = word.known() && !word.function() && word.form().length() >= SHORTEST ? List.copyOf(made(word)) : List.of();
            if (KNOWN.size() >= REMEMBERED) {
                KNOWN.clear();
            }
            KNOWN.put(word.form(), known);
        }
        return known;
    }

    private static List<String> made(Word word) {
        List<String> found = new ArrayList<>(2);
        for (Word.Reading reading : word.readings()) {
            if ((reading.classes() & Word.VERBAL) != 0 && !word.is(Word.NOUN)) {   // a porte has nothing to do with ports
                add(reading.lemma(), OF_VERBS, Word.NOUN, word, found);
            }
            if ((reading.classes() & Word.ADJECTIVE) != 0) {
                add(reading.lemma(), OF_ADJECTIVES, Word.NOUN, word, found);
            }
            if ((reading.classes() & Word.NOUN) != 0) {
                add(reading.lemma(), OF_NOUNS, Word.INFINITIVE, word, found);
            }
        }
        return found;
    }

    private static void add(String lemma, String[][] endings, int wanted, Word word, List<String> found) {
        for (String[] ending : endings) {
            if (!lemma.endsWith(ending[0])) {
                continue;
            }
            String stem = lemma.substring(0, lemma.length() - ending[0].length());
            for (int i = 1; i < ending.length; i++) {
                add(stem + ending[i], wanted, word, found);
                int accent = stem.lastIndexOf('é');   // ministériel, ministère
                if (accent == stem.length() - 2 && accent > 0) {
                    add(stem.substring(0, accent) + "è" + stem.substring(accent + 1) + ending[i], wanted, word, found);
                }
            }
            return;
        }
    }

    private static void add(String base, int wanted, Word word, List<String> found) {
        if (base.length() >= SHORTEST && !found.contains(base) && word.classesUnder(base) == 0
                && (Lemmas.french().word(base).classesUnder(base) & (wanted | Word.FUNCTION)) == wanted) {
            found.add(base);
        }
    }
}
