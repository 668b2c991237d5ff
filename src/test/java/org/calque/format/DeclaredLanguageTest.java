package org.calque.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts that say which language they are in say that of the translation, and what is for programs in them stays. */
class DeclaredLanguageTest extends FormatsTestBase {

    @Test
    void aPreambleAndMarksOfNotesStay() {
        Opened opened = open("a.md", "---\ntitle: Le port\nlang: fr-FR\n---\n\n# Le port {#port}\n\nSix marins.[^1] Une nuit.\n\n[^1]: Une note.\n");
        assertFalse(sources(opened).toString().contains("{#port}") || sources(opened).toString().contains("^1"), sources(opened).toString());
        assertEquals("---\ntitle: Le port\nlang: en-GB\n---\n\n# LE PORT {#port}\n\nSIX MARINS.[^1] UNE NUIT.\n\n[^1]: UNE NOTE.\n", text(write(opened, FormatsTestBase::loud)));
    }

    @Test
    void aCatalogueCountsAsTheTargetDoesAndDropsWhatItsEntriesSaidBefore() {
        String po = "msgid \"\"\nmsgstr \"\"\n\"Language: fr\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Plural-Forms: nplurals=2; plural=(n > 1);\\n\"\n\n"
                + "#, fuzzy\n#| msgid \"Ancien port\"\nmsgid \"Nouveau port\"\nmsgstr \"Old port\"\n\n#, fuzzy\n#| msgid \"Ancienne mer\"\nmsgid \"La mer\"\nmsgstr \"Sea\"\n";
        Opened opened = open("a.po", po);
        String written = text(write(opened, segment -> segment.source().string().equals("Nouveau port") ? loud(segment) : segment));
        assertTrue(written.contains("\"Language: en\\n\"") && written.contains("plural=(n != 1);"), written);
        assertFalse(written.contains("Ancien port"), written);
        assertTrue(written.contains("#, fuzzy\n#| msgid \"Ancienne mer\""), "nobody looked at it: " + written);
    }

    @Test
    void aPageIsReadToWhatItSharesAndSpeaks() {
        Opened opened = open("a.html", "<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"UTF-8\"><meta property=\"og:title\" content=\"Le port\">"
                + "<meta property=\"og:locale\" content=\"fr_FR\"></head><body><p>Six marins.</p><audio controls></audio><video><track label=\"Paroles\" srclang=\"fr\"></video>"
                + "<div aria-description=\"Une carte\"></div></body></html>");
        assertEquals(List.of("Le port", "Six marins.", "Paroles", "Une carte"), sources(opened));
        String written = text(write(opened, FormatsTestBase::loud));
        assertTrue(written.contains("og:title\" content=\"LE PORT\"") && written.contains("content=\"en_GB\"") && written.contains("lang=\"en\""), written);
    }

    @Test
    void subtitlesNameTheirLanguageAndTheirTitleIsTold() {
        Opened opened = open("a.vtt", "WEBVTT - Le film\nKind: captions\nLanguage: fr-FR\n\n00:01.000 --> 00:02.000\nBonjour.\n");
        assertTrue(opened.leftOut().toString().contains("Le film"), opened.leftOut().toString());
        assertEquals("WEBVTT - Le film\nKind: captions\nLanguage: en\n\n00:01.000 --> 00:02.000\nBONJOUR.\n", text(write(opened, FormatsTestBase::loud)));
    }

    /** Months, and the language that a speller takes. */
    @Test
    void aWorkbookWritesItsDatesInTheTarget() {
        byte[] file = Samples.workbook("", "Le port");
        String styles = "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"[$-40C]d mmmm yyyy\"/>"
                + "<numFmt numFmtId=\"165\" formatCode=\"#,##0 [$€-40C]\"/></numFmts><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
                + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"1\"><xf/></cellXfs></styleSheet>";
        byte[] dated = ParatextTest.with(ParatextTest.with(ParatextTest.with(file, "xl/styles.xml", styles), "xl/_rels/workbook.xml.rels",
                Samples.part(file, "xl/_rels/workbook.xml.rels").replace("</Relationships>", "<Relationship Id=\"rId7\" "
                        + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>")),
                "[Content_Types].xml", Samples.part(file, "[Content_Types].xml").replace("</Types>", "<Override PartName=\"/xl/styles.xml\" "
                        + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>"));
        String written = Samples.part(write(open("a.xlsx", dated), FormatsTestBase::loud), "xl/styles.xml");
        assertTrue(written.contains("[$-809]d mmmm yyyy") && written.contains("[$€-40C]"), written);
    }
}
