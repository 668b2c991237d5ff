package org.calque.project.glossary;

import java.time.Instant;
import org.calque.glossary.Concept;
import org.jspecify.annotations.Nullable;

/**
 * A change in the life of a concept.
 *
 * @param before what it was, or null where it came into being
 * @param after  what it became, or null where it was deleted
 */
public record ConceptChange(long revision, Instant at, String who, @Nullable Concept before, @Nullable Concept after) {
}
