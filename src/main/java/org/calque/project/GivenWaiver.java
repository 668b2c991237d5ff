package org.calque.project;

import org.calque.glossary.Concept;
import org.calque.store.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * A waiver as it stands now.
 *
 * @param holds   false where the terms are others than those it was given against: it has lapsed
 * @param concept that it is about; null where it is about another check, or the concept is gone
 */
public record GivenWaiver(Waiver waiver, boolean holds, @Nullable Concept concept) {
}
