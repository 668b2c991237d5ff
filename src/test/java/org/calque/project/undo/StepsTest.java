package org.calque.project.undo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.calque.document.Ids;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.junit.jupiter.api.Test;

/** What one undo takes back of what was typed. */
class StepsTest {

    private final Steps steps = new Steps();
    private Segment segment = segment("");
    private int caret;

    private static Segment segment(String target) {
        Text source = Text.of("Un");
        return new Segment(Ids.next(), 0, "u/0", source.whole(), source, Text.of(target), SegmentState.DRAFT, null, false, null);
    }

    private void become(String text) {
        Segment after = segment.withTarget(Text.of(text), SegmentState.DRAFT);
        steps.typed(segment, after);
        segment = after;
    }

    private void type(String more) {
        for (char c : more.toCharArray()) {
            String now = segment.target().string();
            become(now.substring(0, caret) + c + now.substring(caret));
            caret++;
        }
    }

    private String back() {
        Optional<Step> step = steps.toUndo();
        if (step.isEmpty()) {
            return "(nothing)";
        }
        steps.undid();
        segment = ((Step.Edited) step.get()).pairs().get(0).before();
        return segment.target().string();
    }

    private String forward() {
        Step step = steps.toRedo().orElseThrow();
        steps.redid();
        segment = ((Step.Edited) step).pairs().get(0).after();
        return segment.target().string();
    }

    @Test
    void typingIsTakenBackByWords() {
        type("one two three");
        assertEquals(List.of("one two ", "one ", "", "(nothing)"), List.of(back(), back(), back(), back()));
        assertEquals("one ", forward());
    }

    @Test
    void typingElsewhereIsAStepOfItsOwn() {
        type("abc");
        caret = 0;
        type("x");
        assertEquals(List.of("abc", ""), List.of(back(), back()));
    }

    @Test
    void deletingIsOneStepUntilSomethingElseIsDone() {
        type("words");
        become("word");
        become("wor");
        become("wo");
        assertEquals("words", back());
    }

    @Test
    void deletingForwardsIsOneStepToo() {
        type("abcd");
        become("bcd");
        become("cd");
        assertEquals("abcd", back());
    }

    @Test
    void whatIsPutInAtOnceIsAStepOfItsOwn() {
        type("a ");
        become("a whole match");
        caret = "a whole match".length();
        type("es");
        assertEquals(List.of("a whole match", "a ", ""), List.of(back(), back(), back()));
    }

    @Test
    void whatIsTypedAfterGoingBackEndsGoingForward() {
        type("one two");
        back();
        caret = segment.target().string().length();
        type("x");
        assertEquals(Optional.empty(), steps.toRedo());
        assertEquals("one ", back());
    }

    @Test
    void anotherSegmentIsAnotherStep() {
        type("ab");
        Segment first = segment;
        segment = segment("");
        caret = 0;
        type("c");
        assertEquals("", back());
        assertEquals(first, ((Step.Edited) steps.toUndo().orElseThrow()).pairs().get(0).after());
    }
}
