package org.calque.format.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.calque.document.Code;
import org.calque.document.Document;
import org.calque.document.Ids;
import org.calque.document.LanguagePair;
import org.calque.document.Original;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Segments;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.calque.format.xliff.TakeBack;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.junit.jupiter.api.Test;

/** A reviewer with a word processor changes targets, states and notes, and they come back. */
class ReviewTableTest {

    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
    private static final Original ORIGINAL = new Original("article.md", "text/markdown", "UTF-8", "markdown", "", new byte[0], "ab".repeat(32));
    private static final String MAIN = "word/document.xml";

    private static Document document() {
        List<Code> bold = List.of(new Code(3, Code.Kind.OPEN, "7", "bold", "**", "**", false), new Code(7, Code.Kind.CLOSE, "7", "bold", "**", "**", false),
                new Code(8, Code.Kind.PLACEHOLDER, "9", "lb", "<br>", "<br>", true));
        return document(new Text("Un gras.", bold), new Text("A bold.", List.of(bold.get(0).at(2), bold.get(1).at(6), bold.get(2).at(7))), "Deux <&> trois.", "Two <&> three.");
    }

    private static Document document(Text first, Text firstTarget, String second, String secondTarget) {
        List<Unit> units = List.of(Unit.paragraph("tu1", first), Unit.paragraph("tu2", Text.of(second)));
        return new Document(Ids.next(), "article.md", LanguagePair.FRENCH_ENGLISH, units, Segments.of(List.of(
                new Segment(Ids.next(), 0, "tu1/1", first.whole(), first, firstTarget, SegmentState.DRAFT, "Ton ?", false, null),
                new Segment(Ids.next(), 1, "tu2/1", Text.of(second).whole(), Text.of(second), Text.of(secondTarget), SegmentState.CONFIRMED, null, false, null))), false);
    }

    private static byte[] write(Document document, Locale language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ReviewTableWriter(language).write(document, ORIGINAL, NOW, out, Progress.NONE);
        return out.toByteArray();
    }

