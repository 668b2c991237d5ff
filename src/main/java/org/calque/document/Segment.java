package org.calque.document;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a unit, with its translation.
 *
 * @param id     made when the segment is made, and lasting; never shown
 * @param unit   index of its unit in {@link Document#units()}
 * @param key    what the command line calls {@code segment}: the unit key and the ordinal in it, the same on every run; in a
 *               bilingual file the ids of that file
 * @param range  where it stands in the unit's source
 * @param source that stretch of the unit's source
 * @param target its translation, empty while there is none
 * @param note   the translator's note, or null
 * @param locked whether it must not be changed
 * @param parent the segment it was split off from, or null
 */
public record Segment(UUID id, int unit, String key, Range range, Text source, Text target, SegmentState state,
                      @Nullable String note, boolean locked, @Nullable UUID parent) {

    public Segment withTarget(Text newTarget, SegmentState newState) {
        return new Segment(id, unit, key, range, source, newTarget, newState, note, locked, parent);
    }

    public Segment withState(SegmentState newState) {
        return withTarget(target, newState);
    }

    public Segment withNote(@Nullable String newNote) {
        return new Segment(id, unit, key, range, source, target, state, newNote, locked, parent);
    }

    public Segment withLocked(boolean nowLocked) {
        return new Segment(id, unit, key, range, source, target, state, note, nowLocked, parent);
    }
}
