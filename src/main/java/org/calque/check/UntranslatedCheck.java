package org.calque.check;

import java.util.List;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.glossary.TermVerdict;

/** A target that is empty without being meant to be, or that is still the source. */
final class UntranslatedCheck implements Check {

    /** A shorter text may well be the same in both languages: names, titles, numbers. */
    private static final int WORDS = 4;

    @Override
    public List<Issue> look(Segment segment, List<TermVerdict> verdicts, Words words) {
        String source = segment.source().string();
        String target = segment.target().string();
        // A locked segment is nobody's to translate: another tool's translate="no" comes so.
        if (segment.locked() || source.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return List.of();
        }
        if (target.isBlank()) {
            return segment.state() == SegmentState.LEFT_EMPTY ? List.of()
                    : List.of(issue(segment, Severity.ERROR, words.say("untranslated.empty")));
        }
        boolean same = source.strip().equals(target.strip()) && lowerCaseWords(source) >= WORDS;
        return same ? List.of(issue(segment, Severity.WARNING, words.say("untranslated.same"))) : List.of();
    }

    private static Issue issue(Segment segment, Severity severity, String message) {
        return new Issue(segment.id(), segment.key(), "untranslated", severity, message, -1, -1, null);
    }

    private static int lowerCaseWords(String text) {
        int count = 0;
        for (String word : text.split("[^\\p{L}]+")) {
            count += !word.isEmpty() && Character.isLowerCase(word.codePointAt(0)) ? 1 : 0;
        }
        return count;
    }
}
