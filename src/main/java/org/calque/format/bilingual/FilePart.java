package org.calque.format.bilingual;

import org.calque.document.SegmentState;
import org.jspecify.annotations.Nullable;

/**
 * A segment of a file, or what stands between two.
 *
 * @param id      the file's own, or null where it gives none
 * @param segment false for what stands between segments
 * @param target  null where the file has none
 * @param state   of the target
 * @param note    what the file notes on it, or null
 * @param locked  whether the file locks it apart from its unit
 */
public record FilePart(@Nullable String id, boolean segment, MarkedText source, @Nullable MarkedText target, SegmentState state,
                       @Nullable String note, boolean locked) {

    public FilePart(@Nullable String id, boolean segment, MarkedText source, @Nullable MarkedText target, SegmentState state,
                    @Nullable String note) {
        this(id, segment, source, target, state, note, false);
    }

    /** Whether there is something for a reader in it. */
    public boolean readable() {
        return segment && !(source.text().isBlank() && (target == null || target.text().isBlank()));
    }
}
