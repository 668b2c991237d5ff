package org.calque.project.undo;

import java.util.UUID;
import org.calque.glossary.Concept;
import org.jspecify.annotations.Nullable;

/**
 * The change of one concept.
 *
 * @param glossary where it is kept
 * @param before   what it was, with its revision; null for one that comes into being
 * @param after    what it becomes, of the same id; null where it is deleted
 */
public record ConceptEdit(UUID glossary, @Nullable Concept before, @Nullable Concept after) {

    public ConceptEdit {
        if (before == null && after == null || before != null && after != null && !before.id().equals(after.id())) {
            throw new IllegalArgumentException("not one concept");
        }
    }

    public UUID id() {
        return before != null ? before.id() : java.util.Objects.requireNonNull(after).id();
    }

    public ConceptEdit reversed() {
        return new ConceptEdit(glossary, after, before);
    }
}
