package org.calque.project;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.calque.document.LanguagePair;
import org.calque.document.SegmentState;

/**
 * A document of the workspace as its list shows it.
 *
 * @param name      the file's name without its folder
 * @param counts    segments by state; a state that no segment is in is absent
 * @param words     words of the source
 * @param wordsDone words of the source whose segment is {@linkplain SegmentState#done() done}
 * @param imported  when it was taken in
 * @param opened    when somebody last opened it; the time of import where nobody did
 */
public record DocumentSummary(UUID id, String name, LanguagePair languages, Map<SegmentState, Integer> counts, int words,
                              int wordsDone, Instant imported, Instant opened) {

    public DocumentSummary {
        counts = Map.copyOf(counts);
    }

    /** How many segments it has. */
    public int segments() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many of them are done. */
    public int done() {
        return counts.entrySet().stream().filter(entry -> entry.getKey().done()).mapToInt(Map.Entry::getValue).sum();
    }
}