    /** The table with its main part changed, and other parts added. */
    private static byte[] edited(byte[] docx, UnaryOperator<String> edit, String... parts) throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                String changed = entry.getName().equals(MAIN) ? edit.apply(text) : text;
                assertTrue(!entry.getName().equals(MAIN) || !changed.equals(text), "the edit finds its place");
                all.put(entry.getName(), changed);
            }
        }
        for (int i = 0; i < parts.length; i += 2) {
            all.put(parts[i], parts[i + 1]);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static TakeBack.Applied back(byte[] docx, Document document) {
        return new TakeBack().apply(ReviewTableReader.read("back.docx", docx, Progress.NONE).in(document), document);
    }

    private static final String TWO = "<w:r><w:t xml:space=\"preserve\">Two &lt;&amp;&gt; three.</w:t></w:r>";

    @Test
    void anotherProgramReadsIt() throws IOException {
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(write(document(), Locale.ENGLISH)))) {
            assertEquals(3, docx.getTables().get(0).getRows().size());
            assertEquals("{1>", docx.getTables().get(0).getRow(1).getCell(1).getParagraphs().get(0).getRuns().get(1).text());
            assertEquals("Two <&> three.", docx.getTables().get(0).getRow(2).getCell(2).getText());
            assertEquals("Confirmed", docx.getTables().get(0).getRow(2).getCell(3).getText());
            assertTrue(docx.getTables().get(0).getRow(0).isRepeatHeader());
        }
    }

    @Test
    void whatNobodyTouchedComesBackAsItLeftInBothLanguages() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            Document document = document();
            TakeBack.Applied applied = back(write(document, language), document);
            assertEquals(0, applied.changed());
            assertEquals(List.of(), applied.unplaced());
            ReviewTable table = ReviewTableReader.read("back.docx", write(document, language), Progress.NONE);
            assertEquals(List.of("article.md", ORIGINAL.sha256(), NOW), List.of(table.original(), table.sha256(), String.valueOf(table.exported()).equals(NOW.toString()) ? NOW : Instant.EPOCH));
        }
    }

    @Test
    void changedTargetsStatesNotesAndCommentsComeBack() throws IOException {
        Document document = document();
        byte[] docx = edited(write(document, Locale.ENGLISH), xml -> xml.replace(TWO, "<w:r><w:t>Two and three.</w:t></w:r><w:r><w:commentReference w:id=\"4\"/></w:r>")
                .replace("<w:t xml:space=\"preserve\">Confirmed</w:t>", "<w:t>needs review</w:t>")
                .replace("<w:t xml:space=\"preserve\">Ton ?</w:t>", "<w:t>Ton ? Oui.</w:t>"),
                "word/comments.xml", "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:comment w:id=\"4\"><w:p><w:r><w:t>Vraiment ?</w:t></w:r></w:p></w:comment></w:comments>");
        Segments segments = back(docx, document).document().segments();
        assertEquals("Two and three.", segments.get(1).target().string());
        assertEquals(SegmentState.NEEDS_REVIEW, segments.get(1).state());
        assertEquals("Vraiment ?", segments.get(1).note());
        assertEquals("Ton ? Oui.", segments.get(0).note());
        assertEquals(document.segments().get(0).target(), segments.get(0).target());
    }

    /** A translation is never passed over because the cells behind it are gone. */
    @Test
    void aRowWhoseLastCellsAreMergedIsTaken() throws IOException {
        Document document = document();
        byte[] docx = edited(write(document, Locale.ENGLISH), xml -> java.util.regex.Pattern.compile("<w:tc>(?:(?!<w:tc>).)*</w:tc></w:tr>", java.util.regex.Pattern.DOTALL)
                .matcher(xml.replace(TWO, "<w:r><w:t>Two and three.</w:t></w:r>")).replaceAll("</w:tr>"));
        assertTrue(ReviewTableReader.read("x.docx", docx, Progress.NONE).rows().stream().anyMatch(row -> row.target().equals("Two and three.")));
    }

    @Test
    void trackedChangesCountAsAccepted() throws IOException {
        Document document = document();
        byte[] docx = edited(write(document, Locale.ENGLISH), xml -> xml.replace(TWO, "<w:r><w:t xml:space=\"preserve\">Two </w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>&lt;&amp;&gt;</w:delText></w:r></w:del>"
                + "<w:ins w:id=\"2\"><w:r><w:rPr><w:rPrChange w:id=\"3\"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>or</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> three.</w:t></w:r>"));
        assertEquals("Two or three.", back(docx, document).document().segments().get(1).target().string());
    }

    @Test
    void codesMoveWithTheirTokensAndKeepWhatTheyStandFor() throws IOException {
        Document document = document();
        byte[] docx = edited(write(document, Locale.ENGLISH), xml -> {
            int cell = xml.indexOf("A </w:t>");
            int from = xml.lastIndexOf("<w:r>", cell);
            return xml.substring(0, from) + "<w:r><w:t>{1&gt;Bold&lt;1}, see {2} and {9}.</w:t></w:r>" + xml.substring(xml.indexOf("</w:p>", from));
        });
        Text target = back(docx, document).document().segments().get(0).target();
        assertEquals("Bold, see  and {9}.", target.string(), "what is no code of this segment is text");
        assertEquals(List.of("**", "**", "<br>"), target.codes().stream().map(Code::data).toList());
        assertEquals(List.of(0, 4, 10), target.codes().stream().map(Code::offset).toList());
    }

    @Test
    void rowsFindTheirPlaceByNumberWhereTheHiddenTextIsGoneAndAreToldWhereTheSourceIsAnother() throws IOException {
        Document document = document();
        UnaryOperator<String> bare = xml -> xml.replaceAll("<w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space=\"preserve\">tu\\d/1</w:t></w:r>", "");
        byte[] docx = edited(write(document, Locale.ENGLISH), xml -> bare.apply(xml).replace(TWO, "<w:r><w:t>2.</w:t></w:r>"));
        assertEquals("2.", back(docx, document).document().segments().get(1).target().string());
        Document other = document(Text.of("Un gras."), Text.EMPTY, "Autre.", "");
        assertEquals(List.of(TakeBack.Reason.SOURCE_DIFFERS), back(docx, other).unplaced().stream().map(TakeBack.Unplaced::reason).distinct().toList());
        assertNull(ReviewTableReader.read("x", edited(write(document, Locale.ENGLISH), xml -> xml.replace("2026-11-26", "gestern")), Progress.NONE).exported());
    }

    @Test
    void anythingElseIsRefusedInOneSentence() throws IOException {
        assertEquals(Fault.REVIEW_TABLE_MISSING, assertThrows(FaultException.class,
                () -> ReviewTableReader.read("x.docx", edited(write(document(), Locale.ENGLISH), xml -> "<w:document xmlns:w=\"w\"/>"), Progress.NONE)).fault());
        assertEquals(Fault.XML_BROKEN, assertThrows(FaultException.class,
                () -> ReviewTableReader.read("x.docx", edited(write(document(), Locale.ENGLISH), xml -> xml.substring(0, 2000)), Progress.NONE)).fault());
        byte[] whole = write(document(), Locale.ENGLISH);
        FaultException torn = assertThrows(FaultException.class, () -> ReviewTableReader.read("x.docx", java.util.Arrays.copyOf(whole, whole.length / 2), Progress.NONE));
        assertTrue(List.of(Fault.DOCUMENT_DAMAGED, Fault.REVIEW_TABLE_MISSING).contains(torn.fault()), torn.fault().name());
    }
}
