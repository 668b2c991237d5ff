package org.calque.report;

import java.io.IOException;
import java.io.Writer;
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
     * A segment's text, its codes as chips, and a stretch of it marked.
     *
     * @param start UTF-16 offset; -1 to mark nothing
     * @param end   exclusive
     */
    Html text(Text text, int start, int end) throws IOException {
        String string = text.string();
        int at = 0;
        for (Code code : text.codes()) {
            stretch(string, at, code.offset(), start, end);
            at = code.offset();
            element("span class=\"code\"", code.display().isBlank() ? code.data() : code.display());
        }
        return stretch(string, at, string.length(), start, end);
    }

    private Html stretch(String string, int from, int to, int start, int end) throws IOException {
        int first = Math.min(Math.max(start, from), to);
        int last = Math.min(Math.max(end, first), to);
        text(string.substring(from, first));
        if (last > first) {
            element("mark", string.substring(first, last));
        }
        return text(string.substring(last, to));
    }
}
