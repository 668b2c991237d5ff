package org.calque.format.okapi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives the runs of a DOCX back what the filter took from them: it makes a style of the formatting that all runs of a paragraph share,
 * named {@code P68B1DB1-Heading11} or the like. A client's list of styles would fill with them, and a heading in one of them is none
 * any more to a table of contents.
 */
final class WordRuns {

    private static final Pattern STYLE = Pattern.compile("<w:style\\b[^<>]*?\\sw:styleId=\"([^\"]*)\"[^<>]*>(.*?)</w:style>", Pattern.DOTALL);
    private static final Pattern DEFAULT = Pattern.compile("<w:style\\b(?=[^<>]*\\sw:type=\"paragraph\")(?=[^<>]*\\sw:default=\"(?:1|true|on)\")[^<>]*?\\sw:styleId=\"([^\"]*)\"");
    private static final Pattern BASE = Pattern.compile("<w:basedOn\\s+w:val=\"([^\"]*)\"");
    private static final Pattern PROPERTIES = Pattern.compile("<w:rPr>(.*?)</w:rPr>", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("<w:p(?:\\s[^<>]*?)?(/?)>|(</w:p>)|<w:pStyle\\s+w:val=\"([^\"]*)\"\\s*/>|(<w:r(?:\\s[^<>]*[^/])?>)(?:<w:rPr>(.*?)</w:rPr>|<w:rPr/>)?",
            Pattern.DOTALL);
    private static final RunFormatting FORMATTING = new RunFormatting(Stream.of("rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike",
            "outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz", "szCs",
            "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath")
            .map(name -> List.of("w:" + name)).toList());

    /** A style that the filter made. */
    private record Made(String base, String properties) {
    }

    private final Map<String, Made> made = new HashMap<>();
    private final String usual;

    /**
     * @param before the styles as they came
     * @param after  with those that the filter made
     */
    WordRuns(String before, String after) {
        Set<String> known = new HashSet<>();
        STYLE.matcher(before).results().forEach(style -> known.add(style.group(1)));
        Matcher style = STYLE.matcher(after);
        while (style.find()) {
            Matcher base = BASE.matcher(style.group(2));
            Matcher properties = PROPERTIES.matcher(style.group(2));
            if (!known.contains(style.group(1)) && base.find() && properties.find()) {
                made.put(style.group(1), new Made(base.group(1), properties.group(1)));
            }
        }
        Matcher usualStyle = DEFAULT.matcher(before);
        this.usual = usualStyle.find() ? usualStyle.group(1) : "";
    }

    /** The styles without those that the filter made. */
    String styles(String after) {
        return made.isEmpty() ? after : STYLE.matcher(after).replaceAll(style -> made.containsKey(style.group(1)) ? "" : Matcher.quoteReplacement(style.group()));
    }

    /** A part whose runs have their own formatting again, and its paragraphs the styles they came in. */
    String formatted(String xml) {
        if (made.keySet().stream().noneMatch(id -> xml.contains('"' + id + '"'))) {
            return xml;
        }
        Deque<String> open = new ArrayDeque<>();   // what the runs of a paragraph lack
        return TOKEN.matcher(xml).replaceAll(token -> {
            String instead = token.group();
            if (token.group(2) != null) {
                open.poll();
            } else if (token.group(3) != null) {
                @Nullable Made style = made.get(token.group(3));
                if (style != null && !open.isEmpty()) {
                    open.pop();
                    open.push(style.properties());
                    instead = style.base().equals(usual) ? "" : "<w:pStyle w:val=\"" + style.base() + "\"/>";
                }
            } else if (token.group(4) != null) {
                String lacking = open.isEmpty() ? "" : open.element();
                if (!lacking.isEmpty()) {
                    instead = token.group(4) + "<w:rPr>" + FORMATTING.merged(lacking, token.group(5) == null ? "" : token.group(5)) + "</w:rPr>";
                }
            } else if (token.group(1).isEmpty()) {
                open.push("");
            }
            return Matcher.quoteReplacement(instead);
        });
    }
}
