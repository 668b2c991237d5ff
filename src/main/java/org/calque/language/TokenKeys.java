package org.calque.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The keys of a text's tokens, under which the words of a {@link Phrase} are found there: more than those of the word alone, since a
 * word of grammar, a pronoun or a contraction is told by what stands beside it. Made once for a text, whatever is looked for in it.
 */
public final class TokenKeys {

    /** A reflexive pronoun before its verb, and one hung on it. */
    static final String REFLEXIVE = "@se";
    static final String REFLEXIVE_BEHIND = "@-se";
    static final String OF = "@de";
    static final String TO = "@à";
    static final Set<String> ARTICLES = Set.of("le", "la", "les");

    /** Words that change with the person: a glossary writes <i>wash one's hands</i>, a text <i>washed his hands</i>. */
    static final Map<String, String> PERSONAL = personal();

    /** What may be said behind {@code chez}, {@code pour} or {@code sur} where a glossary writes {@code soi}. */
    private static final Set<String> ONESELF = Set.of("soi", "moi", "toi", "lui", "elle", "nous", "vous", "eux", "elles");

    /** So many words, the participle with them, a passive may have. */
    private static final int PASSIVE = 6;

    private static final Set<String> NEGATIONS = Set.of("pas", "plus", "jamais", "guère", "point");
    private static final Set<String> ADVERBS_INSIDE = Set.of("déjà", "très", "souvent", "encore", "toujours", "parfois", "aussitôt", "bientôt");

    private static Map<String, String> personal() {
        Map<String, String> keys = new HashMap<>();
        List.of("my", "your", "his", "her", "its", "our", "their").forEach(word -> keys.put(word, "@my"));
        List.of("myself", "yourself", "himself", "herself", "itself", "oneself", "ourselves", "yourselves", "themselves")
                .forEach(word -> keys.put(word, "@self"));
        List.of("mon", "ma", "mes", "ton", "ta", "tes", "son", "sa", "ses", "notre", "nos", "votre", "vos", "leur", "leurs")
                .forEach(word -> keys.put(word, "@mon"));
        return Map.copyOf(keys);
    }

    private final List<Token> tokens;
    private final List<List<String>> own;
    private final List<List<String>> joined;

    /** The keys of all tokens of a text. */
    public TokenKeys(List<Token> tokens, Lemmas lemmas) {
        this.tokens = tokens;
        int size = tokens.size();
        own = new ArrayList<>(size);
        joined = new ArrayList<>(size);
        for (int at = 0; at < size; at++) {
            own.add(keys(tokens, at));
            joined.add(at + 1 < size ? joinedKeys(tokens, at, lemmas) : List.of());
        }
    }

    public List<Token> tokens() {
        return tokens;
    }

    /** Those of one token. */
    List<String> own(int at) {
        return own.get(at);
    }

    /** Those of a token and the next, written as one. */
    List<String> joined(int at) {
        return joined.get(at);
    }

    /** The keys under which a token of a text may be found. */
    static List<String> keys(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        Word word = token.word();
        if (!word.known() && (token.shape() == Token.Shape.MIXED || token.shape() == Token.Shape.CAPITAL && !token.opens())) {
            return word.keys().subList(0, Math.min(1, word.keys().size())); // a name has no plural to guess from
        }
        if (!word.function()) {
            return word.keys();
        }
        List<String> keys = new ArrayList<>(4);
        keys.add(word.keys().get(0));
        for (Word.Reading reading : word.readings()) {
            if (reading.content()) {
                keys.add("?" + reading.lemma());
                boolean perfect = (reading.classes() & Word.PARTICIPLE) != 0 && Neighbours.place(tokens, at) == Neighbours.Place.AFTER_AUXILIARY;   // est passé
                if (perfect || !reading.lemma().equals(word.form()) && (reading.classes() & Word.NOUN) != 0 && isPluralNoun(tokens, at)) {
                    keys.add("~" + reading.lemma());
                }
            } else if (isAuxiliary(reading)) {
                keys.add("~" + reading.lemma());
            }
        }
        String personal = PERSONAL.get(word.form());
        if (personal != null) {
            keys.add(personal);
        }
        if (at > 0 && ONESELF.contains(word.form()) && tokens.get(at - 1).word().is(Word.PREPOSITION)) {
            keys.add("@soi");
        }
        switch (word.form()) {
            case "de" -> keys.add(OF);
            case "du" -> {
                keys.add(OF);
                keys.add("@le");
            }
            case "des" -> {
                keys.add(OF);
                keys.add("@les");
            }
            case "à" -> keys.add(TO);
            case "au" -> {
                keys.add(TO);
                keys.add("@le");
            }
            case "aux" -> {
                keys.add(TO);
                keys.add("@les");
            }
            case "se", "me", "te", "toi" -> keys.add(token.clitic() ? REFLEXIVE_BEHIND : REFLEXIVE);
            case "nous", "vous" -> {
                if (token.clitic()) {
                    keys.add(REFLEXIVE_BEHIND);
                } else if (isReflexive(tokens, at)) {
                    keys.add(REFLEXIVE);
                }
            }
            default -> { }
        }
        return keys;
    }

    /** Whether a noun's plural that is a word of grammar too is the noun here: <i>des avions de chasse</i>, but <i>nous avions</i>. */
    private static boolean isPluralNoun(List<Token> tokens, int at) {
        return switch (Neighbours.place(tokens, at)) {
            case NOUN -> true;
            case START -> at + 1 < tokens.size() && tokens.get(at + 1).word().is(Word.PREPOSITION);
            default -> false;
        };
    }

