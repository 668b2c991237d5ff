package org.calque.project.undo;

import org.calque.document.Difference;
import org.calque.document.Text;

/**
 * One change of a target while it is typed in. What goes on from the one before belongs to the same step of undo: the letters of
 * a word with the space behind it, or letters deleted one after another.
 *
 * @param start    UTF-16 offset of what was changed
 * @param end      where what was put in ends; {@code start} where nothing was
 * @param newWord  whether it is the first letter behind a space
 */
record Stroke(Kind kind, int start, int end, boolean newWord) {

    enum Kind { TYPING, DELETING, OTHER }

    static Stroke of(Text from, Text to) {
        String before = from.string();
        String after = to.string();
        Difference differs = Difference.between(before, after);
        int head = differs.start();
        int removed = differs.endBefore() - head;
        int added = differs.endAfter() - head;
        boolean single = after.codePointCount(head, head + added) <= 1 && before.codePointCount(head, head + removed) <= 1
                && from.codes().size() == to.codes().size();
        Kind kind = single && removed == 0 && added > 0 ? Kind.TYPING : single && added == 0 && removed > 0 ? Kind.DELETING
                : Kind.OTHER;
        boolean newWord = kind == Kind.TYPING && head > 0 && Character.isWhitespace(before.charAt(head - 1))
                && !Character.isWhitespace(after.charAt(head));
        return new Stroke(kind, head, head + added, newWord);
    }

    /** Whether this and the one before it are one to whoever typed them. Deleting goes on to the left, or stays with Delete. */
    boolean goesOn(Stroke before) {
        return kind == before.kind && switch (kind) {
            case TYPING -> start == before.end && !newWord;
            case DELETING -> start == before.start || before.start - start <= 2 && start < before.start;   // 2: a surrogate pair
            case OTHER -> false;
        };
    }
}
