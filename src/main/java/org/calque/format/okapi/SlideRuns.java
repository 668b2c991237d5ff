package org.calque.format.okapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives the runs of a slide back what the filter took from them: it writes the formatting that all runs of a paragraph share into the
 * paragraph's {@code defRPr}, where the standard has runs look for it (ECMA-376-1, 21.1.2.3.2) and PowerPoint does not
 * (MS-OI29500, 2.1.1398).
 */
final class SlideRuns {

    private static final Pattern PARAGRAPH = Pattern.compile("<a:p>.*?</a:p>|<a:p\\s[^<>]*[^/]>.*?</a:p>", Pattern.DOTALL);
    private static final Pattern PROPERTIES = Pattern.compile("<a:pPr(?:\\s[^<>]*[^/])?>.*?</a:pPr>", Pattern.DOTALL);
    private static final Pattern DEFAULTS = Pattern.compile("<a:defRPr((?:\\s[^<>]*?)?)(?:/>|>(.*?)</a:defRPr>)", Pattern.DOTALL);
    private static final Pattern BARE = Pattern.compile("<a:pPr>\\s*</a:pPr>");
    private static final Pattern RUN = Pattern.compile("<a:br\\s*/>|(<a:(?:r|br|fld)(?:\\s[^<>]*)?>\\s*)(?:<a:rPr((?:\\s[^<>]*?)?)(?:/>|>(.*?)</a:rPr>))?", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([\\w:]+)=(\"[^\"]*\"|'[^']*')");
    /** As 21.1.2.3.9 has them. */
    private static final RunFormatting FORMATTING = new RunFormatting(List.of(List.of("a:ln"),
            List.of("a:noFill", "a:solidFill", "a:gradFill", "a:blipFill", "a:pattFill", "a:grpFill"), List.of("a:effectLst", "a:effectDag"), List.of("a:highlight"),
            List.of("a:uLnTx", "a:uLn"), List.of("a:uFillTx", "a:uFill"), List.of("a:latin"), List.of("a:ea"), List.of("a:cs"), List.of("a:sym"),
            List.of("a:hlinkClick"), List.of("a:hlinkMouseOver"), List.of("a:rtl"), List.of("a:extLst")));

    private SlideRuns() {
    }

    /** A part whose runs have their own formatting again. */
    static String formatted(String xml) {
        if (!xml.contains("<a:defRPr")) {
            return xml;
        }
        return PARAGRAPH.matcher(xml).replaceAll(paragraph -> Matcher.quoteReplacement(paragraph(paragraph.group())));
    }

    private static String paragraph(String xml) {
        Matcher paragraph = PROPERTIES.matcher(xml);
        Matcher defaults = DEFAULTS.matcher(paragraph.find() ? paragraph.group() : "");
        if (!defaults.find()) {
            return xml;
        }
        String attributes = defaults.group(1);
        String children = text(defaults.group(2));
        String properties = BARE.matcher(defaults.replaceFirst("")).replaceAll("");
        return xml.substring(0, paragraph.start()) + properties + RUN.matcher(xml.substring(paragraph.end())).replaceAll(run ->
                Matcher.quoteReplacement(run.group(1) == null ? "<a:br>" + properties(attributes, children, "", "") + "</a:br>"
                        : run.group(1) + properties(attributes, children, text(run.group(2)), text(run.group(3)))));
    }

    private static String text(@Nullable String group) {
        return group == null ? "" : group;
    }

    /** Properties of a run, those of its own before those of its paragraph. */
    private static String properties(String attributes, String children, String ownAttributes, String ownChildren) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String some : List.of(attributes, ownAttributes)) {
            Matcher attribute = ATTRIBUTE.matcher(some);
            while (attribute.find()) {
                all.put(attribute.group(1), attribute.group(2));
            }
        }
        String elements = FORMATTING.merged(children, ownChildren);
        StringBuilder out = new StringBuilder("<a:rPr");
        all.forEach((name, value) -> out.append(' ').append(name).append('=').append(value));
        return elements.isEmpty() ? out.append("/>").toString() : out.append('>').append(elements).append("</a:rPr>").toString();
    }
}
