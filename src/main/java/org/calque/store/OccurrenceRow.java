package org.calque.store;

import java.util.UUID;
import org.calque.glossary.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A concept found in a segment.
 *
 * @param verdict  the gravest on its occurrences, or null while there is no target
 * @param times    how often it occurs, at least 1
 * @param revision of the concept that was looked for
 */
public record OccurrenceRow(UUID concept, @Nullable Verdict verdict, int times, long revision) {
}
