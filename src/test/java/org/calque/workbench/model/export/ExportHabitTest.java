package org.calque.workbench.model.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.calque.format.xliff.XliffPart;
import org.junit.jupiter.api.Test;

class ExportHabitTest {

    private static final XliffChoice SOME = new XliffChoice(Set.of(XliffPart.NOTES, XliffPart.TERMS), true);

    @Test
    void whatIsKeptIsReadAgain() {
        for (ExportKind kind : ExportKind.values()) {
            for (boolean asFinal : new boolean[] {false, true}) {
                ExportHabit habit = ExportHabit.USUAL.after(kind, asFinal, SOME);
                assertEquals(habit, ExportHabit.read(habit.written()));
                assertEquals(asFinal, habit.finals().contains(kind));
                assertEquals(kind.xliff() ? SOME : XliffChoice.USUAL, habit.choice());
            }
        }
        assertEquals(new ExportHabit(ExportKind.DOCUMENT, Set.of(), XliffChoice.USUAL), ExportHabit.read("DOCUMENT;;;false"));
    }

    @Test
    void whatAnotherVersionKeptIsPassedOver() {
        assertEquals(ExportHabit.USUAL, ExportHabit.read(""));
        assertEquals(ExportHabit.USUAL, ExportHabit.read("DOCUMENT"));
        assertEquals(new ExportHabit(ExportKind.DOCUMENT, Set.of(ExportKind.DOCX), new XliffChoice(Set.of(XliffPart.NOTES), false)),
                ExportHabit.read("TELEX;DOCX,TELEX;SOUND,NOTES;perhaps"));
    }
}
