package org.calque.format.paratext;

import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.document.Unit;
import org.calque.format.extract.Part;
import org.jspecify.annotations.Nullable;

/**
 * A place of a package where text stands.
 *
 * @param name   its keys begin with it
 * @param use    what is done with it
 * @param choice that it belongs to; null if nobody is asked
 * @param kind   of its units
 * @param parts  of the package that have it, by name
 * @param region a tag, or an element
 * @param marker that every region has in it; "" if none is known
 * @param value  within the region; group 1 is the text, as XML writes it
 * @param wording how a text is written there
 */
record Site(String name, Use use, @Nullable Part choice, Unit.Kind kind, Pattern parts, Pattern region, String marker, Pattern value, Wording wording) {

    /** What is done with a text. */
    enum Use {
        /** It is a unit, unless the running text says the same: then it follows that. */
        OFFERED,
        /** It follows the running text where that says the same, and is no text otherwise. */
        FOLLOWING,
        /** It is left, since a program reads it too; whoever translates is told. */
        TOLD
    }

    static Site of(String name, Use use, @Nullable Part choice, Unit.Kind kind, String parts, String region, String value, Wording wording) {
        return new Site(name, use, choice, kind, Pattern.compile(parts), Pattern.compile(region, Pattern.DOTALL), marker(region), Pattern.compile(value), wording);
    }

    /** Whether a part can have any: looking for the longest word of the region takes a tenth of the time that the region takes. */
    boolean mayBeIn(String xml) {
        return xml.contains(marker);
    }

    /** The longest run of letters that every region has; "" if its alternatives have none in common. */
    private static String marker(String region) {
        String longest = "";
        StringBuilder run = new StringBuilder();
        int depth = 0;
        for (int i = 0; i <= region.length(); i++) {
            char c = i < region.length() ? region.charAt(i) : ' ';
            if (c == '|' && depth == 0) {
                return "";
            }
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (depth == 0 && (Character.isLetterOrDigit(c) || c == '<' || c == ':' || c == '=' || c == '"')) {
                run.append(c);
                continue;
            }
            if (c == '?' || c == '*' || c == '{') {
                run.setLength(Math.max(0, run.length() - 1));
            }
            longest = run.length() > longest.length() ? run.toString() : longest;
            run.setLength(0);
            i = c == '{' ? region.indexOf('}', i) : c == '\\' ? i + 1 : i;
        }
        return longest;
    }

    boolean in(String part) {
        return parts.matcher(part).matches();
    }

    /** The part with each of its texts replaced; a null leaves one as it is. */
    String replaced(String xml, BiFunction<Site, String, @Nullable String> rendering) {
        if (!mayBeIn(xml)) {
            return xml;
        }
        Matcher regions = region.matcher(xml);
        StringBuilder out = new StringBuilder(xml.length());
        int at = 0;
        while (regions.find()) {
            Matcher values = value.matcher(regions.group());
            while (values.find()) {
                String raw = values.group(1);
                String instead = rendering.apply(this, raw);
                if (instead != null && !instead.equals(raw)) {
                    out.append(xml, at, regions.start() + values.start(1)).append(instead);
                    at = regions.start() + values.end(1);
                }
            }
        }
        return at == 0 ? xml : out.append(xml, at, xml.length()).toString();
    }
}
