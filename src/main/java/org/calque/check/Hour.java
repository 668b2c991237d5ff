package org.calque.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A time of day in a text.
 *
 * @param minute  -1 where it is not said: {@code 8 heures} may last eight hours
 * @param half    of the day: {@code a} or {@code p}; a blank where it is not said
 * @param written whether it is written the French way: {@code 14 h 30}
 */
record Hour(int start, int end, int hour, int minute, char half, boolean written) {

    private static final String GAP = "[ \\u00A0\\u202F]?";
    private static final Pattern FRENCH = Pattern.compile("(?<![\\d.,:])(\\d{1,2})" + GAP + "(?:h|heures?)(?:" + GAP + "(\\d{2}))?(?![\\p{L}\\d/])|(?<![\\d.,:])(\\d{1,2}):(\\d{2})(?![\\d])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENGLISH = Pattern.compile("(?<![\\d.,:])(\\d{1,2})(?:[:.](\\d{2}))?" + GAP + "([ap])\\.?" + GAP + "?m\\b|(?<![\\d.,:])(\\d{1,2}):(\\d{2})(?!\\d)"
            + "|(?<![\\d.,:])(\\d{1,2})" + GAP + "h" + GAP + "(\\d{2})(?![\\p{L}\\d/])|(?<![\\d.,:])(\\d{1,2})" + GAP + "h(?![\\p{L}\\d/])|(?<![\\d.,:])(\\d{1,2})[.](\\d{2})(?!\\d)"
            + "|(?<![\\d.,:])([01]\\d|2[0-3])([0-5]\\d)" + GAP + "(?:hours|hrs)\\b", Pattern.CASE_INSENSITIVE);

    static List<Hour> french(String text) {
        List<Hour> hours = new ArrayList<>();
        for (MatchResult found : Figures.beginning(FRENCH, text)) {
            boolean h = found.group(1) != null;
            add(hours, found, found.group(h ? 1 : 3), found.group(h ? 2 : 4), ' ', h);
        }
        return hours;
    }

    static List<Hour> english(String text) {
        List<Hour> hours = new ArrayList<>();
        for (MatchResult found : Figures.beginning(ENGLISH, text)) {
            if (found.group(1) != null) {
                add(hours, found, found.group(1), found.group(2), Character.toLowerCase(found.group(3).charAt(0)), false);
            } else if (found.group(4) != null) {
                add(hours, found, found.group(4), found.group(5), ' ', false);
            } else if (found.group(6) != null) {
                add(hours, found, found.group(6), found.group(7), ' ', true);
            } else if (found.group(8) != null) {
                add(hours, found, found.group(8), null, ' ', true);
            } else if (found.group(9) != null) {
                add(hours, found, found.group(9), found.group(10), ' ', false);
            } else {
                add(hours, found, found.group(11), found.group(12), ' ', false);
            }
        }
        return hours;
    }

    /** Those in words: noon and midnight. */
    static List<Hour> named(List<WordAt> words) {
        List<Hour> hours = new ArrayList<>();
        for (WordAt word : words) {
            switch (word.folded()) {
                case "noon", "midday" -> hours.add(new Hour(word.start(), word.end(), 12, 0, ' ', false));
                case "midnight" -> hours.add(new Hour(word.start(), word.end(), 0, 0, ' ', false));
                default -> { }
            }
        }
        return hours;
    }

    private static void add(List<Hour> hours, MatchResult found, String hour, String minute, char half, boolean written) {
        int h = Integer.parseInt(hour);
        int m = minute == null ? -1 : Integer.parseInt(minute);
        if (h <= 24 && m < 60) {
            hours.add(new Hour(found.start(), found.end(), h, m, half, written));
        }
    }

    /** Whether a time in English is this one, by the clock of twelve hours or of twenty-four. */
    boolean matches(Hour english) {
        if (Math.max(0, minute) != Math.max(0, english.minute) || hour % 12 != english.hour % 12) {
            return false;
        }
        if (english.half == ' ') {
            // 2:30 for 14 h 30 leaves open which, as English may where it is plain; 14:30 for 2 h 30 is another time
            return hour == english.hour || hour % 24 == english.hour % 24 || english.hour <= 12;
        }
        boolean afternoon = english.half == 'p';
        return hour > 12 && hour < 24 ? afternoon : hour == 0 || hour == 24 ? !afternoon : true;
    }

    /** As English writes it. */
    String inEnglish(Profile.Times times) {
        int m = Math.max(0, minute);
        if (times == Profile.Times.TWENTY_FOUR) {
            return String.format(Locale.ROOT, "%d:%02d", hour % 24, m);
        }
        String half = hour % 24 >= 12 ? "p.m." : "a.m.";
        int twelve = hour % 12 == 0 ? 12 : hour % 12;
        return m == 0 ? twelve + " " + half : String.format(Locale.ROOT, "%d:%02d %s", twelve, m, half);
    }
}
