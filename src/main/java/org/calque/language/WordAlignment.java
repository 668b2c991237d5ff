package org.calque.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A text laid along another that says the same in nearly the same words: which words are the same, and what stands in the place of
 * the others. Words are the same whatever their capitals and accents: a transcript has neither for certain.
 *
 * @param parts in the text's order; together they take in every word of the text
 * @param same  how many words are the same
 * @param words how many the text has
 */
public record WordAlignment(List<Part> parts, int same, int words) {

    private static final int SAME = 3;
    private static final int SAME_SHORT = 2;
    private static final int OTHER = -1;
    private static final int SHORT_WORD = 3;

    public WordAlignment {
        parts = List.copyOf(parts);
    }

    /**
     * A word that is the same in both, or a stretch of words that differs.
     *
     * @param start      in the text, UTF-16 offset; where start and end are equal, the other text has something more here
     * @param end        exclusive
     * @param otherStart in the other text, likewise
     * @param otherEnd   exclusive
     */
    public record Part(boolean same, int start, int end, int otherStart, int otherEnd) {
    }

    /** The share of the words that are the same, from 0 to 1. */
    public double alike() {
        return words == 0 ? 0 : (double) same / words;
    }

    /**
     * Lays the whole of a text along whatever stretch of another it fits best (semi-global alignment).
     *
     * @param tokens      of the text, as its {@link Tokenizer} gives them
     * @param otherTokens of the other
     */
    public static WordAlignment fit(List<Token> tokens, List<Token> otherTokens) {
        List<Token> a = words(tokens);
        List<Token> b = words(otherTokens);
        String[] formsA = forms(a);
        String[] formsB = forms(b);
        int[][] score = new int[a.size() + 1][b.size() + 1];
        for (int i = 1; i <= a.size(); i++) {
            score[i][0] = i * OTHER;
            for (int j = 1; j <= b.size(); j++) {
                score[i][j] = Math.max(score[i - 1][j - 1] + pair(formsA[i - 1], formsB[j - 1]),
                        Math.max(score[i - 1][j], score[i][j - 1]) + OTHER);
            }
        }
        int end = 0;
        for (int j = 0; j <= b.size(); j++) {
            // as good by one more: a last word that differs stands in the place of one there, as a misheard name does
            boolean instead = j == end + 1 && score[a.size()][j] == score[a.size()][end];
            end = instead || score[a.size()][j] > score[a.size()][end] ? j : end;
        }
        List<int[]> steps = new ArrayList<>();   // index of a word here and there, -1 for none
        int i = a.size();
        int j = end;
        while (i > 0) {
            if (j > 0 && score[i][j] == score[i - 1][j - 1] + pair(formsA[i - 1], formsB[j - 1])) {
                steps.add(new int[] {--i, --j});
            } else if (score[i][j] == score[i - 1][j] + OTHER) {
                steps.add(new int[] {--i, -1});
            } else {
                steps.add(new int[] {-1, --j});
            }
        }
        Collections.reverse(steps);
        return of(a, b, formsA, formsB, steps, i, j);
    }

    private static WordAlignment of(List<Token> a, List<Token> b, String[] formsA, String[] formsB, List<int[]> steps, int i, int j) {
        List<Part> parts = new ArrayList<>();
        int same = 0;
        int atA = i;   // the next words not yet in a part
        int atB = j;
        int nextA = i;
        int nextB = j;
        for (int[] step : steps) {
            boolean equal = step[0] >= 0 && step[1] >= 0 && formsA[step[0]].equals(formsB[step[1]]);
            if (equal) {
                difference(parts, a, b, atA, nextA, atB, nextB);
                parts.add(new Part(true, a.get(step[0]).start(), a.get(step[0]).end(), b.get(step[1]).start(), b.get(step[1]).end()));
                same++;
            }
            nextA += step[0] >= 0 ? 1 : 0;
            nextB += step[1] >= 0 ? 1 : 0;
            if (equal) {
                atA = nextA;
                atB = nextB;
            }
        }
        difference(parts, a, b, atA, nextA, atB, nextB);
        return new WordAlignment(parts, same, a.size());
    }

    private static void difference(List<Part> parts, List<Token> a, List<Token> b, int fromA, int toA, int fromB, int toB) {
        if (fromA < toA || fromB < toB) {
            int start = fromA < toA ? a.get(fromA).start() : fromA > 0 ? a.get(fromA - 1).end() : 0;
            int otherStart = fromB < toB ? b.get(fromB).start() : fromB > 0 ? b.get(fromB - 1).end() : 0;
            parts.add(new Part(false, start, fromA < toA ? a.get(toA - 1).end() : start, otherStart,
                    fromB < toB ? b.get(toB - 1).end() : otherStart));
        }
    }

    private static int pair(String one, String other) {
        return !one.equals(other) ? OTHER : one.length() <= SHORT_WORD ? SAME_SHORT : SAME;
    }

    private static List<Token> words(List<Token> tokens) {
        return tokens.stream().filter(token -> !token.mark()).toList();
    }

    /** What words are compared by. */
    private static String[] forms(List<Token> tokens) {
        return tokens.stream().map(WordAlignment::form).toArray(String[]::new);
    }

    /** A word without capitals and accents. */
    public static String form(Token token) {
        return Folding.withoutAccents(token.form());
    }
}
