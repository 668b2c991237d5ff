package org.calque.language;

import java.util.List;
import java.util.Set;

/**
 * What the words around a French word say of it: {@code la porte} is a noun, {@code il porte} a verb, and {@code est} after
 * {@code l'} is the east. A few sure signs and no more; where they are silent, so is this.
 */
public final class Neighbours {

    /**
     * What a place calls for: a noun, a finite verb, what may follow a noun (an adjective, a participle, a verb), a participle
     * after an auxiliary, what may begin a sentence; or nothing is known of it.
     */
    public enum Place { NOUN, VERB, AFTER_NOUN, AFTER_AUXILIARY, START, OPEN }

    private static final Set<String> BEFORE_VERBS = Set.of("je", "tu", "il", "elle", "on", "ils", "elles", "qui", "ne", "se", "me",
            "te", "y", "nous", "vous", "lui");
    private static final Set<String> EITHER = Set.of("le", "la", "les", "leur");

    private static final Set<String> DETERMINERS = Set.of("le", "la", "les", "un", "une", "du", "des", "au", "aux", "ce", "cet",
            "cette", "ces", "mon", "ma", "mes", "ton", "ta", "tes", "son", "sa", "ses", "notre", "nos", "votre", "vos", "leur",
            "leurs", "chaque", "quelques", "plusieurs", "aucun", "aucune");

    private Neighbours() {
    }

    /** What the place of a token calls for. */
    public static Place place(List<Token> tokens, int at) {
        if (tokens.get(at).gap() == Token.Gap.HYPHEN) {
            return Place.OPEN;
        }
        if (at == 0 || tokens.get(at - 1).mark()) {
            return Place.START;
        }
        Token before = tokens.get(at - 1);
        if (before.clitic()) {
            return Place.OPEN;
        }
        String form = before.form();
        String earlier = at > 1 && !tokens.get(at - 2).mark() ? tokens.get(at - 2).form() : "";
        if (form.equals("ce") && tokens.get(at).gap() == Token.Gap.APOSTROPHE) {
            return Place.VERB;
        }
        if (EITHER.contains(form) || form.equals("en")) {
            if (BEFORE_VERBS.contains(earlier)) {
                return Place.VERB;
            }
            return !form.equals("en") && at > 1 && isNoun(tokens, at - 2) ? Place.OPEN : Place.NOUN;
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
        if (before.word().classesUnder("être") != 0 || before.word().classesUnder("avoir") != 0) {
            return Place.AFTER_AUXILIARY;
        }
        if (isNoun(tokens, at - 1)) {
            return isObject(tokens, at + 1) ? Place.VERB : Place.AFTER_NOUN; // L'homme porte un masque
        }
        return Place.OPEN;
    }

    /** Whether a determiner that is no preposition too stands there, or a pronoun hung on: what follows a verb. */
    static boolean isObject(List<Token> tokens, int at) {
        return at < tokens.size() && (tokens.get(at).clitic()
                || tokens.get(at).word().is(Word.DETERMINER) && !tokens.get(at).word().is(Word.PREPOSITION));
    }

    /** Whether a noun or name stands there for sure; {@code force} may be a verb, but after {@code une} it is none. */
    private static boolean isNoun(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        Word word = token.word();
        return !token.mark() && (word.isOnly(Word.NOUN | Word.NAME) || !word.known()
                || word.is(Word.NOUN) && !word.is(Word.ADJECTIVE) && !word.function() && place(tokens, at) == Place.NOUN);
    }

    /**
     * Whether a word of grammar stands here as one of the nouns it can also be: {@code l'est}, {@code un car}, {@code en été}.
     */
    public static boolean isNounDespiteGrammar(List<Token> tokens, int at) {
        boolean prefix = at + 1 < tokens.size() && tokens.get(at + 1).gap() == Token.Gap.HYPHEN; // sous-titre
        if (prefix || place(tokens, at) != Place.NOUN) {
            return false;
        }
        String before = tokens.get(at - 1).form();
        Word word = tokens.get(at).word();
        if (DETERMINERS.contains(before)) {
            return !(before.equals("ce") && word.is(Word.FINITE));
        }
        return tokens.get(at - 1).word().is(Word.PREPOSITION)
                && !word.is(Word.DETERMINER | Word.PRONOUN | Word.PREPOSITION | Word.ADVERB)
                && !(before.equals("en") && word.is(Word.FINITE));
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
        boolean shouted = isShouted(tokens, at);
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

    /** Whether a verb form that could also be a noun may be the verb here. */
    public static boolean mayBeVerb(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        return switch (place(tokens, at)) {
            case NOUN -> false;
            case START -> isObject(tokens, at + 1) || token.word().isOnly(Word.FINITE);
            default -> token.opens() || token.shape() != Token.Shape.CAPITAL; // a Coupe du Monde is none
        };
    }

    /** Whether a word in capitals stands beside another, so that its capitals say nothing. */
    public static boolean isShouted(List<Token> tokens, int at) {
        return tokens.get(at).shape() == Token.Shape.ALL_CAPITALS && (at > 0 && isShouted(tokens.get(at - 1))
                || at + 1 < tokens.size() && isShouted(tokens.get(at + 1)));
    }

    private static boolean isShouted(Token token) {
        return token.shape() == Token.Shape.ALL_CAPITALS && token.word().known();
    }
}
