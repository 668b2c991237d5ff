package org.calque.store;

import java.util.List;
import org.calque.document.Segment;

/**
 * A change of one segment's target, state, note or lock.
 *
 * @param before      as it was known
 * @param basedOn     the revision it had then
 * @param after       as it shall be
 * @param occurrences the terms found in it, with the verdicts on the new target
 */
public record SegmentEdit(Segment before, long basedOn, Segment after, List<OccurrenceRow> occurrences) {

    public SegmentEdit {
        occurrences = List.copyOf(occurrences);
    }
}
