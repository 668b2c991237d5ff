package org.calque.document;

import java.util.List;
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
 * @param reading what should stand in the source, where somebody found that it came wrong: misheard, mistyped; otherwise null. The
 *               source stays as it came
 * @param breaks  where in the target the text of each further cue begins, as somebody set it by hand: UTF-16 offsets; empty where the
 *                target is spread over its cues by length
 */
public record Segment(UUID id, int unit, String key, Range range, Text source, Text target, SegmentState state,
                      @Nullable String note, boolean locked, @Nullable UUID parent, @Nullable String reading,
                      List<Integer> breaks) {

    public Segment {
        breaks = List.copyOf(breaks);
    }

    /** One whose source is right. */
    public Segment(UUID id, int unit, String key, Range range, Text source, Text target, SegmentState state, @Nullable String note,
                   boolean locked, @Nullable UUID parent) {
        this(id, unit, key, range, source, target, state, note, locked, parent, null, List.of());
    }

    /** The source as it is to be understood: what should stand there, with its codes where they were, or as near as there is room. */
    public Text read() {
        if (reading == null) {
            return source;
        }
        String came = source.string();
        int from = 0;
        while (from < came.length() && from < reading.length() && came.charAt(from) == reading.charAt(from)) {
            from++;
        }
        int to = 0;
        while (to < came.length() - from && to < reading.length() - from
                && came.charAt(came.length() - 1 - to) == reading.charAt(reading.length() - 1 - to)) {
            to++;
        }
        return source.replaced(from, came.length() - to, reading.substring(from, reading.length() - to));
    }

    public Segment withTarget(Text newTarget, SegmentState newState) {
        return new Segment(id, unit, key, range, source, newTarget, newState, note, locked, parent, reading,
                moved(target.string(), newTarget.string()));
    }

    public Segment withState(SegmentState newState) {
        return withTarget(target, newState);
    }

    public Segment withNote(@Nullable String newNote) {
        return new Segment(id, unit, key, range, source, target, state, newNote, locked, parent, reading, breaks);
    }

    public Segment withLocked(boolean nowLocked) {
        return new Segment(id, unit, key, range, source, target, state, note, nowLocked, parent, reading, breaks);
    }

    /** @param newReading null, or the source itself, where the source is right */
    public Segment withReading(@Nullable String newReading) {
        return new Segment(id, unit, key, range, source, target, state, note, locked, parent,
                source.string().equals(newReading) ? null : newReading, breaks);
    }

    /** @param newBreaks as {@link #breaks}; empty to spread the target by length again */
    public Segment withBreaks(List<Integer> newBreaks) {
        return new Segment(id, unit, key, range, source, target, state, note, locked, parent, reading, newBreaks);
    }

    /** The breaks after the target was edited: those behind the edit move along, those in what is gone stand at its beginning. */
    private List<Integer> moved(String before, String after) {
        if (breaks.isEmpty() || before.equals(after)) {
            return breaks;
        }
        int from = 0;
        while (from < before.length() && from < after.length() && before.charAt(from) == after.charAt(from)) {
            from++;
        }
        int to = 0;
        while (to < before.length() - from && to < after.length() - from
                && before.charAt(before.length() - 1 - to) == after.charAt(after.length() - 1 - to)) {
            to++;
        }
        int start = from;
        int end = before.length() - to;
        return breaks.stream().map(at -> at <= start ? at : at >= end ? at + after.length() - before.length() : start).toList();
    }
}
