package org.calque.project;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Function;
import org.calque.document.Segment;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.store.OccurrenceRow;
import org.jspecify.annotations.Nullable;

/**
 * Saves what is typed, once typing pauses. Its session guards {@link #take} and {@link #write}; what is told is told outside of
 * that.
 */
final class Typing {

    /** How long typing has to pause before it is saved, in ms. */
    private static final long PAUSE = 500;
    /** How long to wait before saving is tried again that the disk or the server refused, in ms. */
    private static final long AGAIN = 3_000;

    private final Held held;
    private final Claims claims;
    private final Telling telling;
    private final Background background;
    private final Function<Segment, List<OccurrenceRow>> rows;
    private final Runnable flush;
    private boolean struggling;   // saving failed and is tried again; only the background thread's
    private @Nullable ScheduledFuture<?> saving;

    /**
     * @param rows  the terms of a segment, to be kept with it
     * @param flush {@link #write} as its session guards it
     */
    Typing(Held held, Claims claims, Telling telling, Background background, Function<Segment, List<OccurrenceRow>> rows, Runnable flush) {
        this.held = held;
        this.claims = claims;
        this.telling = telling;
        this.background = background;
        this.rows = rows;
        this.flush = flush;
    }

    /** Takes a segment that is on the disk once typing pauses. @return whether all was saved until now */
    boolean take(int index, Segment after) {
        boolean news = held.saved();
        held.type(index, after);
        if (saving != null) {
            saving.cancel(false);
        }
        saving = background.in(PAUSE, this::writeOrTell);
        return news;
    }

    /** @param news whether all was saved before */
    void tell(int index, boolean news) {
        UUID typed = held.segment(index).id();
        if (claims.typing(typed)) {
            background.in(0, () -> claims.take(typed));
        }
        telling.changed(index);
        if (news) {
            telling.saved(false);
        }
    }

    /** Writes what was typed to the disk now; see {@link DocumentSession#flush}. */
    void write() {
        if (held.saved()) {
            return;
        }
        List<UUID> overtaken = new ArrayList<>();
        while (!held.saved()) {
            try {
                held.writeTyped(rows);
            } catch (FaultException fault) {
                if (fault.fault() != Fault.CONFLICT || !held.meet(rows, overtaken)) {
                    throw fault;
                }
            }
        }
        telling.saved(true);
        if (!overtaken.isEmpty()) {
            overtaken.forEach(telling::changed);
            UUID first = overtaken.get(0);
            throw Fault.SEGMENT_OVERTAKEN.at(Integer.toString(held.place(first) + 1), held.overtaker(first));
        }
    }

    /** The same for who cannot do anything about a fault: it is told once, and saving is tried until it works. */
    void writeOrTell() {
        if (!settled() && !struggling) {
            struggling = true;
            background.in(AGAIN, this::tryAgain);
        }
    }

    private void tryAgain() {
        struggling = !settled();
        if (struggling) {
            background.in(AGAIN, this::tryAgain);
        }
    }

    /** Tells what came of it: that it cannot be kept at the moment only once, and always that something else stands there now. */
    private boolean settled() {
        try {
            flush.run();
            return true;
        } catch (FaultException fault) {
            boolean passing = fault.fault() != Fault.SEGMENT_OVERTAKEN && fault.fault() != Fault.NOT_ALLOWED;
            if (!passing || !struggling) {
                telling.failed(fault);
            }
            return !passing;
        }
    }
}
