package org.calque.glossary.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.calque.glossary.Concept;
import org.calque.glossary.Term;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks of several sheets, as people keep them: one of each domain, with one about who made it. */
class WorkbooksTest {

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] ods(String tables) throws IOException {
        return zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
                <office:body><office:spreadsheet>%s</office:spreadsheet></office:body></office:document-content>""".formatted(tables)));
    }

    private static String table(String name, String rows) {
        return "<table:table table:name=\"" + name + "\"><table:table-column/>" + rows + "</table:table>";
    }

    private static String row(String... cells) {
        return "<table:table-row>" + List.of(cells).stream().map(cell -> "<table:table-cell>" + (cell.isEmpty() ? "" : "<text:p>" + cell
                + "</text:p>") + "</table:table-cell>").collect(Collectors.joining()) + "</table:table-row>";
    }

    /** @param sheets name and rows of each, cells parted by bars */
    private static byte[] xlsx(Map<String, List<String>> sheets) throws IOException {
        Map<String, String> parts = new java.util.LinkedHashMap<>();
        StringBuilder book = new StringBuilder("<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>");
        StringBuilder relations = new StringBuilder("<Relationships>");
        int number = 0;
        for (Map.Entry<String, List<String>> sheet : sheets.entrySet()) {
            number++;
            book.append("<sheet name=\"").append(sheet.getKey()).append("\" r:id=\"r").append(number).append("\"/>");
            relations.append("<Relationship Id=\"r").append(number).append("\" Target=\"worksheets/s").append(number).append(".xml\"/>");
            parts.put("xl/worksheets/s" + number + ".xml", "<worksheet><sheetData>" + sheet.getValue().stream().map(row -> "<row>"
                    + List.of(row.split("[|]")).stream().map(cell -> "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>")
                    .collect(Collectors.joining()) + "</row>").collect(Collectors.joining()) + "</sheetData></worksheet>");
        }
        parts.put("xl/workbook.xml", book + "</sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", relations + "</Relationships>");
        return zip(parts);
    }

    private static Opened open(String name, byte[] bytes) {
        return GlossaryFiles.open(name, new ByteArrayInputStream(bytes));
    }

    private static List<String> pairs(Opened opened) {
        return opened.glossary().concepts().stream().map(concept -> concept.french().map(Term::text).collect(Collectors.joining("|")) + " = "
                + concept.english().map(Term::text).collect(Collectors.joining("|"))).toList();
    }

    private static FaultException refused(String name, byte[] bytes) {
        return assertThrows(FaultException.class, () -> open(name, bytes));
    }

    @Test
    void openDocumentIsReadWithItsRepeatedCellsSpacesAndLines() throws IOException {
        Opened opened = open("mots.ods", ods(table("Mots", row("français", "anglais", "note", "statut")
                + row("déserteur", "de<text:span>ser</text:span>ter", "un<text:s text:c=\"2\"/>deux</text:p><text:p>trois", "préféré")
                + "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
                + "<table:table-row><table:table-cell><office:annotation><text:p>pas ceci</text:p></office:annotation><text:p>armée</text:p>"
                + "</table:table-cell><table:table-cell><text:p>army</text:p></table:table-cell>"
                + "<table:table-cell table:number-columns-repeated=\"16382\"/></table:table-row>"
                + "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell/></table:table-row>")));
        assertEquals(List.of("déserteur = deserter", "armée = army"), pairs(opened));
        Concept first = opened.glossary().concepts().get(0);
        assertEquals("un  deux\ntrois", first.note());
    }

    @Test
    void aFormulaIsRefusedWithItsCell() throws IOException {
        String sentence = refused("mots.ods", ods(table("Mots", row("fr", "en") + "<table:table-row><table:table-cell><text:p>a</text:p>"
                + "</table:table-cell><table:table-cell table:formula=\"of:=1+1\"><text:p>2</text:p></table:table-cell></table:table-row>")))
                .sentence(Locale.ENGLISH);
        assertTrue(sentence.contains("B2"), sentence);
    }

    @Test
    void everySheetThatIsATableComesInAndTheOthersAreNamed() throws IOException {
        Opened sheets = open("mots.xlsx", xlsx(new java.util.TreeMap<>(Map.of("À lire", List.of("Glossaire de la rédaction"),
                "Armée", List.of("fr|en", "déserteur|deserter"), "Droit", List.of("en|fr|domain", "amparo|recours|droit")))));
        assertEquals(List.of("déserteur = deserter", "recours = amparo"), pairs(sheets));
        assertEquals(Map.of("sheet À lire", 1), sheets.report().left());
        Opened tables = open("mots.ods", ods(table("Armée", row("fr", "en") + row("déserteur", "deserter")) + table("Vide", "")
                + table("Notes", row("à revoir") + row("bientôt")) + table("Droit", row("fr", "en") + row("recours", "amparo"))));
        assertEquals(List.of("déserteur = deserter", "recours = amparo"), pairs(tables));
        assertEquals(Map.of("sheet Notes", 1), tables.report().left());
    }

    @Test
    void aFaultNamesTheSheet() throws IOException {
        String second = refused("mots.xlsx", xlsx(new java.util.TreeMap<>(Map.of("A", List.of("fr|en", "un|one"), "B", List.of("fr|en|status",
                "deux|two|wrong"))))).sentence(Locale.ENGLISH);
        assertTrue(second.contains("(B)") && second.contains("wrong"), second);
        String none = refused("mots.xlsx", xlsx(Map.of("A", List.of("fr|anglicisme", "un|one")))).sentence(Locale.ENGLISH);
        assertTrue(none.contains("“en”"), none);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv", "utf8", "tbx", "txt"})
    void aFileOfSpacesIsEmpty(String ending) {
        assertEquals(Fault.FILE_EMPTY, refused("vide." + ending, " \n\n".getBytes(StandardCharsets.UTF_8)).fault());
        assertEquals(Fault.FILE_EMPTY, refused("vide." + ending, new byte[0]).fault());
    }

    @Test
    void aWorkbookWithoutCellsIsEmptyAndAnEmptyArchiveIsNone() throws IOException {
        assertEquals(Fault.FILE_EMPTY, refused("vide.ods", ods(table("Feuille1", ""))).fault());
        assertEquals(Fault.FILE_EMPTY, refused("vide.xlsx", xlsx(Map.of("Feuil1", List.of()))).fault());
        byte[] archive = {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        assertEquals(Fault.GLOSSARY_FORMAT_UNKNOWN, refused("vide.xlsx", archive).fault());
    }
}
