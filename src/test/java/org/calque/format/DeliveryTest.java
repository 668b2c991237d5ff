package org.calque.format;

import static org.calque.format.Samples.part;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTextBox;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.format.docx.HtmlToDocx;
import org.calque.job.Progress;
import org.junit.jupiter.api.Test;

/** What goes out where the format that came cannot be written, and what is shown before anything goes out. */
class DeliveryTest extends FormatsTestBase {

    private static XWPFDocument word(String html) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HtmlToDocx.write(html, "en", out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    @Test
    void headingsListsTablesAndFormattingBecomeWords() throws IOException {
        try (XWPFDocument word = word("<html><head><title>no</title></head><body><h2>A <i>title</i></h2><p>One  two\n<b>bold &amp; <i>both</i></b>.<br>New</p>"
                + "<ul><li>a<ul><li>deep</li></ul></li></ul><ol><li>one</li><li>two</li></ol><ol><li>again</li></ol>"
                + "<p>See <a href=\"https://example.org/?a=1&amp;b=2\">this <b>link</b></a>.</p>"
                + "<table><tr><td>c1</td><td><p>c2</p></td></tr></table><blockquote>cited</blockquote><pre>x  y\n z</pre></body></html>")) {
            List<String> texts = word.getParagraphs().stream().map(XWPFParagraph::getText).filter(text -> !text.isEmpty()).toList();
            assertEquals(List.of("A title", "One two bold & both.\nNew", "a", "deep", "one", "two", "again", "See this link.", "cited", "x  y\n z"), texts);
            assertEquals("Heading2", word.getParagraphs().get(0).getStyle());
            assertTrue(word.getParagraphs().get(1).getRuns().stream().anyMatch(run -> run.isBold() && run.isItalic() && run.text().equals("both")));
            assertEquals(List.of("0", "1"), word.getParagraphs().subList(2, 4).stream().map(p -> p.getNumIlvl().toString()).toList());
            assertFalse(word.getParagraphs().get(5).getNumID().equals(word.getParagraphs().get(6).getNumID()), "the second list goes on with the first");
            XWPFHyperlinkRun link = (XWPFHyperlinkRun) word.getParagraphs().get(7).getRuns().get(1);
            assertEquals("https://example.org/?a=1&b=2", link.getHyperlink(word).getURL());
            assertEquals("c2", word.getTables().get(0).getRow(0).getCell(1).getText());
        }
    }

    @Test
    void richTextGoesOutAsAWordDocumentThatOpensAgain() {
        Opened opened = open("a.rtf", "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}}\\pard Une {\\b grande} arm\\'e9e.\\par Une autre.\\par}");
        assertFalse(Formats.inKind(opened.original(), "a.rtf"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        formats.writeDocx(opened.original(), translated(opened), out, Progress.NONE);
        Opened again = open("b.docx", out.toByteArray());
        assertEquals(List.of("UNE GRANDE ARMÉE.", "UNE AUTRE."), sources(again));
        assertTrue(part(out.toByteArray(), "word/document.xml").contains("<w:b/></w:rPr><w:t xml:space=\"preserve\">GRANDE"));
    }

    private static org.calque.document.Document translated(Opened opened) {
        return opened.document().with(org.calque.document.Segments.of(opened.document().segments().stream().map(FormatsTestBase::loud).toList()));
    }

    @Test
    void olderOfficeFilesAndOutlookMessagesAreRead() throws IOException {
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("Ports").createRow(0).createCell(0).setCellValue("Un port calme. Il pleut.");
            book.write(sheet);
        }
        assertEquals(List.of("Ports", "Un port calme.", "Il pleut."), sources(open("a.xls", sheet.toByteArray())));
        ByteArrayOutputStream slides = new ByteArrayOutputStream();
        try (HSLFSlideShow show = new HSLFSlideShow()) {
            HSLFTextBox box = new HSLFTextBox();
            box.setText("Une nuit en mer.");
            show.createSlide().addShape(box);
            show.write(slides);
        }
        assertTrue(sources(open("a.ppt", slides.toByteArray())).contains("Une nuit en mer."));
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            file.createDocument(new ByteArrayInputStream(new byte[32]), "__properties_version1.0");
            for (Map.Entry<String, String> property : Map.of("001A", "IPM.Note", "0037", "Déserteurs", "1000", "Bonjour Marie. Il pleut.").entrySet()) {
                file.createDocument(new ByteArrayInputStream(property.getValue().getBytes(StandardCharsets.UTF_16LE)), "__substg1.0_" + property.getKey() + "001F");
            }
            file.writeFilesystem(message);
        }
        assertTrue(sources(open("a.msg", message.toByteArray())).containsAll(List.of("Déserteurs", "Bonjour Marie.", "Il pleut.")),
                sources(open("a.msg", message.toByteArray())).toString());
    }

    @Test
    void whatComesInItsKindGoesOutInIt() {
        assertTrue(Formats.inKind(open("a.html", "<html><body><p>Un.</p></body></html>").original(), "a.html"));
        assertTrue(Formats.inKind(open("a.md", "Un.").original(), "a.md"));
    }

    private String shown(Opened opened) {
        Preview preview = Preview.of(formats, opened.original(), opened.document(), Progress.NONE);
        return preview.name() + "\n" + text(preview.bytes());
    }

    @Test
    void aPreviewShowsTheLayoutWithWhatIsTranslatedSoFar() {
        Opened opened = open("a.fr.md", "# Un *titre*\n\n| a | b |\n|---|---|\n| c | d |\n\nUne phrase. Une autre.\n");
        int phrase = sources(opened).indexOf("Une phrase.");
        String shown = shown(new Opened(opened.document().with(phrase, opened.document().segments().get(phrase)
                .withTarget(Text.of("A sentence."), SegmentState.DRAFT)), opened.original(), List.of()));
        assertTrue(shown.startsWith("a.en.md.html\n"), shown);
        assertTrue(shown.contains("<h1>Un <em>titre</em></h1>") && shown.contains("<td>d</td>") && shown.contains("<p>A sentence. Une autre.</p>"), shown);
    }

    @Test
    void whatReadersOpenIsShownAsItIsAndWhatProgramsReadAsAPage() {
        assertTrue(shown(open("a.docx", Samples.docx(Samples.paragraph(Samples.run("Une phrase."))))).startsWith("a.en.docx\nPK"));
        String captions = shown(open("a.srt", "1\n00:00:01,000 --> 00:00:02,000\nUn <i>mot</i>.\n"));
        assertTrue(captions.startsWith("a.en.srt.html\n") && captions.contains("--&gt; 00:00:02,000\nUn &lt;i&gt;mot&lt;/i&gt;."), captions);
        String catalogue = shown(open("a.po", "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\nmsgid \"Ouvrir\"\nmsgstr \"Open\"\n"));
        assertTrue(catalogue.contains("<p>Open</p>"), catalogue);
    }
}
