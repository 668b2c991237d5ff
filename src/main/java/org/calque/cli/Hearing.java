package org.calque.cli;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.calque.glossary.Glossary;
import org.calque.glossary.Occurrence;
import org.calque.glossary.SoundAlikes;
import org.calque.glossary.TermFinder;
import org.calque.glossary.TwinNames;
import org.calque.job.Progress;
import org.calque.memory.Twins;
import org.jspecify.annotations.Nullable;

/** The terms of a document's segments; in transcripts also what sounds like a name, or stands where a twin text has one. */
final class Hearing {

    private static final Comparator<Occurrence> BY_OFFSET = Comparator.comparingInt(Occurrence::start)
            .thenComparing(Comparator.comparingInt(Occurrence::end).reversed());

    private final List<Glossary> glossaries;
    private final boolean everywhere;
    private final TermFinder finder;
    private final List<Document> twinned;
    private @Nullable Document heard;
    private Twins twins = Twins.NONE;   // of the document heard last
    private @Nullable SoundAlikes sounds;   // made when the first caption comes: few documents have any

    /**
     * @param everywhere whether to listen in what is no transcript too
     * @param twinned    other documents that may tell the same
     */
    Hearing(List<Glossary> glossaries, boolean everywhere, List<Document> twinned) {
        this.twinned = twinned;
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
        List<Occurrence> found = Stream.concat(known.stream(), sounds.find(segment.source(), known).stream()).sorted(BY_OFFSET).toList();
        if (heard != document) {
            heard = document;
            twins = Twins.among(Stream.concat(Stream.of(document), twinned.stream()).toList(), Progress.NONE);
        }
        return document.unitOf(segment).kind() != Unit.Kind.CAPTIONS ? found : twins.of(segment.id()).map(twin -> TwinNames.of(
                segment.source().string(), found, twin.alignment(), finder.find(Text.of(twin.text())))).orElse(found);
    }
}
