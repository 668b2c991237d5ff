package org.calque.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import org.calque.document.Code;
import org.calque.document.Text;

/** Writes HTML. Whatever comes from a document, a glossary or a user passes through {@link #text} and is escaped there. */
final class Html {

    private final Writer out;

    Html(Writer out) {
        this.out = out;
    }

    /** Markup of ours, as it is. */
    Html raw(String markup) throws IOException {
        out.write(markup);
        return this;
    }

    /** An element with nothing in it but text. */
    Html element(String name, String text) throws IOException {
        return raw("<" + name + ">").text(text).raw("</" + name.split(" ")[0] + ">");
    }

    /** Characters; what no HTML may hold becomes U+FFFD. Also safe between double quotes. */
    Html text(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '"' -> out.write("&quot;");
                case '\'' -> out.write("&#39;");
                default -> out.write(readable(text, i) ? c : '\uFFFD');
            }
        }
        return this;
    }

    private static boolean readable(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c == '\n' || c == '\t' || c == '\r' || !Character.isISOControl(c) && c < '\uFFFE';
    }

    /**
     * A part of a text.
     *
     * @param start UTF-16 offset
     * @param end   exclusive
     */
    record Stretch(int start, int end) {
    }

    /** A segment's text, its codes as chips, and stretches of it marked; of those that overlap, what the first leaves. */
    Html text(Text text, List<Stretch> marked) throws IOException {
        String string = text.string();
        List<Stretch> sorted = marked.stream().sorted(Comparator.comparingInt(Stretch::start)).toList();
        int at = 0;
        for (Code code : text.codes()) {
            stretch(string, at, code.offset(), sorted);
            at = code.offset();
            element("span class=\"code\"", code.display().isBlank() ? code.data() : code.display());
        }
        return stretch(string, at, string.length(), sorted);
    }

    /** A text for somebody who reads and does not translate: a code that breaks the line does so, the others are left out. */
    Html reading(Text text) throws IOException {
        String string = text.string();
        int at = 0;
        for (Code code : text.codes()) {
            text(string.substring(at, code.offset()));
            at = code.offset();
            if (code.separates()) {
                raw("<br>");
            }
        }
        return text(string.substring(at));
    }

    private Html stretch(String string, int from, int to, List<Stretch> marked) throws IOException {
        int at = from;
        for (Stretch each : marked) {
            int first = Math.min(Math.max(each.start(), at), to);
            int last = Math.min(Math.max(each.end(), first), to);
            text(string.substring(at, first));
            if (last > first) {
                element("mark", string.substring(first, last));
            }
            at = last;
        }
        return text(string.substring(at, to));
    }
}
