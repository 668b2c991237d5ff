package org.calque.format.xliff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.jspecify.annotations.Nullable;

/**
 * What came back in an XLIFF of ours.
 *
 * @param original  name of the document it was made from
 * @param sha256    fingerprint of that document, 64 hexadecimal digits, or "" where the file no longer tells
 * @param ours      whether we wrote the file
 * @param exported  when it left, or null where the file does not tell
 * @param segments  in the order of the file
 * @param reordered keys of units whose translations stand in another order than their sources
 */
public record TakenBack(String original, String sha256, boolean ours, @Nullable Instant exported, List<Returned> segments,
                        Set<String> reordered) {

    public TakenBack {
        segments = List.copyOf(segments);
        reordered = Set.copyOf(reordered);
    }

    public TakenBack(String original, String sha256, boolean ours, @Nullable Instant exported, List<Returned> segments) {
        this(original, sha256, ours, exported, segments, Set.of());
    }

    /**
     * One segment.
     *
     * @param unit   key of its unit
     * @param key    key of the segment, as it was written
     * @param source as it came back
     * @param target as it came back, its codes under the ids of the file
     * @param note   the translator's note, or null
     */
    public record Returned(String unit, String key, Text source, Text target, SegmentState state, @Nullable String note) {
    }

    /**
     * What came back in a file of another tool, as if it had left us: for the document that was opened from such a file.
     *
     * @param opened the file that came back
     */
    public static TakenBack of(Document opened) {
        List<Returned> segments = new ArrayList<>();
        for (Segment segment : opened.segments()) {
            segments.add(new Returned(opened.unitOf(segment).key(), segment.key(), segment.source(), segment.target(), segment.state(), segment.note()));
        }
        return new TakenBack(opened.name(), "", false, null, segments);
    }
}
