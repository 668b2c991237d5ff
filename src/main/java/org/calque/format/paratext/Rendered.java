package org.calque.format.paratext;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.calque.document.Text;
import org.calque.format.bilingual.Markup;
import org.jspecify.annotations.Nullable;

/** Writes the translations of texts around the running text into the parts of a package. */
public final class Rendered {

    /** Bytes that a workbook behind a chart may unpack to: nobody has looked over an archive in an archive before. */
    private static final int LARGEST = 50_000_000;
    private static final Pattern WORKBOOK = Pattern.compile("(?:word|ppt)/embeddings/[^/]+\\.xlsx");

    private final List<Site> sites;
    private final Map<String, Map<String, Text>> own;
    private final Map<String, String> running;
    private final Map<String, String> labels;
    private final SheetNames sheets;

    /**
     * @param own     targets by the name of their site and what they render
     * @param running targets of the running text, by what it says
     * @param labels  of charts, in the target language, by what they were
     */
    Rendered(List<Site> sites, Map<String, Map<String, Text>> own, Map<String, String> running, Map<String, String> labels) {
        this.sites = sites;
        this.own = own;
        this.running = running;
        this.labels = labels;
        Map<String, String> names = new HashMap<>();
        own.getOrDefault(Sites.SHEET_NAME, Map.of()).forEach((name, target) -> names.put(name, target.string()));
        this.sheets = new SheetNames(names);
    }

    /**
     * The same, with more of what the running text says.
     *
     * @param more targets, by what they render
     */
    public Rendered with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.putAll(running);
        return new Rendered(sites, own, all, labels);
    }

    /**
     * A part with what it repeats of the text, or has of its own, in the target language.
     *
     * @throws IOException if it is a damaged workbook
     */
    public byte[] part(String name, byte[] content) throws IOException {
        if (WORKBOOK.matcher(name).matches()) {
            return labels.isEmpty() ? content : workbook(content);
        }
        List<Site> here = sites.stream().filter(site -> site.in(name) && site.use() != Site.Use.TOLD).toList();
        boolean calls = sheets.any() && name.startsWith("xl/") && name.endsWith(".xml");
        if (here.isEmpty() && !Repeats.in(name) && !calls) {
            return content;
        }
        String before = new String(content, StandardCharsets.UTF_8);
        String xml = before;
        for (Site site : here) {
            xml = site.replaced(xml, this::instead);
        }
        if (Repeats.in(name)) {
            xml = Repeats.replaced(name, xml, text -> following(running, text));
        }
        if (calls) {
            xml = sheets.called(xml);
        }
        return xml.equals(before) ? content : xml.getBytes(StandardCharsets.UTF_8);
    }

    private @Nullable String instead(Site site, String raw) {
        Text text = site.wording().read(raw);
        if (site.name().equals(Sites.SHEET_NAME)) {
            return Wording.escaped(sheets.of(text.string()));
        }
        @Nullable Text target = own.getOrDefault(site.name(), Map.of()).get(text.string());
        if (target == null && text.codes().isEmpty()) {
            @Nullable String other = following(running, text.string());
            target = other == null ? null : Text.of(other);
        }
        return target == null ? null : site.wording().written(target, text);
    }

    private static @Nullable String following(Map<String, String> targets, String text) {
        @Nullable String target = targets.get(text.strip());
        return target == null || target.isBlank() ? null : target;
    }

    /**
     * The workbook behind a chart, which is to say what the chart says: it is drawn anew from that when somebody edits it. One that
     * unpacks to more than any such workbook has stays as it is.
     */
    private byte[] workbook(byte[] archive) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(archive.length);
        int left = LARGEST;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
             ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readNBytes(left + 1);
                left -= content.length;
                if (left < 0) {
                    return archive;
                }
                for (Site site : Sites.WORKBOOK) {
                    if (site.in(entry.getName())) {
                        content = site.replaced(new String(content, StandardCharsets.UTF_8), this::label).getBytes(StandardCharsets.UTF_8);
                    }
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private @Nullable String label(Site site, String raw) {
        @Nullable String target = following(labels, Markup.decoded(raw));
        return target == null ? null : Wording.escaped(target);
    }
}
