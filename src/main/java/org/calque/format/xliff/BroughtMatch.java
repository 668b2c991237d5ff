package org.calque.format.xliff;

import org.calque.document.Text;
import org.jspecify.annotations.Nullable;

/**
 * A translation that an XLIFF proposes for one of its segments: {@code alt-trans} in 1.2, {@code mtc:match} in 2.x.
 *
 * @param source  what it is a translation of; null where the file does not say, and means the segment itself
 * @param percent how alike the file says that it is, from 1 to 100; 0 where it does not say
 * @param origin  whose it is, in the file's words, or ""
 * @param machine whether a machine made it, which is never word for word
 */
public record BroughtMatch(@Nullable Text source, Text target, int percent, String origin, boolean machine) {
}
