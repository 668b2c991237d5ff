package org.calque.format;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.job.Fault;

/**
 * Refuses pages whose elements stand in one another without end: a filter looks at all that are open for each that begins, so that
 * a page of half a megabyte would keep it for hours.
 */
final class Nesting {

    /** Deeper than anything that a person or a program writes for readers. */
    static final int DEEPEST = 10_000;

    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*>");

    /** Elements that have no end, or need none (HTML Living Standard, 13.1.2.4): of these many may stand open in an honest page. */
    private static final Set<String> OPEN_ENDED = Set.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
            "track", "wbr", "p", "li", "dt", "dd", "td", "th", "tr", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup", "rt", "rp");

    private Nesting() {
    }

    /** @throws org.calque.job.FaultException if more than {@value #DEEPEST} elements of a name stand open at one place */
    static void check(Path file, byte[] page) {
        Map<String, Integer> open = new HashMap<>();
        Matcher tag = TAG.matcher(new String(page, StandardCharsets.ISO_8859_1));   // names of elements are ASCII in whatever charset
        while (tag.find()) {
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            if (OPEN_ENDED.contains(name) || tag.group().endsWith("/>")) {
                continue;
            }
            int depth = open.merge(name, tag.group(1).isEmpty() ? 1 : -1, Integer::sum);
            if (depth > DEEPEST) {
                throw Fault.DOCUMENT_DAMAGED.at(file, "<" + name + "> × " + depth);
            }
            if (depth < 0) {
                open.put(name, 0);
            }
        }
    }
}
