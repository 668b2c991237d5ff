package org.calque.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.document.Segment;
import org.calque.glossary.TermVerdict;

/** Punctuation left French in the English: a space before a mark, guillemets; and another mark at the end than the source has. */
final class PunctuationCheck implements Check {

    private static final String CLOSING = "»”\"’')]}›*_ \u00A0\u202F\u2009\t\n\r";

    /** A space that English does not have. One that does not break is nobody's accident; a common one only before a word's end. */
    private static final Pattern SPACE_BEFORE = Pattern.compile("(?<=[\\p{L}\\p{N}”’)])(?:[\\u00A0\\u202F\\u2009]+(?=[;:!?%](?![:=/]))"
            + "|[ ]+(?=[;!?](?![=/])[!?]*(?:[\\s”\")]|$)|:(?:\\s|$)|%(?:[\\s.,;)]|$)))");
    private static final Pattern NAMED = Pattern.compile("(?i)\\b(?:mark|point|sign|colon|semicolon|percent|character|symbol|key)s?$");
    private static final Pattern GUILLEMET = Pattern.compile("«[ \\u00A0\\u202F]*|[ \\u00A0\\u202F]*»");
    private static final Pattern ABBREVIATION = Pattern.compile("(?s).*(?:\\.\\p{L}{1,3}\\.|\\b(?:etc|Inc|Ltd|Co|Corp|Jr|Sr|No|a\\.m|p\\.m|approx|vs)\\.)$");

    @Override
    public List<Issue> look(Segment segment, List<TermVerdict> verdicts, Words words) {
        List<Issue> issues = new ArrayList<>();
        String source = segment.source().string();
        String target = segment.target().string();
        if (target.isBlank() || source.equals(target)) {
            return issues;
        }
        Matcher space = SPACE_BEFORE.matcher(target);
        while (space.find()) {
            if (NAMED.matcher(target).region(0, space.start()).find()) {
                continue;   // “question mark ?”: the mark is what is meant
            }
            issues.add(Issue.warning(segment, "punctuation", words.say("punctuation.space", target.substring(space.end(), space.end() + 1)),
                    space.start(), space.end(), ""));
        }
        Matcher guillemet = GUILLEMET.matcher(target);
        while (guillemet.find()) {
            issues.add(Issue.warning(segment, "punctuation", words.say("punctuation.guillemet"), guillemet.start(), guillemet.end(),
                    guillemet.group().startsWith("«") ? "“" : "”"));
        }
        atTheEnd(segment, source, target, words, issues);
        return issues;
    }

    private static void atTheEnd(Segment segment, String source, String target, Words words, List<Issue> issues) {
        char wanted = last(source);
        char there = last(target);
        boolean lost = (".…:?!".indexOf(wanted) >= 0 || wanted == '‥') && Character.isLetterOrDigit(there)
                && !(wanted == '.' && ABBREVIATION.matcher(bare(source)).matches());
        boolean asked = wanted == '?' && there != '?' && !lost && "!".indexOf(there) < 0;
        boolean added = Character.isLetterOrDigit(wanted) && there == '.' && !ABBREVIATION.matcher(bare(target)).matches();
        if (lost || asked) {
            issues.add(Issue.warning(segment, "punctuation", words.say("punctuation.end", String.valueOf(wanted)), -1, -1, null));
        } else if (added) {
            int at = bare(target).length();
            issues.add(Issue.warning(segment, "punctuation", words.say("punctuation.added", String.valueOf(there)), at - 1, at, ""));
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
