package org.calque.format.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.calque.format.bilingual.Markup;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML as a DOCX (ECMA-376, WordprocessingML): headings, paragraphs, lists, tables, quotations, links, pictures, footnotes, and bold, italic
 * and the like. What the page looks like beyond that is left to Word's own styles.
 */
public final class HtmlToDocx {

    static final String NAMESPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /** Points times two of headings, from the first. */
    private static final int[] SIZES = {36, 30, 26, 24, 22, 22};

    private HtmlToDocx() {
    }

    /**
     * @param html     a whole page
     * @param language of the text, BCP 47, for Word's spelling check
     * @throws IOException if {@code out} refuses
     */
    public static void write(String html, String language, OutputStream out) throws IOException {
        Document page = Jsoup.parse(html);
        Margins margins = new Margins(page);   // first: what is in them is no part of the body
        Body body = new Body().withNotes(margins.notes());
        body.of(page.body());
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "");   // programs look for it first
        StringBuilder types = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        margins.parts().forEach((name, xml) -> {
            String kind = name.replaceFirst("\\d*$", "");
            types.append("<Override PartName=\"/word/").append(name).append(".xml\" ContentType=\"").append(WORD).append(kind).append("+xml\"/>");
            relations.append("<Relationship Id=\"").append(name).append("\" Type=\"").append(OFFICE).append(kind).append("\" Target=\"").append(name).append(".xml\"/>");
            parts.put("word/" + name + ".xml", xml);
        });
        for (Picture picture : body.pictures()) {
            relations.append("<Relationship Id=\"").append(picture.relation()).append("\" Type=\"").append(OFFICE).append("image\" Target=\"").append(picture.part()).append("\"/>");
        }
        parts.put("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>"
                + "<Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/><Default Extension=\"gif\" ContentType=\"image/gif\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"" + WORD + "document.main+xml\"/>"
                + "<Override PartName=\"/word/styles.xml\" ContentType=\"" + WORD + "styles+xml\"/>"
                + "<Override PartName=\"/word/numbering.xml\" ContentType=\"" + WORD + "numbering+xml\"/>" + types + "</Types>");
        parts.put("_rels/.rels", "<Relationships xmlns=\"" + RELATIONS + "\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
                + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        parts.put("word/_rels/document.xml.rels", "<Relationships xmlns=\"" + RELATIONS + "\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
                + "styles\" Target=\"styles.xml\"/><Relationship Id=\"rId2\" Type=\"" + OFFICE + "numbering\" Target=\"numbering.xml\"/>"
                + links(body) + relations + "</Relationships>");
        parts.put("word/styles.xml", styles(language));
        parts.put("word/numbering.xml", numbering(body.numberedLists()));
        parts.put("word/document.xml", "<w:document " + NAMESPACES + "><w:body>" + body.xml() + "<w:sectPr>" + margins.references()
                + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                + "<w:pgMar w:top=\"1417\" w:right=\"1417\" w:bottom=\"1417\" w:left=\"1417\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/>"
                + "</w:sectPr></w:body></w:document>");
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, String> part : parts.entrySet()) {
            zip.putNextEntry(new ZipEntry(part.getKey()));
            zip.write((HEAD + part.getValue()).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        for (Picture picture : body.pictures()) {
            zip.putNextEntry(new ZipEntry("word/" + picture.part()));
            zip.write(picture.bytes());
            zip.closeEntry();
        }
        zip.finish();
    }

    private static String links(Body body) {
        StringBuilder links = new StringBuilder();
        body.links().forEach((target, id) -> links.append("<Relationship Id=\"").append(id).append("\" Type=\"").append(OFFICE)
                .append("hyperlink\" Target=\"").append(Markup.escaped(target)).append("\" TargetMode=\"External\"/>"));
        return links.toString();
    }

    private static String styles(String language) {
        StringBuilder styles = new StringBuilder("<w:styles " + NAMESPACES + "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" "
                + "w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/><w:sz w:val=\"22\"/><w:lang w:val=\"" + Markup.escaped(language) + "\"/></w:rPr></w:rPrDefault>"
                + "<w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>");
        for (int level = 1; level <= SIZES.length; level++) {
            styles.append(style("paragraph", "Heading" + level, "heading " + level, "<w:pPr><w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/>"
                    + "<w:outlineLvl w:val=\"" + (level - 1) + "\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"" + SIZES[level - 1] + "\"/></w:rPr>"));
        }
        styles.append(style("paragraph", "Quote", "Quote", "<w:pPr><w:ind w:left=\"567\"/></w:pPr><w:rPr><w:i/></w:rPr>"));
        styles.append(style("paragraph", "ListParagraph", "List Paragraph", "<w:pPr><w:spacing w:after=\"40\"/></w:pPr>"));
        styles.append(style("paragraph", "Preformatted", "HTML Preformatted", "<w:rPr><w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\"/><w:sz w:val=\"20\"/></w:rPr>"));
        styles.append(style("character", "Hyperlink", "Hyperlink", "<w:rPr><w:color w:val=\"0563C1\"/><w:u w:val=\"single\"/></w:rPr>"));
        StringBuilder edges = new StringBuilder();
        for (String edge : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
            edges.append("<w:").append(edge).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
        }
        return styles + "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>" + edges
                + "</w:tblBorders></w:tblPr></w:style></w:styles>";
    }

    private static String style(String type, String id, String name, String properties) {
        return "<w:style w:type=\"" + type + "\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/>"
                + (type.equals("paragraph") ? "<w:basedOn w:val=\"Normal\"/>" : "") + "<w:qFormat/>" + properties + "</w:style>";
    }

    /** Number 1 is bullets; each numbered list has one of its own, so that it begins at one. */
    private static String numbering(int numbered) {
        StringBuilder numbering = new StringBuilder("<w:numbering " + NAMESPACES + ">" + levels(0, "bullet", "•") + levels(1, "decimal", null));
        numbering.append("<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
        for (int i = 0; i < numbered; i++) {
            numbering.append("<w:num w:numId=\"").append(i + 2).append("\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">"
                    + "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>");
        }
        return numbering + "</w:numbering>";
    }

    private static String levels(int id, String format, @Nullable String mark) {
        StringBuilder levels = new StringBuilder("<w:abstractNum w:abstractNumId=\"" + id + "\"><w:multiLevelType w:val=\"hybridMultilevel\"/>");
        for (int level = 0; level < 9; level++) {
            levels.append("<w:lvl w:ilvl=\"").append(level).append("\"><w:start w:val=\"1\"/><w:numFmt w:val=\"").append(format)
                    .append("\"/><w:lvlText w:val=\"").append(mark == null ? "%" + (level + 1) + "." : mark)
                    .append("\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"").append(720 * (level + 1))
                    .append("\" w:hanging=\"360\"/></w:pPr></w:lvl>");
        }
        return levels + "</w:abstractNum>";
    }
}
