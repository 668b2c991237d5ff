package org.calque.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.calque.document.Ids;
import org.calque.document.Range;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.junit.jupiter.api.Test;

class CertainTest {

    /** As tables have it that give each forbidden rendering a row of its own. */
    @Test
    void conceptThatOnlyForbidsLeavesTheRenderingToTheOther() {
        assertEquals(Optional.of(Text.of("Revenue")), certain("chiffre d'affaires = revenue; chiffre d'affaires = !turnover", "Chiffre d'affaires"));
        assertEquals(Optional.empty(), certain("chiffre d'affaires = !turnover", "Chiffre d'affaires"));
        assertEquals(Optional.empty(), certain("chiffre d'affaires = revenue; chiffre d'affaires = sales", "Chiffre d'affaires"));
    }

    private static Optional<Text> certain(String glossary, String french) {
        Text source = Text.of(french);
        Segment segment = new Segment(Ids.next(), 0, "u/0", new Range(0, french.length(), 0, 0), source, Text.EMPTY, SegmentState.NOT_STARTED, null, false, null);
        return Certain.rendering(segment, new TermFinder(List.of(GlossaryText.glossary(glossary))).find(source));
    }
}
