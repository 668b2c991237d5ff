package org.calque.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What French elides before a vowel: a word selected by a double click brings it along. */
public final class Elision {

    private static final Pattern BEFORE = Pattern.compile("^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['\u2019](?=\\p{L})", Pattern.CASE_INSENSITIVE);

    private Elision() {
    }

    /**
     * Words without the article or the like that is elided before them: {@code l'armée} is armée. A capital before a capital belongs to
     * a name: {@code L'Oréal}.
     */
    public static String without(String words) {
        Matcher before = BEFORE.matcher(words);
        if (!before.find() || Character.isUpperCase(words.charAt(0)) && Character.isUpperCase(words.charAt(before.end()))) {
            return words;
        }
        return words.substring(before.end());
    }
}
