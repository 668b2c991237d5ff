package org.calque.format.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that Word gives the styles of headings, in the languages that it mostly comes in. */
final class Headings {

    private static final Pattern NAME = Pattern.compile("(?i)(?:heading|titre|überschrift|título) ?([1-6])");

    private Headings() {
    }

    /** The level of headings of a style, from 1 to 6; 0 if it is none of headings. */
    static int level(String style) {
        Matcher name = NAME.matcher(style);
        return name.lookingAt() ? Integer.parseInt(name.group(1)) : 0;
    }
}
