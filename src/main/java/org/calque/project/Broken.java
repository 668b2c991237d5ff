package org.calque.project;

import java.util.List;
import java.util.UUID;
import org.calque.document.Segment;
import org.calque.glossary.TermVerdict;

/**
 * A segment that the change of a concept breaks.
 *
 * @param document its id
 * @param name     of that document
 * @param segment  as it is kept
 * @param verdicts on the concept as it would be: those that are not good
 */
public record Broken(UUID document, String name, Segment segment, List<TermVerdict> verdicts) {

    public Broken {
        verdicts = List.copyOf(verdicts);
    }
}
