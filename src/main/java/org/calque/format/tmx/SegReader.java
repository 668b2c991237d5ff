package org.calque.format.tmx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.calque.document.Code;
import org.calque.document.Code.Kind;
import org.calque.format.bilingual.MarkedText;
import org.calque.format.bilingual.XmlCursor;
import org.jspecify.annotations.Nullable;

/** Reads the content of one {@code seg}. */
final class SegReader {

    private final XmlCursor cursor;
    private final MarkedText.Builder text = new MarkedText.Builder();
    private final Map<String, String> pairs = new HashMap<>();   // the id of a pair by its "i", which counts within a seg only
    private final Map<String, Integer> counts = new HashMap<>();

    SegReader(XmlCursor cursor) {
        this.cursor = cursor;
    }

    /** Reads the element whose start tag has just been met, its end tag included. */
    MarkedText read() {
        int start = cursor.start();
        int tagEnd = cursor.end();
        Deque<Code> highlights = new ArrayDeque<>();
        while (cursor.next()) {
            if (cursor.characters()) {
                text.add(cursor.text());
            } else if (cursor.starts() && cursor.at("hi")) {
                String id = id("hi", cursor.attribute("x"));
                add(Kind.OPEN, id, "", cursor.start(), cursor.end());
                highlights.push(code(Kind.CLOSE, id, "", ""));
            } else if (cursor.starts()) {
                alone();
            } else if (cursor.ends()) {
                Code close = highlights.poll();
                if (close == null) {
                    return text.build(tagEnd, cursor.start() == start ? cursor.end() : cursor.start());
                }
                text.add(close.at(text.length()), "hi", cursor.start(), cursor.end());
            }
        }
        throw new IllegalStateException("a file ends within an element");
    }

    private void alone() {
        String element = cursor.local();
        int start = cursor.start();
        String i = cursor.value("i");
        String x = cursor.attribute("x");
        String type = cursor.value("type");
        String pos = cursor.value("pos");
        Kind kind = switch (element) {
            case "bpt" -> Kind.OPEN;
            case "ept" -> Kind.CLOSE;
            case "it" -> pos.equals("end") ? Kind.CLOSE : Kind.OPEN;
            default -> Kind.PLACEHOLDER;
        };
        String id;
        if (element.equals("bpt")) {
            id = x == null ? i : x;
            pairs.put(i, id);
        } else if (element.equals("ept")) {
            id = pairs.getOrDefault(i, i);
        } else {
            id = id(element, x);
        }
        String markup = cursor.content();
        Code code = code(kind, id, type, markup);
        text.add(code.at(text.length()), element, start, cursor.end());
    }

    /** The file's number for it, or else how often its like has stood before, so that source and target agree. */
    private String id(String element, @Nullable String x) {
        return element + (x == null ? "." + counts.merge(element, 1, Integer::sum) : x);
    }

    private void add(Kind kind, String id, String markup, int start, int end) {
        text.add(code(kind, id, "", markup).at(text.length()), "hi", start, end);
    }

    private static Code code(Kind kind, String id, String type, String markup) {
        boolean separates = type.equals("lb") || type.equals("pb") || markup.matches("(?is)\\s*<(?:br|p|div|li|td|tr)\\b.*");
        String display = !markup.isBlank() ? markup : kind == Kind.CLOSE ? "</" + id + ">" : "<" + id + ">";
        return new Code(0, kind, id, type, markup, display, separates);
    }
}
