package org.calque.check;

import java.util.UUID;
import org.calque.document.Segment;
import org.calque.glossary.TermVerdict;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with one segment.
 *
 * @param segment its id
 * @param key     its name on the command line
 * @param check   which check found it: {@code terms}, {@code untranslated}, {@code codes} …
 * @param message one sentence in the user's language
 * @param start   where in the target, UTF-16 offset; -1 where it is about the whole segment
 * @param end     exclusive; -1 likewise
 * @param term    the verdict behind an issue of {@code terms}, otherwise null
 * @param mend    what to put in the place from start to end, where that is certain, otherwise null
 */
public record Issue(UUID segment, String key, String check, Severity severity, String message, int start, int end,
                    @Nullable TermVerdict term, @Nullable String mend) {

    /** One that a person has to mend. */
    public Issue(UUID segment, String key, String check, Severity severity, String message, int start, int end, @Nullable TermVerdict term) {
        this(segment, key, check, severity, message, start, end, term, null);
    }

    /** A warning about a stretch of the target. */
    static Issue warning(Segment segment, String check, String message, int start, int end, @Nullable String mend) {
        return new Issue(segment.id(), segment.key(), check, Severity.WARNING, message, start, end, null, mend);
    }
}
