package org.calque.workbench.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.calque.document.Text;
import org.junit.jupiter.api.Test;

class TypingHistoryTest {

    private final TypingHistory history = new TypingHistory(state("", 0));
    private String text = "";
    private int caret;

    private static TypingHistory.State state(String text, int caret) {
        return new TypingHistory.State(CellText.of(Text.of(text)), caret);
    }

    private void type(String more) {
        for (char c : more.toCharArray()) {
            text = text.substring(0, caret) + c + text.substring(caret);
            caret++;
            history.changed(state(text, caret));
        }
    }

    private void moveTo(int position) {
        caret = position;
        history.caretMoved(position);
    }

    private String back() {
        TypingHistory.State state = history.undo();
        return state == null ? "(nothing)" : state.text().string();
    }

    @Test
    void typingIsTakenBackByWords() {
        type("one two three");
        assertEquals("one two ", back());
        assertEquals("one ", back());
        assertEquals("", back());
        assertEquals("(nothing)", back());
        assertEquals("one ", history.redo().text().string());
    }

    @Test
    void typingElsewhereIsAStepOfItsOwn() {
        type("abc");
        moveTo(0);
        type("x");
        assertEquals("abc", back());
        assertEquals("", back());
    }

    @Test
    void deletingIsOneStepUntilSomethingElseIsDone() {
        type("word");
        for (int i = 0; i < 3; i++) {
            text = text.substring(0, text.length() - 1);
            caret--;
            history.changed(state(text, caret));
        }
        assertEquals("w", text);
        assertEquals("word", back());
    }

    @Test
    void whatIsTypedAfterGoingBackEndsGoingForward() {
        type("one two");
        text = back();
        caret = text.length();
        type("x");
        assertNull(history.redo());
    }

    @Test
    void goingBackBringsTheCaretWhereItWas() {
        type("one two");
        assertEquals(4, history.undo().caret());
    }
}
