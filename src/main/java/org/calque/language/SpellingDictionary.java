package org.calque.language;

import java.io.IOException;
import java.io.InputStream;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.TimeoutPolicy;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Hunspell dictionaries of English (those made of the word lists SCOWL, whose notices lie beside them). Making one takes a second
 * or so and belongs in the background; a word looked up takes microseconds, and nothing the second time. Safe across threads.
 */
public final class SpellingDictionary {

    /** How long suggestions are looked for, ms: some words have none however long one looks. */
    private static final long LONGEST = 400;
    private static final int REMEMBERED = 25_000;   // words; then all are forgotten: what is typed leaves beginnings of words behind

    // letters and digits, apostrophes inside; hyphens part words
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['\u2019][\\p{L}\\p{M}]+)*");
    private static final Pattern ADDRESS = Pattern.compile("\\w+://\\S+|\\S+@\\S+|www\\.\\S+");
    private static final int ABBREVIATION = 5;   // capitals alone up to this length are one

    private static final Map<String, Dictionary> READ = new ConcurrentHashMap<>();   // never changed, and dear to make

    private final List<Dictionary> dictionaries = new ArrayList<>();
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    public SpellingDictionary(EnglishSpelling spelling) {
        spelling.dictionaries.forEach(name -> dictionaries.add(READ.computeIfAbsent(name, SpellingDictionary::read)));
    }

    private static Dictionary read(String name) {
        try (InputStream rules = open(name + ".aff"); InputStream words = open(name + ".dic");
                ByteBuffersDirectory sorting = new ByteBuffersDirectory()) {
            return new Dictionary(sorting, "spelling", rules, words);
        } catch (IOException | ParseException broken) {
            throw new IllegalStateException(name, broken);   // a file of our own
        }
    }

    private static InputStream open(String name) {
        InputStream file = SpellingDictionary.class.getResourceAsStream("spelling/" + name);
        if (file == null) {
            throw new IllegalStateException(name);
        }
        return file;
    }

    /** Whether a word is spelt right, in these capitals. */
    public boolean knows(String word) {
        Boolean before = known.get(word);
        if (before == null) {
            if (known.size() > REMEMBERED) {
                known.clear();
            }
            before = look(word.replace('\u2019', '\''));
            known.put(word, before);
        }
        return before;
    }

    private boolean look(String word) {
        if (new Hunspell(dictionaries.get(0)).spell(word)) {
            return true;
        }
        String folded = word.toLowerCase(Locale.ROOT);
        return dictionaries.size() > 1 && (folded.contains("iz") || folded.contains("yz")) && new Hunspell(dictionaries.get(1)).spell(word);
    }

    /**
     * The words of a text that are spelt wrong. Not asked about are addresses, words with digits, single letters, and short words
     * in capitals alone, which are abbreviations.
     *
     * @param known words that are right without a dictionary, in the capitals they have there
     */
    public List<Misspelling> check(String text, Predicate<String> known) {
        List<Misspelling> found = new ArrayList<>();
        boolean addresses = text.indexOf('@') >= 0 || text.contains("://") || text.contains("www.");
        List<int[]> left = addresses ? addresses(text) : List.of();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = bare(words.group());
            if (asked(word) && left.stream().noneMatch(at -> words.start() >= at[0] && words.start() < at[1])
                    && !known.test(word) && !knows(word)) {
                found.add(new Misspelling(words.start(), words.start() + word.length(), word));
            }
        }
        return found;
    }

    private static List<int[]> addresses(String text) {
        List<int[]> found = new ArrayList<>();
        for (Matcher at = ADDRESS.matcher(text); at.find(); ) {
            found.add(new int[] {at.start(), at.end()});
        }
        return found;
    }

    private static String bare(String word) {
        return word.endsWith("'s") || word.endsWith("\u2019s") ? word.substring(0, word.length() - 2) : word;
    }

    private static boolean asked(String word) {
        boolean capitals = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isDigit(c)) {
                return false;
            }
            capitals &= !Character.isLowerCase(c);
        }
        return word.length() > 1 && !(capitals && word.length() <= ABBREVIATION);
    }

    /** Words it may have been meant to be, the likeliest first. May take some hundred ms. */
    public List<String> suggest(String word, int most) {
        Set<String> found = new LinkedHashSet<>();
        for (Dictionary dictionary : dictionaries) {
            Hunspell speller = new Hunspell(dictionary, TimeoutPolicy.RETURN_PARTIAL_RESULT, () -> { });
            for (String each : speller.suggest(word.replace('\u2019', '\''), LONGEST)) {
                if (each.equals(word) || knows(each)) {   // of the second dictionary only what this spelling allows
                    found.add(each);
                }
            }
        }
        // the sort keeps Hunspell's order among those equally likely
        return found.stream().sorted(Comparator.comparingInt(each -> slips(word, each))).limit(most).toList();
    }

    /**
     * What it takes to mistype one word as another: one for a letter too many, too few or wrong, and for two changed about; more
     * for the first letter, which is seldom wrong, and less for a letter that should have been doubled.
     */
    private static int slips(String typed, String meant) {
        int[][] cost = new int[typed.length() + 1][meant.length() + 1];
        for (int i = 0; i <= typed.length(); i++) {
            for (int j = 0; j <= meant.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = 2 * (i + j);
                    continue;
                }
                char a = typed.charAt(i - 1);
                char b = meant.charAt(j - 1);
                boolean doubled = j > 1 && meant.charAt(j - 2) == b;
                int least = Math.min(cost[i - 1][j] + 2, cost[i][j - 1] + (doubled ? 1 : 2));
                least = Math.min(least, cost[i - 1][j - 1] + (a == b ? 0 : 2));
                if (i > 1 && j > 1 && a == meant.charAt(j - 2) && b == typed.charAt(i - 2)) {
                    least = Math.min(least, cost[i - 2][j - 2] + 2);
                }
                cost[i][j] = least;
            }
        }
        return cost[typed.length()][meant.length()] + (typed.charAt(0) == meant.charAt(0) ? 0 : 2);
    }
}
