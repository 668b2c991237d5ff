package org.calque.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.document.Segment;
import org.calque.glossary.TermVerdict;

/**
 * Numbers of the source that the translation does not have: {@code 1 234,5} is {@code 1,234.5}. Dates and times of day are
 * left out, since English writes them otherwise, and a small number may be spelled out.
 */
final class NumberCheck implements Check {

    /** Groups of three parted by a point or by a space: common, non-breaking, figure, thin or narrow. */
    private static final Pattern FRENCH = Pattern.compile(
            "\\d{1,3}(?:[ .\\u00A0\\u2007\\u2009\\u202F]\\d{3})+(?!\\d)(?:,\\d+)?|\\d+(?:[.,]\\d+)?");
    private static final Pattern ENGLISH = Pattern.compile(
            "\\d{1,3}(?:[, \\u00A0\\u2007\\u2009\\u202F]\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?");
    private static final Pattern DATE_OR_TIME = Pattern.compile(
            "\\d{1,2}([/.-])\\d{1,2}\\1\\d{2,4}|\\d{1,2}[ \\u00A0\\u202F]?h(?:eures?)?\\b(?:[ \\u00A0\\u202F]?\\d{2})?|\\d{1,2}:\\d{2}(?::\\d{2})?",
            Pattern.CASE_INSENSITIVE);
    private static final String[] SPELLED = {"zero|no|none", "one|first|a|an|once", "two|second|twice|both|half", "three|third", "four|fourth|quarter",
        "five|fifth", "six|sixth", "seven|seventh", "eight|eighth", "nine|ninth", "ten|tenth", "eleven|eleventh", "twelve|twelfth|dozen",
        "thirteen|thirteenth", "fourteen|fourteenth", "fifteen|fifteenth", "sixteen|sixteenth", "seventeen|seventeenth",
        "eighteen|eighteenth", "nineteen|nineteenth", "twenty|twentieth"};

    @Override
    public List<Issue> look(Segment segment, List<TermVerdict> verdicts, Words words) {
        List<Issue> issues = new ArrayList<>();
        String target = segment.target().string();
        if (target.isBlank()) {
            return issues;
        }
        Set<BigDecimal> there = new HashSet<>();
        Matcher english = ENGLISH.matcher(target);
        while (english.find()) {
            there.add(value(english.group().replaceAll(",(?=\\d{3}(?!\\d))|[ \\u00A0\\u2007\\u2009\\u202F]", "").replace(',', '.')));
            for (String part : english.group().split("\\D+")) {
                there.add(value(part));   // a list such as "2, 3" without its space, a version, a score
            }
        }
        Matcher french = FRENCH.matcher(DATE_OR_TIME.matcher(segment.source().string()).replaceAll(" "));
        Set<String> told = new HashSet<>();
        while (french.find()) {
            String number = french.group();
            if (!rendered(number, there, target) && told.add(number)) {
                issues.add(new Issue(segment.id(), segment.key(), "numbers", Severity.WARNING,
                        words.say("numbers.missing", number), -1, -1, null));
            }
        }
        return issues;
    }

    private static boolean rendered(String number, Set<BigDecimal> there, String target) {
        String plain = number.replaceAll("[ \\u00A0\\u2007\\u2009\\u202F]", "");
        BigDecimal decimal = value(plain.replaceAll("\\.(?=\\d{3}(?!\\d))", "").replace(',', '.'));
        if (there.contains(decimal) || there.contains(value(plain.replaceFirst(",", ".").replaceAll("\\.(?=.*\\.)", "")))) {
            return true;
        }
        if (target.contains(number)) {
            return true;
        }
        // numbers side by side are no group of three nor a fraction: "en 2022 500 soldats", "1,2 ou 4"
        String[] parts = number.split("[ ,\\u00A0\\u2007\\u2009\\u202F]");
        if (parts.length > 1 && Arrays.stream(parts).allMatch(part -> rendered(part, there, target))) {
            return true;
        }
        if (decimal.scale() > 0 || decimal.signum() < 0 || decimal.compareTo(BigDecimal.valueOf(SPELLED.length)) >= 0) {
            return false;
        }
        return Pattern.compile("\\b(?:" + SPELLED[decimal.intValue()] + ")\\b").matcher(target.toLowerCase(Locale.ROOT)).find();
    }

    private static BigDecimal value(String digits) {
        return digits.isEmpty() ? BigDecimal.ZERO : new BigDecimal(digits).stripTrailingZeros();
    }
}
