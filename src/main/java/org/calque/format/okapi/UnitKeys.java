package org.calque.format.okapi;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.resource.ITextUnit;

/**
 * Gives each text unit a key that is unique in the document and the same at every reading: the filter's id, with the name of
 * the part before it where a document has several ({@code styles-3}), since filters count anew in each. Made of letters,
 * digits, dots and hyphens, so that XLIFF 2 can use it as an id.
 */
final class UnitKeys {

    /** What the DOCX filter sets before its ids to tell parts apart. */
    private static final Pattern HASH = Pattern.compile("^P[0-9A-F]{1,8}-");
    private static final Pattern FORBIDDEN = Pattern.compile("[^A-Za-z0-9._-]");

    private final Set<String> given = new HashSet<>();
    private String part = "";

    void pass(Event event) {
        if (event.isStartSubDocument()) {
            String name = event.getStartSubDocument().getName();
            name = name.substring(name.lastIndexOf('/') + 1);
            int dot = name.lastIndexOf('.');
            part = dot > 0 ? name.substring(0, dot) : name;
        } else if (event.isEndSubDocument()) {
            part = "";
        }
    }

    /** The key of the next unit; to be asked once for each, in order. */
    String of(ITextUnit unit) {
        String key = keyOf(unit.getId());
        String unused = key;
        for (int n = 2; !given.add(unused); n++) {
            unused = key + "." + n;
        }
        return unused;
    }

    /** The key that an id has in this part, if no other unit there has the same id. */
    String keyOf(String id) {
        String own = part.isEmpty() ? id : part + "-" + HASH.matcher(id).replaceFirst("");
        return FORBIDDEN.matcher(own).replaceAll("_");
    }
}
