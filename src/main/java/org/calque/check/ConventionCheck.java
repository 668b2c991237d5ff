package org.calque.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers, times of day, sums and ordinals that are still written as in French, and ordinals that English does not have. */
final class ConventionCheck implements Check {

    private static final Pattern COMMA = Pattern.compile("(?<![\\d.,])(\\d+),(\\d{1,2}|\\d{4,})(?![\\d,.]\\d|\\d)");
    private static final Pattern SMALL = Pattern.compile("(?<![\\d.,])(0),(\\d+)(?!\\d)");
    private static final Pattern GROUPS = Pattern.compile("(?<![\\d.,])[1-9]\\d{0,2}(?:[ \\u00A0\\u2007\\u2009\\u202F]\\d{3})+(?:,\\d+)?(?!\\d)");
    private static final Pattern EURO = Pattern.compile("(?<![\\d.,€])([1-9]\\d{0,2}(?:[ \\u00A0\\u2007\\u2009\\u202F]\\d{3})+(?:,\\d+)?|\\d[\\d,.]*(?<=\\d))"
            + "([ \\u00A0](?:thousand|million|billion))?[ \\u00A0\\u202F]?€");
    private static final Pattern ORDINAL = Pattern.compile("(?<![\\d.,\\p{L}])(\\d{1,4})(er|ère|ème|eme|ième|e|st|nd|rd|th)(?![\\p{L}\\d])");
    private static final Pattern NUMBER_SIGN = Pattern.compile("(?<!\\p{L})([nN])[°º][ \\u00A0\\u202F]?(?=\\d)");

    private final Profile.Times times;

    ConventionCheck(Profile profile) {
        this.times = profile.times();
    }

    @Override
    public List<Issue> look(Pair pair) {
        String target = pair.target();
        if (!pair.translated() || !Figures.any(target)) {
            return List.of();
        }
        String source = pair.source();
        List<Issue> issues = new ArrayList<>();
        String bare = bare(source);
        for (MatchResult euro : target.indexOf('€') < 0 ? List.<MatchResult>of() : Figures.beginning(EURO, target)) {
            String scale = euro.group(2) == null ? "" : euro.group(2);
            add(pair, issues, euro.start(), euro.end(), "€" + (bare.contains(bare(euro.group(1))) ? english(euro.group(1)) : euro.group(1)) + scale);
        }
        for (MatchResult groups : Figures.beginning(GROUPS, target)) {
            if (bare.contains(bare(groups.group()))) {   // in French it is one number: side by side they have no such gap
                add(pair, issues, groups.start(), groups.end(), english(groups.group()));
            }
        }
        for (Pattern pattern : new Pattern[] {SMALL, COMMA}) {
            for (MatchResult comma : target.indexOf(',') < 0 ? List.<MatchResult>of() : Figures.beginning(pattern, target)) {
                boolean small = pattern == SMALL;
                if (source.contains(comma.group()) && (small || !comma.group(1).equals("0"))) {
                    add(pair, issues, comma.start(), comma.end(), comma.group(1) + "." + comma.group(2));
                }
            }
        }
        for (Hour hour : written(target) ? Hour.english(target) : List.<Hour>of()) {
            if (hour.written() && source.contains("h")) {
                String mend = hour.inEnglish(times);
                boolean doubled = mend.endsWith(".") && hour.end() < target.length() && target.charAt(hour.end()) == '.';
                add(pair, issues, hour.start(), hour.end(), doubled ? mend.substring(0, mend.length() - 1) : mend);
            }
        }
        ordinals(pair, issues);
        Matcher sign = NUMBER_SIGN.matcher(target);
        while ((target.indexOf('°') >= 0 || target.indexOf('º') >= 0) && sign.find()) {
            add(pair, issues, sign.start(), sign.end(), (sign.group(1).equals("N") ? "No. " : "no. "));
        }
        return issues;
    }

    private static void ordinals(Pair pair, List<Issue> issues) {
        for (MatchResult ordinal : Figures.beginning(ORDINAL, pair.target())) {
            String number = ordinal.group(1);
            String suffix = ordinal.group(2);
            boolean english = suffix.equals("st") || suffix.equals("nd") || suffix.equals("rd") || suffix.equals("th");
            String right = suffix(number);
            if (english ? !suffix.equals(right) && !pair.source().contains(ordinal.group()) : pair.source().contains(ordinal.group())) {
                add(pair, issues, ordinal.start(), ordinal.end(), number + right);
            }
        }
    }

    /** The letters of an English ordinal. */
    static String suffix(String number) {
        boolean teens = number.length() > 1 && number.charAt(number.length() - 2) == '1';
        return switch (teens ? '0' : number.charAt(number.length() - 1)) {
            case '1' -> "st";
            case '2' -> "nd";
            case '3' -> "rd";
            default -> "th";
        };
    }

    /** A number written the French way: two digits at most behind a comma are a fraction; three may be thousands. */
    private static String english(String number) {
        boolean spaced = number.matches(".*[ \\u00A0\\u2007\\u2009\\u202F].*");
        boolean fraction = spaced || number.matches("\\d+,\\d{1,2}");
        return (fraction ? number.replace(',', '.') : number).replaceAll("[ \\u00A0\\u2007\\u2009\\u202F]", ",");
    }

    /** Whether an h follows a number, before anything dear is done. */
    private static boolean written(String text) {
        for (int i = text.indexOf('h', 1); i > 0; i = text.indexOf('h', i + 1)) {
            char before = Figures.SPACES.indexOf(text.charAt(i - 1)) >= 0 && i > 1 ? text.charAt(i - 2) : text.charAt(i - 1);
            if (before >= '0' && before <= '9') {
                return true;
            }
        }
        return false;
    }

    /** With one kind of space only. */
    private static String bare(String text) {
        return text.replace('\u00A0', ' ').replace('\u2007', ' ').replace('\u2009', ' ').replace('\u202F', ' ');
    }

    private static void add(Pair pair, List<Issue> issues, int start, int end, String mend) {
        if (issues.stream().anyMatch(other -> other.start() < end && start < other.end())) {
            return;   // part of what is told already
        }
        issues.add(pair.at(CheckKind.CONVENTIONS, start, end, mend, "conventions.written", pair.target().substring(start, end), mend));
    }
}
