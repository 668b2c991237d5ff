package org.calque.format.okapi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.calque.document.Original;
import org.calque.format.odf.OpenDocument;
import org.calque.format.page.Page;
import org.jspecify.annotations.Nullable;

/** What a merged document still wants when Okapi's writer is done with it. */
final class Finish {

    /** What the writer leaves of a flag that no longer holds. */
    private static final Pattern EMPTY_FLAG = Pattern.compile("(?m)^#,[ \\t]*\\R|(?<=^#),[ \\t]*(?=,)");
    private static final String MIMETYPE = "mimetype";

    private final Original original;

    Finish(Original original) {
        this.original = original;
    }

    /** @param merged as the writer left it: an archive, or text in UTF-8 */
    byte[] of(byte[] merged) throws IOException {
        return switch (OkapiFilter.of(original.filter())) {
            case DOCX, XLSX, PPTX, IDML -> merged;
            case ODT, ODS, ODP -> openDocument(merged);
            case EPUB -> withBareType(merged, (name, content) -> content);
            case HTML -> Page.finished(unmarked(merged));   // a page declares its charset, and so may change it
            case MARKDOWN -> inItsCharset(Entities.unshielded(new String(merged, StandardCharsets.UTF_8)));
            case PO -> inItsCharset(EMPTY_FLAG.matcher(new String(merged, StandardCharsets.UTF_8)).replaceAll(""));
        };
    }

    /** What was set aside comes back. */
    private byte[] openDocument(byte[] merged) throws IOException {
        @Nullable OpenDocument before = OkapiFilter.chosen(original)
                ? new OpenDocument(FlatDocument.packed(original), OkapiFilter.wanted(original.parameters())) : null;
        BiFunction<String, byte[], byte[]> whole = (name, content) -> before == null ? content : before.whole(name, content);
        return FlatDocument.is(original) ? whole.apply(FlatDocument.CONTENT, FlatDocument.unpacked(merged)) : withBareType(merged, whole);
    }

    /** Without the byte order mark that the writer sets by its own lights: PHP and many a server stumble over it. */
    private static byte[] unmarked(byte[] utf8) {
        boolean marked = utf8.length > 3 && (utf8[0] & 0xFF) == 0xEF && (utf8[1] & 0xFF) == 0xBB && (utf8[2] & 0xFF) == 0xBF;
        return marked ? Arrays.copyOfRange(utf8, 3, utf8.length) : utf8;
    }

    /** The charset the text came in, so long as it can spell the translation, otherwise UTF-8; its byte order mark too. */
    private byte[] inItsCharset(String text) {
        Charset charset = Charset.forName(original.charset());
        if (!charset.newEncoder().canEncode(text)) {
            charset = StandardCharsets.UTF_8;
        }
        String before = new String(original.bytes(), Charset.forName(original.charset()));
        String lines = text.replace("\r\n", "\n");
        if (before.contains("\r\n")) {
            lines = lines.replace("\n", "\r\n");
        }
        return (before.startsWith("\uFEFF") ? "\uFEFF" + lines : lines).getBytes(charset);
    }

    /**
     * OpenDocument and EPUB ask for their type first and not compressed, so that programs find it without unpacking; Okapi
     * compresses all, and sees to no order.
     */
    private static byte[] withBareType(byte[] archive, BiFunction<String, byte[], byte[]> finished) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(archive.length);
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            copy(archive, out, true, finished);
            copy(archive, out, false, finished);
        }
        return bytes.toByteArray();
    }

    /** Copies either the type alone, or all else. */
    private static void copy(byte[] archive, ZipOutputStream out, boolean type, BiFunction<String, byte[], byte[]> finished) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(MIMETYPE) != type) {
                    continue;
                }
                byte[] content = finished.apply(entry.getName(), in.readAllBytes());
                ZipEntry copy = new ZipEntry(entry.getName());
                if (type) {
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
    }
}
