package org.calque.store;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.calque.document.LanguagePair;
import org.calque.document.SegmentState;

/**
 * A document without its content.
 *
 * @param counts    segments by state
 * @param words     of the source
 * @param wordsDone of those segments that are done
 */
public record DocumentRow(UUID id, String name, LanguagePair languages, String sha256, Instant imported, Instant opened,
                          Map<SegmentState, Integer> counts, int words, int wordsDone) {

    public DocumentRow {
        counts = Map.copyOf(counts);
    }
}
