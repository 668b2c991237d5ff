package org.calque.language;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts an English noun into the other number where it stands: {@code this deserter, these deserters}. Only where that is all there
 * is to change; where a word before it would have to be another, and which is not certain, it is left to a person.
 *
 * @param taken how much of what stands before goes with it, UTF-16 units
 * @param text  what is to stand there
 */
public record EnglishNumber(int taken, String text) {

    private static final Map<String, String> PLURALS = Map.of("this", "these", "that", "those", "a", "", "an", "");
    private static final Map<String, String> SINGULARS = Map.of("these", "this", "those", "that");
    /** Before one of these a noun says by itself that it is one. */
    private static final Set<String> ONE = Set.of("a", "an", "this", "that", "one", "each", "every", "another", "either", "neither");
    /** Behind one of these a noun may be one or more. */
    private static final Set<String> EITHER = Set.of("the", "my", "your", "his", "her", "its", "our", "their", "whose");

    private static final Pattern LAST_WORDS = Pattern.compile("(?:([\\p{L}'’-]+)\\s+)?(?:([\\p{L}'’-]+)\\s+)?([\\p{L}'’-]+)\\s+$");
    private static final Pattern OWNS = Pattern.compile("['’]s?$");

    /**
     * Into the plural, or out of it.
     *
     * @param before     what stands before it in the text
     * @param phrase     a noun, with or without others
     * @param plural     which number it is to have
     * @param indefinite whether one of it is {@code a deserter}, where nothing before it says which
     * @return null where a person has to do it
     */
    public static @Nullable EnglishNumber of(String before, String phrase, boolean plural, boolean indefinite) {
        String made = EnglishForms.like("", plural ? "things" : "thing", plural ? "thing" : "things", phrase);
        if (OWNS.matcher(phrase).find() || !plural && made.equals(phrase)) {
            return null;
        }
        Matcher words = LAST_WORDS.matcher(before);
        String last = words.find() ? words.group(3) : "";
        String known = last.toLowerCase(Locale.ROOT);
        String other = (plural ? PLURALS : SINGULARS).get(known);
        if (other != null) {
            boolean capital = Character.isUpperCase(last.charAt(0));
            int taken = before.length() - words.start(3);
            return new EnglishNumber(taken, other.isEmpty() ? capital ? capital(made) : made
                    : (capital ? capital(other) : other) + before.substring(words.end(3)) + made);
        }
        if (plural) {
            boolean one = !last.isEmpty() && (ONE.contains(known) || !EITHER.contains(known) && (one(words.group(1)) || one(words.group(2))));
            return one ? null : new EnglishNumber(0, made);
        }
        if (EITHER.contains(known)) {
            return new EnglishNumber(0, made);
        }
        boolean free = indefinite && !before.isBlank();
        return free ? new EnglishNumber(0, EnglishForms.agreeing("a ", made) + made) : null;
    }

    private static boolean one(@Nullable String word) {
        return word != null && ONE.contains(word.toLowerCase(Locale.ROOT));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
