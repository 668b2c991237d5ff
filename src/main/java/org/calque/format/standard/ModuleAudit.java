package org.calque.format.standard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.calque.format.bilingual.XmlCursor;
import org.calque.format.bilingual.XmlSource;
import org.calque.job.Progress;
import org.jspecify.annotations.Nullable;

/**
 * The rules of three modules of XLIFF 2.1 that neither its schemas nor Okapi's validator hold: tracked changes (section 5.6 of the
 * standard), resource data (5.5) and size restriction (5.7). What points to ids that stand later is judged where its unit ends.
 */
final class ModuleAudit {

    private static final String CHANGES = "urn:oasis:names:tc:xliff:changetracking:2.0";
    private static final String RESOURCES = "urn:oasis:names:tc:xliff:resourcedata:2.0";
    private static final String SIZES = "urn:oasis:names:tc:xliff:sizerestriction:2.0";
    private static final String CORE = "urn:oasis:names:tc:xliff:document:2.0";

    /** What the profile of code points restricts sizes to: anything, so many, from so many to so many or to anything (5.7.6.1.1). */
    private static final Pattern SIZE = Pattern.compile("\\*|\\d+(?:,(?:\\d+|\\*))?");

    private final XmlCursor cursor;
    private final Progress progress;
    private final List<Breach> breaches = new ArrayList<>();
    private String unit = "";

    /** Attributes that each element of a unit has, by its name and id. */
    private final Map<String, Set<String>> attributes = new HashMap<>();
    private final List<Pending> pending = new ArrayList<>();
    private String appliesTo = "";
    private String ref = "";
    private final Set<String> properties = new HashSet<>();
    private boolean inCodePoints;

    /** Ids of size data, by the element around them, the outermost first. */
    private final Deque<Set<String>> data = new ArrayDeque<>();

    /** What a tracked change says of an element: that it is there (no property), or has an attribute. */
    private record Pending(int line, String element, String id, String property) {
    }

    ModuleAudit(XmlSource source, Progress progress) {
        this.cursor = new XmlCursor(source);
        this.progress = progress;
    }

    List<Breach> breaches() {
        while (cursor.next()) {
            if (cursor.starts()) {
                element();
            } else if (cursor.ends()) {
                if (container()) {
                    data.pop();
                }
                if (core("unit")) {
                    judge();
                }
            }
        }
        return breaches;
    }

    private boolean core(String local) {
        return cursor.namespace().equals(CORE) && cursor.at(local);
    }

    private boolean container() {
        return cursor.namespace().equals(CORE) && Set.of("file", "group", "unit").contains(cursor.local());
    }

    private void element() {
        if (core("unit")) {
            progress.check();
            unit = cursor.value("id");
        }
        if (container()) {
            data.push(new HashSet<>());
        }
        if (!unit.isEmpty() && cursor.namespace().equals(CORE)) {
            known();
        }
        sizes();
        switch (cursor.namespace()) {
            case CHANGES -> change();
            case RESOURCES -> resource();
            case SIZES -> {
                if (cursor.at("data")) {
                    sizeData();
                } else if (cursor.at("profiles")) {
                    inCodePoints = cursor.value("generalProfile").equals("xliff:codepoints");
                }
            }
            default -> { }
        }
    }

    private void known() {
        attributes.put(cursor.local() + " " + cursor.value("id"), new HashSet<>(cursor.attributes()));
    }

    private void change() {
        if (cursor.at("revisions")) {
            appliesTo = cursor.value("appliesTo");
            ref = cursor.value("ref");
            pending.add(new Pending(cursor.line(), appliesTo, ref, ""));
        } else if (cursor.at("revision")) {
            properties.clear();
        } else if (cursor.at("item")) {
            String property = cursor.value("property");
            if (!properties.add(property)) {
                breaches.add(Breach.of(Rule.PROPERTY_TWICE, cursor.line(), unit, property));
            }
            if (!property.equals("content")) {
                pending.add(new Pending(cursor.line(), appliesTo, ref, property));
            }
        }
    }

    /** Tracked changes stand before the notes and segments they are of. */
    private void judge() {
        for (Pending change : pending) {
            boolean several = attributes.keySet().stream().filter(key -> key.startsWith(change.element() + " ")).count() > 1;
            @Nullable Set<String> has = attributes.get(change.element() + " " + change.id());
            boolean anywhere = attributes.keySet().stream().anyMatch(key -> key.endsWith(" " + change.id()));
            if (change.property().isEmpty()) {
                if (!change.id().isEmpty() && !anywhere) {
                    breaches.add(Breach.of(Rule.REFERENCE_BROKEN, change.line(), unit, change.id()));
                } else if (change.id().isEmpty() && several && has == null) {
                    breaches.add(Breach.of(Rule.ATTRIBUTE_MISSING, change.line(), unit, "revisions", "ref"));
                }
            } else if (has != null && !has.contains(change.property())) {
                breaches.add(Breach.of(Rule.VALUE_UNKNOWN, change.line(), unit, change.property(), "property"));
            }
        }
        pending.clear();
        attributes.clear();
        unit = "";
    }

    private void resource() {
        if (cursor.at("source") || cursor.at("target")) {
            String name = cursor.prefix() + cursor.local();
            int line = cursor.line();
            boolean link = cursor.attribute("href") != null;
            if (link == content()) {
                breaches.add(Breach.of(Rule.CONTENT_AND_LINK, line, unit, name));
            }
        }
    }

    /** Whether the element whose start tag has just been met holds anything; its end tag is passed. */
    private boolean content() {
        boolean any = false;
        int open = 1;
        while (open > 0 && cursor.next()) {
            if (cursor.starts()) {
                any = true;
                open++;
            } else if (cursor.ends()) {
                open--;
            } else if (cursor.characters()) {
                any |= !cursor.text().isBlank();
            }
        }
        return any;
    }

    private void sizeData() {
        int open = 1;
        Set<String> ids = data.isEmpty() ? new HashSet<>() : data.peek();
        while (open > 0 && cursor.next()) {
            if (cursor.starts()) {
                ids.add(cursor.value("id"));
                open++;
            } else if (cursor.ends()) {
                open--;
            }
        }
    }

    private void sizes() {
        String sizeRef = cursor.attribute(SIZES, "sizeInfoRef");
        if (sizeRef != null) {
            if (cursor.attribute(SIZES, "sizeInfo") != null) {
                breaches.add(Breach.of(Rule.ATTRIBUTES_BOTH, cursor.line(), unit, cursor.local(), "sizeInfo", "sizeInfoRef"));
            } else if (data.stream().noneMatch(ids -> ids.contains(sizeRef))) {
                breaches.add(Breach.of(Rule.REFERENCE_BROKEN, cursor.line(), unit, sizeRef));
            }
        }
        String size = cursor.attribute(SIZES, "sizeRestriction");
        if (size != null && inCodePoints && !SIZE.matcher(size).matches()) {
            breaches.add(Breach.of(Rule.VALUE_UNKNOWN, cursor.line(), unit, size, "sizeRestriction"));
        }
    }
}
