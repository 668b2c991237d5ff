package org.calque.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.document.Segment;
import org.calque.glossary.TermVerdict;

/** A sentence that begins with a capital in the source and with a small letter in the translation. */
final class CapitalCheck implements Check {

    private static final Pattern BEGINNING = Pattern.compile("[\\s\\u00A0\\u202F«“\"‘'(\\[–—-]*+(\\p{L}[^\\s\\u00A0]*)(?:\\s|\\u00A0|$)");

    @Override
    public List<Issue> look(Segment segment, List<TermVerdict> verdicts, Words words) {
        String target = segment.target().string();
        Matcher source = BEGINNING.matcher(segment.source().string());
        Matcher first = BEGINNING.matcher(target);
        if (!source.lookingAt() || !first.lookingAt() || !Character.isUpperCase(source.group(1).charAt(0)) || !plain(first.group(1))) {
            return List.of();
        }
        int at = first.start(1);
        String mend = target.substring(at, at + 1).toUpperCase(Locale.ROOT);
        return List.of(Issue.warning(segment, "capitals", words.say("capitals.begin"), at, at + 1, mend));
    }

    /** A word in small letters: {@code iPhone}, {@code file.txt} and {@code --help} begin as they must. */
    private static boolean plain(String word) {
        return word.matches("\\p{Ll}+[,;:.!?’'”\")]*(?:s\\b)?");
    }
}
