package org.calque.project.undo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.calque.job.FaultException;

/**
 * What was done to glossaries, waivers and targets of all documents, for undo and redo. An open document has steps of its own;
 * {@link #undoableAt} and {@link Steps#undoableAt} tell which of the two was done last, so that a window can take
 * back everything in the order it was done in.
 *
 * <p>Any thread may call any method. Undoing may take long and does not belong on the thread of a window.
 */
public final class UndoStack {

    private static final int REMEMBERED = 200;

    /** Does a step, or takes it back. */
    public interface Performer {
        /** @throws FaultException {@code CONFLICT} if what it changed was changed since; nothing is done then */
        void perform(WideStep step, boolean forward);
    }

    private record Done(WideStep step, long at) {
    }

    private final Performer performer;
    private final Deque<Done> done = new ArrayDeque<>();
    private final Deque<Done> undone = new ArrayDeque<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public UndoStack(Performer performer) {
        this.performer = performer;
    }

    /** Who is told, on whatever thread it was, when something else can be undone or redone. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void did(WideStep step) {
        synchronized (this) {
            undone.clear();
            done.push(new Done(step, System.nanoTime()));
            if (done.size() > REMEMBERED) {
                done.removeLast();
            }
        }
        listeners.forEach(Runnable::run);
    }

    /**
     * Takes a step that follows from an earlier one and has come to its end only now, in the background: undo comes to it after
     * what was done meanwhile, and what was undone meanwhile can still be redone.
     *
     * @param begun when, by {@link System#nanoTime}
     */
    public void followed(WideStep step, long begun) {
        synchronized (this) {
            Deque<Done> since = new ArrayDeque<>();
            while (!done.isEmpty() && done.peek().at > begun) {
                since.push(done.pop());
            }
            done.push(new Done(step, begun));
            since.forEach(done::push);
            if (done.size() > REMEMBERED) {
                done.removeLast();
            }
        }
        listeners.forEach(Runnable::run);
    }

    /** What undo would take back, or empty. */
    public synchronized Optional<Command> undoable() {
        return Optional.ofNullable(done.peek()).map(step -> step.step.command());
    }

    public synchronized Optional<Command> redoable() {
        return Optional.ofNullable(undone.peek()).map(step -> step.step.command());
    }

    /** When the last step was done, by {@link System#nanoTime}; {@code Long.MIN_VALUE} where there is none. */
    public synchronized long undoableAt() {
        Done last = done.peek();
        return last == null ? Long.MIN_VALUE : last.at;
    }

    /** When the step that redo would do again was first done; {@code Long.MIN_VALUE} where there is none. */
    public synchronized long redoableAt() {
        Done last = undone.peek();
        return last == null ? Long.MIN_VALUE : last.at;
    }

    /**
     * Takes back the last step by a new one.
     *
     * @return whether there was one
     * @throws FaultException {@code CONFLICT} if something of it was changed since; nothing is undone
     */
    public boolean undo() {
        return move(done, undone, false);
    }

    /** The same for what was undone last. */
    public boolean redo() {
        return move(undone, done, true);
    }

    private boolean move(Deque<Done> from, Deque<Done> to, boolean forward) {
        synchronized (this) {
            Done last = from.peek();
            if (last == null) {
                return false;
            }
            performer.perform(last.step, forward);
            to.push(from.pop());
        }
        listeners.forEach(Runnable::run);
        return true;
    }
}
