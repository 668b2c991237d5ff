package org.calque.format.okapi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the simple fields of a DOCX as complex ones, which say the same (ECMA-376-1, 17.16.19 and 17.16.18): the filter looks only
 * into these for text.
 */
final class SimpleFields {

    private static final Pattern FIELD = Pattern.compile("<w:fldSimple\\b([^<>]*?)(/?)>|</w:fldSimple>");
    private static final Pattern INSTRUCTION = Pattern.compile("\\sw:instr=\"([^\"]*)\"");

    private SimpleFields() {
    }

    /** A part of the document whose fields of the names that the filter looks for are complex. */
    static String complex(String xml) {
        if (!xml.contains("<w:fldSimple") || xml.contains("<w:fldData")) {
            return xml;
        }
        Deque<Boolean> rewritten = new ArrayDeque<>();
        return FIELD.matcher(xml).replaceAll(field -> {
            String instead = field.group();
            if (field.group(1) == null) {
                boolean ours = !rewritten.isEmpty() && rewritten.pop();
                instead = ours ? run("<w:fldChar w:fldCharType=\"end\"/>") : instead;
            } else if (field.group(2).isEmpty()) {
                Matcher instruction = INSTRUCTION.matcher(field.group(1));
                String code = instruction.find() ? instruction.group(1) : "";
                boolean ours = OkapiFilter.FOUND.contains(code.strip().split("\\s+", 2)[0].toUpperCase(Locale.ROOT));
                rewritten.push(ours);
                instead = !ours ? instead : run("<w:fldChar w:fldCharType=\"begin\"/>") + run("<w:instrText xml:space=\"preserve\">" + code + "</w:instrText>")
                        + run("<w:fldChar w:fldCharType=\"separate\"/>");
            }
            return Matcher.quoteReplacement(instead);
        });
    }

    private static String run(String content) {
        return "<w:r>" + content + "</w:r>";
    }
}
