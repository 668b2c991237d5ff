package org.calque.store;

import java.time.Instant;
import org.calque.document.SegmentState;
import org.calque.document.Text;

/**
 * What a change made of a segment.
 *
 * @param command name of the command that did it
 * @param who     name of the user
 */
public record SegmentVersion(long revision, Instant at, String who, String command, Content content) {

    /** Its target and state after the change. */
    public record Content(Text target, SegmentState state) {
    }
}
