package org.calque.format.xliff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.calque.document.Segment;
import org.calque.document.Text;
import org.calque.format.bilingual.Markup;
import org.calque.glossary.Occurrence;
import org.calque.glossary.Term;
import org.calque.language.Tokenizer;
import org.calque.language.WordAlignment;
import org.jspecify.annotations.Nullable;

/**
 * What is to be marked in a source: terms, and what was corrected beside it. Only what no code stands in, and what overlaps nothing
 * else, since elements must nest: a term may stand in what was corrected, or the reverse.
 *
 * @param spans by offset
 */
record TermMarks(List<Span> spans) {

    static final TermMarks NONE = new TermMarks(List.of());

    /**
     * @param id      of the mark in its unit
     * @param term    that stands there, or null
     * @param reading what should stand there, or null
     */
    record Span(String id, int start, int end, @Nullable Occurrence term, @Nullable String reading) {

        /** What is told of it: the renderings agreed upon, or the reading. */
        String value() {
            return term == null ? String.valueOf(reading) : String.join("; ", term.concept().renderings().stream().map(Term::text).toList());
        }
    }

    /**
     * @param terms  standing in the source, by offset
     * @param before how many the unit has already
     */
    static TermMarks of(Text source, List<Occurrence> terms, int before) {
        List<Span> spans = new ArrayList<>();
        int end = 0;
        for (Occurrence term : terms) {
            if (term.start() >= end && term.start() < term.end() && term.enforced() && known(term) && !split(source, term.start(), term.end())) {
                spans.add(new Span("t" + (before + spans.size() + 1), term.start(), term.end(), term, null));
                end = term.end();
            }
        }
        return new TermMarks(spans);
    }

    private static boolean split(Text source, int start, int end) {
        return source.codes().stream().anyMatch(code -> code.offset() > start && code.offset() < end);
    }

    /** These and what was corrected in a segment. */
    TermMarks withReading(@Nullable Segment segment) {
        if (segment == null || segment.reading() == null) {
            return this;
        }
        Tokenizer french = Tokenizer.french();
        String reading = segment.reading();
        List<Span> all = new ArrayList<>(spans);
        for (WordAlignment.Part part : WordAlignment.fit(french.tokens(segment.source()), french.tokens(reading)).parts()) {
            boolean nests = spans.stream().allMatch(span -> span.end() <= part.start() || part.end() <= span.start()
                    || span.start() <= part.start() && part.end() <= span.end() || part.start() <= span.start() && span.end() <= part.end());
            if (!part.same() && part.start() < part.end() && nests && !split(segment.source(), part.start(), part.end())) {
                // offsets in the unit keep the ids of its segments apart
                all.add(new Span("r" + (segment.range().start() + part.start()), part.start(), part.end(), null,
                        reading.substring(part.otherStart(), part.otherEnd())));
            }
        }
        all.sort(Comparator.comparingInt(Span::start).thenComparing(Comparator.comparingInt(Span::end).reversed()));
        return new TermMarks(all);
    }

    /** Whether it is the term, and no guess at it. */
    static boolean known(Occurrence term) {
        return term.kind() != Occurrence.Kind.SOUNDS_LIKE && term.kind() != Occurrence.Kind.CONTEXT;
    }

    /** Writes a stretch of the source that no code stands in, with the marks in it. */
    void write(String source, int from, int to, Markup out, IntFunction<String> forbidden, Consumer<Span> open) {
        int at = from;
        Deque<Span> inside = new ArrayDeque<>();
        for (Span span : spans) {
            if (span.start() >= from && span.end() <= to) {
                at = close(source, at, span.start(), inside, out, forbidden);
                out.text(source.substring(at, span.start()), forbidden);
                open.accept(span);
                inside.push(span);
                at = span.start();
            }
        }
        at = close(source, at, Integer.MAX_VALUE, inside, out, forbidden);
        out.text(source.substring(at, to), forbidden);
    }

    /** Ends the marks that end at an offset or before it; gives how far the text is written. */
    private static int close(String source, int from, int to, Deque<Span> inside, Markup out, IntFunction<String> forbidden) {
        int at = from;
        while (!inside.isEmpty() && inside.peek().end() <= to) {
            Span span = inside.pop();
            out.text(source.substring(at, span.end()), forbidden).end("mrk");
            at = span.end();
        }
        return at;
    }
}
