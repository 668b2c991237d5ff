package org.calque.format.transcript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.calque.document.Range;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.calque.language.CueBreaks;

/**
 * A run of caption lines. Sentences run across the lines; a translated one is spread over the lines that its source stood on,
 * in proportion to their lengths and at word boundaries, so that every line keeps its time code.
 */
record Captions(Unit unit, List<Piece> pieces, CueMarkup markup) implements Slot {

    @Override
    public String written(String file, List<Segment> segments) {
        List<StringBuilder> lines = new ArrayList<>();
        boolean[] changed = new boolean[pieces.size()];
        for (int i = 0; i < pieces.size(); i++) {
            lines.add(new StringBuilder());
        }
        Range whole = unit.source().whole();
        int at = 0;
        int code = 0;
        for (Segment segment : segments) {
            Range range = segment.range();
            keep(new Range(at, range.start(), code, Math.max(code, range.codeStart())), lines);
            if (Slot.settled(segment)) {
                put(segment, lines, changed);
            } else {
                keep(range, lines);
            }
            at = range.end();
            code = Math.max(code, range.codeEnd());
        }
        keep(new Range(at, whole.end(), code, whole.codeEnd()), lines);
        return joined(file, lines, changed);
    }

    /** A translator's line break becomes a space: lines are the file's affair. */
    private static Text target(Segment segment) {
        if (segment.state() == SegmentState.LEFT_EMPTY) {
            return Text.EMPTY;
        }
        return new Text(segment.target().string().replaceAll("[\\n\\r\\t]", " "), segment.target().codes());
    }

    private String joined(String file, List<StringBuilder> lines, boolean[] changed) {
        int[] cues = new int[pieces.size()];
        for (int i = 0; i < pieces.size(); i++) {
            cues[i] = pieces.get(i).cue();
            lines.set(i, new StringBuilder(changed[i] ? lines.get(i).toString().strip()
                    : file.substring(pieces.get(i).from(), pieces.get(i).to())));
        }
        balanceChanged(lines, changed, cues);
        StringBuilder text = new StringBuilder();
        boolean blank = false;   // an empty line would end the cue before its second line
        for (int i = 0; i < pieces.size(); i++) {
            if (i > 0) {
                boolean drop = cues[i] == cues[i - 1] && (blank || lines.get(i).isEmpty()) && changed[i];
                text.append(drop ? "" : file.substring(pieces.get(i - 1).to(), pieces.get(i).from()));
            }
            blank = lines.get(i).isEmpty() && (i == 0 || cues[i] != cues[i - 1] || blank);
            text.append(lines.get(i));
        }
        return text.toString();
    }

    /** What was not translated is left as it came, whatever its tags. */
    private void balanceChanged(List<StringBuilder> lines, boolean[] changed, int[] cues) {
        int from = 0;
        while (from < changed.length) {
            int to = from;
            while (to < changed.length && changed[to] == changed[from]) {
                to++;
            }
            if (changed[from]) {
                int[] own = Arrays.copyOfRange(cues, from, to);
                markup.balance(lines.subList(from, to), own);
            }
            from = to;
        }
    }

    /** The first piece that ends behind an offset. */
    private int pieceAt(int offset) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).range().end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Leaves a stretch of the source on its lines. */
    private void keep(Range stretch, List<StringBuilder> lines) {
        for (int i = Math.max(0, pieceAt(stretch.start()) - 1); i < pieces.size() && pieces.get(i).range().start() <= stretch.end(); i++) {
            Range piece = pieces.get(i).range();
            int from = Math.max(stretch.start(), piece.start());
            int to = Math.min(stretch.end(), piece.end());
            int codeFrom = Math.max(stretch.codeStart(), piece.codeStart());
            int codeTo = Math.min(stretch.codeEnd(), piece.codeEnd());
            if (from < to || codeFrom < codeTo && from == to) {
                String part = markup.written(unit.source().part(new Range(from, to, codeFrom, Math.max(codeFrom, codeTo))));
                StringBuilder line = lines.get(i);
                line.append(line.isEmpty() || line.charAt(line.length() - 1) == ' ' ? part.stripLeading() : part);
            }
        }
    }

    private void put(Segment segment, List<StringBuilder> lines, boolean[] changed) {
        Range range = segment.range();
        List<List<Integer>> cues = new ArrayList<>();   // the pieces of each cue
        for (int i = pieceAt(range.start()); i < pieces.size() && pieces.get(i).range().start() < range.end(); i++) {
            if (cues.isEmpty() || pieces.get(i).cue() != pieces.get(i - 1).cue()) {
                cues.add(new ArrayList<>());
            }
            cues.get(cues.size() - 1).add(i);
        }
        Text target = target(segment);
        List<CueMarkup.Word> words = markup.words(target);
        List<String> shown = words.stream().map(CueMarkup.Word::shown).toList();
        int[] shares = cues.stream().mapToInt(own -> Math.min(range.end(), pieces.get(own.get(own.size() - 1)).range().end())
                - Math.max(range.start(), pieces.get(own.get(0)).range().start())).toArray();
        int[] begins = CueBreaks.of(target.string(), shown, shares, segment.breaks());
        for (int c = 0; c < cues.size(); c++) {
            List<CueMarkup.Word> own = words.subList(begins[c], c + 1 < cues.size() ? begins[c + 1] : words.size());
            int[] first = CueBreaks.of(own.stream().map(CueMarkup.Word::shown).toList(),
                    cues.get(c).stream().mapToInt(piece -> lengthOn(piece, range)).toArray());
            for (int k = 0; k < first.length; k++) {
                int piece = cues.get(c).get(k);
                changed[piece] = true;
                own.subList(first[k], k + 1 < first.length ? first[k + 1] : own.size()).forEach(word -> add(lines.get(piece), word.written()));
            }
        }
    }

    private static void add(StringBuilder line, String word) {
        if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
            line.append(' ');
        }
        line.append(word);
    }

    private int lengthOn(int piece, Range range) {
        Range own = pieces.get(piece).range();
        return Math.min(range.end(), own.end()) - Math.max(range.start(), own.start());
    }
}
