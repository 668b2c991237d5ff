package org.calque.glossary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.calque.language.Lemmas;
import org.calque.language.Token;
import org.calque.language.Word;

/** What a French word may be, coarsely, and how often one kind follows another: words that do not belong together may be misheard. */
enum WordKind {
    BOS, EOS, CAP, NAME, UNK, A, ADV, AP, AV, DET, FUNC, I, MARK, N, NA, NAV, NP, NUM, NV, P, PREP, PRON, UNKNOWN, V;

    private static final double[][] FOLLOWS = read();

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

    /** How much oftener than by chance a kind stands after this one, as a natural logarithm. */
    double before(WordKind next) {
        return FOLLOWS[ordinal()][next.ordinal()];
    }

    private static double[][] read() {
        double[][] table = new double[values().length][values().length];
        try (BufferedReader in = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
                WordKind.class.getResourceAsStream("fr.follows")), StandardCharsets.UTF_8))) {
            List<String> lines = in.lines().filter(line -> !line.startsWith("#")).toList();
            String[] columns = lines.get(0).split(" ");
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(" ");
                for (int i = 0; i < columns.length; i++) {
                    table[named(cells[0]).ordinal()][named(columns[i]).ordinal()] = Double.parseDouble(cells[i + 1]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("fr.follows", e);   // our own file is damaged: nothing the user handed us
        }
        return table;
    }

    private static WordKind named(String label) {
        return label.equals("unk") ? UNKNOWN : valueOf(label.toUpperCase(Locale.ROOT));
    }
}
