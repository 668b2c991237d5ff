package org.calque.memory;

import java.time.Instant;
import java.util.UUID;
import org.calque.document.Text;
import org.jspecify.annotations.Nullable;

/**
 * A sentence and its translation, as a memory keeps them.
 *
 * @param before the source of the segment before it where it was translated, or null: tells apart what is said alike
 * @param after  likewise of the segment after it
 * @param origin the document it was confirmed in, or the file it was imported from
 * @param who    confirmed it last; "" where not known
 * @param at     when
 * @param times  how often it was confirmed, from 1
 */
public record MemoryUnit(UUID id, Text source, Text target, @Nullable String before, @Nullable String after, String origin, String who,
                         Instant at, int times) {
}
