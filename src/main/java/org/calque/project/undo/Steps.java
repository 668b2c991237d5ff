package org.calque.project.undo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.calque.document.Segment;
import org.jspecify.annotations.Nullable;

/** What a session did, for undo and redo. Any thread may ask. */
public final class Steps {

    private static final int REMEMBERED = 5_000;   // words typed are steps too: a morning's work

    private record Done(Step step, long at) {
    }

    private final Deque<Done> done = new ArrayDeque<>();
    private final Deque<Done> undone = new ArrayDeque<>();
    private @Nullable Stroke last;   // of the latest step, where more typing may belong to it

    public synchronized void did(Step step) {
        last = null;
        push(new Done(step, System.nanoTime()));
        undone.clear();
    }

    /** Typing on in the segment that was typed in just before belongs to the same step, up to the next word. */
    public synchronized void typed(Segment before, Segment after) {
        undone.clear();
        Stroke stroke = Stroke.of(before.target(), after.target());
        if (last != null && stroke.goesOn(last) && toUndo().orElse(null) instanceof Step.Edited edited
                && edited.pairs().get(0).after().id().equals(after.id())) {
            done.pop();
            push(new Done(new Step.Edited(Command.TYPE, List.of(new Step.Pair(edited.pairs().get(0).before(), after))), System.nanoTime()));
        } else {
            push(new Done(new Step.Edited(Command.TYPE, List.of(new Step.Pair(before, after))), System.nanoTime()));
        }
        last = stroke;
    }

    /** The user has gone elsewhere: typing that follows is another step. */
    public synchronized void pause() {
        last = null;
    }

    private void push(Done step) {
        done.push(step);
        if (done.size() > REMEMBERED) {
            done.removeLast();
        }
    }

    public synchronized Optional<Step> toUndo() {
        return Optional.ofNullable(done.peek()).map(Done::step);
    }

    public synchronized Optional<Step> toRedo() {
        return Optional.ofNullable(undone.peek()).map(Done::step);
    }

    /** What undo would take back, or empty. */
    public Optional<Command> undoable() {
        return toUndo().map(Step::command);
    }

    public Optional<Command> redoable() {
        return toRedo().map(Step::command);
    }

    /** When what undo would take back was done, to be compared with {@link UndoStack#undoableAt}; {@code Long.MIN_VALUE} where there is none. */
    public synchronized long undoableAt() {
        return at(done);
    }

    /** When what redo would do again was first done. */
    public synchronized long redoableAt() {
        return at(undone);
    }

    private static long at(Deque<Done> steps) {
        Done top = steps.peek();
        return top == null ? Long.MIN_VALUE : top.at;
    }

    public synchronized void undid() {
        last = null;
        undone.push(done.pop());
    }

    public synchronized void redid() {
        last = null;
        push(undone.pop());
    }
}
