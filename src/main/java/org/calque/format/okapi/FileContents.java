package org.calque.format.okapi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.calque.document.Original;
import org.calque.format.extract.Choices;
import org.calque.format.extract.Part;
import org.calque.format.odf.OpenDocument;
import org.calque.format.paratext.Paratext;

/** Looks what a file has beside its plain text, so that only that is asked about. */
final class FileContents {

    private static final Pattern HIDDEN_WORD = Pattern.compile("<w:(?:vanish|webHidden)(?:\\s*/>|\\s+w:val=\"(?:1|true|on)\")");
    private static final Pattern TRACKED = Pattern.compile("<w:(?:ins|del|moveFrom|moveTo)\\s");
    private static final Pattern WORDS = Pattern.compile("<[wa]:t(?:\\s[^>]*)?>[^<]*\\p{L}");
    private static final Pattern HIDDEN_SHEET = Pattern.compile("<sheet\\s[^>]*state=\"(?:hidden|veryHidden)\"");
    private static final Pattern HIDDEN_CELLS = Pattern.compile("<(?:row|col)\\s[^>]*hidden=\"(?:1|true)\"");
    private static final Pattern HIDDEN_SLIDE = Pattern.compile("<p:sld\\s[^>]*show=\"(?:0|false)\"");
    private static final Pattern HIDDEN_LAYER = Pattern.compile("<Layer\\s[^>]*Visible=\"false\"");
    private static final Pattern NOTE = Pattern.compile("<Note\\b[^>]*>(?s:.){0,4000}?<Content>[^<]*\\p{L}");
    private static final Pattern FENCE = Pattern.compile("(?m)^[ >]{0,6}(?:```|~~~)");
    private static final Pattern INDENTED = Pattern.compile("(?:\\A|\\n[ \\t]*\\r?\\n)(?: {4}|\\t)(?![-*+] |\\d+[.)] )\\S");
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---[ \\t]*\\r?\\n(?s:.*?)\\n(?:---|\\.\\.\\.)[ \\t]*(?:\\r?\\n|\\z)");

    private final OkapiFilter filter;
    private final Map<String, String> parts = new TreeMap<>();
    private final Set<Part> around = EnumSet.noneOf(Part.class);

    private FileContents(OkapiFilter filter) {
        this.filter = filter;
    }

    static Choices choices(Original original) throws IOException {
        if (OkapiFilter.of(original.filter()).openDocument()) {
            byte[] packed = FlatDocument.packed(original);
            Choices choices = OpenDocument.choices(packed);
            Set<Part> found = Paratext.of(original, packed).choices();
            found.addAll(choices.parts());
            return new Choices(List.copyOf(found), choices.sheets());
        }
        FileContents contents = new FileContents(OkapiFilter.of(original.filter()));
        if (contents.filter.zipped()) {
            contents.unpack(original.bytes());
            contents.around.addAll(Paratext.of(original, original.bytes()).choices());
        } else {
            String text = new String(original.bytes(), Charset.forName(original.charset()));
            contents.parts.put("", text.startsWith("\uFEFF") ? text.substring(1) : text);
        }
        return contents.choices();
    }

    private void unpack(byte[] archive) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                    parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
    }

    private boolean has(String names, Pattern what) {
        return parts.entrySet().stream().anyMatch(part -> part.getKey().matches(names) && what.matcher(part.getValue()).find());
    }

    private Choices choices() {
        List<Part> found = new ArrayList<>();
        for (Part part : Part.values()) {
            if (around.contains(part) || has(part)) {
                found.add(part);
            }
        }
        return new Choices(found, filter == OkapiFilter.XLSX ? new SheetColumns(parts).sheets() : List.of());
    }

    private boolean has(Part part) {
        return switch (filter) {
            case DOCX -> switch (part) {
                case HEADERS -> has("word/(?:header|footer)\\d*\\.xml", WORDS);
                case CHANGES -> has("word/(?:document|footnotes|endnotes)\\.xml", TRACKED);
                case HIDDEN -> has("word/document\\.xml", HIDDEN_WORD);
                case COMMENTS -> has("word/comments\\.xml", WORDS);
                default -> false;
            };
            case XLSX -> switch (part) {
                case HIDDEN -> has("xl/workbook\\.xml", HIDDEN_SHEET) || has("xl/worksheets/.*", HIDDEN_CELLS);
                case COMMENTS -> has("xl/comments.*\\.xml", Pattern.compile("<t(?:\\s[^>]*)?>[^<]*\\p{L}"));
                default -> false;
            };
            case PPTX -> switch (part) {
                case SPEAKER_NOTES -> has("ppt/notesSlides/.*", WORDS);
                case HIDDEN -> has("ppt/slides/.*", HIDDEN_SLIDE);
                case COMMENTS -> has("ppt/comments/.*", Pattern.compile("<p:text>[^<]*\\p{L}"));
                default -> false;
            };
            case IDML -> part == Part.HIDDEN && has("designmap\\.xml", HIDDEN_LAYER) || part == Part.COMMENTS && has("Stories/.*", NOTE);
            case MARKDOWN -> switch (part) {
                case CODE -> has("", FENCE) || has("", INDENTED);
                case FRONT_MATTER -> has("", FRONT_MATTER);
                default -> false;
            };
            case HTML, EPUB, PO, ODT, ODS, ODP -> false;
        };
    }
}
