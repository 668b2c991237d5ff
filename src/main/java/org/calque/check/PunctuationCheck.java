package org.calque.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Punctuation left French in the English: a space before a mark; and another mark at the end than the source has. */
final class PunctuationCheck implements Check {

    private static final String CLOSING = "»”\"’')]}›*_ \u00A0\u202F\u2009\t\n\r";

    /** A space that English does not have. One that does not break is nobody's accident; a common one only before a word's end. */
    private static final Pattern SPACE_BEFORE = Pattern.compile("(?<=[\\p{L}\\p{N}”’)])(?:[\\u00A0\\u202F\\u2009]+(?=[;:!?%](?![:=/]))"
            + "|[ ]+(?=[;!?](?![=/])[!?]*(?:[\\s”\")]|$)|:(?:\\s|$)|%(?:[\\s.,;)]|$)))");
    private static final Pattern NAMED = Pattern.compile("(?i)\\b(?:mark|point|sign|colon|semicolon|percent|character|symbol|key)s?$");
    private static final Pattern NAMING = Pattern.compile("(?i)\\b(?:by|with|an?|or|use|type|enter|as|called)$");
    private static final Pattern ABBREVIATION = Pattern.compile("(?si).*(?:\\.\\p{L}{1,3}\\.|\\b(?:etc|cont|max|min|al|St|Dr|Mr|Mrs|Inc|Ltd|Co|Corp|Jr|Sr|No|a\\.m|p\\.m|approx|vs)\\.)$");

    @Override
    public List<Issue> look(Pair pair) {
        if (!pair.translated()) {
            return List.of();
        }
        List<Issue> issues = new ArrayList<>();
        String target = pair.target();
        if (gap(target)) {
            Matcher space = SPACE_BEFORE.matcher(target);
            while (space.find()) {
                boolean last = space.end() + 1 == target.length() && last(pair.source()) == target.charAt(space.end())
                        && NAMING.matcher(target).region(0, space.start()).find();
                if (last || NAMED.matcher(target).region(0, space.start()).find()) {
                    continue;   // “question mark ?”, “separated by ;”: the mark is what is meant
                }
                issues.add(pair.at(CheckKind.PUNCTUATION, space.start(), space.end(), "", "punctuation.space", target.substring(space.end(), space.end() + 1))
                        .about(target.substring(space.end(), space.end() + 1)));
            }
        }
        if (!target.equals(pair.source())) {
            atTheEnd(pair, issues);
        }
        return issues;
    }

    /** Whether there is any mark that French has a space before, before anything dear is done. */
    private static boolean gap(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == ';' || c == ':' || c == '!' || c == '?' || c == '%') && Figures.SPACES.indexOf(text.charAt(i - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static void atTheEnd(Pair pair, List<Issue> issues) {
        String source = bare(pair.source());
        String target = bare(pair.target());
        char wanted = last(source);
        char there = last(target);
        if (wanted == there || source.isEmpty() || target.isEmpty()) {
            return;
        }
        boolean ends = ".…:?!‥".indexOf(wanted) >= 0;
        boolean lost = ends && Character.isLetterOrDigit(there) && !(wanted == '.' && ABBREVIATION.matcher(source).matches())
                && !(wanted == '!' && target.contains("!"))
                && !(".:".indexOf(wanted) >= 0 && target.indexOf(wanted) >= 0 && pair.targetWords().size() < 4);   // Max. length
        boolean asked = wanted == '?' && there != '?' && !lost && there != '!' && target.indexOf('?') < 0;
        boolean announced = wanted == ':' && there == '.' && !ABBREVIATION.matcher(target).matches();
        boolean added = Character.isLetterOrDigit(wanted) && there == '.' && !ABBREVIATION.matcher(target).matches();
        if (lost || asked || announced) {
            issues.add(pair.missing(CheckKind.PUNCTUATION, "end", "punctuation.end", String.valueOf(wanted)));
        } else if (added) {
            int at = target.length();
            issues.add(pair.at(CheckKind.PUNCTUATION, at - 1, at, "", "punctuation.added", String.valueOf(there)).about("end"));
        }
    }

    /** Without what may stand after the last mark. */
    private static String bare(String text) {
        int end = text.length();
        while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private static char last(String text) {
        String bare = bare(text);
        return bare.isEmpty() ? ' ' : bare.charAt(bare.length() - 1);
    }
}
