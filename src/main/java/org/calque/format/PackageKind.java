package org.calque.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.calque.format.okapi.OkapiFilter;
import org.jspecify.annotations.Nullable;

/**
 * What kind of document an archive is, by what the package says of itself: OpenDocument and EPUB in an entry for that, Office
 * Open XML in the content type of its main part (ECMA-376 part 2). Listens while the archive is unpacked. What is not plainly one of
 * those that we read it leaves to {@link FormatDetector}, which has to load Tika, and POI the whole package, for it.
 */
final class PackageKind {

    private static final String MIMETYPE = "mimetype";
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String RELATIONSHIPS = "_rels/.rels";
    private static final String OFFICE_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
    private static final String MAIN = ".main+xml";

    /** What makes it a JAR, whatever else it says. */
    private static final String PROGRAM = "META-INF/MANIFEST.MF";

    /** Names that every reader takes for the same part. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 _()\\[\\]./+-]+");
    /** Bytes kept of a part, more than any of these has. */
    private static final int LONGEST = 1_000_000;

    private final List<String> names = new ArrayList<>();
    private final Map<String, ByteArrayOutputStream> parts = new HashMap<>();
    private @Nullable ByteArrayOutputStream kept;

    /** An entry begins, in the order of the archive. */
    void entry(String name) {
        boolean tells = name.equals(CONTENT_TYPES) || name.equals(RELATIONSHIPS) || name.equals(MIMETYPE);
        kept = tells ? parts.computeIfAbsent(name, part -> new ByteArrayOutputStream()) : null;
        names.add(name);
    }

    /** The next bytes of that entry. */
    void bytes(byte[] buffer, int length) {
        if (kept != null && kept.size() <= LONGEST) {
            kept.write(buffer, 0, length);
        }
    }

    /** The media type of what the archive is, once all of it was heard; null if that takes a closer look. */
    @Nullable String type() {
        if (parts.values().stream().anyMatch(part -> part.size() > LONGEST)) {
            return null;
        }
        if (!names.contains(CONTENT_TYPES)) {
            ByteArrayOutputStream mimetype = names.contains(PROGRAM) ? null : parts.get(MIMETYPE);
            return mimetype == null ? null : read(mimetype.toString(StandardCharsets.ISO_8859_1).strip());   // some end it with a line feed
        }
        return names.contains(MIMETYPE) || !unmistakable() ? null : office();
    }

    private static @Nullable String read(String type) {
        OkapiFilter filter = OkapiFilter.reading(type);
        return filter == null || filter.textual() ? null : type;
    }

    private boolean unmistakable() {
        Set<String> different = new HashSet<>();
        return names.stream().allMatch(name -> PLAIN.matcher(name).matches() && different.add(name.toLowerCase(Locale.ROOT)));
    }

    private @Nullable String office() {
        try {
            List<String> targets = new ArrayList<>();
            elements(RELATIONSHIPS, "Relationship", xml -> {
                if (OFFICE_DOCUMENT.equals(xml.getAttributeValue(null, "Type"))) {
                    targets.add(xml.getAttributeValue(null, "TargetMode") == null ? String.valueOf(xml.getAttributeValue(null, "Target")) : "");
                }
            });
            if (targets.size() != 1) {
                return null;
            }
            String main = targets.get(0).startsWith("/") ? targets.get(0).substring(1) : targets.get(0);
            List<String> types = new ArrayList<>();
            elements(CONTENT_TYPES, "Override", xml -> {
                if (("/" + main).equalsIgnoreCase(xml.getAttributeValue(null, "PartName"))) {
                    types.add(String.valueOf(xml.getAttributeValue(null, "ContentType")));
                }
            });
            return types.size() == 1 && names.contains(main) && types.get(0).endsWith(MAIN) ? read(named(types.get(0))) : null;
        } catch (XMLStreamException e) {
            return null;   // Tika is asked, and the reader tells what is broken
        }
    }

    /** The type of a document by that of its main part; those with macros have a name of their own. */
    private static String named(String main) {
        String type = main.substring(0, main.length() - MAIN.length()).toLowerCase(Locale.ROOT);
        return type.endsWith(".macroenabled") ? type + ".12" : type;
    }

    private interface Element {
        void at(XMLStreamReader xml);
    }

    private void elements(String part, String name, Element each) throws XMLStreamException {
        ByteArrayOutputStream bytes = parts.get(part);
        if (bytes == null) {
            return;
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes.toByteArray()));
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals(name)) {
                    each.at(xml);
                }
            }
        } finally {
            xml.close();
        }
    }
}
