package org.calque.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Quotation marks that English does not have, or that the profile does not want; and a quotation that lost its marks. */
final class QuoteCheck implements Check {

    private static final Pattern GUILLEMET = Pattern.compile("[«‹][ \\u00A0\\u202F]*|[ \\u00A0\\u202F]*[»›]");
    private static final Pattern DOUBLE = Pattern.compile("“([^“”]*)”");
    private static final Pattern SINGLE = Pattern.compile("(?<![\\p{L}\\p{N}])‘([^‘’]*)’(?![\\p{L}\\p{N}])");
    private static final Pattern STRAIGHT = Pattern.compile("(?<![\\p{N}\\p{L}=])\"([^\"]*)\"(?![\\p{L}\\p{N}])");
    private static final String[][] MARKS = {{"“", "”"}, {"“", "”"}, {"‘", "’"}, {"\"", "\""}};

    private final Profile.Quotes wanted;

    QuoteCheck(Profile profile) {
        this.wanted = profile.quotes();
    }

    @Override
    public List<Issue> look(Pair pair) {
        if (!pair.translated()) {
            return List.of();
        }
        String target = pair.target();
        List<Issue> issues = new ArrayList<>();
        String[] marks = MARKS[wanted.ordinal()];
        if (target.indexOf('«') >= 0 || target.indexOf('»') >= 0) {
            Matcher guillemet = GUILLEMET.matcher(target);
            while (guillemet.find()) {
                String mark = guillemet.group().strip().replaceAll("[\\u00A0\\u202F]", "");
                issues.add(pair.at(CheckKind.QUOTES, guillemet.start(), guillemet.end(), mark.equals("«") || mark.equals("‹") ? marks[0] : marks[1],
                        "quotes.guillemet", mark).about(mark));
            }
        }
        switch (wanted) {
            case DOUBLE -> {
                others(pair, STRAIGHT, marks, issues);
                outer(pair, SINGLE, marks, issues);
            }
            case SINGLE -> {
                others(pair, STRAIGHT, marks, issues);
                outer(pair, DOUBLE, marks, issues);
            }
            case STRAIGHT -> others(pair, DOUBLE, marks, issues);
            default -> { }
        }
        lost(pair, issues);
        return issues;
    }

    private static void others(Pair pair, Pattern pattern, String[] marks, List<Issue> issues) {
        Matcher found = pattern.matcher(pair.target());
        while (found.find()) {
            add(pair, found.start(), marks[0], issues);
            add(pair, found.end() - 1, marks[1], issues);
        }
    }

    /** Quotations inside others have the other marks, and are right so. */
    private static void outer(Pair pair, Pattern pattern, String[] marks, List<Issue> issues) {
        Matcher found = pattern.matcher(pair.target());
        while (found.find()) {
            String before = pair.target().substring(0, found.start());
            if (count(before, marks[0].charAt(0)) == count(before, marks[1].charAt(0)) || marks[1].equals("’")) {
                add(pair, found.start(), marks[0], issues);
                add(pair, found.end() - 1, marks[1], issues);
            }
        }
    }

    private static void add(Pair pair, int at, String mend, List<Issue> issues) {
        String mark = pair.target().substring(at, at + 1);
        issues.add(pair.at(CheckKind.QUOTES, at, at + 1, mend, "quotes.other", mark, mend).about(mark));
    }

    /** Somebody's own words, quoted at length in the source, and not as such in the translation. */
    private static void lost(Pair pair, List<Issue> issues) {
        String source = pair.source();
        int open = source.indexOf('«');
        int close = source.indexOf('»', open + 1);
        if (open < 0 || close < 0 || source.substring(open, close).split(" ").length < 5) {
            return;
        }
        boolean any = pair.segment().target().codes().size() > 0;
        for (char mark : "“”„\"‘’'«»‹›*_—–".toCharArray()) {
            any |= pair.target().indexOf(mark) >= 0;
        }
        if (!any) {
            issues.add(pair.missing(CheckKind.QUOTES, "lost", "quotes.lost"));
        }
    }

    private static long count(String text, char mark) {
        return text.chars().filter(c -> c == mark).count();
    }
}
