package org.calque.store;

import java.time.Instant;
import org.calque.glossary.Concept;
import org.jspecify.annotations.Nullable;

/**
 * A version of a concept, and the one before.
 *
 * @param before what it was, or null where it came into being
 * @param after  what it became, or null where it was deleted
 */
public record ConceptVersion(long revision, Instant at, String who, @Nullable Concept before, @Nullable Concept after) {
}
