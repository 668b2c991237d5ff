package org.calque.store;

import java.util.UUID;
import org.calque.glossary.Verdict;

/**
 * A concept found in a segment that has a target.
 *
 * @param verdict  the gravest on its occurrences
 * @param times    how often it occurs, at least 1
 * @param revision of the concept that was looked for
 */
public record OccurrenceRow(UUID concept, Verdict verdict, int times, long revision) {
}
