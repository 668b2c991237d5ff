package org.calque.language;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.calque.document.Text;

/**
 * Under which words an English text is kept so that it is found again by any {@link Phrase} that {@link TokenMatcher} would find in
 * it. Wider than what the matcher takes, never narrower: the order of words does not count, nor do the commonest, which stand nearly
 * everywhere.
 */
public final class TextKeys {

    private static final Tokenizer ENGLISH = Tokenizer.english();

    /** A longer word is no word but an address or a row of letters; its beginning tells enough. In UTF-16 units. */
    private static final int LONGEST = 60;

    private static final Set<String> COMMONEST = Set.of("a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "with", "as", "and",
            "or", "but", "not", "no", "if", "so", "than", "that", "this", "these", "those", "it", "its", "he", "she", "they", "we", "you", "i",
            "his", "her", "their", "our", "your", "my", "is", "are", "was", "were", "be", "been", "have", "has", "had", "do", "does", "did",
            "will", "would", "can", "could", "may", "which", "who", "there", "s");

    private TextKeys() {
    }

    /** Every key of a text. */
    public static Set<String> of(Text text) {
        List<Token> tokens = ENGLISH.tokens(text);
        Set<String> keys = new HashSet<>(tokens.size() * 2);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!token.mark()) {
                TokenKeys.keys(tokens, i).forEach(key -> add(keys, plain(key)));
                token.word().readings().forEach(reading -> add(keys, bare(reading.lemma())));   // also of what is taken for a name
            }
            if (i > 0 && (token.gap() == Token.Gap.HYPHEN || Character.isDigit(tokens.get(i - 1).form().charAt(0)))) {
                TokenKeys.joinedKeys(tokens, i - 1, ENGLISH.lemmas()).forEach(key -> add(keys, plain(key)));
            }
        }
        return keys;
    }

    private static void add(Set<String> keys, String plain) {
        if (isKept(plain)) {
            keys.add(plain);
        }
    }

    /**
     * Where a phrase may stand.
     *
     * @param of     gives the places of a key
     * @param both   those that are among the one and the other, without changing either
     * @param either all of them, likewise
     * @return empty for a phrase that has nothing but the commonest words: it may stand anywhere
     */
    public static <P> Optional<P> places(Phrase phrase, Function<String, P> of, BinaryOperator<P> both, BinaryOperator<P> either) {
        Optional<P> all = Optional.empty();
        for (List<String> path : phrase.paths()) {
            Optional<P> here = Optional.empty();
            for (String key : path) {
                String plain = plain(key);
                if (isKept(plain)) {
                    P places = word(plain, of, both, either);
                    here = Optional.of(here.map(before -> both.apply(before, places)).orElse(places));
                }
            }
            if (here.isEmpty()) {
                return here;
            }
            P places = here.get();
            all = Optional.of(all.map(before -> either.apply(before, places)).orElse(places));
        }
        return all;
    }

    /** The word may stand there as two: {@code health care}. Where a hyphen parts them, they are kept as one too. */
    private static <P> P word(String plain, Function<String, P> of, BinaryOperator<P> both, BinaryOperator<P> either) {
        P places = of.apply(plain);
        for (int at = 1; at < plain.length(); at++) {
            String first = plain.substring(0, at);
            String second = plain.substring(at);
            if (isKept(first) && isKept(second)) {
                places = either.apply(places, both.apply(of.apply(first), of.apply(second)));
            }
        }
        return places;
    }

    /** A key without its mark; accents come and go in words that no dictionary knows. */
    private static String plain(String key) {
        return key.charAt(0) == '@' ? "" : bare(key.substring(1));
    }

    private static String bare(String word) {
        String bare = Folding.withoutAccents(word);
        return bare.length() <= LONGEST ? bare : bare.substring(0, LONGEST);
    }

    private static boolean isKept(String plain) {
        return !plain.isEmpty() && Character.isLetterOrDigit(plain.codePointAt(0)) && !COMMONEST.contains(plain);
    }
}
