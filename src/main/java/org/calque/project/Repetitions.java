package org.calque.project;

import java.util.ArrayList;
import java.util.List;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.SegmentState;

/** Segments of a document that say the same. */
final class Repetitions {

    private Repetitions() {
    }

    /**
     * The segments with the same source, codes and all, that nobody has begun: what one of them is confirmed with
     * is a draft for the others.
     *
     * @param index of the one confirmed
     * @return indexes, ascending
     */
    static List<Integer> open(Document document, int index) {
        Segment confirmed = document.segments().get(index);
        String source = confirmed.source().string();
        List<Integer> same = new ArrayList<>();
        int at = 0;
        for (Segment other : document.segments()) {
            if (at != index && other.state() == SegmentState.NOT_STARTED && !other.locked() && other.target().isEmpty()
                    && other.source().string().equals(source) && other.source().codes().equals(confirmed.source().codes())) {
                same.add(at);
            }
            at++;
        }
        return same;
    }
}
