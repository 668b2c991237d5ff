package org.calque.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.calque.format.tika.TikaDocuments.Paragraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is said to be left out is text that a reader of the document sees, and that no unit has. */
class LeftOutTest {

    private final Locale usual = Locale.getDefault();
    private final LeftOut leftOut;

    LeftOutTest() {
        Locale.setDefault(Locale.ENGLISH);
        leftOut = new LeftOut(Stream.of("Un brise-lames", "Trois ports", "La jetée", "Le carnet de A. Martin").map(text ->
                new Unit(text, Text.of(text), Unit.Kind.PARAGRAPH, 0, List.of())).toList());
    }

    @AfterEach
    void back() {
        Locale.setDefault(usual);
    }

    private List<String> lines(String place, String text) {
        return leftOut.lines(List.of(new Paragraph(place, text)));
    }

    @Test
    void whatIsNotSeenMakesNoWord() {
        assertEquals(List.of(), lines("", "La je\u00ADtée, trois po\u200Brts"));
    }

    /** Tika counts the items of a list, and runs those of a cell together. */
    @Test
    void numbersOfItemsAreNoText() {
        assertEquals(List.of(), lines("", "a. Trois ports iii) La jetée 2. Un brise-lames"));
        assertEquals(List.of("Not offered for translation: “Le naufrage du 3. octobre, par B. Petit”"), lines("", "Le naufrage du 3. octobre, par B. Petit"));
    }

    @Test
    void fieldsOfFeetAreNoText() {
        assertEquals(List.of(), lines("footer", "PAGE \\* MERGEFORMAT"));
        assertEquals(List.of("Not offered for translation: “PAGE”"), lines("", "PAGE"));
        assertEquals(List.of("Footer, not offered for translation: “PAGE BLANCHE”"), lines("footer", "PAGE BLANCHE"));
    }
}
