package org.calque.workbench.grid;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What can be undone in the active target: by words, as one thinks of it. Whole states are kept, a few hundred characters each,
 * so that a step back is always exactly what was seen, codes included, however many single edits led away from it.
 */
final class TypingHistory {

    /** @param caret position of the caret */
    record State(CellText text, int caret) {
    }

    private enum Kind { TYPING, DELETING, OTHER }

    // a translator who needs more steps back than this in one sentence starts it anew
    private static final int KEPT = 500;

    private final Deque<State> past = new ArrayDeque<>();
    private final Deque<State> future = new ArrayDeque<>();
    private State now;
    private Kind last = Kind.OTHER;
    private int lastAt = -1;   // where typing or deleting would go on

    TypingHistory(State start) {
        now = start;
    }

    /** Takes in that the text reads otherwise now. */
    void changed(State state) {
        String before = now.text.string();
        String after = state.text.string();
        int limit = Math.min(before.length(), after.length());
        int head = 0;
        while (head < limit && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < limit - head && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        int removed = before.length() - head - tail;
        int added = after.length() - head - tail;
        boolean single = after.codePointCount(head, head + added) <= 1 && before.codePointCount(head, head + removed) <= 1;
        Kind kind = single && removed == 0 ? Kind.TYPING : single && added == 0 ? Kind.DELETING : Kind.OTHER;
        boolean goesOn = kind != Kind.OTHER && kind == last && !past.isEmpty()
                // among equal letters the difference may be found to the left of where it was made
                && Math.abs(now.caret - lastAt) == 0
                && !(kind == Kind.TYPING && startsWord(before, after, now.caret));
        if (!goesOn) {
            past.push(now);
            if (past.size() > KEPT) {
                past.removeLast();
            }
        }
        future.clear();
        now = state;
        last = kind;
        lastAt = state.caret;
    }

    private static boolean startsWord(String before, String after, int caret) {
        return caret > 0 && caret <= before.length() && caret < after.length()
                && Character.isWhitespace(before.charAt(caret - 1)) && !Character.isWhitespace(after.charAt(caret));
    }

    /** The caret was moved without a change: what is typed next is a step of its own if it stands elsewhere. */
    void caretMoved(int caret) {
        now = new State(now.text, caret);
    }

    boolean canUndo() {
        return !past.isEmpty();
    }

    boolean canRedo() {
        return !future.isEmpty();
    }

    /** The state to go back to, or null where there is none. */
    @Nullable State undo() {
        return step(past, future);
    }

    @Nullable State redo() {
        return step(future, past);
    }

    private @Nullable State step(Deque<State> from, Deque<State> to) {
        if (from.isEmpty()) {
            return null;
        }
        to.push(now);
        now = from.pop();
        last = Kind.OTHER;
        return now;
    }
}
