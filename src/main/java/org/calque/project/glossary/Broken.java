package org.calque.project.glossary;

import java.util.List;
import java.util.UUID;
import org.calque.document.Segment;
import org.calque.document.Text;
import org.calque.glossary.Swap;
import org.calque.glossary.TermVerdict;

/**
 * A segment that the change of a concept breaks.
 *
 * @param document its id
 * @param name     of that document
 * @param segment  as it is kept
 * @param verdicts on the concept as it would be: those that are not good
 * @param swaps    what puts the rendering agreed upon now in the place of the old one; empty where the old one is not found
 *                 there, the segment is locked, or the outcome would not be good: that is for a translator to mend
 */
public record Broken(UUID document, String name, Segment segment, List<TermVerdict> verdicts, List<Swap> swaps) {

    public Broken {
        verdicts = List.copyOf(verdicts);
        swaps = List.copyOf(swaps);
    }

    /** The target with the swaps made. */
    public Text mended() {
        return Swap.in(segment.target(), swaps);
    }
}
