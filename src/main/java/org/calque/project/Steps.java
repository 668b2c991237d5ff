package org.calque.project;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.calque.document.Segment;

/** What a session did, for undo and redo. Not safe across threads: its session guards it. */
final class Steps {

    private static final int REMEMBERED = 1_000;

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private boolean typing;   // whether the latest step is one that more typing belongs to

    void did(Step step) {
        typing = false;
        push(step);
        undone.clear();
    }

    /** Typing in the segment that was typed in just before belongs to the same step. */
    void typed(Segment before, Segment after) {
        undone.clear();
        Step top = done.peek();
        if (typing && top instanceof Step.Edited edited && edited.pairs().get(0).after().id().equals(after.id())) {
            done.pop();
            push(new Step.Edited(Command.TYPE, List.of(new Step.Pair(edited.pairs().get(0).before(), after))));
        } else {
            push(new Step.Edited(Command.TYPE, List.of(new Step.Pair(before, after))));
        }
        typing = true;
    }

    /** The user has gone elsewhere: typing that follows is another step. */
    void pause() {
        typing = false;
    }

    private void push(Step step) {
        done.push(step);
        if (done.size() > REMEMBERED) {
            done.removeLast();
        }
    }

    Optional<Step> toUndo() {
        return Optional.ofNullable(done.peek());
    }

    Optional<Step> toRedo() {
        return Optional.ofNullable(undone.peek());
    }

    void undid() {
        typing = false;
        undone.push(done.pop());
    }

    void redid() {
        typing = false;
        push(undone.pop());
    }
}
