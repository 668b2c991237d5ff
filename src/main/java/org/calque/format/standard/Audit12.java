package org.calque.format.standard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.calque.format.bilingual.XmlCursor;
import org.calque.format.bilingual.XmlSource;
import org.calque.job.Progress;

/**
 * What an XLIFF 1.2 breaks that matters to whoever exchanges it: attributes and elements that it has to have, elements at places
 * where none may be, ids, states, languages, and codes and segments of a translation that its source does not have. Only the core's
 * elements are looked at; whatever other namespaces bring is theirs.
 */
final class Audit12 {

    /** Attributes that an element has to have (XLIFF 1.2, section 3.2). */
    private static final Map<String, List<String>> REQUIRED = Map.ofEntries(Map.entry("xliff", List.of("version")),
            Map.entry("file", List.of("original", "source-language", "datatype")), Map.entry("trans-unit", List.of("id")),
            Map.entry("bin-unit", List.of("id", "mime-type")), Map.entry("phase", List.of("phase-name", "process-name")),
            Map.entry("tool", List.of("tool-id", "tool-name")), Map.entry("count", List.of("count-type")),
            Map.entry("context", List.of("context-type")), Map.entry("g", List.of("id")), Map.entry("x", List.of("id")),
            Map.entry("bx", List.of("id")), Map.entry("ex", List.of("id")), Map.entry("bpt", List.of("id")), Map.entry("ept", List.of("id")),
            Map.entry("ph", List.of("id")), Map.entry("it", List.of("id", "pos")), Map.entry("mrk", List.of("mtype")));

    private static final Set<String> INLINE = Set.of("g", "x", "bx", "ex", "bpt", "ept", "ph", "it", "mrk");
    private static final Set<String> TEXT = Set.of("source", "target", "seg-source", "g", "mrk", "sub");

    /** Elements by those that may stand right in them. Of others whatever they hold is let be. */
    private static final Map<String, Set<String>> CHILDREN = Map.of("xliff", Set.of("file"), "file", Set.of("header", "body"),
            "body", Set.of("group", "trans-unit", "bin-unit"),
            "group", Set.of("context-group", "count-group", "prop-group", "note", "group", "trans-unit", "bin-unit"),
            "trans-unit", Set.of("source", "seg-source", "target", "context-group", "count-group", "prop-group", "note", "alt-trans"),
            "alt-trans", Set.of("source", "seg-source", "target", "context-group", "prop-group", "note"));

    private static final Set<String> STATES = Set.of("final", "needs-adaptation", "needs-l10n", "needs-review-adaptation",
            "needs-review-l10n", "needs-review-translation", "needs-translation", "new", "signed-off", "translated");
    private static final Set<String> YES_NO = Set.of("yes", "no");

    private final XmlCursor cursor;
    private final Progress progress;
    private final List<Breach> breaches = new ArrayList<>();
    private final Deque<String> around = new ArrayDeque<>();

    private final Set<String> ids = new HashSet<>();
    private final Set<String> children = new HashSet<>();   // of the unit
    private final Content source = new Content();
    private final Content target = new Content();
    private String language = "";
    private String targetLanguage = "";
    private String unit = "";
    private boolean inUnit;   // and not in what it brings from elsewhere

    /** The ids of codes and segments of one text. */
    private static final class Content {

        private final Set<String> codes = new LinkedHashSet<>();
        private final Set<String> opened = new LinkedHashSet<>();
        private final Set<String> segments = new LinkedHashSet<>();

        private void clear() {
            codes.clear();
            opened.clear();
            segments.clear();
        }
    }

    Audit12(XmlSource source, Progress progress) {
        this.cursor = new XmlCursor(source);
        this.progress = progress;
    }

    List<Breach> breaches() {
        while (cursor.next()) {
            if (cursor.starts()) {
                if (!core() && !around.isEmpty() || cursor.at("internal-file") || cursor.at("bin-source") || cursor.at("bin-target")) {
                    cursor.skip();
                } else {
                    begins();
                    around.push(cursor.local());
                }
            } else if (cursor.ends()) {
                around.pop();
                ends();
            }
        }
        return breaches;
    }

    private boolean core() {
        return cursor.namespace().isEmpty() || cursor.namespace().startsWith("urn:oasis:names:tc:xliff:document:1");
    }

    private void add(Rule rule, String... arguments) {
        breaches.add(Breach.of(rule, cursor.line(), unit, arguments));
    }

