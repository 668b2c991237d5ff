package org.calque.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date in a text.
 *
 * @param year   four digits, or as written; 0 where it is not said
 * @param day    0 where it is not said
 * @param either whether day and month may be the other way round: {@code 02/03/2022}
 */
record Day(int start, int end, int year, int month, int day, boolean either) {

    private static final String[] FRENCH = {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
        "novembre", "décembre"};
    private static final String[] ENGLISH = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December"};
    private static final String GAP = "[ \\u00A0\\u202F]";
    private static final String FRENCH_MONTHS = "(janv(?:ier|\\.)|f[ée]v(?:rier|r\\.|\\.)|mars|avril|avr\\.|mai|juin|juillet|juil\\.|ao[uû]t|sept(?:embre|\\.)"
            + "|oct(?:obre|\\.)|nov(?:embre|\\.)|d[ée]c(?:embre|\\.))";
    private static final String ENGLISH_MONTHS = "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
            + "|Nov(?:ember)?|Dec(?:ember)?)\\.?";
    private static final Pattern IN_FRENCH = Pattern.compile("(?<![\\d.,])(\\d{1,2})(?:er)?" + GAP + FRENCH_MONTHS + "(?:" + GAP + "(\\d{4}))?(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern IN_ENGLISH = Pattern.compile("(?<![\\d.,])(\\d{1,2})(?:st|nd|rd|th)?" + GAP + "(?:of )?" + ENGLISH_MONTHS + "(?:,?" + GAP
            + "(\\d{4}))?(?![\\p{L}\\d])");
    /** Behind a month. */
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?!\\d)");
    private static final Pattern DAY_OR_YEAR = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?(?![\\d\\p{L}])(?:,?" + GAP + "(\\d{4})(?![\\p{L}\\d]))?|(\\d{4})(?!\\d)");
    private static final Pattern FRENCH_MONTH = Pattern.compile("(?<!\\p{L})" + FRENCH_MONTHS + GAP + "$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ENGLISH_MONTH = Pattern.compile("(?<!\\p{L})" + ENGLISH_MONTHS + ",?" + GAP + "(?:the )?$");
    /** The longest month with what may stand behind it. */
    private static final int BEFORE = 16;
    private static final Pattern FIGURES = Pattern.compile("(?<![\\d/.-])(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d/-]|\\.\\d)"
            + "|(?<![\\d/.-])(\\d{4})([/-])(\\d{1,2})\\6(\\d{1,2})(?![\\d/-])");

    static List<Day> french(String text) {
        return read(text, IN_FRENCH, FRENCH_MONTH, true);
    }

    static List<Day> english(String text) {
        return read(text, IN_ENGLISH, ENGLISH_MONTH, false);
    }

    private static List<Day> read(String text, Pattern first, Pattern month, boolean french) {
        List<Day> days = figures(text, !french);
        int done = 0;
        for (int at = Figures.next(text, 0); at >= 0; at = Figures.next(text, at + 1)) {
            if (at < done) {
                continue;
            }
            Day day = at(text, at, first, month, french);
            if (day != null) {
                days.add(day);
                done = day.end;
            }
        }
        return days;
    }

    /** The date that a number begins, or that ends with it. */
    private static @Nullable Day at(String text, int at, Pattern first, Pattern month, boolean french) {
        int letter = at;
        while (letter < text.length() && letter < at + 6 && !Character.isLetter(text.charAt(letter))) {
            letter++;
        }
        if (letter < text.length() && Character.isLetter(text.charAt(letter))) {
            Matcher found = first.matcher(text).useTransparentBounds(true).region(at, text.length());
            if (found.lookingAt()) {
                return new Day(at, found.end(), number(found.group(3)), month(found.group(2), french), number(found.group(1)), false);
            }
        }
        if (at < 4 || !Character.isLetter(text.charAt(at - 2)) && ".,".indexOf(text.charAt(at - 2)) < 0) {
            return null;
        }
        Matcher named = month.matcher(text.substring(Math.max(0, at - BEFORE), at));
        if (!named.find()) {
            return null;
        }
        int start = Math.max(0, at - BEFORE) + named.start();
        int which = month(named.group(1), french);
        Matcher number = (french ? YEAR : DAY_OR_YEAR).matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            return null;
        }
        String year = french ? number.group(1) : number.group(3);
        return year != null ? new Day(start, number.end(), number(year), which, 0, false)
                : new Day(start, number.end(), number(number.group(2)), which, number(number.group(1)), false);
    }

    /** In French the day comes first; in English either, as the land has it. */
    private static List<Day> figures(String text, boolean either) {
        List<Day> days = new ArrayList<>();
        for (MatchResult found : Figures.beginning(FIGURES, text)) {
            Day day = found.group(5) != null
                    ? new Day(found.start(), found.end(), number(found.group(5)), number(found.group(7)), number(found.group(8)), false)
                    : new Day(found.start(), found.end(), number(found.group(4)), number(found.group(3)), number(found.group(1)), either);
            boolean one = day.month <= 12 && day.day <= 31;
            boolean other = either && day.day <= 12 && day.month <= 31;
            if (day.day > 0 && day.month > 0 && (one || other)) {
                days.add(day);   // otherwise it is a version, or a score
            }
        }
        return days;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int month(String name, boolean french) {
        String small = name.toLowerCase(Locale.ROOT).replace('é', 'e').replace('û', 'u').replace(".", "");
        String[] names = french ? FRENCH : ENGLISH;
        int best = 0;
        for (int i = 0; i < names.length; i++) {
            String whole = names[i].toLowerCase(Locale.ROOT).replace('é', 'e').replace('û', 'u');
            if (whole.equals(small)) {
                return i + 1;
            }
            best = best == 0 && whole.startsWith(small) ? i + 1 : best;
        }
        return best;
    }

    /** Whether both can be one date; what one does not say the other may. */
    boolean matches(Day other) {
        boolean years = year == 0 || other.year == 0 || year == other.year || year % 100 == other.year % 100 && (year < 100 || other.year < 100);
        boolean same = month == other.month && (day == 0 || other.day == 0 || day == other.day);
        boolean turned = (either || other.either) && day == other.month && month == other.day;
        return years && (same || turned);
    }

    /** As English writes it. */
    String inEnglish(Profile.DateOrder order) {
        String name = ENGLISH[Math.floorMod(month - 1, 12)];
        if (order == Profile.DateOrder.MONTH_DAY && day > 0) {
            return name + " " + day + (year > 0 ? ", " + year : "");
        }
        return (day > 0 ? day + " " : "") + name + (year > 0 ? " " + year : "");
    }
}
