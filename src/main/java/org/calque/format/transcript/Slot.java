package org.calque.format.transcript;

import java.util.List;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Unit;

/** A unit and the place in the file that it was read from, and is written back to. */
sealed interface Slot permits Paragraph, Captions {

    Unit unit();

    /** The lines' texts in order, at least one. All between them is skeleton. */
    List<Piece> pieces();

    /** What stands from the first piece's beginning to the last one's end in the translated file. */
    String written(String file, List<Segment> segments);

    static boolean settled(Segment segment) {
        return segment.state() == SegmentState.LEFT_EMPTY || !segment.target().string().isBlank();
    }

    /** What is written for a segment: lines are the file's affair, so a translator's line break becomes a space. */
    static String text(Segment segment) {
        if (segment.state() == SegmentState.LEFT_EMPTY) {
            return "";
        }
        return settled(segment) ? segment.target().string().strip().replaceAll("\\s*\\R\\s*", " ") : segment.source().string();
    }
}
