package org.calque.format.xliff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.document.Text;
import org.calque.format.bilingual.BilingualDocument;
import org.calque.format.bilingual.FilePart;
import org.calque.format.bilingual.FileUnit;
import org.calque.format.bilingual.XmlCursor;
import org.calque.format.bilingual.XmlSource;
import org.calque.job.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an XLIFF proposes for its segments. Goes through the units in the order in which {@link XliffParser} does.
 */
final class BroughtMatches {

    private static final String MATCHES = "urn:oasis:names:tc:xliff:matches:2.0";
    private static final Pattern QUALITY = Pattern.compile("\\s*(\\d{1,3})(?:[.,](\\d+))?\\s*(%?)\\s*");
    private static final Pattern MACHINE = Pattern.compile("(?i)(?:^|[^a-z])(?:mt|machine|deepl|google|amt|nmt)(?:[^a-z]|$)");

    /** Kinds of alt-trans that propose nothing: what was, what was refused, what is only for comparison. */
    private static final Set<String> NO_PROPOSAL = Set.of("previous-version", "rejected", "reference", "accepted");

    private final XmlCursor cursor;
    private final Progress progress;
    private final List<Map<String, List<BroughtMatch>>> units = new ArrayList<>();   // by what a match says it is for; "" for the unit

    private BroughtMatches(XmlSource text, Progress progress) {
        this.cursor = new XmlCursor(text);
        this.progress = progress;
    }

    /** By the key of the segment. */
    static Map<String, List<BroughtMatch>> of(String name, byte[] bytes, Progress progress) {
        XmlSource text = XmlSource.of(name, bytes);
        if (!text.text().contains("<alt-trans") && !text.text().contains(":alt-trans") && !text.text().contains(MATCHES)) {
            return Map.of();
        }
        List<FileUnit> fileUnits = new XliffParser(text, false, progress).parse().fileUnits();
        BroughtMatches read = new BroughtMatches(text, progress);
        read.read();
        return read.byKey(fileUnits);
    }

    private Map<String, List<BroughtMatch>> byKey(List<FileUnit> fileUnits) {
        List<BilingualDocument.Keys> keys = BilingualDocument.keys(fileUnits);
        Map<String, List<BroughtMatch>> found = new HashMap<>();
        for (int i = 0; i < Math.min(units.size(), fileUnits.size()); i++) {
            List<FilePart> parts = fileUnits.get(i).parts();
            boolean only = parts.stream().filter(FilePart::segment).count() == 1;
            for (int p = 0; p < parts.size(); p++) {
                FilePart part = parts.get(p);
                if (part.segment()) {
                    List<BroughtMatch> its = only ? units.get(i).values().stream().flatMap(List::stream).toList()
                            : units.get(i).getOrDefault(part.id() == null ? "" : part.id(), List.of());
                    if (!its.isEmpty()) {
                        found.put(keys.get(i).parts().get(p), its);
                    }
                }
            }
        }
        return found;
    }

    private void read() {
        boolean root = true;
        while (cursor.next()) {
            if (!cursor.starts()) {
                continue;
            }
            if (root) {
                root = false;
            } else if (XliffParser.foreign(cursor)) {
                cursor.skip();
            } else {
                switch (cursor.local()) {
                    case "trans-unit", "unit" -> unit();
                    case "file", "group", "body", "header", "bin-unit", "reference", "phase-group" -> { }
                    default -> cursor.skip();
                }
            }
        }
    }

    private void unit() {
        progress.check();
        Map<String, List<BroughtMatch>> matches = new HashMap<>();
        while (cursor.next() && !cursor.ends()) {
            if (!cursor.starts()) {
                continue;
            }
            if (cursor.at("alt-trans") && !XliffParser.foreign(cursor)) {
                String kind = cursor.value("alttranstype");
                String segment = cursor.value("mid");
                BroughtMatch match = match(cursor.value("match-quality"), cursor.value("origin"), "");
                add(matches, segment, NO_PROPOSAL.contains(kind) ? null : match);
            } else if (cursor.at("matches") && cursor.namespace().equals(MATCHES)) {
                while (cursor.next() && !cursor.ends()) {
                    if (cursor.starts() && cursor.at("match")) {
                        String ref = cursor.value("ref");
                        String quality = cursor.attribute("matchQuality") != null ? cursor.value("matchQuality") : cursor.value("similarity");
                        add(matches, ref.substring(Math.max(ref.lastIndexOf('#'), Math.max(ref.lastIndexOf('='), ref.lastIndexOf('/'))) + 1),
                                match(quality, cursor.value("origin"), cursor.value("type")));
                    } else if (cursor.starts()) {
                        cursor.skip();
                    }
                }
            } else {
                cursor.skip();
            }
        }
        units.add(matches);
    }

    private static void add(Map<String, List<BroughtMatch>> matches, String segment, @Nullable BroughtMatch match) {
        if (match != null && !match.target().isBlank()) {
            matches.computeIfAbsent(segment, none -> new ArrayList<>()).add(match);
        }
    }

    /** Reads the proposal whose start tag has just been met, to its end. */
    private BroughtMatch match(String quality, String origin, String type) {
        Text source = null;
        Text target = Text.EMPTY;
        boolean v2 = cursor.namespace().equals(MATCHES);
        boolean suggested = false;
        while (cursor.next() && !cursor.ends()) {
            if (cursor.starts()) {
                if (cursor.at("source")) {
                    source = words(v2);
                } else if (cursor.at("target")) {
                    suggested = cursor.value("state-qualifier").equals("mt-suggestion");
                    target = words(v2);
                } else {
                    cursor.skip();
                }
            }
        }
        boolean machine = suggested || type.equals("mt") || type.isEmpty() && MACHINE.matcher(origin.toLowerCase(Locale.ROOT)).find();
        return new BroughtMatch(source == null || source.isBlank() ? null : source, target, percent(quality), origin.strip(), machine);
    }

    /** Tools write 85, 85%, 85.0 and 0.85. */
    private static int percent(String quality) {
        Matcher figure = QUALITY.matcher(quality);
        if (!figure.matches()) {
            return 0;
        }
        int whole = Integer.parseInt(figure.group(1));
        boolean share = whole <= 1 && figure.group(2) != null && figure.group(3).isEmpty();
        return Math.min(100, share ? (int) Math.round(100 * Double.parseDouble(whole + "." + figure.group(2))) : whole);
    }

    private Text words(boolean v2) {
        return new ContentReader(cursor, Map.of(), false, v2).read().whole().text();
    }
}
