package org.calque.format.okapi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The order in which a book is read: an EPUB's archive may hold its chapters in any, and filters go by the archive. The package
 * document lists them (EPUB 3.3, section 5.7, "The spine element").
 */
final class Spine {

    private static final Pattern ROOT = Pattern.compile("<(?:\\w+:)?rootfile\\b[^>]*?\\bfull-path\\s*=\\s*[\"']([^\"']+)");
    private static final Pattern ITEM = Pattern.compile("<(?:\\w+:)?item\\b([^>]*)>");
    private static final Pattern ITEMREF = Pattern.compile("<(?:\\w+:)?itemref\\b([^>]*)>");

    private Spine() {
    }

    /** The same archive with its chapters in the order of the spine, behind all else; as it was where there is none to be found. */
    static byte[] inReadingOrder(byte[] epub) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(epub))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), entry.isDirectory() ? new byte[0] : in.readAllBytes());
            }
        }
        List<String> chapters = chapters(parts);
        Set<String> order = new LinkedHashSet<>(parts.keySet());
        chapters.forEach(order::remove);
        order.addAll(chapters);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(epub.length);
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : order) {
                out.putNextEntry(new ZipEntry(name));
                out.write(parts.get(name));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> chapters(Map<String, byte[]> parts) {
        Matcher root = ROOT.matcher(text(parts, "META-INF/container.xml"));
        if (!root.find()) {
            return List.of();
        }
        String packageName = root.group(1);
        String opf = text(parts, packageName);
        String folder = packageName.substring(0, packageName.lastIndexOf('/') + 1);
        Map<String, String> byId = new HashMap<>();
        Matcher item = ITEM.matcher(opf);
        while (item.find()) {
            @Nullable String id = attribute(item.group(1), "id");
            @Nullable String href = attribute(item.group(1), "href");
            if (id != null && href != null) {
                byId.put(id, resolved(folder, href));
            }
        }
        List<String> chapters = new ArrayList<>();
        Matcher reference = ITEMREF.matcher(opf);
        while (reference.find()) {
            @Nullable String name = byId.get(attribute(reference.group(1), "idref"));
            if (name != null && parts.containsKey(name) && !chapters.contains(name)) {
                chapters.add(name);
            }
        }
        return chapters;
    }

    private static String resolved(String folder, String href) {
        // as a path and not as an address: real packages have spaces and accents in their names
        return Path.of("/", folder + URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8)).normalize().toString()
                .replace('\\', '/').substring(1);
    }

    private static String text(Map<String, byte[]> parts, String name) {
        return new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private static @Nullable String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "\\s*=\\s*[\"']([^\"']*)").matcher(tag);
        return found.find() ? found.group(1) : null;
    }
}
