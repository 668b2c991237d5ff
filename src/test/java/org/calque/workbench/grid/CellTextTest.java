package org.calque.workbench.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.calque.document.Cue;
import org.calque.document.Text;
import org.junit.jupiter.api.Test;

class CellTextTest {

    @Test
    void givesBackTheTextItWasMadeOf() {
        for (String markup : new String[] {"", "plain", "<b>x</b>", "a<br/><br/>b", "<b></b>", "one <b>two</b> three<br/>"}) {
            Text text = TextsModel.coded(markup);
            assertEquals(text, CellText.of(text).text(), markup);
        }
    }

    @Test
    void aMarkTakesTheCharactersAndNotTheCodesBesideThem() {
        CellText cell = CellText.of(TextsModel.coded("a <b>word</b> here"));
        int start = cell.positionOfStart(2);
        int end = cell.positionOfEnd(6);
        assertEquals("word", cell.string().substring(start, end));
    }

    @Test
    void timeCodesAreSeenAndNeverPartOfTheText() {
        Text text = Text.of("Installés à Caen, ces hommes");
        CellText cell = CellText.of(text, List.of(new Cue(18, 50_000, Cue.UNKNOWN, "00:50")));
        assertEquals("00:50", cell.chipAt(18).label());
        assertEquals(text, cell.text());
        assertEquals(18, cell.offsetOf(19));
    }

    @Test
    void aStretchKeepsItsCodes() {
        CellText cell = CellText.of(TextsModel.coded("a <b>word</b> here"));
        Text part = cell.text(2, 8);
        assertEquals("word", part.string());
        assertEquals(List.of(0, 4), part.codes().stream().map(code -> code.offset()).toList());
    }
}
