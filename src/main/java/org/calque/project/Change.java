package org.calque.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.project.undo.Command;
import org.calque.store.SegmentVersion;

/**
 * An earlier version of a segment.
 *
 * @param revision of the workspace that this change made
 * @param who      name of the user
 * @param command  what was done
 * @param target   as it was after the change
 */
public record Change(long revision, Instant at, String who, Command command, Text target, SegmentState state) {

    /** The versions of a segment as a person tells them: what one user typed in one go is one change. */
    static List<Change> told(List<SegmentVersion> versions) {
        List<Change> changes = new ArrayList<>();
        for (SegmentVersion version : versions) {
            Change change = new Change(version.revision(), version.at(), version.who(), Command.valueOf(version.command()),
                    version.content().target(), version.content().state());
            Change later = changes.isEmpty() ? null : changes.get(changes.size() - 1);
            if (later == null || later.command() != Command.TYPE || change.command() != Command.TYPE
                    || !later.who().equals(change.who())) {
                changes.add(change);
            }
        }
        return changes;
    }
}