    private void begins() {
        String name = cursor.local();
        if (name.equals("trans-unit") || name.equals("bin-unit")) {
            progress.check();
            unit = cursor.value("id");
            inUnit = true;
            children.clear();
            source.clear();
            target.clear();
        }
        for (String attribute : REQUIRED.getOrDefault(name, List.of())) {
            if (cursor.value(attribute).isBlank()) {
                add(Rule.ATTRIBUTE_MISSING, name, attribute);
            }
        }
        String parent = around.isEmpty() ? "" : around.peek();
        if (!CHILDREN.getOrDefault(parent, Set.of(name)).contains(name) || INLINE.contains(name) && !TEXT.contains(parent)) {
            add(Rule.ELEMENT_STRAY, name);
        }
        value("approved", YES_NO);
        value("translate", YES_NO);
        switch (name) {
            case "file" -> {
                ids.clear();
                language = cursor.value("source-language");
                targetLanguage = cursor.value("target-language");
                language(language);
                language(targetLanguage);
            }
            case "trans-unit", "bin-unit" -> {
                if (!unit.isEmpty() && !ids.add(unit)) {
                    add(Rule.ID_TWICE, unit);
                }
            }
            case "alt-trans" -> inUnit = false;
            case "source", "seg-source", "target" -> text(name, parent);
            case "g", "x", "bx", "ex", "bpt", "ept", "ph", "it", "mrk" -> inline(name);
            default -> { }
        }
    }

    private void value(String attribute, Set<String> allowed) {
        String value = cursor.attribute(attribute);
        if (value != null && !allowed.contains(value)) {
            add(Rule.VALUE_UNKNOWN, value, attribute);
        }
    }

    private void language(String tag) {
        if (tag.isBlank()) {
            return;   // that the source's is missing has been said
        }
        try {
            new Locale.Builder().setLanguageTag(tag.replace('_', '-'));
        } catch (IllformedLocaleException e) {
            add(Rule.LANGUAGE_SYNTAX, tag);
        }
    }

    private void text(String name, String parent) {
        if (name.equals("target") && cursor.attribute("state") != null && !cursor.value("state").startsWith("x-")) {
            value("state", STATES);
        }
        if (!parent.equals("trans-unit")) {
            return;
        }
        if (!children.add(name)) {
            add(Rule.ELEMENT_TWICE, name);
        } else if (!name.equals("target") && children.contains("target")) {
            add(Rule.ELEMENT_ORDER, "target", name);
        }
        String own = cursor.attribute(XmlCursor.XML, "lang");
        String wanted = name.equals("target") ? targetLanguage : language;
        if (own != null && !wanted.isEmpty() && !primary(own).equals(primary(wanted))) {
            add(Rule.LANGUAGE_DIFFERS, own, wanted);
        }
    }

    private static String primary(String tag) {
        return tag.replaceFirst("[-_].*", "").toLowerCase(Locale.ROOT);
    }

    private void inline(String name) {
        String side = around.stream().filter(element -> Set.of("source", "seg-source", "target").contains(element)).findFirst().orElse("");
        if (!inUnit || side.isEmpty()) {
            return;
        }
        Content content = side.equals("target") ? target : source;
        if (name.equals("mrk")) {
            if ("seg".equals(cursor.attribute("mtype")) && cursor.attribute("mid") != null) {
                content.segments.add(cursor.value("mid"));
            }
            return;
        }
        String pair = cursor.attribute("rid") != null ? cursor.value("rid") : cursor.value("id");
        String id = cursor.value("id");
        boolean half = name.equals("ept") || name.equals("ex");
        if (side.equals("seg-source")) {
            content.codes.add(id);   // the source once more: it only says so where the source is empty
        } else if (!half && !content.codes.add(id) && side.equals("source")) {
            add(Rule.CODE_TWICE, id);
        }
        if (name.equals("bpt") || name.equals("bx")) {
            content.opened.add(pair);
        } else if (half && !content.opened.remove(pair) && !side.equals("seg-source")) {
            add(Rule.CODE_UNPAIRED, pair);
        }
    }

    private void ends() {
        if (!core()) {
            return;
        }
        switch (cursor.local()) {
            case "source", "target" -> {
                Content content = cursor.at("target") ? target : source;
                if (inUnit) {
                    content.opened.forEach(id -> add(Rule.CODE_UNPAIRED, id));
                }
                content.opened.clear();
            }
            case "seg-source" -> source.opened.clear();
            case "alt-trans" -> inUnit = true;
            case "trans-unit" -> unit();
            case "bin-unit" -> {
                unit = "";
                inUnit = false;
            }
            default -> { }
        }
    }

    private void unit() {
        if (!children.contains("source")) {
            add(Rule.ELEMENT_MISSING, "trans-unit", "source");
        }
        target.codes.stream().filter(id -> !source.codes.contains(id)).forEach(id -> add(Rule.CODE_UNKNOWN, id));
        if (!source.segments.isEmpty()) {
            target.segments.stream().filter(id -> !source.segments.contains(id)).forEach(id -> add(Rule.SEGMENT_UNKNOWN, id));
        }
        unit = "";
        inUnit = false;
    }
}
