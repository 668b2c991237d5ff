package org.calque.workbench.model.filter;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which segments of the document stand in which rows. All of them, or those that a filter and a search leave; a row stays
 * where it is while it is worked on, even if it would no longer be chosen.
 */
public final class Rows {

    private final int[] indexes;   // ascending; empty and unused where every segment has its row
    private final boolean every;

    private Rows(int[] indexes, boolean every) {
        this.indexes = indexes;
        this.every = every;
    }

    public static final Rows EVERY = new Rows(new int[0], true);

    /** @param segments how many there are @param shown by index */
    static Rows of(int segments, IntPredicate shown) {
        return new Rows(IntStream.range(0, segments).filter(shown).toArray(), false);
    }

    public int size(int segments) {
        return every ? segments : indexes.length;
    }

    public int index(int row) {
        return every ? row : indexes[row];
    }

    /** The row of a segment, or -1 where it is not shown. */
    public int rowOf(int index) {
        return every ? index : Math.max(-1, Arrays.binarySearch(indexes, index));
    }

    /** With a segment that is not shown among the others, in its place. */
    public Rows with(int index) {
        if (rowOf(index) >= 0) {
            return this;
        }
        int at = -Arrays.binarySearch(indexes, index) - 1;
        int[] more = Arrays.copyOf(indexes, indexes.length + 1);
        System.arraycopy(indexes, at, more, at + 1, indexes.length - at);
        more[at] = index;
        return new Rows(more, false);
    }

    /** The row of a segment, or of the next that is shown, or the last row; -1 where there is none. */
    public int rowAtOrAfter(int index, int segments) {
        int row = every ? index : Arrays.binarySearch(indexes, index);
        return Math.min(row < 0 ? -row - 1 : row, size(segments) - 1);
    }

    /**
     * For comparing without regard to capitals and the look of apostrophes and spaces. Every character is folded by itself, so
     * that offsets stay what they were.
     */
    public static String fold(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = switch (folded[i]) {
                case '\u2019' -> '\'';
                case '\u00A0', '\u202F' -> ' ';
                default -> Character.toLowerCase(folded[i]);
            };
        }
        return new String(folded);
    }
}
