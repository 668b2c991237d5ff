package org.calque.check;

import java.util.UUID;
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
 */
public record Issue(UUID segment, String key, String check, Severity severity, String message, int start, int end,
                    @Nullable TermVerdict term) {
}