    /** Whether it is a form of a verb that is a word of grammar too, and is inflected nonetheless: {@code avoir lieu, be ill}. */
    static boolean isAuxiliary(Word.Reading reading) {
        return switch (reading.lemma()) {
            case "avoir", "être", "be", "have", "do" -> (reading.classes() & Word.VERBAL) != 0;
            default -> false;
        };
    }

    /** {@code nous nous lavons}, {@code pour vous laver}, {@code ne vous lavez pas}; but {@code nous propageons} is not reflexive. */
    private static boolean isReflexive(List<Token> tokens, int at) {
        String before = at > 0 ? tokens.get(at - 1).form() : "";
        boolean prohibition = before.equals("ne") && (at == 1 || tokens.get(at - 2).mark() || tokens.get(at - 2).form().equals("et"));
        return before.equals(tokens.get(at).form()) || prohibition
                || at + 1 < tokens.size() && tokens.get(at + 1).word().is(Word.INFINITIVE);
    }

    /** The keys of two tokens written as one: {@code micro-organisme}, {@code health care}. */
    static List<String> joinedKeys(List<Token> tokens, int at, Lemmas lemmas) {
        Token first = tokens.get(at);
        Token second = tokens.get(at + 1);
        if (first.mark() || second.mark() || second.clitic()) {
            return List.of();
        }
        if (isMeasure(tokens, at)) {
            return List.of("=" + first.form() + second.form());
        }
        boolean english = lemmas == Lemmas.english();
        boolean grammar = first.word().function() || second.word().function();
        if (second.gap() == Token.Gap.HYPHEN && (!grammar || english)) {
            return lemmas.word(first.form() + second.form()).keys();
        }
        if (grammar || !english || second.gap() != Token.Gap.SPACE) {
            return List.of();
        }
        List<String> keys = new ArrayList<>(List.of("=" + first.form() + second.form(), "~" + first.form() + second.form()));
        for (Word.Reading reading : second.word().readings()) {
            if (!reading.lemma().equals(second.form())) {
                keys.add("~" + first.form() + reading.lemma());   // front lines: frontline
            }
        }
        return keys;
    }

    /** Whether a number and its unit stand there, which are written together as well: {@code 155 mm}. */
    static boolean isMeasure(List<Token> tokens, int at) {
        String unit = tokens.get(at + 1).form();
        return Character.isDigit(tokens.get(at).form().charAt(0)) && unit.length() <= 3 && !tokens.get(at + 1).word().function()
                && unit.chars().allMatch(Character::isLetter);
    }

    /** Whether a token may stand inside a phrase without being part of it. */
    static boolean maySkip(List<Token> tokens, int at, boolean reflexive) {
        Token token = tokens.get(at);
        if (token.clitic()) {
            return true;
        }
        if (at > 0 && ARTICLES.contains(token.form())) {
            String before = tokens.get(at - 1).form();
            return before.equals("de") || before.equals("à");
        }
        if (NEGATIONS.contains(token.form()) && isNegated(tokens, at) || isAdverbInside(token) || isQualifier(tokens, at) || isPassive(tokens, at)) {
            return true;
        }
        return reflexive && !token.mark() && (token.word().is(Word.ADVERB) || token.word().classesUnder("être") != 0
                || token.form().equals("y") || token.form().equals("en"));
    }

    /** An adjective between a noun and its complement, which it belongs to as a whole: <i>le ministre russe de la Défense</i>. */
    private static boolean isQualifier(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        return at > 0 && at + 1 < tokens.size() && token.gap() == Token.Gap.SPACE && token.shape() == Token.Shape.LOWER && token.word().is(Word.ADJECTIVE)
                && !token.word().function() && tokens.get(at - 1).word().is(Word.NOUN) && switch (tokens.get(at + 1).form()) {
                    case "de", "du", "des" -> true;
                    default -> false;
                };
    }

    /** Whether a noun's participle is said of it in a sentence: <i>le cas n'a pas été confirmé</i>. */
    private static boolean isPassive(List<Token> tokens, int at) {
        boolean being = false;
        for (int i = at; i < Math.min(tokens.size(), at + PASSIVE) && !tokens.get(i).mark(); i++) {
            Word word = tokens.get(i).word();
            if (word.classesUnder("être") != 0) {
                being = true;
            } else if (word.classesUnder("avoir") == 0 && !word.form().equals("ne") && !NEGATIONS.contains(word.form())) {
                return being && i > at && word.is(Word.PARTICIPLE);
            }
        }
        return false;
    }

    /** Whether {@code ne} stands before a word: <i>il n'a pas lieu</i>. */
    private static boolean isNegated(List<Token> tokens, int at) {
        for (int i = at - 1; i >= Math.max(0, at - 4) && !tokens.get(i).mark(); i--) {
            if (tokens.get(i).form().equals("ne")) {
                return true;
            }
        }
        return false;
    }

    /** An adverb that takes nothing away: <i>cas nouvellement confirmé</i>; but <i>cas non confirmé</i> is another thing. */
    private static boolean isAdverbInside(Token token) {
        return !token.mark() && token.gap() == Token.Gap.SPACE && (ADVERBS_INSIDE.contains(token.form())
                || token.form().endsWith("ment") && token.word().isOnly(Word.ADVERB));
    }
}
