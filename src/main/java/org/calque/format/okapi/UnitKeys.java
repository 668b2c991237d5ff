package org.calque.format.okapi;

import java.util.HashSet;
import java.util.Set;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.resource.ITextUnit;

/**
 * Gives each text unit a key that is unique in the document and the same at every reading: the filter's id, with the name of
 * the part before it where a document has several ({@code styles-3}), since filters count anew in each. Made of letters,
 * digits, dots and hyphens, so that XLIFF 2 can use it as an id.
 */
final class UnitKeys {

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

    String of(ITextUnit unit) {
        String id = (part.isEmpty() ? "" : part + "-") + unit.getId();
        id = id.replaceAll("[^\\p{Alnum}._-]", "_");
        String unused = id;
        for (int n = 2; !given.add(unused); n++) {
            unused = id + "." + n;
        }
        return unused;
    }
}
