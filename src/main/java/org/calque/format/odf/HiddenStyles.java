package org.calque.format.odf;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The styles whose text nobody sees: of words, paragraphs, sheets and slides. */
final class HiddenStyles {

    private final Set<String> hidden = new HashSet<>();
    private final Set<String> shown = new HashSet<>();            // says of itself that it is, whatever its parent says
    private final Map<String, String> parents = new HashMap<>();

    /** @param parts of the document that define styles */
    HiddenStyles(Collection<String> parts) {
        parts.forEach(this::read);
    }

    private void read(String xml) {
        Tags tags = new Tags(xml);
        String style = "";
        while (tags.hasNext()) {
            Tag tag = tags.next();
            switch (tag.name()) {
                case "style:style" -> {
                    style = tag.closes() ? "" : key(tag.attribute("style:family"), tag.attribute("style:name"));
                    if (!tag.closes()) {
                        parents.put(style, key(tag.attribute("style:family"), tag.attribute("style:parent-style-name")));
                    }
                }
                case "style:text-properties" -> tell(style, tag.attribute("text:display"), "none");
                case "style:table-properties" -> tell(style, tag.attribute("table:display"), "false");
                case "style:drawing-page-properties" -> tell(style, tag.attribute("presentation:visibility"), "hidden");
                case "office:body" -> {
                    return;
                }
                default -> { }
            }
        }
    }

    private void tell(String style, String says, String hiding) {
        if (!style.isEmpty() && !says.isEmpty()) {
            (says.equals(hiding) ? hidden : shown).add(style);
        }
    }

    private static String key(String family, String name) {
        return family + " " + name;
    }

    /** Whether a style hides what has it, itself or by one it is made from. */
    boolean hides(String family, String name) {
        String style = key(family, name);
        for (int depth = 0; depth < 20 && !name.isEmpty(); depth++) {
            if (hidden.contains(style)) {
                return true;
            }
            String parent = parents.getOrDefault(style, "");
            if (shown.contains(style) || parent.isEmpty()) {
                return false;
            }
            style = parent;
        }
        return false;
    }
}
