package org.calque.glossary.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A package of Office Open XML (ISO 29500-2) as it is written: parts of text in a ZIP file. */
final class OpenXml {

    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final ZipOutputStream zip;

    /** @param main the part that the package is about, with its content type */
    OpenXml(OutputStream out, String main, String type, String... more) throws IOException {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        StringBuilder types = new StringBuilder(HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/" + main + "\" ContentType=\"" + type + "\"/>");
        for (int i = 0; i < more.length; i += 2) {
            types.append("<Override PartName=\"/").append(more[i]).append("\" ContentType=\"").append(more[i + 1]).append("\"/>");
        }
        part("[Content_Types].xml", types + "</Types>");
        part("_rels/.rels", relations("officeDocument", main));
    }

    /** Relations of a part, with ids rId1, rId2 …: the kind of each and where it leads. */
    static String relations(String... relations) {
        StringBuilder out = new StringBuilder(HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < relations.length; i += 2) {
            out.append("<Relationship Id=\"rId").append(i / 2 + 1).append("\" Type=\"").append(OFFICE).append(relations[i])
                    .append("\" Target=\"").append(relations[i + 1]).append("\"/>");
        }
        return out + "</Relationships>";
    }

    void part(String name, String content) throws IOException {
        begin(name);
        write(content);
        end();
    }

    void begin(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
    }

    void write(String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    void end() throws IOException {
        zip.closeEntry();
    }

    /** Leaves the stream below open. */
    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    /** Text as XML holds it, in HTML too. */
    static String escaped(String text) {
        return Cells.prose(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
