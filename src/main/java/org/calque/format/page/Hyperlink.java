package org.calque.format.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the code of a field of Word says that it leads to (ISO/IEC 29500-1, 17.16.5.25). */
final class Hyperlink {

    private static final Pattern TARGET = Pattern.compile("HYPERLINK\\s+(?:(?!\\\\l)\\\\[a-z]\\s+)*\"([^\"]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\\\l\\s+\"([^\"]+)\"");

    private Hyperlink() {
    }

    /** The address, or "": of another field, and of a link to a place in the same document, which no page of ours has. */
    static String target(CharSequence code) {
        Matcher target = TARGET.matcher(code);
        if (!target.find()) {
            return "";
        }
        Matcher place = PLACE.matcher(code);
        return place.find() ? target.group(1) + "#" + place.group(1) : target.group(1);
    }
}
