package org.calque.store;

import java.util.UUID;
import org.calque.document.Segment;

/**
 * A segment read apart from its document.
 *
 * @param document its id
 */
public record StoredSegment(UUID document, Segment segment, long revision) {
}
