package org.calque.document;

import java.util.ArrayList;
import java.util.List;

/**
 * What the document's format holds together: a paragraph, a heading, a cell, or a run of caption lines. It is the piece that
 * is written back, by its key.
 *
 * @param key    the filter's own id, unique in the document and the same at every reading
 * @param source what stands there, codes included
 * @param kind   what it is
 * @param level  1 to 6 for a heading, 0 otherwise
 * @param cues   time codes by offset; empty unless the kind is {@link Kind#CAPTIONS}
 */
public record Unit(String key, Text source, Kind kind, int level, List<Cue> cues) {

    /** What a unit is to a reader of the document; a label files or names what stands by it, and is translated only on request. */
    public enum Kind { PARAGRAPH, HEADING, LIST_ITEM, CELL, CAPTIONS, ATTRIBUTE, NOTE, LABEL, OTHER }

    public Unit {
        cues = List.copyOf(cues);
    }

    /**
     * The cues that a stretch of the source is spoken in: those that begin in it, and the one that runs into it from before,
     * with offsets counted from the beginning of the stretch (0 for the one that began before).
     */
    public List<Cue> cuesIn(Range range) {
        List<Cue> inside = new ArrayList<>();
        for (int i = Math.max(0, cueAfter(range.start()) - 1); i < cues.size() && cues.get(i).offset() < range.end(); i++) {
            Cue cue = cues.get(i);
            boolean begins = cue.offset() >= range.start() && cue.offset() < range.end();
            boolean runsIn = cue.offset() < range.start() && (i + 1 == cues.size() || cues.get(i + 1).offset() > range.start());
            if (begins || runsIn) {
                inside.add(new Cue(Math.max(0, cue.offset() - range.start()), cue.start(), cue.end(), cue.label()));
            }
        }
        return inside;
    }

    /** The cues that begin at an offset in the source or after it. */
    public List<Cue> cuesFrom(int offset) {
        return cues.subList(cueAfter(offset), cues.size());
    }

    /** Index of the first cue that begins at an offset or after it, found by halving: a unit may have thousands. */
    private int cueAfter(int offset) {
        int low = 0;
        int high = cues.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cues.get(middle).offset() >= offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    public static Unit paragraph(String key, Text source) {
        return new Unit(key, source, Kind.PARAGRAPH, 0, List.of());
    }
}
