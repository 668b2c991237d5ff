package org.calque.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.document.Segment;
import org.calque.glossary.TermVerdict;

/** A word or a space that stands twice. */
final class DoubledCheck implements Check {

    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}'’-])(\\p{L}+)([ \\u00A0]+)(\\1)(?![\\p{L}\\p{N}'’-])", Pattern.CASE_INSENSITIVE
            | Pattern.UNICODE_CASE);
    private static final Pattern SPACES = Pattern.compile("(?<=\\S)[ \\u00A0]{2,}(?=\\S)");

    /** What may well stand twice: {@code he had had enough}, {@code I know that that is so}. */
    private static final Set<String> GOOD = Set.of("had", "that", "is", "do", "very", "no", "yes", "bye", "ha", "her", "who", "blah", "so", "long");

    @Override
    public List<Issue> look(Segment segment, List<TermVerdict> verdicts, Words words) {
        List<Issue> issues = new ArrayList<>();
        String source = segment.source().string();
        String target = segment.target().string();
        if (!WORD.matcher(source).find()) {
            Matcher word = WORD.matcher(target);
            while (word.find()) {
                boolean names = Character.isUpperCase(word.group(3).charAt(0));   // the same word as a name is another
                if (!names && !GOOD.contains(word.group(1).toLowerCase(Locale.ROOT))) {
                    issues.add(Issue.warning(segment, "doubled", words.say("doubled.word", word.group(3)), word.end(1), word.end(3), ""));
                }
            }
        }
        if (!SPACES.matcher(source).find()) {
            Matcher spaces = SPACES.matcher(target);
            while (spaces.find()) {
                issues.add(Issue.warning(segment, "doubled", words.say("doubled.space"), spaces.start(), spaces.end(), " "));
            }
        }
        return issues;
    }
}
