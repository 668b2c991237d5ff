package org.calque.format.bilingual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes XML, one tag or text after the other, so that it can be read again character by character: what XML forbids in a text
 * is handed to whoever knows how the format writes it, and carriage returns survive.
 */
public final class Markup {

    private static final Pattern REFERENCE = Pattern.compile("&(?:#(\\d{1,7})|#x([0-9A-Fa-f]{1,6})|(\\w+));");
    private static final Map<String, String> NAMED = Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

    private final Appendable out;
    private boolean open;   // a start tag still waits for its ">"

    public Markup(Appendable out) {
        this.out = out;
    }

    public Markup start(String element) {
        close();
        put("<").put(element);
        open = true;
        return this;
    }

    /** An attribute of the tag just started. What XML forbids becomes U+FFFD: an attribute has no other way. */
    public Markup attribute(String name, String value) {
        put(" ").put(name).put("=\"").escape(value, true, point -> "\uFFFD").put("\"");
        return this;
    }

    /** The same, unless there is nothing to say. */
    public Markup attributeUnlessEmpty(String name, String value) {
        return value.isEmpty() ? this : attribute(name, value);
    }

    public Markup end(String element) {
        if (open) {
            open = false;
            return put("/>");
        }
        return put("</").put(element).put(">");
    }

    /** Characters; what XML forbids becomes U+FFFD. */
    public Markup text(String text) {
        return text(text, point -> "\uFFFD");
    }

    /** @param forbidden gives the XML for a character that XML forbids, by its code point */
    public Markup text(String text, IntFunction<String> forbidden) {
        if (!text.isEmpty()) {
            close();
            escape(text, false, forbidden);
        }
        return this;
    }

    /** XML as it is. */
    public Markup raw(String xml) {
        if (!xml.isEmpty()) {
            close();
            put(xml);
        }
        return this;
    }

    public Markup line() {
        close();
        return put("\n");
    }

    private void close() {
        if (open) {
            open = false;
            put(">");
        }
    }

    private Markup escape(String text, boolean attribute, IntFunction<String> forbidden) {
        int from = 0;
        for (int i = 0; i < text.length();) {
            int point = text.codePointAt(i);
            int next = i + Character.charCount(point);
            String instead = escaped(point, attribute, forbidden);
            if (instead != null) {
                put(text, from, i).put(instead);
                from = next;
            }
            i = next;
        }
        return put(text, from, text.length());
    }

    private static @Nullable String escaped(int point, boolean attribute, IntFunction<String> forbidden) {
        return switch (point) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> attribute ? "&quot;" : null;
            case '\r' -> "&#xD;";
            case '\n' -> attribute ? "&#xA;" : null;
            case '\t' -> attribute ? "&#x9;" : null;
            default -> legal(point) ? null : forbidden.apply(point);
        };
    }

    /** The other way: a text or a value with its references read, those by name that XML itself knows; what is none stays as it is. */
    public static String decoded(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                character(found.group(1), found.group(2), found.group(3), found.group())));
    }

    private static String character(@Nullable String decimal, @Nullable String hex, @Nullable String name, String whole) {
        if (name != null) {
            return NAMED.getOrDefault(name, whole);
        }
        int point = decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(String.valueOf(hex), 16);
        return Character.isValidCodePoint(point) ? Character.toString(point) : whole;
    }

    /**
     * Text, or the value of an attribute between double quotes, as XML and HTML write it; what XML forbids goes. Halves of surrogate
     * pairs stay, since a text may come in pieces.
     */
    public static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + text.length() / 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    if (legal(c) || Character.isSurrogate(c)) {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }

    /** Whether XML 1.0 allows the character (production 2). */
    public static boolean legal(int point) {
        return point >= 0x20 && point <= 0xD7FF || point == '\t' || point == '\n' || point == '\r'
                || point >= 0xE000 && point <= 0xFFFD || point >= 0x10000;
    }

    private Markup put(String xml) {
        return put(xml, 0, xml.length());
    }

    private Markup put(String xml, int from, int to) {
        try {
            out.append(xml, from, to);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
