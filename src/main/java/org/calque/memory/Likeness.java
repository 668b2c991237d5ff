package org.calque.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.calque.document.Text;

/**
 * How alike two sentences are: an edit distance over words (Levenshtein), in which a word weighs twenty, a number ten, and a mark or
 * an inline code one; the same word with other capitals costs one, and so does another number, which is soon put right. Of the heavier sentence's weight,
 * what the difference leaves.
 */
public final class Likeness {

    /** What another case of the same word, another quote of the same kind or another number costs, in twentieths of a word. */
    static final int NEARLY = 1;

    private Likeness() {
    }

    /**
     * A stretch of the comparison, in order.
     *
     * @param known  whether it stands in the sentence of the memory
     * @param wanted whether it stands in the sentence that is looked up; both: it is the same there
     * @param start  UTF-16 offset in the sentence of the memory where {@code known}, otherwise in the other
     * @param end    exclusive
     */
    public record Part(boolean known, boolean wanted, int start, int end) {
    }

    /** From 0 to 100 percent, rounded down, so that only what differs in nothing but white space is 100. */
    public static int percent(Text known, Text wanted) {
        List<Piece> a = Piece.of(known);
        List<Piece> b = Piece.of(wanted);
        int most = Math.max(weight(a), weight(b));
        return most == 0 ? 0 : percent(most, distance(a, b)[a.size()][b.size()]);
    }

    static int percent(int most, int cost) {
        return Math.max(0, 100 * (most - cost) / most);
    }

    /** How much a sentence weighs, in twentieths of a word. */
    public static int weight(String sentence) {
        return weight(Piece.of(Text.of(sentence)));
    }

    static int weight(List<Piece> pieces) {
        int weight = 0;
        for (Piece piece : pieces) {
            weight += piece.weight();
        }
        return weight;
    }

    /** What differs: the sentence of the memory with what it has more, and what the other has instead. */
    public static List<Part> parts(Text known, Text wanted) {
        List<Piece> a = Piece.of(known);
        List<Piece> b = Piece.of(wanted);
        List<Part> parts = new ArrayList<>();
        for (int[] step : steps(a, b)) {
            if (step[0] >= 0 && step[1] >= 0 && a.get(step[0]).form().equals(b.get(step[1]).form())) {
                add(parts, true, true, a.get(step[0]));
            } else {
                if (step[0] >= 0) {
                    add(parts, true, false, a.get(step[0]));
                }
                if (step[1] >= 0) {
                    add(parts, false, true, b.get(step[1]));
                }
            }
        }
        return parts;
    }

    private static void add(List<Part> parts, boolean known, boolean wanted, Piece piece) {
        if (piece.start() == piece.end()) {
            return;
        }
        int last = parts.size() - 1;
        if (last >= 0 && parts.get(last).known() == known && parts.get(last).wanted() == wanted) {
            parts.set(last, new Part(known, wanted, parts.get(last).start(), piece.end()));
        } else {
            parts.add(new Part(known, wanted, piece.start(), piece.end()));
        }
    }

    /** Pairs of indexes in order, -1 where a piece has no counterpart. */
    static List<int[]> steps(List<Piece> a, List<Piece> b) {
        int[][] costs = distance(a, b);
        List<int[]> steps = new ArrayList<>();
        int i = a.size();
        int j = b.size();
        while (i > 0 || j > 0) {
            if (i > 0 && j > 0 && costs[i][j] == costs[i - 1][j - 1] + substitution(a.get(i - 1), b.get(j - 1))) {
                steps.add(new int[] {--i, --j});
            } else if (i > 0 && costs[i][j] == costs[i - 1][j] + a.get(i - 1).weight()) {
                steps.add(new int[] {--i, -1});
            } else {
                steps.add(new int[] {-1, --j});
            }
        }
        Collections.reverse(steps);
        return steps;
    }

    private static int[][] distance(List<Piece> a, List<Piece> b) {
        int[][] costs = new int[a.size() + 1][b.size() + 1];
        for (int i = 1; i <= a.size(); i++) {
            costs[i][0] = costs[i - 1][0] + a.get(i - 1).weight();
        }
        for (int j = 1; j <= b.size(); j++) {
            costs[0][j] = costs[0][j - 1] + b.get(j - 1).weight();
            for (int i = 1; i <= a.size(); i++) {
                costs[i][j] = Math.min(costs[i - 1][j - 1] + substitution(a.get(i - 1), b.get(j - 1)),
                        Math.min(costs[i - 1][j] + a.get(i - 1).weight(), costs[i][j - 1] + b.get(j - 1).weight()));
            }
        }
        return costs;
    }

    private static int substitution(Piece a, Piece b) {
        return a.form().equals(b.form()) ? 0 : a.key().equals(b.key()) ? NEARLY : Math.max(a.weight(), b.weight());
    }
}
