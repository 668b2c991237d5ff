package org.calque.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An issue let pass with a reason. It belongs to a sentence of a file, not to one import of it, and so survives its being
 * imported again; it lapses when the terms of its concept change.
 *
 * @param file    name of the document
 * @param source  the source of the segment; "" for a waiver of all segments
 * @param nth     which of the segments with that source in the document, from 0; {@link #EVERYWHERE} for all segments
 * @param check   that is waived: {@code terms}, {@code codes} …
 * @param concept that is waived, where the check is {@code terms}
 * @param verdict that is waived there: {@code MISSING} or {@code FORBIDDEN}
 * @param about   what exactly is let pass where it is about no term: a word, a number; null for all that the check finds there
 * @param agreed  the terms of the concept when it was waived: another agreement makes the waiver lapse
 */
public record Waiver(UUID id, String file, String source, int nth, String check, @Nullable UUID concept,
                     @Nullable String verdict, String agreed, @Nullable String about, String reason, String who, Instant at) {

    /** For {@link #nth()}: whatever the segment. */
    public static final int EVERYWHERE = -1;

    /** Whether it lets its error pass in all of the document. */
    public boolean everywhere() {
        return nth == EVERYWHERE;
    }
}
