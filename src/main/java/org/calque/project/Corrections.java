package org.calque.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Segments;
import org.calque.document.Text;
import org.calque.glossary.Concept;
import org.calque.glossary.Occurrence;
import org.calque.glossary.Term;
import org.calque.project.undo.Command;
import org.jspecify.annotations.Nullable;

/**
 * What the sources of an open document should be where they came wrong: as somebody said, otherwise with names in the place of
 * what was misheard. Any thread may call any method.
 */
public final class Corrections {

    private final DocumentSession session;

    Corrections(DocumentSession session) {
        this.session = session;
    }

    /**
     * Says what should stand in a source, which stays as it came: from then on terms, memory and search go by that.
     *
     * @param reading null, blank or the source itself where the source is right
     */
    public void set(int index, @Nullable String reading) {
        synchronized (session) {
            Segment segment = session.document().segments().get(index);
            session.edit(Command.CORRECT, Map.of(index, segment.withReading(reading == null || reading.isBlank() ? null : reading.strip())));
        }
    }

    /**
     * Something that came otherwise than it is to be read.
     *
     * @param start in the source, UTF-16 offset
     * @param end   exclusive; never the start
     * @param read  what is to be read there; empty where nothing is
     */
    public record Correction(int start, int end, String read) {
    }

    /** Where a source came otherwise than somebody said it is to be read, in order. */
    public static List<Correction> in(Segment segment) {
        return segment.reading() == null ? List.of() : Reading.corrections(segment);
    }

    /** What a segment's source should be. */
    public String of(int index) {
        SegmentView view = session.view(index);
        return of(view.segment(), view.occurrences());
    }

    /** The document with all that is known of its sources as readings, for writing. */
    public Document corrected() {
        return of(session.document(), this::of);
    }

    /** The document's own text with all that is known of its sources put right, as targets; for a file in its own format and language. */
    public Document correctedText() {
        return asText(corrected());
    }

    /** @param occurrences terms of the segment; those kept as misheard are replaced by the name */
    static String of(Segment segment, List<Occurrence> occurrences) {
        if (segment.reading() != null) {
            return segment.reading();
        }
        String text = segment.source().string();
        int from = text.length();
        for (Occurrence heard : occurrences.stream().filter(one -> one.kind() == Occurrence.Kind.MISHEARD && one.enforced())
                .sorted(Comparator.comparingInt(Occurrence::start).reversed()).toList()) {
            if (heard.end() <= from) {
                text = text.substring(0, heard.start()) + name(heard.concept(), heard.text()) + text.substring(heard.end());
                from = heard.start();
            }
        }
        return text;
    }

    /** How a name is really written; what was heard where nobody knows. */
    static String name(Concept concept, String heard) {
        return concept.french().filter(term -> !term.misheard()).map(Term::text).findFirst().orElse(heard);
    }

    static Document of(Document document, IntFunction<String> readings) {
        List<Segment> read = new ArrayList<>(document.segments().size());
        for (int i = 0; i < document.segments().size(); i++) {
            read.add(document.segments().get(i).withReading(readings.apply(i)));
        }
        return document.with(Segments.of(read));
    }

    /** The document with what its sources should be as its targets: written in its format, it is the corrected original. */
    static Document asText(Document corrected) {
        List<Segment> texts = new ArrayList<>(corrected.segments().size());
        for (Segment segment : corrected.segments()) {
            texts.add(segment.reading() == null ? segment.withTarget(Text.EMPTY, SegmentState.NOT_STARTED)
                    : segment.withTarget(segment.read(), SegmentState.CONFIRMED));
        }
        return corrected.with(Segments.of(texts));
    }
}
