package org.calque.workbench.model;

import java.util.List;
import java.util.UUID;
import org.calque.document.Segment;
import org.calque.document.Text;
import org.calque.project.Change;
import org.jspecify.annotations.Nullable;

/** Goes back through what one segment's target was, a step further each time it is asked in a row. */
public final class Earlier {

    private @Nullable UUID segment;
    private long revision;   // of what was put back last
    private Text put = Text.EMPTY;

    /** @param history of the segment, the latest first @return the target before, or null where there is none */
    public @Nullable Text before(Segment now, List<Change> history) {
        boolean goingOn = now.id().equals(segment) && now.target().equals(put);
        for (Change change : history) {
            if (!change.target().equals(now.target()) && !change.target().isEmpty() && (!goingOn || change.revision() < revision)) {
                segment = now.id();
                revision = change.revision();
                put = change.target();
                return put;
            }
        }
        return null;
    }
}
