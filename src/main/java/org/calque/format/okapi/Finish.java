package org.calque.format.okapi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.calque.document.Original;

/** What a merged document still wants when Okapi's writer is done with it. */
final class Finish {

    private static final String MIMETYPE = "mimetype";
    private static final Pattern XML_ENCODING = Pattern.compile("\\A(<\\?xml[^>]*?encoding=[\"'])[^\"']+");

    private final Original original;

    Finish(Original original) {
        this.original = original;
    }

    /** @param merged as the writer left it: an archive, or text in UTF-8 */
    byte[] of(byte[] merged) throws IOException {
        return switch (OkapiFilter.of(original.filter())) {
            case DOCX -> merged;
            case ODT -> withBareType(merged);
            case HTML -> XML_ENCODING.matcher(new String(merged, StandardCharsets.UTF_8)).replaceFirst("$1UTF-8")
                    .getBytes(StandardCharsets.UTF_8);
            case MARKDOWN -> inItsCharset(new String(merged, StandardCharsets.UTF_8));
        };
    }

    /** The charset the text came in, so long as it can spell the translation, otherwise UTF-8; its byte order mark too. */
    private byte[] inItsCharset(String text) {
        Charset charset = Charset.forName(original.charset());
        if (!charset.newEncoder().canEncode(text)) {
            charset = StandardCharsets.UTF_8;
        }
        boolean marked = new String(original.bytes(), Charset.forName(original.charset())).startsWith("\uFEFF");
        return (marked && !text.startsWith("\uFEFF") ? "\uFEFF" + text : text).getBytes(charset);
    }

    /** OpenDocument asks for its type first and not compressed, so that programs find it without unpacking; Okapi compresses all. */
    private static byte[] withBareType(byte[] odt) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(odt.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(odt)); ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                ZipEntry copy = new ZipEntry(entry.getName());
                if (entry.getName().equals(MIMETYPE)) {
                    CRC32 sum = new CRC32();
                    sum.update(content);
                    copy.setMethod(ZipEntry.STORED);
                    copy.setSize(content.length);
                    copy.setCrc(sum.getValue());
                }
                out.putNextEntry(copy);
                out.write(content);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
