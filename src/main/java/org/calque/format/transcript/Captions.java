package org.calque.format.transcript;

import java.util.ArrayList;
import java.util.List;
import org.calque.document.Segment;
import org.calque.document.Unit;

/**
 * A run of caption lines. Sentences run across the lines; a translated one is spread over the lines that its source stood on,
 * in proportion to their lengths and at word boundaries, so that every line keeps its time code.
 */
record Captions(Unit unit, List<Piece> pieces) implements Slot {

    /** How many characters off its place a line may end to end behind a punctuation mark. */
    private static final int NEAR = 8;

    @Override
    public String written(String file, List<Segment> segments) {
        List<StringBuilder> lines = new ArrayList<>();
        boolean[] changed = new boolean[pieces.size()];
        for (int i = 0; i < pieces.size(); i++) {
            lines.add(new StringBuilder());
        }
        int at = 0;
        for (Segment segment : segments) {
            int start = segment.range().start();
            int end = segment.range().end();
            keep(at, start, lines);
            if (Slot.settled(segment)) {
                put(Slot.text(segment), start, end, lines, changed);
            } else {
                keep(start, end, lines);
            }
            at = end;
        }
        keep(at, unit.source().string().length(), lines);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (i > 0) {
                text.append(file, pieces.get(i - 1).to(), piece.from());
            }
            text.append(changed[i] ? lines.get(i).toString().strip() : file.substring(piece.from(), piece.to()));
        }
        return text.toString();
    }

    /** Leaves a stretch of the source on its lines. */
    private void keep(int start, int end, List<StringBuilder> lines) {
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            int from = Math.max(start, piece.offset());
            int to = Math.min(end, piece.end());
            if (from < to) {
                StringBuilder line = lines.get(i);
                String part = unit.source().string().substring(from, to);
                line.append(line.isEmpty() || line.charAt(line.length() - 1) == ' ' ? part.stripLeading() : part);
            }
        }
    }

    private void put(String target, int start, int end, List<StringBuilder> lines, boolean[] changed) {
        List<Integer> on = new ArrayList<>();
        int whole = 0;
        for (int i = 0; i < pieces.size(); i++) {
            int length = lengthOn(pieces.get(i), start, end);
            if (length > 0) {
                on.add(i);
                whole += length;
            }
        }
        String[] words = target.isEmpty() ? new String[0] : target.split(" +");
        int word = 0;
        int done = 0;
        int written = 0;
        for (int k = 0; k < on.size(); k++) {
            done += lengthOn(pieces.get(on.get(k)), start, end);
            int left = on.size() - k - 1;   // lines still to come
            int upTo = left == 0 ? words.length : cut(words, word, left, written, (double) target.length() * done / whole);
            StringBuilder line = lines.get(on.get(k));
            changed[on.get(k)] = true;
            for (; word < upTo; word++) {
                if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
                line.append(words[word]);
                written += words[word].length() + 1;
            }
        }
    }

    private static int lengthOn(Piece piece, int start, int end) {
        return Math.min(end, piece.end()) - Math.max(start, piece.offset());
    }

    /**
     * The word before which the next line begins: where the text so far is nearest to its share, or near it behind a
     * punctuation mark. Every line gets a word while there are any, this one and those {@code left}.
     */
    private static int cut(String[] words, int from, int left, int written, double share) {
        int least = Math.min(from + 1, words.length);
        int most = Math.max(least, words.length - left);
        int best = least;
        double bestCost = Double.MAX_VALUE;
        int length = written;
        for (int i = from; i < most; i++) {
            length += words[i].length() + 1;
            boolean pause = ",;:.!?…".indexOf(words[i].charAt(words[i].length() - 1)) >= 0;
            double cost = Math.abs(length - share) - (pause ? NEAR : 0);
            if (cost < bestCost) {
                bestCost = cost;
                best = i + 1;
            }
        }
        return best;
    }
}
