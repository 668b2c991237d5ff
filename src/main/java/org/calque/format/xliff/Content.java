package org.calque.format.xliff;

import java.util.List;
import org.calque.format.bilingual.Element;
import org.calque.format.bilingual.MarkedText;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code source}, {@code seg-source} or {@code target} holds.
 *
 * @param whole  all of it as one text
 * @param pieces the same in pieces where it is marked as segments: those and what stands between them
 */
record Content(Element place, MarkedText whole, List<Piece> pieces) {

    /**
     * @param mid     the segment's id, or null
     * @param segment whether it is marked as one
     * @param place   the {@code mrk}; what stands between segments has no tags
     */
    record Piece(@Nullable String mid, boolean segment, MarkedText text, Element place) {
    }

    boolean segmented() {
        return pieces.stream().anyMatch(Piece::segment);
    }

    @Nullable Piece piece(@Nullable String mid) {
        for (Piece piece : pieces) {
            if (piece.segment() && mid != null && mid.equals(piece.mid())) {
                return piece;
            }
        }
        return null;
    }
}
