package org.calque.format.transcript;

import java.util.List;
import java.util.function.Function;
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

    /**
     * A file with its units translated. A unit none of whose segments is translated or left empty stays as it was, to the
     * character. In others, segments without a target keep their source.
     *
     * @param segments those of the unit with the key given, in order; empty where it has none
     */
    static String write(String file, List<? extends Slot> slots, Function<String, List<Segment>> segments) {
        StringBuilder out = new StringBuilder(file.length() + file.length() / 8);
        int at = 0;
        for (Slot slot : slots) {
            List<Segment> own = segments.apply(slot.unit().key());
            if (own.stream().anyMatch(Slot::settled)) {
                out.append(file, at, slot.pieces().get(0).from()).append(slot.written(file, own));
                at = slot.pieces().get(slot.pieces().size() - 1).to();
            }
        }
        return out.append(file, at, file.length()).toString();
    }

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
