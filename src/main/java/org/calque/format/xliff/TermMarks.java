package org.calque.format.xliff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.calque.document.Text;
import org.calque.format.bilingual.Markup;
import org.calque.glossary.Occurrence;

/**
 * The terms to be marked in a source: those that no code stands in and that do not overlap, since elements must nest.
 *
 * @param spans by offset
 */
record TermMarks(List<Span> spans) {

    static final TermMarks NONE = new TermMarks(List.of());

    /** @param id of the mark in its unit */
    record Span(String id, Occurrence term) {
    }

    /**
     * @param terms  standing in the source, by offset
     * @param before how many the unit has already
     */
    static TermMarks of(Text source, List<Occurrence> terms, int before) {
        List<Span> spans = new ArrayList<>();
        int end = 0;
        for (Occurrence term : terms) {
            boolean codes = source.codes().stream().anyMatch(code -> code.offset() > term.start() && code.offset() < term.end());
            if (term.start() >= end && term.enforced() && known(term) && !codes) {
                spans.add(new Span("t" + (before + spans.size() + 1), term));
                end = term.end();
            }
        }
        return new TermMarks(spans);
    }

    /** Whether it is the term, and no guess at it. */
    static boolean known(Occurrence term) {
        return term.kind() != Occurrence.Kind.SOUNDS_LIKE && term.kind() != Occurrence.Kind.CONTEXT;
    }

    /** Writes a stretch of the source that no code stands in, with the marks in it. */
    void write(String source, int from, int to, Markup out, IntFunction<String> forbidden, Consumer<Span> open) {
        int at = from;
        for (Span span : spans) {
            if (span.term().start() >= from && span.term().end() <= to) {
                out.text(source.substring(at, span.term().start()), forbidden);
                open.accept(span);
                out.text(source.substring(span.term().start(), span.term().end()), forbidden).end("mrk");
                at = span.term().end();
            }
        }
        out.text(source.substring(at, to), forbidden);
    }
}
