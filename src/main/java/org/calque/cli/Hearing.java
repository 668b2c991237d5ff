package org.calque.cli;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.Unit;
import org.calque.glossary.Glossary;
import org.calque.glossary.Occurrence;
import org.calque.glossary.SoundAlikes;
import org.calque.glossary.TermFinder;
import org.jspecify.annotations.Nullable;

/** The terms of a document's segments; in transcripts also what sounds like a name and may be misheard. */
final class Hearing {

    private static final Comparator<Occurrence> BY_OFFSET = Comparator.comparingInt(Occurrence::start)
            .thenComparing(Comparator.comparingInt(Occurrence::end).reversed());

    private final List<Glossary> glossaries;
    private final boolean everywhere;
    private final TermFinder finder;
    private @Nullable SoundAlikes sounds;   // made when the first caption comes: few documents have any

    /** @param everywhere whether to listen in what is no transcript too */
    Hearing(List<Glossary> glossaries, boolean everywhere) {
        this.glossaries = glossaries;
        this.everywhere = everywhere;
        this.finder = new TermFinder(glossaries);
    }

    List<Occurrence> find(Document document, Segment segment) {
        List<Occurrence> known = finder.find(segment.source());
        if (!everywhere && document.unitOf(segment).kind() != Unit.Kind.CAPTIONS) {
            return known;
        }
        if (sounds == null) {
            sounds = new SoundAlikes(glossaries);
        }
        return Stream.concat(known.stream(), sounds.find(segment.source(), known).stream()).sorted(BY_OFFSET).toList();
    }
}
