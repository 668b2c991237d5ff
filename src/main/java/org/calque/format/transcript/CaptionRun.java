package org.calque.format.transcript;

import java.util.ArrayList;
import java.util.List;
import org.calque.document.Cue;
import org.calque.document.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Caption lines that follow each other in time. The text of a cue stands behind its time code, or, as some players copy it,
 * on the lines after it; it may go on for a few lines without a code of their own. Blank lines between cues count for nothing.
 */
final class CaptionRun {

    private static final int LINES_WITHOUT_CODE = 3;

    private static final long FROM_SIX = 6 * 60 * 1000;

    private final List<Line> lines;
    private final List<TimeCode> codes = new ArrayList<>();
    private final List<List<Line>> texts = new ArrayList<>();   // for each code, the lines it stands on or that follow it
    private boolean apart;   // whether a text stands on the line after its code
    private int next;

    private CaptionRun(List<Line> lines, int next) {
        this.lines = lines;
        this.next = next;
    }

    /** The run that begins at a line, or null. */
    static @Nullable CaptionRun at(List<Line> lines, int index) {
        if (TimeCode.of(lines.get(index)) == null) {
            return null;
        }
        CaptionRun run = new CaptionRun(lines, index);
        run.collect();
        return run.speech() ? run : null;
    }

    private void collect() {
        while (next < lines.size()) {
            int line = next;
            while (line < lines.size() && lines.get(line).blank()) {
                line++;
            }
            TimeCode code = line < lines.size() ? follows(line) : null;
            if (code != null) {
                codes.add(code);
                texts.add(new ArrayList<>());
                if (code.text() < lines.get(line).to()) {
                    last().add(lines.get(line));
                }
                next = line + 1;
            } else if (line > next || !goesOn()) {
                return;
            } else {
                apart |= last().isEmpty();
                last().add(lines.get(next++));
            }
        }
    }

    private List<Line> last() {
        return texts.get(texts.size() - 1);
    }

    /** The time code of a line, if it is not before the last. */
    private @Nullable TimeCode follows(int line) {
        TimeCode code = TimeCode.of(lines.get(line));
        return code == null || !codes.isEmpty() && code.start() < codes.get(codes.size() - 1).start() ? null : code;
    }

    /** Whether the next line, which has no code, belongs to the last cue: it follows a bare code, or more cues follow soon. */
    private boolean goesOn() {
        Line line = lines.get(next);
        if (PlainText.isRule(line) || PlainText.heading(line) != null || TimeCode.of(line) != null) {
            return false;
        }
        if (last().isEmpty() || apart) {
            return true;
        }
        for (int i = next + 1; i < lines.size() && i <= next + LINES_WITHOUT_CODE && !lines.get(i).blank(); i++) {
            if (TimeCode.of(lines.get(i)) != null) {
                return follows(i) != null;
            }
        }
        return false;
    }

    /**
     * Whether these are captions and no programme of a day: that begins in the morning at the earliest and goes by fives. A
     * single line counts if no prose would be written so.
     */
    private boolean speech() {
        TimeCode first = codes.get(0);
        if (codes.size() == 1) {
            return first.framed() || first.end() != Cue.UNKNOWN || first.start() < 60_000 && texts.get(0).size() == 1
                    || !texts.get(0).isEmpty() && first.glued(texts.get(0).get(0));
        }
        boolean byFives = codes.stream().allMatch(code -> code.start() % 5000 == 0);
        return first.framed() || first.start() < FROM_SIX || !byFives;
    }

    /** Index of the first line after the run. */
    int next() {
        return next;
    }

    /** The run as one unit, or null where no cue has any text. */
    @Nullable Captions slot() {
        Joined joined = new Joined();
        List<Cue> cues = new ArrayList<>();
        List<TimeCode> waiting = new ArrayList<>();   // codes without a text begin where the next text does
        Line begin = null;
        for (int i = 0; i < codes.size(); i++) {
            waiting.add(codes.get(i));
            for (Line line : texts.get(i)) {
                TimeCode code = codes.get(i);
                int from = code.from() >= line.start() && code.from() < line.to() ? code.text() : line.from();
                joined.add(line.file(), from, line.to());
                begin = begin == null ? line : begin;
                addCues(waiting, joined.lastOffset(), line.file(), cues);
            }
        }
        if (begin == null) {
            return null;
        }
        addCues(waiting, joined.length(), begin.file(), cues);
        Unit unit = new Unit(PlainText.key(begin), joined.text(), Unit.Kind.CAPTIONS, 0, cues);
        return new Captions(unit, joined.pieces(), CueMarkup.NONE);
    }

    private static void addCues(List<TimeCode> codes, int offset, String file, List<Cue> cues) {
        for (TimeCode code : codes) {
            cues.add(new Cue(offset, code.start(), code.end(), file.substring(code.from(), code.to())));
        }
        codes.clear();
    }
}
