package org.calque.format.transcript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.calque.document.Range;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.document.Unit;

/**
 * A run of caption lines. Sentences run across the lines; a translated one is spread over the lines that its source stood on,
 * in proportion to their lengths and at word boundaries, so that every line keeps its time code.
 */
record Captions(Unit unit, List<Piece> pieces, CueMarkup markup) implements Slot {

    /** How many characters off its place a line may end to end behind a punctuation mark, or before a clause. */
    private static final int NEAR = 8;
    private static final int BEFORE_CLAUSE = 5;

    /** And how many to end not on a word that belongs to the next, such as an article. */
    private static final int AFTER_ARTICLE = 7;

    private static final Set<String> LEANING = Set.of("a", "an", "the", "of", "to", "in", "on", "at", "for", "with", "by", "from",
            "into", "about", "and", "or", "but", "that", "which", "who", "my", "your", "his", "her", "its", "our", "their", "this",
            "these", "those", "some", "any", "no", "not", "very", "as", "if", "than", "is", "are", "was", "were", "be", "been", "has",
            "have", "had", "will", "would", "can", "could", "should", "may", "might", "must", "mr", "mrs", "ms", "dr", "i", "we",
            "they", "he", "she", "it", "there");
    private static final Set<String> OPENING = Set.of("and", "but", "or", "because", "which", "who", "that", "when", "while", "where",
            "if", "so", "although", "since", "until", "before", "after", "though", "whether", "unless");

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
                put(target(segment), range, lines, changed);
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

    private void put(Text target, Range range, List<StringBuilder> lines, boolean[] changed) {
        List<Integer> on = new ArrayList<>();
        int whole = 0;
        for (int i = pieceAt(range.start()); i < pieces.size() && pieces.get(i).range().start() < range.end(); i++) {
            on.add(i);
            whole += lengthOn(i, range);
        }
        List<CueMarkup.Word> words = markup.words(target);
        int length = words.stream().mapToInt(word -> word.shown().length() + 1).sum();
        int word = 0;
        int done = 0;
        int written = 0;
        for (int k = 0; k < on.size(); k++) {
            done += lengthOn(on.get(k), range);
            int left = on.size() - k - 1;   // lines still to come
            int upTo = left == 0 ? words.size() : cut(words, word, left, written, (double) length * done / whole);
            StringBuilder line = lines.get(on.get(k));
            changed[on.get(k)] = true;
            for (; word < upTo; word++) {
                if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
                line.append(words.get(word).written());
                written += words.get(word).shown().length() + 1;
            }
        }
    }

    private int lengthOn(int piece, Range range) {
        Range own = pieces.get(piece).range();
        return Math.min(range.end(), own.end()) - Math.max(range.start(), own.start());
    }

    /**
     * The word before which the next line begins: where the text so far is nearest to its share, or near it at a better place.
     * Every line gets a word while there are any, this one and those {@code left}.
     */
    private static int cut(List<CueMarkup.Word> words, int from, int left, int written, double share) {
        int least = Math.min(from + 1, words.size());
        int most = Math.max(least, words.size() - left);
        int best = least;
        double bestCost = Double.MAX_VALUE;
        int length = written;
        for (int i = from; i < most; i++) {
            length += words.get(i).shown().length() + 1;
            double cost = Math.abs(length - share) - goodness(words.get(i).shown(), i + 1 < words.size() ? words.get(i + 1).shown() : "");
            if (cost < bestCost) {
                bestCost = cost;
                best = i + 1;
            }
        }
        return best;
    }

    /** How good a line break between two words is, in characters that it may stand off its place. */
    private static int goodness(String before, String after) {
        if (!before.isEmpty() && ",;:.!?…".indexOf(before.charAt(before.length() - 1)) >= 0) {
            return NEAR;
        }
        return (OPENING.contains(after.toLowerCase(Locale.ROOT)) ? BEFORE_CLAUSE : 0)
                - (LEANING.contains(before.toLowerCase(Locale.ROOT)) ? AFTER_ARTICLE : 0);
    }
}
