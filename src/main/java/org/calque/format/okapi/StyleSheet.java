package org.calque.format.okapi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Gives a workbook without styles those of a new one: programs that only export tables leave it out, as they may (ISO/IEC
 * 29500-1, 12.3.20), and the filter does not open a workbook without.
 */
final class StyleSheet {

    private static final String TYPES = "[Content_Types].xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String STYLES = "xl/styles.xml";
    private static final String USUAL = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + "<cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs></styleSheet>";
    private static final String OVERRIDE = "<Override xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\" PartName=\"/"
            + STYLES + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>";
    private static final String RELATION = "<Relationship xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""
            + " Id=\"calqueStyles\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>";

    private StyleSheet() {
    }

    /** The archive itself where it has styles, or is none that they can be added to. */
    static byte[] added(byte[] xlsx) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(STYLES)) {
                    return xlsx;
                }
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        String types = text(parts, TYPES);
        String relations = text(parts, RELATIONS);
        if (!types.contains("</Types>") || !relations.contains("</Relationships>") || relations.contains("/relationships/styles\"")) {
            return xlsx;
        }
        parts.put(TYPES, types.replace("</Types>", OVERRIDE + "</Types>").getBytes(StandardCharsets.UTF_8));
        parts.put(RELATIONS, relations.replace("</Relationships>", RELATION + "</Relationships>").getBytes(StandardCharsets.UTF_8));
        parts.put(STYLES, USUAL.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(xlsx.length + 2048);
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static String text(Map<String, byte[]> parts, String name) {
        byte[] part = parts.get(name);
        return part == null ? "" : new String(part, StandardCharsets.UTF_8);
    }
}
