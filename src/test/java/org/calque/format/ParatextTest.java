package org.calque.format;

import static org.calque.format.Samples.docx;
import static org.calque.format.Samples.part;
import static org.calque.format.Samples.paragraph;
import static org.calque.format.Samples.run;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.calque.document.LanguagePair;
import org.calque.document.Text;
import org.calque.format.extract.Part;
import org.calque.job.Progress;
import org.junit.jupiter.api.Test;

/** What stands around the running text is offered, follows it, or is told; none of it stays in French unnoticed. */
class ParatextTest extends FormatsTestBase {

    private static final String DRAWING = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";
    private static final String WORD_DRAWING = "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" " + DRAWING;

    @Test
    void labelsOfAChartAndTheCellsBehindThemAreTranslated() throws IOException, InvalidFormatException {
        Opened opened = open("a.docx", chart("Les ventes."));
        List<String> sources = sources(opened);
        assertTrue(sources.containsAll(List.of("Les ventes.", "Évolution", "En ligne", "Premier trimestre", "Second trimestre")), sources.toString());
        assertEquals(1, sources.stream().filter("Premier trimestre"::equals).count(), "a label that every series repeats is one unit");
        assertEquals(List.of(), opened.leftOut().stream().filter(line -> line.contains("trimestre")).toList());
        byte[] written = write(opened, FormatsTestBase::loud);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(written))) {
            XWPFChart chart = document.getCharts().get(0);
            XDDFChartData.Series series = chart.getChartSeries().get(0).getSeries(0);
            assertEquals("PREMIER TRIMESTRE", series.getCategoryData().getPointAt(0));
            XSSFSheet behind = chart.getWorkbook().getSheetAt(0);
            assertEquals("SECOND TRIMESTRE", behind.getRow(2).getCell(0).getStringCellValue());
            assertEquals("EN LIGNE", behind.getRow(0).getCell(1).getStringCellValue());
        }
    }

    /** Nobody looks over an archive in an archive before: it may be a bomb, and would be unpacked for the labels of a chart. */
    @Test
    void aWorkbookThatUnpacksToFarTooMuchStaysAsItIs() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bomb)) {
            out.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            out.write("<t>Premier trimestre</t>".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("xl/media/image1.bmp"));
            for (int i = 0; i < 60; i++) {
                out.write(new byte[1_000_000]);
            }
        }
        String workbook = "word/embeddings/bombe.xlsx";
        byte[] written = write(open("a.docx", with(chart("Les ventes."), workbook, bomb.toByteArray())), FormatsTestBase::loud);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(written))) {
            ZipEntry entry = in.getNextEntry();
            while (!entry.getName().equals(workbook)) {
                entry = in.getNextEntry();
            }
            assertArrayEquals(bomb.toByteArray(), in.readAllBytes());
        }
    }

    static byte[] chart(String text) {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(text);
            XWPFChart chart = document.createChart(3_000_000, 2_000_000);
            chart.setTitleText("Évolution");
            XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
            XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
            XDDFChartData data = chart.createData(ChartTypes.BAR, bottom, left);
            String[] quarters = {"Premier trimestre", "Second trimestre"};
            for (int i = 1; i < 3; i++) {
                data.addSeries(XDDFDataSourcesFactory.fromArray(quarters, "Sheet1!$A$2:$A$3", 0),
                        XDDFDataSourcesFactory.fromArray(new Double[] {1.0, 2.0}, "Sheet1!$" + "BC".charAt(i - 1) + "$2:$" + "BC".charAt(i - 1) + "$3", i))
                        .setTitle(i == 1 ? "En ligne" : "En magasin", chart.setSheetTitle(i == 1 ? "En ligne" : "En magasin", i));
            }
            chart.plot(data);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException | InvalidFormatException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatADiagramShowsFollowsItsData() {
        byte[] slides = with(bytes("expose.pptx"), "ppt/diagrams/drawing1.xml", "<dsp:drawing xmlns:dsp=\"http://schemas.microsoft.com/office/drawing/2008/diagram\" "
                + DRAWING + "><a:p><a:r><a:t>Une nuit </a:t></a:r><a:r><a:t>en mer</a:t></a:r></a:p><a:p><a:r><a:t>Autre</a:t></a:r></a:p></dsp:drawing>");
        String drawn = part(write(open("a.pptx", slides), FormatsTestBase::loud), "ppt/diagrams/drawing1.xml");
        assertTrue(drawn.replaceAll("<a:rPr[^>]*>", "").contains("<a:t>UNE NUIT EN MER</a:t></a:r><a:r><a:t></a:t></a:r>"), drawn);
        assertTrue(drawn.contains("<a:t>Autre</a:t>"), drawn);
    }

    @Test
    void aTableOfContentsFollowsItsHeadings() {
        String toc = "<w:p>" + field("begin") + instruction("TOC \\o") + field("separate") + "<w:hyperlink w:anchor=\"_Toc1\">" + run("1") + "<w:r><w:tab/></w:r>"
                + run("Le ") + run("départ") + "<w:r><w:tab/></w:r>" + field("begin") + instruction("PAGEREF _Toc1") + field("separate") + run("7") + field("end")
                + "</w:hyperlink></w:p><w:p>" + field("end") + "</w:p>";
        String heading = "<w:p><w:pPr><w:pStyle w:val=\"Titre2\"/></w:pPr>" + run("Le départ") + "</w:p>";
        Opened opened = open("a.docx", docx(toc + heading));
        assertEquals(List.of("Le départ"), sources(opened).stream().filter(source -> source.contains("départ")).toList());
        String written = part(write(opened, FormatsTestBase::loud), Samples.DOCX_MAIN);
        assertFalse(written.contains("départ"), written);
        assertEquals("1LE DÉPART7LE DÉPART", words(written));
    }

    @Test
    void whatAFieldFoundIsReadWithItsSentence() {
        Opened opened = open("a.docx", docx(paragraph(run("Voir "), field("begin") + instruction("REF _a \\h") + field("separate") + run("le départ") + field("end"),
                run(" dans "), "<w:fldSimple w:instr=\" TITLE \">" + run("Le récit") + "</w:fldSimple>", run(", page "),
                "<w:fldSimple w:instr=\" PAGE \">" + run("3") + "</w:fldSimple>", run("."))));
        assertEquals("Voir le départ dans Le récit, page .", sources(opened).get(0));
        String written = part(write(opened, FormatsTestBase::loud), Samples.DOCX_MAIN);
        assertEquals("VOIR LE DÉPART DANS LE RÉCIT, PAGE 3.", words(written));
        assertTrue(written.contains(" REF _a \\h ") && written.contains(" TITLE ") && written.contains("\" PAGE \""), written);
    }

    @Test
    void aFallbackOfATextBoxStaysAndSaysTheSame() {
        String offset = "<mc:AlternateContent><mc:Choice Requires=\"wp14\"><wp:positionH relativeFrom=\"page\"/></mc:Choice><mc:Fallback>"
                + "<wp:positionH relativeFrom=\"page\"><wp:posOffset>38</wp:posOffset></wp:positionH></mc:Fallback></mc:AlternateContent>";
        String box = "<w:r xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" " + WORD_DRAWING + "><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
                + "<wp:anchor>" + offset + "<a:graphic><a:graphicData><w:txbxContent>" + paragraph(run("Une boîte")) + "</w:txbxContent></a:graphicData></a:graphic></wp:anchor>"
                + "</w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + paragraph(run("Une boîte")) + "</w:txbxContent></w:pict></mc:Fallback>"
                + "</mc:AlternateContent></w:r>";
        Opened opened = open("a.docx", docx(paragraph(run("Avant. "), box, run("Après."))));
        assertEquals(1, sources(opened).stream().filter("Une boîte"::equals).count());
        String written = part(write(opened, FormatsTestBase::loud), Samples.DOCX_MAIN);
        assertTrue(written.contains("<wp:posOffset>38</wp:posOffset></wp:positionH></mc:Fallback>"), written);
        assertEquals(2, written.split("UNE BOÎTE", -1).length - 1, written);
        assertFalse(written.contains("Une boîte") || written.contains("calque"), written);
    }

    @Test
    void whatAControlIsBoundToSaysWhatItSays() {
        String title = "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                + "<dc:title>Le récit</dc:title><dc:subject>La mer</dc:subject></cp:coreProperties>";
        String control = "<w:sdt><w:sdtPr><w:dataBinding w:xpath=\"/ns1:coreProperties[1]/ns0:title[1]\"/><w:text/></w:sdtPr><w:sdtContent>" + run("Le récit")
                + "</w:sdtContent></w:sdt>";
        byte[] file = with(docx(paragraph(run("Titre : "), control)), "docProps/core.xml", title);
        Opened opened = open("a.docx", file);
        assertTrue(opened.leftOut().stream().anyMatch(line -> line.contains("La mer")), opened.leftOut().toString());
        String written = part(write(opened, FormatsTestBase::loud), "docProps/core.xml");
        assertTrue(written.contains("<dc:title>LE RÉCIT</dc:title>") && written.contains("<dc:subject>La mer</dc:subject>"), written);
    }

    @Test
    void whatDescribesAPictureIsAChoice() throws IOException {
        byte[] file = docx(paragraph(run("Une photo."), "<w:r><w:drawing " + WORD_DRAWING + "><wp:inline><wp:docPr id=\"1\" name=\"Image 1\" descr=\"Un port &amp; la mer\"/></wp:inline></w:drawing></w:r>"));
        Opened opened = open("a.docx", file);
        assertTrue(sources(opened).contains("Un port & la mer"), sources(opened).toString());
        assertTrue(part(write(opened, FormatsTestBase::loud), Samples.DOCX_MAIN).contains("descr=\"UN PORT &amp; LA MER\""));
        Files.write(folder.resolve("b.docx"), file);
        Opened without = formats.open(folder.resolve("b.docx"), LanguagePair.FRENCH_ENGLISH,
                OpeningOptions.USUAL.with(OpeningOptions.USUAL.extraction().with(Part.DESCRIPTIONS, false)), Progress.NONE);
        assertFalse(sources(without).contains("Un port & la mer"));
        assertTrue(without.leftOut().stream().anyMatch(line -> line.contains("Un port & la mer")), without.leftOut().toString());
    }

    @Test
    void aWorkbookIsTranslatedToItsHeadsRulesAndNames() throws IOException {
        byte[] file = workbook("Ville", "Le port");
        Files.write(folder.resolve("a.xlsx"), file);
        Opened opened = formats.open(folder.resolve("a.xlsx"), LanguagePair.FRENCH_ENGLISH,
                OpeningOptions.USUAL.with(OpeningOptions.USUAL.extraction().with(Part.SHEET_NAMES, true)), Progress.NONE);
        assertTrue(sources(opened).containsAll(List.of("Titre  sur", "Choisissez une ville", "Le Havre", "jours ouvrés", "Ports de l'Ouest")), sources(opened).toString());
        assertTrue(opened.leftOut().stream().anyMatch(line -> line.contains("Beaucoup")), opened.leftOut().toString());
        byte[] bytes = write(opened, segment -> segment.source().string().equals("Ports de l'Ouest") ? segment.withTarget(
                Text.of("Harbours: what the West's got to offer"), segment.state()) : loud(segment));
        try (XSSFWorkbook written = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XSSFSheet sheet = written.getSheetAt(0);
            assertEquals("Harbours- what the West's got t", sheet.getSheetName(), "as Excel takes it: 31 characters, no colon");
            assertEquals("TITRE &P SUR &N", sheet.getHeader().getCenter());
            XSSFDataValidation rule = sheet.getDataValidations().get(0);
            assertEquals("CHOISISSEZ UNE VILLE", rule.getPromptBoxText());
            assertEquals(List.of("LE HAVRE", "BREST"), List.of(rule.getValidationConstraint().getExplicitListValues()));
            assertEquals("0\" JOURS OUVRÉS\"", sheet.getRow(1).getCell(1).getCellStyle().getDataFormatString());
            assertEquals(12.0, written.getCreationHelper().createFormulaEvaluator().evaluate(written.getSheetAt(1).getRow(0).getCell(0)).getNumberValue());
            assertEquals("'Harbours- what the West''s got t'!$B$2", written.getName("Jours").getRefersToFormula());
        }
    }

    static byte[] workbook(String... cells) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Ports de l'Ouest");
            sheet.createRow(0).createCell(0).setCellValue(cells[0]);
            sheet.getRow(0).createCell(1).setCellValue(cells[1]);
            sheet.createRow(1).createCell(0).setCellFormula("IF(B2>1,\"Beaucoup\",\"\")");
            sheet.getHeader().setCenter("Titre &P sur &N");
            XSSFCellStyle days = workbook.createCellStyle();
            days.setDataFormat(workbook.createDataFormat().getFormat("0\" jours ouvrés\""));
            XSSFCell cell = sheet.getRow(1).createCell(1);
            cell.setCellValue(12);
            cell.setCellStyle(days);
            XSSFDataValidationHelper rules = new XSSFDataValidationHelper(sheet);
            DataValidation rule = rules.createValidation(rules.createExplicitListConstraint(new String[] {"Le Havre", "Brest"}), new CellRangeAddressList(1, 1, 2, 2));
            rule.createPromptBox("Ville", "Choisissez une ville");
            sheet.addValidationData(rule);
            workbook.createSheet("Feuil2").createRow(0).createCell(0).setCellFormula("SUM('Ports de l''Ouest'!B2:B3)");
            Name name = workbook.createName();
            name.setNameName("Jours");
            name.setRefersToFormula("'Ports de l''Ouest'!$B$2");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theContentsOfABookFollowItsHeadings() {
        String ncx = "<ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\" xml:lang=\"fr\"><docTitle><text>La mer</text></docTitle><navMap><navPoint><navLabel>"
                + "<text>Le départ</text></navLabel></navPoint><navPoint><navLabel><text>Annexes</text></navLabel></navPoint></navMap></ncx>";
        byte[] book = with(with(Samples.epub("<h1>Le <i>départ</i></h1><p>Six marins.</p>"), "OPS/toc.ncx", ncx), "OPS/book.opf",
                "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"2.0\"><metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>La mer</dc:title>"
                + "<dc:language>fr-FR</dc:language></metadata><manifest><item id=\"y\" href=\"one.xhtml\" media-type=\"application/xhtml+xml\"/></manifest>"
                + "<spine><itemref idref=\"y\"/></spine></package>");
        Opened opened = open("a.epub", book);
        assertEquals(List.of("Le départ", "Six marins.", "La mer", "Annexes"), sources(opened).stream().distinct().toList());
        byte[] written = write(opened, FormatsTestBase::loud);
        assertTrue(part(written, "OPS/toc.ncx").contains("<text>LE DÉPART</text>") && part(written, "OPS/toc.ncx").contains("<text>ANNEXES</text>")
                && part(written, "OPS/toc.ncx").contains("xml:lang=\"en\""), part(written, "OPS/toc.ncx"));
        assertTrue(part(written, "OPS/book.opf").contains("<dc:title>LA MER</dc:title><dc:language>en-GB</dc:language>"), part(written, "OPS/book.opf"));
    }

    @Test
    void aDocumentSaysThatItIsInTheLanguageOfTheTranslation() {
        byte[] word = with(docx(paragraph(run("Le départ."))), "word/styles.xml", "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"fr-FR\" w:eastAsia=\"ja-JP\"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>");
        String styles = part(write(open("a.docx", word), FormatsTestBase::loud), "word/styles.xml");
        assertTrue(styles.contains("<w:lang w:val=\"en-GB\" w:eastAsia=\"ja-JP\""), styles);
        byte[] open = with(Samples.odt("<text:p>Le départ.</text:p>"), "styles.xml", "<office:document-styles " + Samples.ODF + " office:version=\"1.2\"><office:styles>"
                + "<style:default-style style:family=\"paragraph\"><style:text-properties fo:country=\"FR\" fo:language=\"fr\"/></style:default-style></office:styles></office:document-styles>");
        String written = part(write(open("a.odt", open), FormatsTestBase::loud), "styles.xml");
        assertTrue(written.contains("fo:language=\"en\"") && written.contains("fo:country=\"GB\""), written);
    }

    @Test
    void anOpenDocumentIsTranslatedToItsChartsAndRules() {
        String content = "<?xml version=\"1.0\"?><office:document-content " + Samples.ODF + " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" office:version=\"1.2\">"
                + "<office:body><office:spreadsheet><table:content-validations><table:content-validation table:name=\"v\" "
                + "table:condition=\"of:cell-content-is-in-list(&quot;Le Havre&quot;;&quot;Brest&quot;)\"><table:error-message table:title=\"Refusé\"><text:p>Une ville, s'il vous plaît.</text:p>"
                + "</table:error-message></table:content-validation></table:content-validations><table:table table:name=\"Ports\"><table:table-row><table:table-cell office:value-type=\"string\">"
                + "<text:p>Les ports</text:p><draw:frame><svg:desc>Une vue du quai</svg:desc></draw:frame></table:table-cell><table:table-cell table:formula=\"of:=[.A1]\" office:string-value=\"Les ports\">"
                + "<text:p>Les ports</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>";
        byte[] sheet = with(with(with(Samples.odt(""), "mimetype", "application/vnd.oasis.opendocument.spreadsheet"), "content.xml", content), "Object 1/content.xml",
                "<office:document-content " + Samples.ODF + "><text:p>Évolution</text:p><text:p>Les ports</text:p></office:document-content>");
        Opened opened = open("a.ods", sheet);
        assertTrue(sources(opened).containsAll(List.of("Le Havre", "Brest", "Refusé", "Une vue du quai", "Évolution")), sources(opened).toString());
        assertEquals(1, sources(opened).stream().filter("Les ports"::equals).count());
        assertTrue(opened.leftOut().stream().anyMatch(line -> line.contains("Ports")), opened.leftOut().toString());
        byte[] written = write(opened, FormatsTestBase::loud);
        String table = part(written, "content.xml");
        assertFalse(table.contains("Les ports") || table.contains("Refusé") || table.contains("Brest") || table.contains("quai"), table);
        assertTrue(part(written, "Object 1/content.xml").contains("<text:p>ÉVOLUTION</text:p><text:p>LES PORTS</text:p>"));
    }

    @Test
    void whatCellsSaidBeforeIsGone() {
        String content = "<office:document-content " + Samples.ODF + " office:version=\"1.2\"><office:body><office:spreadsheet><table:tracked-changes><table:cell-content-change>"
                + "<table:previous><table:change-track-table-cell office:value-type=\"string\"><text:p>Un ancien port</text:p></table:change-track-table-cell></table:previous>"
                + "</table:cell-content-change></table:tracked-changes><table:table table:name=\"Feuille1\"><table:table-row><table:table-cell office:value-type=\"string\">"
                + "<text:p>Un port neuf</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>";
        Opened opened = open("a.ods", with(with(Samples.odt(""), "mimetype", "application/vnd.oasis.opendocument.spreadsheet"), "content.xml", content));
        assertFalse(opened.leftOut().toString().contains("ancien") || sources(opened).toString().contains("ancien"), opened.leftOut().toString());
        String written = part(write(opened, FormatsTestBase::loud), "content.xml");
        assertTrue(written.contains("UN PORT NEUF") && !written.contains("ancien") && !written.contains("tracked-changes"), written);
    }

    /** ISO/IEC 26300-1, 6.1.2: programs write their XML with line breaks and indents where none shows. */
    @Test
    void anIndentedOpenDocumentGainsNoBlanks() {
        Opened opened = open("a.odt", Samples.odt("<text:p>\n   Six marins\n   ont <text:span text:style-name=\"T1\"> quitté</text:span>\n leur<text:s/> navire.</text:p>"
                + "<text:p>\n  <text:page-number>\n  1</text:page-number>\n</text:p>"));
        assertEquals("Six marins ont quitté leur  navire.", sources(opened).get(0));
        String written = part(write(opened, FormatsTestBase::loud), "content.xml");
        assertEquals(1, written.split("<text:s/>", -1).length - 1, written);
    }

    private static String field(String type) {
        return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
    }

    private static String instruction(String code) {
        return "<w:r><w:instrText xml:space=\"preserve\"> " + code + " </w:instrText></w:r>";
    }

    /** The text of a part of a DOCX, without the instructions of fields. */
    private static String words(String xml) {
        return xml.replaceAll("<w:instrText.*?</w:instrText>", "").replaceAll("<[^>]*>", "").strip();
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Objects.requireNonNull(ParatextTest.class.getResourceAsStream(resource))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The same archive with one part more, or another in its place. */
    static byte[] with(byte[] archive, String name, String content) {
        return with(archive, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] with(byte[] archive, String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
             ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(name)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(out);
                }
            }
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
