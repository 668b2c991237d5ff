package org.calque.format;

import static org.calque.format.Samples.docx;
import static org.calque.format.Samples.paragraph;
import static org.calque.format.Samples.part;
import static org.calque.format.Samples.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.calque.document.LanguagePair;
import org.calque.format.extract.Choices;
import org.calque.format.extract.Extraction;
import org.calque.format.extract.Part;
import org.calque.format.extract.Sheet;
import org.calque.job.Progress;
import org.junit.jupiter.api.Test;

/** What of a file is translated is chosen, where it has anything to choose from; and it goes out as it was chosen. */
class ExtractionTest extends FormatsTestBase {

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private List<String> sources(Path file, Extraction wanted) {
        return sources(formats.open(file, LanguagePair.FRENCH_ENGLISH, OpeningOptions.USUAL.with(wanted), Progress.NONE));
    }

    private Choices choices(Path file) {
        return formats.glance(file, Progress.NONE).choices();
    }

    @Test
    void aPlainFileLeavesNothingToAsk() throws IOException {
        assertFalse(choices(file("a.txt", "Un texte.".getBytes(StandardCharsets.UTF_8))).any());
        assertFalse(choices(file("a.md", "# Un texte\n\n- un\n    - deux\n".getBytes(StandardCharsets.UTF_8))).any());
    }

    @Test
    void hiddenTextIsTakenOnlyWhereWanted() throws IOException {
        Path file = file("a.docx", docx(paragraph(run("Un texte."), run("<w:vanish/>", " Un secret."))));
        assertEquals(List.of(Part.HIDDEN, Part.COMMENTS), choices(file).parts());
        assertEquals(List.of("Un texte."), sources(file, Extraction.USUAL).subList(0, 1));
        assertFalse(sources(file, Extraction.USUAL).toString().contains("secret"));
        assertTrue(sources(file, Extraction.USUAL.with(Part.HIDDEN, true)).toString().contains("Un secret."));
    }

    @Test
    void commentsAreTakenOnlyWhereWanted() throws IOException {
        Path file = file("a.docx", docx(paragraph("<w:commentRangeStart w:id=\"0\"/>", run("Le lieutenant."),
                "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>")));
        Opened opened = formats.open(file, LanguagePair.FRENCH_ENGLISH, OpeningOptions.USUAL.with(Extraction.USUAL.with(Part.COMMENTS, true)), Progress.NONE);
        assertTrue(sources(opened).contains("Vérifier ce patronyme."), sources(opened).toString());
        assertEquals(List.of(), opened.leftOut());
        assertTrue(part(write(opened, FormatsTestBase::loud), "word/comments.xml").contains("VÉRIFIER CE PATRONYME."));
    }

    @Test
    void trackedChangesAreAcceptedOrTakenBack() throws IOException {
        String changed = "<w:del w:id=\"1\" w:author=\"R\"><w:r><w:delText xml:space=\"preserve\">cinq </w:delText></w:r></w:del>"
                + "<w:ins w:id=\"2\" w:author=\"R\">" + run("six ") + "</w:ins>";
        Path file = file("a.docx", docx(paragraph(run("Il en reste "), changed, run("ou plus."))
                + "<w:p><w:pPr><w:rPr><w:ins w:id=\"3\" w:author=\"R\"/></w:rPr></w:pPr><w:ins w:id=\"4\" w:author=\"R\">"
                + run("Un ajout.") + "</w:ins></w:p>"));
        assertTrue(choices(file).parts().contains(Part.CHANGES));
        assertEquals(List.of("Il en reste six ou plus.", "Un ajout."), sources(file, Extraction.USUAL).subList(0, 2));
        Opened before = formats.open(file, LanguagePair.FRENCH_ENGLISH, OpeningOptions.USUAL.with(Extraction.USUAL.with(Part.CHANGES, false)), Progress.NONE);
        assertEquals("Il en reste cinq ou plus.", sources(before).get(0));
        assertFalse(sources(before).contains("Un ajout."));
        String written = part(write(before, FormatsTestBase::loud), Samples.DOCX_MAIN);
        assertEquals("IL EN RESTE CINQ OU PLUS.", written.replaceAll("<[^>]*>", "").strip());
    }

