package org.calque.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.job.Progress;
import org.calque.project.undo.Command;

/**
 * Several segments of an open document that one command is for, and one undo. Locked ones are left alone, but for unlocking. All
 * methods may take long where there are many, and do not belong on the thread of a window then.
 */
public final class Selection {

    /**
     * What came of a command.
     *
     * @param changed how many segments were changed
     * @param refused how many were not, because of errors
     */
    public record Outcome(int changed, int refused) {
    }

    private final DocumentSession session;
    private final List<Integer> indexes;

    Selection(DocumentSession session, List<Integer> indexes) {
        this.session = session;
        this.indexes = List.copyOf(indexes);
    }

    /** Confirms those without errors that are not done. */
    public Outcome confirm(Progress progress) {
        session.flush();
        List<Integer> fit = new ArrayList<>();
        int refused = 0;
        int looked = 0;
        for (int index : indexes) {
            progress.check();
            progress.at(looked++, indexes.size());
            SegmentView view = session.view(index);
            if (!view.segment().locked() && !view.segment().state().done()) {
                if (view.errors().isEmpty()) {
                    fit.add(index);
                } else {
                    refused++;
                }
            }
        }
        int changed;
        synchronized (session) {
            Map<Integer, Segment> confirmed = session.repetitions(fit);
            fit.forEach(index -> confirmed.put(index, segment(index).withState(SegmentState.CONFIRMED)));
            session.edit(Command.CONFIRM, confirmed);
            changed = fit.size();
            fit.forEach(session::remember);
            session.spread(fit);
        }
        return new Outcome(changed, refused);
    }

    /** Sets a state that says nobody is done: of segments that have a target. */
    public Outcome setState(SegmentState state) {
        if (state.done()) {
            throw new IllegalArgumentException(state.name());
        }
        return new Outcome(change(Command.SET_STATE, indexes, segment -> segment.target().isEmpty() ? segment : segment.withState(state)), 0);
    }

    public Outcome leaveEmpty() {
        return new Outcome(change(Command.LEAVE_EMPTY, indexes, segment -> segment.withTarget(Text.EMPTY, SegmentState.LEFT_EMPTY)), 0);
    }

    /** Puts each source, with its codes, into its target as a draft. */
    public Outcome copySource() {
        return new Outcome(change(Command.COPY_SOURCE, indexes, segment ->
                segment.withTarget(segment.source(), Shape.started(segment.source()))), 0);
    }

    /** Empties the targets. */
    public Outcome clear() {
        return new Outcome(change(Command.CLEAR, indexes, segment -> segment.withTarget(Text.EMPTY, SegmentState.NOT_STARTED)), 0);
    }

    public Outcome setLocked(boolean locked) {
        synchronized (session) {
            Map<Integer, Segment> changed = new LinkedHashMap<>();
            indexes.forEach(index -> changed.put(index, segment(index).withLocked(locked)));
            return new Outcome(session.edit(Command.LOCK, changed), 0);
        }
    }

    private Segment segment(int index) {
        return session.document().segments().get(index);
    }

    private int change(Command command, List<Integer> which, Function<Segment, Segment> change) {
        synchronized (session) {
            Map<Integer, Segment> changed = new LinkedHashMap<>();
            for (int index : which) {
                if (!segment(index).locked()) {
                    changed.put(index, change.apply(segment(index)));
                }
            }
            return session.edit(command, changed);
        }
    }
}
