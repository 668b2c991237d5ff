package org.calque.format.okapi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.calque.document.LanguagePair;
import org.calque.document.Original;
import org.calque.format.odf.OpenDocument;
import org.calque.format.page.Page;
import org.calque.format.paratext.Rendered;
import org.jspecify.annotations.Nullable;

/** What a merged document still wants when Okapi's writer is done with it. */
final class Finish {

    /** What the writer leaves of a flag that no longer holds. */
    private static final Pattern EMPTY_FLAG = Pattern.compile("(?m)^#,[ \\t]*\\R|(?<=^#),[ \\t]*(?=,)");
    private static final Pattern ENTRY = Pattern.compile("(?:.+\\R)+");
    private static final Pattern PREVIOUS = Pattern.compile("(?m)^#\\| .*\\R");
    private static final String MIMETYPE = "mimetype";

    private static final String STYLES = "word/styles.xml";
    private static final Pattern DOCX_TEXT = Pattern.compile("word/[^/]+\\.xml");

    private static final Pattern SLIDE = Pattern.compile("ppt/(?:slides|slideLayouts|slideMasters|notesSlides|diagrams)/[^/]+\\.xml");

    private final Original original;
    private final OkapiFilter kind;
    private final DeclaredLanguage language;
    private final Rendered paratext;

    /** @param paratext what stands around the running text, in the target language */
    Finish(Original original, LanguagePair languages, Rendered paratext) {
        this.original = original;
        this.kind = OkapiFilter.of(original.filter());
        this.language = new DeclaredLanguage(languages);
        this.paratext = paratext;
    }

    /** @param merged as the writer left it: an archive, or text in UTF-8 */
    byte[] of(byte[] merged) throws IOException {
        return switch (kind) {
            case DOCX -> docx(merged);
            case PPTX -> withBareType(merged, (name, content) -> part(name, slide(name, content)));
            case XLSX, IDML, EPUB -> withBareType(merged, this::part);
            case ODT, ODS, ODP -> openDocument(merged);
            case HTML -> Page.finished(unmarked(language.text(kind, new String(merged, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)));   // a page declares its charset, and so may change it
            case MARKDOWN -> inItsCharset(language.text(kind, Entities.unshielded(new String(merged, StandardCharsets.UTF_8))));
            case PO -> inItsCharset(language.text(kind, settled(EMPTY_FLAG.matcher(new String(merged, StandardCharsets.UTF_8)).replaceAll(""))));
        };
    }

    /** A part of a package with all in it that speaks of its language, or repeats what it says. */
    private byte[] part(String name, byte[] content) throws IOException {
        return language.part(kind, name, paratext.part(name, content));
    }

    /** A PO whose entries say what they said before only where somebody is asked to look at them again. */
    private static String settled(String po) {
        return ENTRY.matcher(po).replaceAll(entry -> Matcher.quoteReplacement(entry.group().contains("fuzzy") ? entry.group()
                : PREVIOUS.matcher(entry.group()).replaceAll("")));
    }

    private static byte[] slide(String name, byte[] content) {
        return SLIDE.matcher(name).matches() ? SlideRuns.formatted(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : content;
    }

    /** Fallbacks that were set aside come back. */
    private byte[] docx(byte[] merged) throws IOException {
        Map<String, String> before = new HashMap<>();
        texts(original.bytes()).forEach((name, content) -> before.put(name, PreparedInput.mended(original, content)));
        Map<String, byte[]> after = texts(merged);
        WordRuns runs = new WordRuns(before.getOrDefault(STYLES, ""), new String(after.getOrDefault(STYLES, new byte[0]), StandardCharsets.UTF_8));
        Map<String, String> bound = new HashMap<>();
        after.forEach((name, content) -> bound.putAll(BoundControls.renderings(before.getOrDefault(name, ""), new String(content, StandardCharsets.UTF_8))));
        Rendered all = paratext.with(bound);
        return withBareType(merged, (name, content) -> {
            @Nullable String came = before.get(name);
            if (came == null) {
                return language.part(kind, name, all.part(name, content));
            }
            String xml = runs.formatted(AlternateContent.restored(new String(content, StandardCharsets.UTF_8), came));
            byte[] whole = (name.equals(STYLES) ? language.styles(runs.styles(xml), came) : xml).getBytes(StandardCharsets.UTF_8);
            return language.part(kind, name, all.part(name, whole));
        });
    }

    private static Map<String, byte[]> texts(byte[] docx) throws IOException {
        Map<String, byte[]> texts = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (DOCX_TEXT.matcher(entry.getName()).matches()) {
                    texts.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return texts;
    }

    private interface Finished {
        byte[] part(String name, byte[] content) throws IOException;
    }

    /** What was set aside comes back. */
    private byte[] openDocument(byte[] merged) throws IOException {
        @Nullable OpenDocument before = OkapiFilter.chosen(original)
                ? new OpenDocument(FlatDocument.packed(original), OkapiFilter.wanted(original.parameters())) : null;
        Finished whole = (name, content) -> part(name, before == null ? content : before.whole(name, content));
        return FlatDocument.is(original) ? whole.part(FlatDocument.CONTENT, FlatDocument.unpacked(merged)) : withBareType(merged, whole);
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
    private static byte[] withBareType(byte[] archive, Finished finished) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(archive.length);
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            copy(archive, out, true, finished);
            copy(archive, out, false, finished);
        }
        return bytes.toByteArray();
    }

    /** Copies either the type alone, or all else. */
    private static void copy(byte[] archive, ZipOutputStream out, boolean type, Finished finished) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(MIMETYPE) != type) {
                    continue;
                }
                byte[] content = finished.part(entry.getName(), in.readAllBytes());
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
