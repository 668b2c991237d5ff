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
    private static final String CELL = "<w:tc><w:tcPr><w:tcW w:w=\"3200\" w:type=\"dxa\"/></w:tcPr>";

    private DocxPrint() {
    }

    static void write(Glossary glossary, OutputStream out) throws IOException {
        OpenXml file = new OpenXml(out, "word/document.xml", TYPE + "document.main+xml", "word/styles.xml", TYPE + "styles+xml");
        file.part("word/_rels/document.xml.rels", OpenXml.relations("styles", "styles.xml"));
        file.part("word/styles.xml", OpenXml.HEAD + "<w:styles xmlns:w=\"" + MAIN + "\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts "
                + "w:ascii=\"Georgia\" w:hAnsi=\"Georgia\"/><w:sz w:val=\"20\"/></w:rPr></w:rPrDefault></w:docDefaults>"
                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/><w:pPr><w:spacing w:after=\"120\"/></w:pPr>"
                + "<w:rPr><w:sz w:val=\"36\"/></w:rPr></w:style></w:styles>");
        List<Print> entries = Print.of(glossary);
        file.begin("word/document.xml");
        file.write(OpenXml.HEAD + "<w:document xmlns:w=\"" + MAIN + "\"><w:body><w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>"
                + run(glossary.name(), "", "") + "</w:p>" + paragraph(Reason.words("PRINT_COUNT", entries.size()), "", "")
                + (glossary.source() == null ? "" : paragraphs(List.of(glossary.source()), "", ""))
                + "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders><w:bottom w:val=\"single\" w:sz=\"4\" w:color=\"AAAAAA\"/>"
                + "<w:insideH w:val=\"single\" w:sz=\"4\" w:color=\"AAAAAA\"/></w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w=\"3200\"/>"
                + "<w:gridCol w:w=\"3200\"/><w:gridCol w:w=\"3200\"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>");
        for (String head : List.of("PRINT_FRENCH", "PRINT_ENGLISH", "PRINT_REMARKS")) {
            file.write(CELL + paragraph(Reason.words(head), "<w:b/>", "") + "</w:tc>");
        }
        file.write("</w:tr>");
        for (Print entry : entries) {
            file.write("<w:tr><w:trPr><w:cantSplit/></w:trPr>" + CELL + paragraph(entry.french(), "", "fr-FR") + paragraphs(entry.also(), "", "fr-FR")
                    + "</w:tc>" + CELL + paragraphs(entry.english(), "", "en-GB") + paragraphs(entry.admitted(), "<w:i/>", "en-GB")
                    + paragraphs(entry.never(), "<w:strike/>", "en-GB")
                    + (entry.english().isEmpty() && entry.admitted().isEmpty() && entry.never().isEmpty() ? "<w:p/>" : "") + "</w:tc>"
                    + CELL + paragraphs(entry.remarks(), "", "") + (entry.remarks().isEmpty() ? "<w:p/>" : "") + "</w:tc></w:tr>");
        }
        file.write("</w:tbl><w:p/></w:body></w:document>");
        file.end();
        file.finish();
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
