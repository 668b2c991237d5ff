package org.calque.format.okapi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.calque.document.Original;
import org.calque.job.Fault;

/** OpenDocument in one file of XML (ISO/IEC 26300-1, 3.1.2), which the filter reads as the content of a package, and only so. */
final class FlatDocument {

    /** Without it, LibreOffice takes the file for plain text; the filter's writer leaves it out. */
    private static final String DECLARED = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    static final String CONTENT = "content.xml";
    /** Entities of its own, which no program writes and the filter does not follow. */
    private static final Pattern ENTITY = Pattern.compile("\\A[^\\[]*<!DOCTYPE[^>\\[]*\\[[^\\]]*?<!ENTITY");

    private FlatDocument() {
    }

    static boolean is(Original original) {
        return original.mediaType().startsWith("application/vnd.oasis.opendocument.flat.");
    }

    /**
     * An original as the filter takes it: a package with nothing in it but its content, if it is flat; otherwise itself.
     *
     * @throws org.calque.job.FaultException if it declares entities
     */
    static byte[] packed(Original original) throws IOException {
        if (!is(original)) {
            return original.bytes();
        }
        Matcher entity = ENTITY.matcher(new String(original.bytes(), StandardCharsets.UTF_8));
        if (entity.find()) {
            throw Fault.XML_ENTITIES.at(original.name(), entity.group().lines().count());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write(original.mediaType().replace(".flat.", ".").getBytes(StandardCharsets.US_ASCII));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(CONTENT));
            zip.write(original.bytes());
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    /** The content of a package as a file of its own. */
    static byte[] unpacked(byte[] archive) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(CONTENT)) {
                    String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    return (xml.startsWith("<?xml") ? xml : DECLARED + xml).getBytes(StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException("no " + CONTENT);
    }
}
