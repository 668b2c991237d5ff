package org.calque.glossary;

import org.calque.language.Lemmas;
import org.calque.language.Token;
import org.calque.language.Word;

/** What a French word may be, coarsely: {@link ClassBigrams} tells which kinds go together. */
enum WordKind {
    BOS, EOS, CAP, NAME, UNK, A, ADV, AP, AV, DET, FUNC, I, MARK, N, NA, NAV, NP, NUM, NV, P, PREP, PRON, UNKNOWN, V;

    /**
     * @param written the word with its capitals
     */
    static WordKind of(Token token, String written) {
        Word word = token.word();
        if (token.mark()) {
            return MARK;
        }
        boolean capital = token.shape() != Token.Shape.LOWER;
        if (!word.known()) {
            if (capital && Lemmas.french().frequency(written) >= 0) {
                return NAME;
            }
            return Character.isDigit(word.form().charAt(0)) ? NUM : capital ? UNK : UNKNOWN;
        }
        if (capital && !token.opens() && !word.function()) {
            return CAP;
        }
        if (word.is(Word.FUNCTION)) {
            return word.is(Word.DETERMINER) ? DET : word.is(Word.PREPOSITION) ? PREP : word.is(Word.PRONOUN) ? PRON : FUNC;
        }
        if (word.is(Word.DETERMINER)) {
            return DET;
        }
        if (word.is(Word.PREPOSITION)) {
            return PREP;
        }
        if (word.is(Word.PRONOUN)) {
            return PRON;
        }
        return word.is(Word.NUMBER) ? NUM : content(word);
    }

    private static WordKind content(Word word) {
        boolean noun = word.is(Word.NOUN);
        boolean adjective = word.is(Word.ADJECTIVE);
        boolean finite = word.is(Word.FINITE);
        if (word.is(Word.ADVERB)) {
            return ADV;
        }
        if (noun) {
            return finite ? adjective ? NAV : NV : word.is(Word.PARTICIPLE) ? NP : adjective ? NA : N;
        }
        if (adjective) {
            return finite ? AV : word.is(Word.PARTICIPLE) ? AP : A;
        }
        return finite ? V : word.is(Word.PARTICIPLE) ? P : I;
    }

    boolean grammar() {
        return this == DET || this == PREP || this == PRON || this == FUNC;
    }

    /** Whether no dictionary has it. */
    boolean strange() {
        return this == UNK || this == UNKNOWN;
    }
}
