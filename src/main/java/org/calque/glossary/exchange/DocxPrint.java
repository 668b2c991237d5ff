package org.calque.glossary.exchange;

import static org.calque.glossary.exchange.OpenXml.escaped;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.calque.glossary.Glossary;

/** Writes a glossary as a text document: a table whose head is repeated on each page. */
final class DocxPrint {

    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    /** Of the columns, in twentieths of a point: they fill a page of A4 between margins of 2 cm. */
    private static final int[] WIDTHS = {2700, 2700, 4238};
    private static final List<String> HEADS = List.of("PRINT_FRENCH", "PRINT_ENGLISH", "PRINT_REMARKS");
    private static final String MUTED = "<w:color w:val=\"666666\"/>";

    private DocxPrint() {
    }

    static void write(Glossary glossary, OutputStream out) throws IOException {
        OpenXml file = new OpenXml(out, "word/document.xml", TYPE + "document.main+xml", "word/styles.xml", TYPE + "styles+xml",
                "word/footer1.xml", TYPE + "footer+xml");
        file.part("word/_rels/document.xml.rels", OpenXml.relations("styles", "styles.xml", "footer", "footer1.xml"));
        file.part("word/footer1.xml", OpenXml.HEAD + "<w:ftr xmlns:w=\"" + MAIN + "\"><w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr>"
                + "<w:r><w:rPr>" + MUTED + "</w:rPr><w:t xml:space=\"preserve\">" + escaped(glossary.name()) + " · </w:t></w:r>"
                + "<w:r><w:rPr>" + MUTED + "</w:rPr><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:rPr>" + MUTED
                + "</w:rPr><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:rPr>" + MUTED
                + "</w:rPr><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:ftr>");
        file.part("word/styles.xml", OpenXml.HEAD + "<w:styles xmlns:w=\"" + MAIN + "\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts "
                + "w:ascii=\"Georgia\" w:hAnsi=\"Georgia\"/><w:sz w:val=\"19\"/></w:rPr></w:rPrDefault></w:docDefaults>"
                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/><w:pPr><w:spacing w:after=\"120\"/></w:pPr>"
                + "<w:rPr><w:sz w:val=\"36\"/></w:rPr></w:style></w:styles>");
        List<Print> entries = Print.of(glossary);
        file.begin("word/document.xml");
        file.write(OpenXml.HEAD + "<w:document xmlns:w=\"" + MAIN + "\"><w:body><w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>"
                + run(glossary.name(), "", "") + "</w:p>" + paragraph(Reason.words("PRINT_COUNT", entries.size()), MUTED, "")
                + (glossary.source() == null ? "" : paragraphs(List.of(glossary.source()), MUTED, ""))
                + "<w:p/><w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders><w:bottom w:val=\"single\" w:sz=\"4\" w:color=\"BBBBBB\"/>"
                + "<w:insideH w:val=\"single\" w:sz=\"4\" w:color=\"BBBBBB\"/></w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>"
                + "<w:top w:w=\"70\" w:type=\"dxa\"/><w:left w:w=\"0\" w:type=\"dxa\"/><w:bottom w:w=\"70\" w:type=\"dxa\"/><w:right w:w=\"170\" w:type=\"dxa\"/>"
                + "</w:tblCellMar></w:tblPr><w:tblGrid>");
        for (int width : WIDTHS) {
            file.write("<w:gridCol w:w=\"" + width + "\"/>");
        }
        file.write("</w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>");
        for (int i = 0; i < WIDTHS.length; i++) {
            file.write(cell(i, paragraph(Reason.words(HEADS.get(i)), "<w:b/>" + MUTED, "")));
        }
        file.write("</w:tr>");
        for (Print entry : entries) {
            file.write("<w:tr><w:trPr><w:cantSplit/></w:trPr>" + cell(0, paragraph(entry.french(), "<w:b/>", "fr-FR") + paragraphs(entry.also(), "", "fr-FR"))
                    + cell(1, paragraphs(entry.english(), "", "en-GB") + paragraphs(entry.admitted(), "<w:i/>", "en-GB")
                    + paragraphs(entry.never(), "<w:strike/>" + MUTED, "en-GB"))
                    + cell(2, (entry.domain() == null ? "" : paragraph(entry.domain(), "<w:i/>" + MUTED, "")) + paragraphs(entry.remarks(), "", "")) + "</w:tr>");
        }
        file.write("</w:tbl><w:p/><w:sectPr><w:footerReference xmlns:r=\"" + RELATIONS + "\" w:type=\"default\" r:id=\"rId2\"/>"
                + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\""
                + " w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>");
        file.end();
        file.finish();
    }

    /** A cell must hold a paragraph. */
    private static String cell(int column, String paragraphs) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"" + WIDTHS[column] + "\" w:type=\"dxa\"/></w:tcPr>" + (paragraphs.isEmpty() ? "<w:p/>" : paragraphs) + "</w:tc>";
    }

    private static String paragraphs(List<String> texts, String style, String language) {
        StringBuilder out = new StringBuilder();
        texts.forEach(text -> text.lines().forEach(line -> out.append(paragraph(line, style, language))));
        return out.toString();
    }

    private static String paragraph(String text, String style, String language) {
        return "<w:p>" + run(text, style, language) + "</w:p>";
    }

    private static String run(String text, String style, String language) {
        String properties = style + (language.isEmpty() ? "" : "<w:lang w:val=\"" + language + "\"/>");
        return "<w:r>" + (properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>") + "<w:t xml:space=\"preserve\">" + escaped(text)
                + "</w:t></w:r>";
    }
}
