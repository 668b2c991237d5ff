package org.calque.project.glossary;

import java.util.List;
import java.util.UUID;
import org.calque.document.Segment;
import org.calque.glossary.Occurrence;

/**
 * A segment in whose source a concept stands.
 *
 * @param document    its id
 * @param name        of that document
 * @param occurrences of that concept, by offset; at least one
 */
public record Use(UUID document, String name, Segment segment, List<Occurrence> occurrences) {

    public Use {
        occurrences = List.copyOf(occurrences);
    }
}
