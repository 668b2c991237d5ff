package org.calque.format.odf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.calque.format.extract.Choices;
import org.calque.format.extract.Extraction;
import org.calque.format.extract.Part;
import org.calque.format.extract.Sheet;
import org.calque.format.odf.Unwanted.Passage;

/**
 * One package: what there is to choose from in it; the package as its filter shall see it, with a mark in the place of each passage
 * that is not wanted; and the passages put back in the places of their marks. The same choice always finds the same passages.
 */
public final class OpenDocument {

    private static final Set<String> READ = Set.of("content.xml", "styles.xml");
    private static final Pattern MARK = Pattern.compile("<\\?(?:hidden|comment|kept) (\\d{1,9})\\s*\\?>");

    /** What cells said before: it goes, since it is in the source language and no part of what is delivered. */
    private static final Pattern WORKBOOK_CHANGES = Pattern.compile("<table:tracked-changes\\b[^<>]*(?:/>|>.*?</table:tracked-changes>)", Pattern.DOTALL);

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Extraction wanted;
    private final HiddenStyles styles;

    /**
     * @param archive a package of OpenDocument
     * @throws IOException if it is none
     */
    public OpenDocument(byte[] archive, Extraction wanted) throws IOException {
        this.wanted = wanted;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                entries.put(entry.getName(), content);
                if (READ.contains(entry.getName())) {
                    String xml = new String(content, StandardCharsets.UTF_8);
                    parts.put(entry.getName(), Blanks.collapsed(wanted.takes(Part.CHANGES) ? Changes.accepted(xml) : Changes.rejected(xml)));
                }
            }
        }
        this.styles = new HiddenStyles(parts.values());
    }

    /**
     * What a package has that may be wanted or not.
     *
     * @throws IOException if it is none
     */
    public static Choices choices(byte[] archive) throws IOException {
        Set<Part> found = EnumSet.noneOf(Part.class);
        OpenDocument document = new OpenDocument(archive, new Extraction(Set.of(Part.CHANGES), Map.of()));
        for (String xml : document.parts.values()) {
            for (Passage passage : document.passages(xml)) {
                if (passage.part() != null && xml.substring(passage.start(), passage.end()).replaceAll("<[^>]*>", "").codePoints().anyMatch(Character::isLetter)) {
                    found.add(passage.part());
                }
            }
        }
        String content = new String(Objects.requireNonNullElse(document.entries.get("content.xml"), new byte[0]), StandardCharsets.UTF_8);
        if (Changes.in(content)) {
            found.add(Part.CHANGES);
        }
        List<Sheet> sheets = SheetTexts.of(document.parts.getOrDefault("content.xml", ""), document.styles);
        return new Choices(new ArrayList<>(found), sheets);
    }

    private List<Passage> passages(String xml) {
        return new Unwanted(xml, wanted, styles).passages();
    }

    /** The package with marks in it. */
    public byte[] marked() throws IOException {
        return packed(this::marked);
    }

    /**
     * The package as it is judged by what it says and was not taken: with its changes made or taken back, without what a program
     * works out and columns that nobody asked for.
     */
    public byte[] judged() throws IOException {
        return packed(xml -> {
            StringBuilder left = new StringBuilder(xml.length());
            int at = 0;
            for (Passage passage : passages(xml)) {
                if (passage.part() == null) {
                    left.append(xml, at, passage.start());
                    at = passage.end();
                }
            }
            return WORKBOOK_CHANGES.matcher(left.append(xml, at, xml.length())).replaceAll("");
        });
    }

    private byte[] packed(UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                String xml = parts.get(entry.getKey());
                out.write(xml == null ? entry.getValue() : change.apply(xml).getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private String marked(String xml) {
        StringBuilder marked = new StringBuilder(xml.length());
        int at = 0;
        int number = 0;
        for (Passage passage : passages(xml)) {
            String name = passage.part() == Part.HIDDEN ? "hidden" : passage.part() == Part.COMMENTS ? "comment" : "kept";
            marked.append(xml, at, passage.start()).append("<?").append(name).append(' ').append(number++).append("?>");
            at = passage.end();
        }
        return marked.append(xml, at, xml.length()).toString();
    }

    /**
     * A part that was translated, with the passages back in it whose marks are there; other parts as they are.
     *
     * @param name    of the part
     * @param content that the filter's writer made of it
     */
    public byte[] whole(String name, byte[] content) {
        String xml = parts.get(name);
        List<Passage> passages = xml == null ? List.of() : passages(xml);
        boolean changed = xml != null && xml.contains("<table:tracked-changes");
        if (xml == null || passages.isEmpty() && !changed) {
            return content;
        }
        String text = new String(content, StandardCharsets.UTF_8);
        Matcher mark = MARK.matcher(changed ? WORKBOOK_CHANGES.matcher(text).replaceAll("") : text);
        return mark.replaceAll(found -> {
            int number = Integer.parseInt(found.group(1));
            return number >= passages.size() ? "" : Matcher.quoteReplacement(xml.substring(passages.get(number).start(), passages.get(number).end()));
        }).getBytes(StandardCharsets.UTF_8);
    }
}
