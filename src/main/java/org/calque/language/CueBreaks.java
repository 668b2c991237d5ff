package org.calque.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Spreads a translated sentence over the cues, or the lines, that its source stood on: in proportion to their lengths, and at
 * good places: behind a punctuation mark, before a clause, not after an article.
 */
public final class CueBreaks {

    /** How many characters off its place a line may end to end behind a punctuation mark, or before a clause. */
    private static final int NEAR = 8;
    private static final int BEFORE_CLAUSE = 5;

    /** And how many to end not on a word that belongs to the next, such as an article. */
    private static final int AFTER_ARTICLE = 7;

    private static final Set<String> LEANING = Set.of("a", "an", "the", "of", "to", "in", "on", "at", "for", "with", "by", "from",
            "into", "about", "and", "or", "but", "that", "which", "who", "my", "your", "his", "her", "its", "our", "their", "this",
            "these", "those", "some", "any", "no", "not", "very", "as", "if", "than", "is", "are", "was", "were", "be", "been", "has",
            "have", "had", "will", "would", "can", "could", "should", "may", "might", "must", "mr", "mrs", "ms", "dr", "i", "we",
            "they", "he", "she", "it", "there");
    private static final Set<String> OPENING = Set.of("and", "but", "or", "because", "which", "who", "that", "when", "while", "where",
            "if", "so", "although", "since", "until", "before", "after", "though", "whether", "unless");

    private CueBreaks() {
    }

    /**
     * Where each line begins.
     *
     * @param words  of the target, as they are read
     * @param shares how long the source is on each line, in any unit, at least one
     * @return for each line, the index of its first word; every line gets a word while there are any
     */
    public static int[] of(List<String> words, int[] shares) {
        int[] begins = new int[shares.length];
        int whole = Math.max(1, Arrays.stream(shares).sum());
        int length = words.stream().mapToInt(word -> word.length() + 1).sum();
        int done = 0;
        int written = 0;
        int word = 0;
        for (int k = 0; k < shares.length; k++) {
            begins[k] = word;
            done += shares[k];
            int left = shares.length - k - 1;   // lines still to come
            int upTo = left == 0 ? words.size() : cut(words, word, left, written, (double) length * done / whole);
            for (; word < upTo; word++) {
                written += words.get(word).length() + 1;
            }
        }
        return begins;
    }

    /**
     * The same as somebody set it by hand.
     *
     * @param target the words stand in, parted by spaces
     * @param breaks where each line but the first begins in it, UTF-16 offsets; where these are not one for each, the places are
     *               found as if there were none
     */
    public static int[] of(String target, List<String> words, int[] shares, List<Integer> breaks) {
        if (breaks.size() != shares.length - 1) {
            return of(words, shares);
        }
        List<Integer> starts = starts(target);
        int[] begins = new int[shares.length];
        for (int k = 1; k < shares.length; k++) {
            int at = begins[k - 1];
            while (at < Math.min(words.size(), starts.size()) && starts.get(at) < breaks.get(k - 1)) {
                at++;
            }
            begins[k] = at;
        }
        return begins;
    }

    /** Where the words of a text begin, parted as {@code CueMarkup} parts them: at spaces. */
    static List<Integer> starts(String text) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i)) && (i == 0 || isSpace(text.charAt(i - 1)))) {
                starts.add(i);
            }
        }
        return starts;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    /** The word before which the next line begins: where the text so far is nearest to its share, or near it at a better place. */
    private static int cut(List<String> words, int from, int left, int written, double share) {
        int least = Math.min(from + 1, words.size());
        int most = Math.max(least, words.size() - left);
        int best = least;
        double bestCost = Double.MAX_VALUE;
        int length = written;
        for (int i = from; i < most; i++) {
            length += words.get(i).length() + 1;
            double cost = Math.abs(length - share) - goodness(words.get(i), i + 1 < words.size() ? words.get(i + 1) : "");
            if (cost < bestCost) {
                bestCost = cost;
                best = i + 1;
            }
        }
        return best;
    }

    /** How good a line break between two words is, in characters that it may stand off its place. */
    private static int goodness(String before, String after) {
        if (!before.isEmpty() && ",;:.!?…".indexOf(before.charAt(before.length() - 1)) >= 0) {
            return NEAR;
        }
        return (OPENING.contains(after.toLowerCase(Locale.ROOT)) ? BEFORE_CLAUSE : 0)
                - (LEANING.contains(before.toLowerCase(Locale.ROOT)) ? AFTER_ARTICLE : 0);
    }
}
