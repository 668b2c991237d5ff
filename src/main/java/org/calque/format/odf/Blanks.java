package org.calque.format.odf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Blanks in the paragraphs of an OpenDocument as readers see them: those at a paragraph's beginning are none, those in a row are one,
 * line breaks are blanks (ISO/IEC 26300-1, 6.1.2). The filter takes them for blanks that somebody typed, and writes them as such.
 */
final class Blanks {

    private static final Set<String> PARAGRAPHS = Set.of("text:p", "text:h");
    /** What stands in a line as a character does. */
    private static final Set<String> SHOWN = Set.of("text:s", "text:tab", "text:line-break", "text:page-number", "text:page-count", "draw:frame");

    private Blanks() {
    }

    /** A part with no blanks in its paragraphs but those that show. */
    static String collapsed(String xml) {
        StringBuilder out = new StringBuilder(xml.length());
        Deque<Boolean> blank = new ArrayDeque<>();   // whether the last that a paragraph shows is one, or it shows nothing yet
        Tags tags = new Tags(xml);
        int at = 0;
        while (tags.hasNext()) {
            Tag tag = tags.next();
            boolean paragraph = PARAGRAPHS.contains(tag.name());
            if (blank.isEmpty()) {
                out.append(xml, at, tag.start());
            } else {
                blank.push(text(xml, at, tag.start(), blank.pop(), paragraph && tag.closes(), out));
            }
            out.append(xml, tag.start(), tag.end());
            at = tag.end();
            if (paragraph && tag.opens()) {
                blank.push(true);
            } else if (paragraph && tag.closes() && !blank.isEmpty()) {
                blank.pop();
            } else if (!blank.isEmpty() && SHOWN.contains(tag.name()) && !tag.closes()) {
                blank.pop();
                blank.push(false);
            }
        }
        return out.append(xml, at, xml.length()).toString();
    }

    private static boolean text(String xml, int from, int to, boolean blank, boolean end, StringBuilder out) {
        boolean last = blank;
        boolean markup = false;   // comments, instructions and CDATA, which tags pass over
        for (int i = from; i < to; i++) {
            char c = xml.charAt(i);
            markup = markup || c == '<';
            boolean white = !markup && (c == ' ' || c == '\n' || c == '\r' || c == '\t');
            if (!white) {
                out.append(c);
            } else if (!last) {
                out.append(' ');
            }
            last = white;
        }
        if (end && last && !blank && xml.substring(from, to).indexOf('\n') >= 0 && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);   // before an end tag on a line of its own
        }
        return from == to ? blank : last;
    }
}
