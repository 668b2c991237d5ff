package org.calque.glossary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one occurrence.
 *
 * @param expected every rendering that would do, the preferred first
 * @param found    what stands in the target, or null where nothing does
 * @param start    where that begins in the target's string, UTF-16 offset; -1 where nothing does
 * @param end      exclusive; -1 where nothing does
 * @param covered  of an occurrence that is not enforced: whether the outer term's rendering settles it, so that there is
 *                 nothing to say of it
 */
public record TermVerdict(Occurrence occurrence, Verdict verdict, List<String> expected, @Nullable String found, int start,
                          int end, boolean covered) {

    public TermVerdict {
        expected = List.copyOf(expected);
    }
}
