package org.calque.glossary;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.calque.language.Lemmas;
import org.calque.language.Token;
import org.calque.language.Tokenizer;
import org.calque.language.Word;

/**
 * Terms that have the capital of a name and the inflection of common words: offices and bodies of which there are several
 * ({@code État membre}, {@code Premier ministre}), and peoples ({@code Ukrainien}). Taken for names, their plurals and feminines would be
 * missed silently.
 */
public final class Titles {

    /** Nouns and adjectives that English writes with a capital, and yet no people. */
    private static final Set<String> DIRECTIONS = Set.of("nord", "sud", "est", "ouest");

    /** Words of colour, of which names are made that in small letters are no names: une maison blanche. */
    private static final Set<String> COLOURS = Set.of("blanc", "rouge", "noir", "vert", "bleu", "jaune", "gris", "rose");

    private Titles() {
    }

    /**
     * Whether a concept is such a term.
     *
     * @param french  its French forms, of which there is at least one
     * @param english its English ones; where there are none, only the French words tell
     */
    public static boolean are(Collection<String> french, Collection<String> english) {
        return french.stream().allMatch(Titles::isOffice) && english.stream().allMatch(Titles::isOfCommonWords)
                || !english.isEmpty() && french.stream().allMatch(Titles::isPeople) && english.stream().anyMatch(one -> Lemmas.english().isCapitalWord(one) || Lemmas.english().isPeople(one));
    }

    /** Whether it is several words that the dictionary has in small letters, of which only the first has a capital. */
    private static boolean isOffice(String french) {
        List<Token> tokens = Tokenizer.french().tokens(french);
        return tokens.size() > 1 && tokens.get(0).shape() == Token.Shape.CAPITAL
                && tokens.get(0).word().is(Word.NOUN | Word.ADJECTIVE) && !tokens.get(0).word().is(Word.DETERMINER | Word.NUMBER)
                && tokens.stream().allMatch(token -> !token.mark() && token.word().known()
                        && (token == tokens.get(0) || token.shape() == Token.Shape.LOWER));
    }

    private static boolean isOfCommonWords(String english) {
        return Tokenizer.english().tokens(english).stream().allMatch(token -> !token.mark() && token.word().known());
    }

    private static boolean isPeople(String french) {
        List<Token> tokens = Tokenizer.french().tokens(french);
        if (tokens.size() != 1 || tokens.get(0).shape() != Token.Shape.CAPITAL) {
            return false;
        }
        Word word = tokens.get(0).word();
        return word.known() && word.is(Word.NOUN) && word.is(Word.ADJECTIVE) && !word.function() && !DIRECTIONS.contains(word.form());
    }

    /** Whether English writes a term of several words as a title, with more than the capital of a first word: Member State. */
    static boolean isTitled(Term english) {
        List<Token> tokens = Tokenizer.english().tokens(english.text());
        return tokens.size() > 1 && tokens.get(0).capitalised() && tokens.subList(1, tokens.size()).stream().anyMatch(Token::capitalised);
    }

    /** Whether one of its words is a colour. */
    static boolean isColoured(List<Token> own) {
        return own.stream().anyMatch(token -> token.word().readings().stream().anyMatch(reading -> COLOURS.contains(reading.lemma())));
    }

    /** Whether what stands before says that there are more of the kind: <i>une maison blanche</i>. */
    static boolean isOneOfMany(List<Token> tokens, int first) {
        return first > 0 && switch (tokens.get(first - 1).form()) {
            case "un", "une", "des", "mon", "ma", "mes", "ton", "ta", "tes", "son", "sa", "ses", "cette", "ces", "notre", "votre", "leur", "leurs" -> true;
            default -> false;
        };
    }
}
