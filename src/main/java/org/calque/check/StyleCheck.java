package org.calque.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.language.Variant;

/** What is right in English, and not as the profile wants it: spelling of the other side of the ocean, the serial comma, dates, times of day. */
final class StyleCheck implements Check {

    private static final String ITEM = "(?:[\\p{L}’'-]+ ){0,2}[\\p{L}’'-]+";
    private static final Pattern WITHOUT = Pattern.compile("(" + ITEM + "), (" + ITEM + ") (and|or) (?=[\\p{L}’'-]+(?: [\\p{L}’'-]+){0,2}[.;:!?)]?$|[\\p{L}’'-]+(?: [\\p{L}’'-]+)?[,.;:!?)])");
    private static final Pattern WITH = Pattern.compile("(?<=[\\p{L}])(, )(?:[\\p{L}’'-]+ ){0,2}[\\p{L}’'-]+(, )(?:and|or) [\\p{L}’'-]+(?: [\\p{L}’'-]+){0,2}[,.;:!?)]?(?=$|\\s)");
    private static final Pattern TWELVE = Pattern.compile("(?<![\\d.,:])\\d{1,2}(?:[:.]\\d{2})? ?[ap]\\.?m\\b\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern TWENTY_FOUR = Pattern.compile("(?<![\\d.,:])(?:[01]?\\d|2[0-3]):[0-5]\\d(?![\\d:]| ?[ap]\\.?m)", Pattern.CASE_INSENSITIVE);

    private final Profile profile;

    StyleCheck(Profile profile) {
        this.profile = profile;
    }

    /** Whether the profile has any choice that this check goes by. */
    static boolean any(Profile profile) {
        return profile.english() != Profile.English.ANY || profile.comma() != Profile.SerialComma.ANY || profile.dates() != Profile.DateOrder.ANY
                || profile.times() != Profile.Times.ANY;
    }

    @Override
    public List<Issue> look(Pair pair) {
        if (!pair.translated()) {
            return List.of();
        }
        List<Issue> issues = new ArrayList<>();
        if (profile.english() != Profile.English.ANY) {
            spelling(pair, issues);
        }
        if (profile.comma() == Profile.SerialComma.ALWAYS) {
            Matcher list = WITHOUT.matcher(pair.target());
            while (list.find()) {
                int at = list.end(2);
                issues.add(pair.at(CheckKind.STYLE, at, list.end(3), null, "style.comma.always", list.group(3)).about("comma"));
            }
        } else if (profile.comma() == Profile.SerialComma.NEVER) {
            Matcher list = WITH.matcher(pair.target());
            while (list.find()) {
                issues.add(pair.at(CheckKind.STYLE, list.start(2), list.start(2) + 1, null, "style.comma.never").about("comma"));
            }
        }
        if (Figures.any(pair.target())) {
            dates(pair, issues);
            times(pair, issues);
        }
        return issues;
    }

    private void spelling(Pair pair, List<Issue> issues) {
        boolean british = profile.english() == Profile.English.BRITISH;
        for (WordAt word : pair.targetWords()) {
            if (word.form().length() < 4 || word.partOfSomething(pair.target()) || pair.asked(word.form()) || word.capital() && word.start() > 0 && !sentence(pair.target(), word.start())) {
                continue;   // a capital amid a sentence is a name: the Labour Party, Pearl Harbor
            }
            String other = british ? Variant.british(word.folded()) : Variant.american(word.folded());
            if (!other.equals(word.folded())) {
                String mend = word.capital() ? other.substring(0, 1).toUpperCase(Locale.ROOT) + other.substring(1) : other;
                issues.add(pair.at(CheckKind.STYLE, word.start(), word.end(), mend, british ? "style.british" : "style.american", word.form(), mend).about(word.folded()));
            }
        }
    }

    private static boolean sentence(String text, int at) {
        String before = text.substring(0, at).stripTrailing();
        return before.isEmpty() || ".!?“\"‘(:".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    private void dates(Pair pair, List<Issue> issues) {
        if (profile.dates() == Profile.DateOrder.ANY) {
            return;
        }
        for (Day day : Day.english(pair.target())) {
            String written = pair.target().substring(day.start(), day.end());
            if (day.day() == 0 || day.month() == 0 || !Character.isLetterOrDigit(written.charAt(0)) || written.chars().noneMatch(Character::isLetter)) {
                continue;
            }
            boolean dayFirst = Character.isDigit(written.charAt(0));
            if (dayFirst != (profile.dates() == Profile.DateOrder.DAY_MONTH)) {
                String mend = day.inEnglish(profile.dates());
                issues.add(pair.at(CheckKind.STYLE, day.start(), day.end(), mend, "style.date", written, mend));
            }
        }
    }

    private void times(Pair pair, List<Issue> issues) {
        if (profile.times() == Profile.Times.ANY) {
            return;
        }
        boolean twelve = profile.times() == Profile.Times.TWELVE;
        Matcher found = (twelve ? TWENTY_FOUR : TWELVE).matcher(pair.target());
        while (found.find()) {
            Hour hour = Hour.english(found.group()).stream().findFirst().orElse(null);
            if (hour == null || hour.hour() > 23) {
                continue;
            }
            int h = hour.half() == 'p' && hour.hour() < 12 ? hour.hour() + 12 : hour.half() == 'a' && hour.hour() == 12 ? 0 : hour.hour();
            String mend = new Hour(0, 0, h, Math.max(0, hour.minute()), ' ', false).inEnglish(profile.times());
            boolean last = found.group().endsWith(".") && found.end() == pair.target().length() && mend.charAt(mend.length() - 1) != '.';
            issues.add(pair.at(CheckKind.STYLE, found.start(), found.end(), last ? mend + "." : mend, "style.time", found.group(), mend));
        }
    }
}
