package org.calque.store;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calque.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * A document with all that is needed to work on it, the original bytes apart.
 *
 * @param leftOut   what of the file is not offered for translation
 * @param active    the segment it was left in, or null
 * @param revisions of the segments that were changed since they came; the others have revision 0
 * @param indexed   the workspace's revision that its occurrences were found at
 * @param revision  of the workspace when it was read
 */
public record StoredDocument(Document document, List<String> leftOut, @Nullable UUID active, Map<UUID, Long> revisions,
                             long indexed, long revision) {
}
