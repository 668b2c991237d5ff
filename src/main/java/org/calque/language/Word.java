package org.calque.language;

import java.util.List;

/**
 * What a dictionary says of one folded word. Words are shared between threads and compared by their keys: two words of a text
 * and a term may be the same word where their keys meet.
 *
 * @param form     the folded form
 * @param readings lemma by lemma; for a word the dictionary does not know, one reading with a guessed lemma
 * @param known    whether the dictionary knows it in lower case
 * @param keys     {@code =form} first, then {@code ~lemma} for each lemma
 * @param classes  all that the word can be
 */
public record Word(String form, List<Reading> readings, boolean known, List<String> keys, int classes) {

    /** Bits of {@link Reading#classes()}. */
    public static final int NOUN = 1;
    public static final int ADJECTIVE = 2;
    /** A verb form with a person. */
    public static final int FINITE = 4;
    public static final int INFINITIVE = 8;
    public static final int PARTICIPLE = 16;
    /** Determiners, prepositions, pronouns, conjunctions, common adverbs, and the forms of the auxiliaries. */
    public static final int FUNCTION = 32;
    public static final int ADVERB = 64;
    public static final int NAME = 128;
    public static final int NUMBER = 256;
    public static final int DETERMINER = 512;
    public static final int PREPOSITION = 1024;
    public static final int PRONOUN = 2048;
    /**
     * A finite form of the second person singular or of a tense that only books use, or a participle that never agrees: seldom
     * what is meant where it could be something else.
     */
    public static final int RARE = 4096;

    public static final int NOMINAL = NOUN | ADJECTIVE;
    static final int VERBAL = FINITE | INFINITIVE | PARTICIPLE;

    /**
     * One lemma of a word and what the word can be under it.
     *
     * @param classes bits as above
     */
    public record Reading(String lemma, int classes) {

        /** Whether it is more than a word of grammar: {@code car} is a coach too, {@code est} the east. */
        boolean content() {
            return (classes & FUNCTION) == 0 || (classes & NOMINAL) != 0;
        }
    }

    public Word {
        readings = List.copyOf(readings);
        keys = List.copyOf(keys);
    }

    Word(String form, List<Reading> readings, boolean known, List<String> keys) {
        this(form, readings, known, keys, readings.stream().mapToInt(Reading::classes).reduce(0, (a, b) -> a | b));
    }

    public boolean is(int any) {
        return (classes & any) != 0;
    }

    /** Whether it can be nothing else. */
    public boolean isOnly(int these) {
        return known && (classes & ~(these | RARE)) == 0;
    }

    /** Whether the word can be a word of grammar: such words never match by inflection. */
    public boolean function() {
        return is(FUNCTION);
    }

    /** What the word can be under one lemma; 0 where it is none of its lemmas. */
    public int classesUnder(String lemma) {
        for (Reading reading : readings) {
            if (reading.lemma().equals(lemma)) {
                return reading.classes();
            }
        }
        return 0;
    }
}
