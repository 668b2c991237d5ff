package org.calque.format.bilingual;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Changes attributes in a well-formed start tag and leaves all else in it as it is. */
public final class StartTag {

    private static final Pattern ATTRIBUTE = Pattern.compile("\\s+([^\\s=]+)\\s*=\\s*(\"[^\"]*\"|'[^']*')");

    private StartTag() {
    }

    /** The element's name, its prefix included. */
    public static String name(String tag) {
        return tag.substring(1).split("[\\s/>]", 2)[0];
    }

    /** The tag with an attribute set, or taken away where the value is null. The value needs no escaping. */
    public static String with(String tag, String name, @Nullable String value) {
        Matcher found = ATTRIBUTE.matcher(tag);
        while (found.find()) {
            if (found.group(1).equals(name)) {
                return tag.substring(0, found.start()) + (value == null ? "" : " " + name + "=\"" + value + "\"") + tag.substring(found.end());
            }
        }
        if (value == null) {
            return tag;
        }
        int end = tag.endsWith("/>") ? tag.length() - 2 : tag.length() - 1;
        String before = tag.substring(0, end).stripTrailing();
        return before + " " + name + "=\"" + value + "\"" + tag.substring(end);
    }

    /** The attributes by name, their values quoted and escaped as they stand. */
    public static Map<String, String> attributes(String tag) {
        Map<String, String> all = new LinkedHashMap<>();
        Matcher found = ATTRIBUTE.matcher(tag);
        while (found.find()) {
            all.put(found.group(1), found.group(2));
        }
        return all;
    }
}
