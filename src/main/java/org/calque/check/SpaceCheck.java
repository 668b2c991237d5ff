package org.calque.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spaces too many or too few: two in a row, at the ends where the source has none, inside brackets, before a comma, after none. */
final class SpaceCheck implements Check {

    private static final Pattern SPACES = Pattern.compile("(?<=\\S)[ \\u00A0]{2,}(?=\\S)");
    private static final Pattern BEFORE = Pattern.compile("(?<=[\\p{L}\\p{N}”’)])[ \\u00A0\\u202F]+(?:(?=,(?:\\s|$))|(?=\\.(?:\\s+\\p{Lu}|$)))");
    private static final Pattern INSIDE = Pattern.compile("(?<=[(“])[ \\u00A0\\u202F]+(?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}.,!?])[ \\u00A0\\u202F]+(?=[)”])");
    private static final Pattern QUOTED = Pattern.compile("“[ \\u00A0\\u202F]+([^“”]*?[^“”\\s\\u00A0\\u202F])[ \\u00A0\\u202F]+”");
    private static final Pattern FORMULA = Pattern.compile("[*=;|\\[]|\\w\\(");
    private static final Pattern AFTER = Pattern.compile("(?<=\\p{Ll}{2})([,;])(?=\\p{L}{2})|(?<=[\\p{Ll}]{3})([.!?])(?=\\p{Lu}\\p{Ll}+[\\s,’'])");

    @Override
    public List<Issue> look(Pair pair) {
        String source = pair.source();
        String target = pair.target();
        if (!pair.translated()) {
            return List.of();
        }
        List<Issue> issues = new ArrayList<>();
        boolean several = false;
        boolean before = false;
        boolean within = false;
        boolean none = false;
        for (int i = 1; i < target.length(); i++) {   // what is dear is asked only where it may find something
            char one = target.charAt(i - 1);
            char two = target.charAt(i);
            boolean space = blank(one);
            several |= space && blank(two);
            before |= space && (two == ',' || two == '.');
            within |= space && (two == ')' || two == '”') || blank(two) && (one == '(' || one == '“');
            none |= i > 1 && ",;.!?".indexOf(one) >= 0 && Character.isLetter(two) && Character.isLetter(target.charAt(i - 2));
        }
        if (several) {
            find(pair, SPACES, "spaces.several", " ", issues);
        }
        if (before) {
            find(pair, BEFORE, "spaces.before", "", issues);
        }
        if (within) {
            inside(pair, issues);
        }
        if (none) {
            Matcher after = AFTER.matcher(target);
            while (after.find()) {
                if (!AFTER.matcher(source).find() && !partOfSomething(target, after.start())) {
                    issues.add(pair.at(CheckKind.SPACES, after.start(), after.end(), after.group() + " ", "spaces.after", after.group()));
                }
            }
        }
        ends(pair, issues);
        return issues;
    }

    private static void find(Pair pair, Pattern pattern, String key, String mend, List<Issue> issues) {
        Matcher found = pattern.matcher(pair.target());
        if (found.find() && !pattern.matcher(pair.source()).find()) {   // where the source does so it is meant
            do {
                issues.add(pair.at(CheckKind.SPACES, found.start(), found.end(), mend, key, around(pair.target(), found.start(), found.end())));
            } while (found.find());
        }
    }

    private static String around(String text, int start, int end) {
        return text.substring(Math.max(0, start - 1), Math.min(text.length(), end + 1)).strip();
    }

    /** A quotation with spaces on both sides, as it is in French, is one fault; formulas are set with spaces as one likes. */
    private static void inside(Pair pair, List<Issue> issues) {
        String target = pair.target();
        if (FORMULA.matcher(target).find() || target.indexOf('(') < 0 && target.indexOf('“') < 0 && target.indexOf('”') < 0) {
            return;
        }
        int from = 0;
        Matcher found = INSIDE.matcher(target);
        Matcher quoted = QUOTED.matcher(target);
        while (found.find(from)) {
            boolean whole = quoted.find(Math.max(0, found.start() - 1)) && quoted.start() == found.start() - 1 && pair.segment().target().codes().isEmpty();
            int start = whole ? quoted.start() : found.start();
            int end = whole ? quoted.end() : found.end();
            issues.add(pair.at(CheckKind.SPACES, start, end, whole ? "“" + quoted.group(1) + "”" : "", "spaces.inside", whole ? quoted.group() : around(target, start, end)));
            from = end;
        }
    }

    private static void ends(Pair pair, List<Issue> issues) {
        String source = pair.source();
        String target = pair.target();
        int first = 0;
        while (first < target.length() && blank(target.charAt(first))) {
            first++;
        }
        int last = target.length();
        while (last > first && blank(target.charAt(last - 1))) {
            last--;
        }
        if (first > 0 && !source.isEmpty() && !blank(source.charAt(0))) {
            issues.add(pair.at(CheckKind.SPACES, 0, first, "", "spaces.first"));
        }
        if (last < target.length() && !source.isEmpty() && !blank(source.charAt(source.length() - 1))) {
            issues.add(pair.at(CheckKind.SPACES, last, target.length(), "", "spaces.last"));
        }
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\t';
    }

    /** An address, a file, code: no white space for some way, with the marks of one. */
    private static boolean partOfSomething(String text, int at) {
        int start = at;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        int end = at;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end).matches(".*(?:[/\\\\@_={}<>|#]|\\(.*\\)|;.*;|\\.\\p{Ll}{2,4}$).*");
    }
}
