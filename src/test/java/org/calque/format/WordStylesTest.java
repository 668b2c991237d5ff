package org.calque.format;

import static org.calque.format.Samples.docx;
import static org.calque.format.Samples.paragraph;
import static org.calque.format.Samples.part;
import static org.calque.format.Samples.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.calque.document.Unit;
import org.junit.jupiter.api.Test;

/** A DOCX comes back with the styles that it had, and no others. */
class WordStylesTest extends FormatsTestBase {

    private static final String ARIAL = "<w:rFonts w:ascii=\"Arial\"/><w:sz w:val=\"20\"/>";

    @Test
    void runsKeepTheirFormattingThemselves() {
        byte[] file = docx(paragraph(run(ARIAL, "Six marins. "), run(ARIAL + "<w:b/>", "Un port.")) + paragraph(run("Sans rien.")));
        byte[] written = write(open("a.docx", file), FormatsTestBase::loud);
        String text = part(written, Samples.DOCX_MAIN);
        assertTrue(text.contains("<w:rPr><w:rFonts w:ascii=\"Arial\"/><w:b/><w:sz w:val=\"20\"/></w:rPr><w:t xml:space=\"preserve\">UN PORT."), text);
        assertEquals(2, text.split("Arial", -1).length - 1, "the runs of one paragraph, and of no other: " + text);
        assertFalse(text.contains("<w:pStyle") || part(written, "word/styles.xml").contains("P68"), text);
    }

    @Test
    void aHeadingFormattedByHandIsAHeading() {
        byte[] file = docx("<w:p><w:pPr><w:pStyle w:val=\"Titre2\"/></w:pPr>" + run("<w:color w:val=\"FF0000\"/>", "Le départ") + "</w:p>");
        Opened opened = open("a.docx", file);
        assertEquals(Unit.Kind.HEADING, unit(opened, "Le départ").kind());
        assertEquals(2, unit(opened, "Le départ").level());
        String text = part(write(opened, FormatsTestBase::loud), Samples.DOCX_MAIN);
        assertTrue(text.contains("<w:pStyle w:val=\"Titre2\"/></w:pPr><w:r><w:rPr><w:color w:val=\"FF0000\"/></w:rPr>"), text);
    }
}
