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
 * @param check   which check found it: the {@link CheckKind#id()} of its kind
 * @param message one sentence in the user's language
 * @param start   where in the target, UTF-16 offset; -1 where it is about the whole segment
 * @param end     exclusive; -1 likewise
 * @param term    the verdict behind an issue of {@code terms}, otherwise null
 * @param mend    what to put in the place from start to end, where that is certain, otherwise null
 * @param about   what exactly is wrong, in no language: the word, the number. A waiver holds for that and no other; "" where
 *                a segment can have but one such issue
 */
public record Issue(UUID segment, String key, String check, Severity severity, String message, int start, int end,
                    @Nullable TermVerdict term, @Nullable String mend, String about) {

    /** One that a person has to mend, and of which a segment has but one. */
    public Issue(UUID segment, String key, String check, Severity severity, String message, int start, int end, @Nullable TermVerdict term) {
        this(segment, key, check, severity, message, start, end, term, null, "");
    }

    /** One about a stretch of the target. */
    static Issue at(Segment segment, CheckKind kind, String message, int start, int end, @Nullable String mend) {
        return new Issue(segment.id(), segment.key(), kind.id(), kind.severity(), message, start, end, null, mend,
                segment.target().string().substring(start, end));
    }

    /** One about something that is not there. */
    static Issue missing(Segment segment, CheckKind kind, String message, String about) {
        return new Issue(segment.id(), segment.key(), kind.id(), kind.severity(), message, -1, -1, null, null, about);
    }

    /** The same, as grave as that. */
    public Issue as(Severity other) {
        return new Issue(segment, key, check, other, message, start, end, term, mend, about);
    }

    /** The same, with what exactly it is about. */
    Issue about(String what) {
        return new Issue(segment, key, check, severity, message, start, end, term, mend, what);
    }
}