    @Test
    void columnsOfASheetAreLeftOutAndStayAsTheyAre() throws IOException {
        Path file = file("a.xlsx", workbook());
        Choices choices = choices(file);
        assertEquals(List.of(Part.HIDDEN, Part.SHEET_NAMES), choices.parts());
        assertEquals(List.of(new Sheet("Ports", List.of(new Sheet.Column("A", "Ville"), new Sheet.Column("B", "Remarque"),
                new Sheet.Column("C", "Code")))), choices.sheets());
        assertEquals(List.of("Ville", "Remarque", "Code", "Caen", "Un port calme.", "ref-caen"), sources(file, Extraction.USUAL));
        Opened opened = formats.open(file, LanguagePair.FRENCH_ENGLISH,
                OpeningOptions.USUAL.with(new Extraction(Extraction.USUAL.parts(), Map.of("Ports", Set.of("A", "C")))), Progress.NONE);
        assertEquals(List.of("Remarque", "Un port calme."), sources(opened));
        try (XSSFWorkbook written = new XSSFWorkbook(new java.io.ByteArrayInputStream(write(opened, FormatsTestBase::loud)))) {
            XSSFRow row = written.getSheet("Ports").getRow(1);
            assertEquals(List.of("Caen", "UN PORT CALME.", "ref-caen"), List.of(row.getCell(0).getStringCellValue(),
                    row.getCell(1).getStringCellValue(), row.getCell(2).getStringCellValue()));
        }
        assertTrue(sources(file, Extraction.USUAL.with(Part.HIDDEN, true)).contains("Notes de travail"));
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("Ports");
            fill(sheet, 0, "Ville", "Remarque", "Code");
            fill(sheet, 1, "Caen", "Un port calme.", "ref-caen");
            fill(book.createSheet("Brouillon"), 0, "Notes de travail");
            book.setSheetHidden(1, true);
            book.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static void fill(XSSFSheet sheet, int at, String... cells) {
        XSSFRow row = sheet.createRow(at);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    @Test
    void notesToSlidesAreTakenUnlessLeft() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XMLSlideShow show = new XMLSlideShow()) {
            XSLFSlide slide = show.createSlide();
            slide.createTextBox().setText("Une nuit en mer");
            show.getNotesSlide(slide).getPlaceholders()[1].setText("Parler lentement.");
            show.write(bytes);
        }
        Path file = file("a.pptx", bytes.toByteArray());
        assertEquals(List.of(Part.SPEAKER_NOTES), choices(file).parts());
        assertTrue(sources(file, Extraction.USUAL).contains("Parler lentement."), sources(file, Extraction.USUAL).toString());
        assertEquals(List.of("Une nuit en mer"), sources(file, Extraction.USUAL.with(Part.SPEAKER_NOTES, false)));
    }

    @Test
    void codeInMarkdownIsLeftAloneAndSaidSo() throws IOException {
        String markdown = "---\ntitle: Un titre\n---\n\nUn texte.\n\n```sh\necho bonjour\n```\n\nUn autre `mot`.\n\n    encore du code\n\nFin.\n";
        Path file = file("a.md", markdown.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(Part.CODE, Part.FRONT_MATTER), choices(file).parts());
        Opened usual = formats.open(file, LanguagePair.FRENCH_ENGLISH, Progress.NONE);
        assertEquals(List.of("Un texte.", "Un autre mot.", "Fin."), sources(usual));
        assertTrue(usual.leftOut().toString().contains("echo bonjour"), usual.leftOut().toString());
        String written = text(write(usual, FormatsTestBase::loud));
        assertEquals(markdown.replace("Un texte.", "UN TEXTE.").replace("Un autre `mot`.", "UN AUTRE `MOT`.").replace("Fin.", "FIN."), written);
        Opened all = formats.open(file, LanguagePair.FRENCH_ENGLISH,
                OpeningOptions.USUAL.with(Extraction.USUAL.with(Part.CODE, true).with(Part.FRONT_MATTER, true)), Progress.NONE);
        assertTrue(sources(all).containsAll(List.of("Un titre", "echo bonjour", "encore du code")), sources(all).toString());
        assertTrue(text(write(all, FormatsTestBase::loud)).contains("title: UN TITRE"), text(write(all, FormatsTestBase::loud)));
    }

    @Test
    void remarksInATextDocumentAreTakenOnlyWhereWanted() throws IOException {
        Path file = file("a.odt", Samples.odt("<text:p>Un texte<office:annotation><dc:creator>R</dc:creator><text:p>Est-ce sûr ?</text:p>"
                + "</office:annotation>.</text:p>"));
        assertEquals(List.of(Part.HEADERS, Part.COMMENTS), choices(file).parts());
        assertFalse(sources(file, Extraction.USUAL).contains("Est-ce sûr ?"));
        assertTrue(sources(file, Extraction.USUAL.with(Part.COMMENTS, true)).contains("Est-ce sûr ?"));
    }

    @Test
    void whatWasChosenIsKeptByName() {
        Extraction chosen = Extraction.USUAL.with(Part.HIDDEN, true).with(Part.HEADERS, false);
        assertEquals(chosen, Extraction.named(chosen.names()));
        assertEquals("changes,descriptions,hidden,speaker-notes", chosen.names());
        assertEquals(Set.of(), Extraction.named("").parts());
    }
}
