package org.calque.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.document.Segment;
import org.calque.glossary.TermVerdict;
import org.calque.language.Folding;
import org.calque.language.Lemmas;

/**
 * Words of the source that were left in French: known in French and not in English, which knows its loans, and no names. What
 * stands in quotation marks may be meant so, and what the glossary asks for is.
 */
final class FrenchCheck implements Check {

    private static final int SHORTEST = 4;
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*+");
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|‘[^’]*’(?!\\p{L})|\"[^\"]*\"|«[^»]*»");

    @Override
    public List<Issue> look(Segment segment, List<TermVerdict> verdicts, Words words) {
        List<Issue> issues = new ArrayList<>();
        String source = segment.source().string();
        String target = segment.target().string();
        if (target.isBlank() || source.equals(target)) {
            return issues;   // still the source: another check says so
        }
        Set<String> french = new HashSet<>();
        Matcher word = WORD.matcher(source);
        while (word.find()) {
            french.add(Folding.fold(word.group()));
        }
        String asked = String.join(" ", verdicts.stream().flatMap(verdict -> verdict.expected().stream()).toList());
        Matcher there = WORD.matcher(blanked(target));
        while (there.find()) {
            String form = there.group();
            String folded = Folding.fold(form);
            if (form.length() >= SHORTEST && Character.isLowerCase(form.charAt(0)) && french.contains(folded)
                    && !partOfSomething(target, there.start(), there.end()) && !asked.contains(form)
                    && Lemmas.french().word(folded).known() && !Lemmas.english().word(folded).known()
                    && !Lemmas.english().word(Folding.withoutAccents(folded)).known()) {
                issues.add(Issue.warning(segment, "french", words.say("french.left", form), there.start(), there.end(), null));
            }
        }
        return issues;
    }

    private static String blanked(String target) {
        return QUOTED.matcher(target).replaceAll(quoted -> " ".repeat(quoted.group().length()));
    }

    /** An address, a file, an option, a compound such as a French name with hyphens. */
    private static boolean partOfSomething(String text, int start, int end) {
        String glue = "/\\._@-‑$&#=~";
        return start > 0 && glue.indexOf(text.charAt(start - 1)) >= 0
                || end + 1 < text.length() && glue.indexOf(text.charAt(end)) >= 0 && Character.isLetterOrDigit(text.charAt(end + 1))
                || end < text.length() && "/_@=".indexOf(text.charAt(end)) >= 0;
    }
}
