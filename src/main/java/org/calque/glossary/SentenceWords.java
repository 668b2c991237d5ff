package org.calque.glossary;

import java.util.List;
import java.util.Locale;
import org.calque.glossary.ClassBigrams.WordClass;
import org.calque.language.Lemmas;
import org.calque.language.Token;

/** The words of one sentence as {@link SoundCues} weighs them: what each may be, how often it is met, how well they follow each other. */
final class SentenceWords {

    private static final Lemmas LEMMAS = Lemmas.french();
    private static final ClassBigrams BIGRAMS = ClassBigrams.french();

    private final List<Token> tokens;
    private final WordClass[] classes;   // with the ends of the sentence, so that a token's is one further on
    private final int[] frequencies;

    SentenceWords(String text, List<Token> tokens) {
        this.tokens = tokens;
        this.classes = new WordClass[tokens.size() + 2];
        this.frequencies = new int[tokens.size()];
        classes[0] = BIGRAMS.of(WordKind.BOS);
        classes[tokens.size() + 1] = BIGRAMS.of(WordKind.EOS);
        for (int i = 0; i < tokens.size(); i++) {
            String written = text.substring(tokens.get(i).start(), tokens.get(i).end());
            classes[i + 1] = BIGRAMS.of(tokens.get(i), written);
            frequencies[i] = Math.max(LEMMAS.frequency(written), LEMMAS.frequency(written.toLowerCase(Locale.ROOT)));
        }
    }

    List<Token> tokens() {
        return tokens;
    }

    WordKind kind(int token) {
        return classes[token + 1].kind();
    }

    /** As {@link Lemmas#frequency}, whatever its capitals. */
    int frequency(int token) {
        return frequencies[token];
    }

    /** How well a token stands after the one before; the first after the beginning, and what is after the last is the end. */
    double follows(int token) {
        return BIGRAMS.follows(classes[token], classes[token + 1]);
    }

    /** How well a name would stand after the token before one. */
    double nameAfter(int first) {
        return BIGRAMS.follows(classes[first], BIGRAMS.of(WordKind.CAP));
    }
}
