package org.calque.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Segments;
import org.calque.document.Text;
import org.calque.glossary.Concept;
import org.calque.glossary.Occurrence;
import org.calque.glossary.Term;

/** What sources should be where they came wrong: as somebody said, otherwise with names in the place of what was misheard. */
final class Corrections {

    private Corrections() {
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
