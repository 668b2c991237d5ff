package org.calque.format.okapi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.RawDocument;
import org.calque.document.Original;
import org.calque.format.extract.Part;
import org.calque.format.odf.OpenDocument;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an original made ready for its filter. Archives go through a file in a private folder, gone when closed, since
 * the filters open them as files.
 */
final class PreparedInput implements AutoCloseable {

    /** Okapi takes only "true" and "1" for true, and drops bold where Word or POI wrote "on". */
    private static final Pattern ON_OFF = Pattern.compile("(<w:[A-Za-z]+\\b[^<>]*?\\bw:val=)([\"'])(on|off)\\2");

    private static final Pattern XML_ENCODING = Pattern.compile("\\A(\\s*<\\?xml[^>]*?encoding=[\"'])[^\"']+");
    private static final Pattern META_CHARSET = Pattern.compile("(?i)(<meta\\b[^>]*?charset\\s*=\\s*[\"']?\\s*)[A-Za-z0-9._:-]+");

    private final OkapiFilter filter;
    private final Original original;
    private final @Nullable Path folder;
    private final DocxStyles styles;

    private PreparedInput(OkapiFilter filter, Original original, @Nullable Path folder, DocxStyles styles) {
        this.filter = filter;
        this.original = original;
        this.folder = folder;
        this.styles = styles;
    }

    static PreparedInput of(OkapiFilter filter, Original original) throws IOException {
        PrivateTemp.ours();
        if (!filter.zipped()) {
            return new PreparedInput(filter, original, null, new DocxStyles(""));
        }
        Path folder = Files.createTempDirectory("calque");   // readable by its owner alone
        Path file = archive(folder, filter);
        DocxStyles styles = new DocxStyles("");
        if (filter == OkapiFilter.DOCX) {
            styles = new DocxStyles(normalised(original, file));
        } else if (filter == OkapiFilter.EPUB) {
            Files.write(file, Spine.inReadingOrder(original.bytes()));
        } else if (filter == OkapiFilter.XLSX) {
            Files.write(file, StyleSheet.added(original.bytes()));
        } else {
            byte[] packed = FlatDocument.packed(original);
            Files.write(file, OkapiFilter.chosen(original) ? new OpenDocument(packed, OkapiFilter.wanted(original.parameters())).marked() : packed);
        }
        return new PreparedInput(filter, original, folder, styles);
    }

    private static Path archive(Path folder, OkapiFilter filter) {
        return folder.resolve("original." + filter.id());
    }

    RawDocument document(LocaleId from, LocaleId into) {
        if (folder != null) {
            return new RawDocument(archive(folder, filter).toUri(), StandardCharsets.UTF_8.name(), from, into);
        }
        // decoded here: the filters would believe what a text declares of itself before what its bytes prove
        String text = new String(original.bytes(), Charset.forName(original.charset()));
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new RawDocument(switch (filter) {
            case HTML -> declaredUtf8(text);
            case MARKDOWN -> Entities.shielded(text);
            default -> text;
        }, from, into);
    }

    /** The HTML filter copies a page by the charset it declares, and would lose what that cannot spell. */
    private static String declaredUtf8(String html) {
        String all = XML_ENCODING.matcher(html).replaceFirst("$1UTF-8");
        return META_CHARSET.matcher(all).replaceAll("$1UTF-8");
    }

    DocxStyles styles() {
        return styles;
    }

    /** Copies a DOCX with its truth values spelt as Okapi reads them, and as it was before its changes; gives its styles. */
    private static String normalised(Original original, Path into) throws IOException {
        String styles = "";
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(original.bytes()));
             OutputStream file = Files.newOutputStream(into);
             ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = in.readAllBytes();
                if (entry.getName().startsWith("word/") && entry.getName().endsWith(".xml")) {
                    String xml = new String(bytes, StandardCharsets.UTF_8);
                    String mended = mended(original, bytes);
                    if (entry.getName().equals("word/styles.xml")) {
                        styles = mended;
                    }
                    String marked = AlternateContent.marked(mended);
                    out.write(marked.equals(xml) ? bytes : marked.getBytes(StandardCharsets.UTF_8));
                } else {
                    out.write(bytes);
                }
                out.closeEntry();
            }
        }
        return styles;
    }

    /** A part of a DOCX as it is before its fallbacks are set aside. */
    static String mended(Original original, byte[] part) {
        String xml = new String(part, StandardCharsets.UTF_8);
        xml = OkapiFilter.wanted(original.parameters()).takes(Part.CHANGES) ? xml : TrackedChanges.rejected(xml);
        return truths(OkapiFilter.looksIntoFields(original) ? SimpleFields.complex(xml) : xml);
    }

    private static String truths(String xml) {
        if (!xml.contains("\"on\"") && !xml.contains("\"off\"") && !xml.contains("'on'") && !xml.contains("'off'")) {
            return xml;
        }
        Matcher found = ON_OFF.matcher(xml);
        return found.replaceAll(m -> Matcher.quoteReplacement(
                m.group(1) + m.group(2) + (m.group(3).equals("on") ? "true" : "false") + m.group(2)));
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            Files.deleteIfExists(archive(folder, filter));
            Files.deleteIfExists(folder);
        }
    }
}
