package org.calque.language;

import java.util.List;
import java.util.Set;

/**
 * What the words around a French word say of it: {@code la porte} is a noun, {@code il porte} a verb, and {@code est} after
 * {@code l'} is the east. A few sure signs and no more; where they are silent, so is this.
 */
public final class Neighbours {

    /** What a place calls for. */
    public enum Place { NOUN, VERB, OPEN }

    private static final Set<String> BEFORE_VERBS = Set.of("je", "tu", "il", "elle", "on", "ils", "elles", "qui", "ne", "se", "me",
            "te", "y", "nous", "vous", "lui");
    private static final Set<String> EITHER = Set.of("le", "la", "les", "leur");

    private Neighbours() {
    }

    /** What the place of a token calls for. */
    public static Place place(List<Token> tokens, int at) {
        if (at == 0 || tokens.get(at - 1).mark() || tokens.get(at).gap() == Token.Gap.HYPHEN) {
            return Place.OPEN;
        }
        Token before = tokens.get(at - 1);
        String form = before.form();
        String earlier = at > 1 && !tokens.get(at - 2).mark() ? tokens.get(at - 2).form() : "";
        if (form.equals("ce") && tokens.get(at).gap() == Token.Gap.APOSTROPHE) {
            return Place.VERB;
        }
        if (EITHER.contains(form) || form.equals("en")) {
            if (BEFORE_VERBS.contains(earlier)) {
                return Place.VERB;
            }
            return !form.equals("en") && at > 1 && isName(tokens.get(at - 2)) ? Place.OPEN : Place.NOUN;
        }
        if (BEFORE_VERBS.contains(form)) {
            return Place.VERB;
        }
        if (before.word().is(Word.DETERMINER | Word.NUMBER)) {
            return Place.NOUN;
        }
        if (before.word().is(Word.PREPOSITION) && before.word().function()) {
            return Place.NOUN;
        }
        if (before.word().isOnly(Word.ADJECTIVE)) {
            return Place.NOUN;
        }
        // L'homme porte un masque
        boolean object = at + 1 < tokens.size() && tokens.get(at + 1).word().is(Word.DETERMINER)
                && !tokens.get(at + 1).word().is(Word.PREPOSITION);
        return object && isName(before) ? Place.VERB : Place.OPEN;
    }

    private static boolean isName(Token token) {
        return !token.mark() && (token.word().isOnly(Word.NOUN | Word.NAME) || !token.word().known());
    }

    /**
     * Whether a word of grammar stands here as one of the nouns it can also be: {@code l'est}, {@code un car}, {@code en été}.
     */
    public static boolean isNounDespiteGrammar(List<Token> tokens, int at) {
        if (place(tokens, at) != Place.NOUN) {
            return false;
        }
        Word before = tokens.get(at - 1).word();
        Word word = tokens.get(at).word();
        if (before.is(Word.DETERMINER)) {
            return true;
        }
        return !word.is(Word.DETERMINER | Word.PRONOUN) && before.is(Word.PREPOSITION)
                && !(before.form().equals("en") && word.is(Word.FINITE));
    }

    /**
     * Whether a capital here may be that of a name, for a word that in lower case is a common one. Inside a sentence it is; at
     * its beginning a name is believed only where the common word could not begin it: French sentences begin with no bare noun.
     */
    public static boolean mayBeName(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (!token.capitalised() && token.shape() != Token.Shape.MIXED) {
            return false;
        }
        boolean shouted = token.shape() == Token.Shape.ALL_CAPITALS && (at > 0 && isShouted(tokens.get(at - 1))
                || at + 1 < tokens.size() && isShouted(tokens.get(at + 1)));
        if (!token.opens() && !shouted) {
            return true;
        }
        Token next = at + 1 < tokens.size() ? tokens.get(at + 1) : null;
        Word word = token.word();
        if (word.is(Word.FUNCTION | Word.INFINITIVE | Word.ADVERB)) {
            return false;
        }
        boolean verb = word.readings().stream().anyMatch(reading -> (reading.classes() & (Word.FINITE | Word.RARE)) == Word.FINITE);
        if (!verb) {
            return true;
        }
        return next != null && !next.mark() && !next.clitic()
                && (next.word().function() && next.word().is(Word.FINITE) || next.capitalised() && !shouted);
    }

    private static boolean isShouted(Token token) {
        return token.shape() == Token.Shape.ALL_CAPITALS && token.word().known();
    }
}
