package org.calque.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.calque.document.Ids;
import org.calque.document.LanguagePair;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.calque.format.okapi.OkapiDocuments;
import org.calque.format.okapi.SrxSplitter;
import org.calque.job.Progress;
import org.calque.language.Segmenter;
import org.jspecify.annotations.Nullable;

/** Cuts units into segments: into sentences, or, where a file brings translations of whole units, not at all. */
final class Segmentation {

    /** Units that one thread cuts before it takes the next: some 50 ms of work, so that cancelling is soon heard. */
    private static final int BLOCK = 512;

    private Segmentation() {
    }

    /** Finding sentence ends is most of the work of opening a text: it is spread over the processors, block by block. */
    static List<Segment> sentences(List<Unit> units, LanguagePair languages, OpeningOptions options, Progress progress) {
        ThreadLocal<Segmenter> segmenter = ThreadLocal.withInitial(
                () -> new Segmenter(SrxSplitter.of(languages.source(), options.rules())));
        segmenter.get();   // rules that are none are told as such, and not by a thread among many
        AtomicInteger done = new AtomicInteger();
        return IntStream.rangeClosed(0, (units.size() - 1) / BLOCK).parallel().mapToObj(block -> {
            progress.check();
            int end = Math.min(units.size(), (block + 1) * BLOCK);
            List<Segment> segments = new ArrayList<>();
            for (int i = block * BLOCK; i < end; i++) {
                segments.addAll(segmenter.get().cut(units.get(i), i));
            }
            synchronized (done) {   // whoever shows it is told by one thread at a time, and never backwards
                progress.at(done.addAndGet(end - block * BLOCK), units.size());
            }
            return segments;
        }).flatMap(List::stream).toList();
    }

    /** Units of a bilingual file are not cut: their translations are of the whole. */
    static List<Segment> whole(List<Unit> units, Map<String, OkapiDocuments.Known> known) {
        List<Segment> segments = new ArrayList<>();
        for (Unit unit : units) {
            OkapiDocuments.@Nullable Known target = known.get(unit.key());
            SegmentState state = target == null ? SegmentState.NOT_STARTED
                    : target.fuzzy() ? SegmentState.NEEDS_REVIEW : SegmentState.CONFIRMED;
            segments.add(new Segment(Ids.next(), segments.size(), unit.key() + "/1", unit.source().whole(), unit.source(),
                    target == null ? Text.EMPTY : target.target(), state, null, false, null));
        }
        return segments;
    }
}
