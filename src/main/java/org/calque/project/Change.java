package org.calque.project;

import java.time.Instant;
import org.calque.document.SegmentState;
import org.calque.document.Text;

/**
 * An earlier version of a segment.
 *
 * @param revision of the workspace that this change made
 * @param who      name of the user
 * @param command  what was done
 * @param target   as it was after the change
 */
public record Change(long revision, Instant at, String who, Command command, Text target, SegmentState state) {
}
