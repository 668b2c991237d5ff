package org.calque.format.okapi;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a DOCX has for programs that cannot show the better of two drawings (ECMA-376-3, 10.2.1). The filter drops it, and with it the
 * places of text boxes that LibreOffice and older programs go by: here it is set aside and put back, with the text of the drawing that
 * was translated.
 */
final class AlternateContent {

    private static final Pattern FALLBACK = Pattern.compile("<(/?)mc:Fallback(?:\\s[^<>]*?)?(/?)>");
    private static final Pattern MARK = Pattern.compile("<calque:fallback\\b[^<>]*?\\bn=\"(\\d{1,9})\"[^<>]*?(?:/>|></calque:fallback>)");
    private static final Pattern BOX = Pattern.compile("<(/?)w:txbxContent(?:\\s[^<>]*?)?(/?)>");

    private record Span(int start, int end) {
    }

    private AlternateContent() {
    }

    /** A part of the document with a mark in the place of each fallback. */
    static String marked(String xml) {
        StringBuilder out = new StringBuilder(xml.length());
        int at = 0;
        int n = 0;
        for (Span fallback : outermost(xml, FALLBACK, true)) {
            out.append(xml, at, fallback.start).append("<calque:fallback xmlns:calque=\"urn:calque\" n=\"").append(n++).append("\"/>");
            at = fallback.end;
        }
        return n == 0 ? xml : out.append(xml, at, xml.length()).toString();
    }

    /**
     * A translated part with its fallbacks back in it.
     *
     * @param before the part as it came
     */
    static String restored(String xml, String before) {
        Matcher mark = MARK.matcher(xml);
        if (!mark.find()) {
            return xml;
        }
        List<Span> fallbacks = outermost(before, FALLBACK, true);
        StringBuilder out = new StringBuilder(before.length());
        int at = 0;
        do {
            out.append(xml, at, mark.start());
            at = mark.end();
            int n = Integer.parseInt(mark.group(1));
            if (n < fallbacks.size()) {
                Span span = fallbacks.get(n);
                out.append(translated(before.substring(span.start, span.end), out));
            }
        } while (mark.find());
        return out.append(xml, at, xml.length()).toString();
    }

    /** @param out what has been written: the other drawing is the last in it */
    private static String translated(String fallback, StringBuilder out) {
        List<Span> boxes = outermost(fallback, BOX, false);
        if (boxes.isEmpty()) {
            return fallback.contains("<w:t>") || fallback.contains("<w:t ") ? "" : fallback;   // text that stands nowhere else
        }
        String other = out.substring(alternatives(out));
        List<Span> texts = outermost(other, BOX, false);
        if (texts.size() != boxes.size()) {
            return "";
        }
        StringBuilder translated = new StringBuilder();
        int at = 0;
        for (int i = 0; i < boxes.size(); i++) {
            translated.append(fallback, at, boxes.get(i).start).append(other, texts.get(i).start, texts.get(i).end);
            at = boxes.get(i).end;
        }
        return translated.append(fallback, at, fallback.length()).toString();
    }

    /** Where the alternatives begin that are open at the end. */
    private static int alternatives(StringBuilder out) {
        int open = out.lastIndexOf("<mc:AlternateContent");
        int close = out.lastIndexOf("</mc:AlternateContent");
        for (int depth = 0; open >= 0; ) {
            if (close > open) {
                depth++;
                close = out.lastIndexOf("</mc:AlternateContent", close - 1);
            } else if (depth-- == 0) {
                return open;
            } else {
                open = out.lastIndexOf("<mc:AlternateContent", open - 1);
            }
        }
        return 0;
    }

    /**
     * Elements of one name that stand in no other of that name.
     *
     * @param whole with their tags
     */
    private static List<Span> outermost(String xml, Pattern element, boolean whole) {
        List<Span> spans = new ArrayList<>();
        int depth = 0;
        int start = 0;
        Matcher tag = element.matcher(xml);
        while (tag.find()) {
            if (!tag.group(2).isEmpty()) {
                continue;   // empty
            }
            if (tag.group(1).isEmpty()) {
                start = depth++ == 0 ? whole ? tag.start() : tag.end() : start;
            } else if (--depth == 0) {
                spans.add(new Span(start, whole ? tag.end() : tag.start()));
            }
        }
        return spans;
    }
}
