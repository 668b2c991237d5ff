package org.calque.project.undo;

import java.util.List;
import java.util.UUID;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.store.Waiver;

/** A command that was done, with what it takes to undo it. */
public sealed interface Step {

    Command command();

    /** One segment, before and after. */
    record Pair(Segment before, Segment after) {
    }

    /** Targets, states, notes or locks were changed. */
    record Edited(Command command, List<Pair> pairs) implements Step {

        /** The segments that the memory was told of, as they were confirmed. */
        public List<Segment> remembered() {
            return command != Command.CONFIRM && command != Command.TAKE_IN ? List.of() : pairs.stream().map(Pair::after)
                    .filter(after -> after.state() == SegmentState.CONFIRMED || after.state() == SegmentState.FINAL).toList();
        }
    }

    /** Segments that stand together were replaced by others. */
    record Reshaped(Command command, List<Segment> before, List<Segment> after) implements Step {
    }

    /** A waiver was given, or withdrawn. */
    record Waived(Command command, UUID segment, Waiver waiver, boolean given) implements Step {
    }

    /** A segment was sent its own way, or back among those that say the same. */
    record Parted(Command command, UUID segment, boolean on) implements Step {
    }
}
