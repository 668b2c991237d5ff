package org.calque.check;

import java.util.List;
import org.calque.document.Segment;
import org.calque.glossary.TermVerdict;
import org.jspecify.annotations.Nullable;

/** A segment while it is looked at: its two texts, and their words, which several checks ask for and are cut once. */
final class Pair {

    private final Segment segment;
    private final List<TermVerdict> verdicts;
    private final Words words;
    private final String source;
    private final String target;
    private @Nullable List<WordAt> sourceWords;
    private @Nullable List<WordAt> targetWords;
    private @Nullable String asked;

    /** @param verdicts on the terms of the segment, those waived as {@code WAIVED} */
    Pair(Segment segment, List<TermVerdict> verdicts, Words words) {
        this.segment = segment;
        this.verdicts = verdicts;
        this.words = words;
        this.source = segment.read().string();   // what was misheard is compared as it was meant
        this.target = segment.target().string();
    }

    Segment segment() {
        return segment;
    }

    List<TermVerdict> verdicts() {
        return verdicts;
    }

    Words words() {
        return words;
    }

    String source() {
        return source;
    }

    String target() {
        return target;
    }

    /** Whether there is a translation that is another text than the source; of what is not there, or not translated, one check tells. */
    boolean translated() {
        return !target.isBlank() && !target.equals(source);
    }

    List<WordAt> sourceWords() {
        if (sourceWords == null) {
            sourceWords = WordAt.of(source);
        }
        return sourceWords;
    }

    List<WordAt> targetWords() {
        if (targetWords == null) {
            targetWords = WordAt.of(target);
        }
        return targetWords;
    }

    /** Whether the glossary asks for a word, or accepts it, in this segment. */
    boolean asked(String form) {
        if (asked == null) {
            StringBuilder all = new StringBuilder();
            for (TermVerdict verdict : verdicts) {
                verdict.expected().forEach(word -> all.append(word).append('\n'));
                if (verdict.found() != null && verdict.verdict().good()) {
                    all.append(verdict.found()).append('\n');
                }
            }
            asked = all.toString();
        }
        return asked.contains(form);
    }

    /** An issue about a stretch of the target. */
    Issue at(CheckKind kind, int start, int end, @Nullable String mend, String key, Object... arguments) {
        return Issue.at(segment, kind, words.say(key, arguments), start, end, mend);
    }

    /** An issue about something that is not in the target. */
    Issue missing(CheckKind kind, String about, String key, Object... arguments) {
        return Issue.missing(segment, kind, words.say(key, arguments), about);
    }
}
