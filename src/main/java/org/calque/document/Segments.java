package org.calque.document;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The segments of a document in order, immutable and shared between versions: a change copies one block of at most
 * {@value #BLOCK} and the list of blocks, so that an edit of one segment in 100,000 moves some 700 references and not 100,000.
 */
public final class Segments extends AbstractList<Segment> implements RandomAccess {

    private static final int BLOCK = 512;

    private final Segment[][] blocks;
    private final int[] starts;   // index of each block's first segment; blocks differ in length once segments were split or joined
    private final int size;

    private Segments(List<Segment[]> blocks) {
        this.blocks = blocks.toArray(new Segment[0][]);
        this.starts = new int[this.blocks.length];
        int at = 0;
        for (int i = 0; i < this.blocks.length; i++) {
            starts[i] = at;
            at += this.blocks[i].length;
        }
        this.size = at;
    }

    public static Segments of(List<Segment> segments) {
        List<Segment[]> blocks = new ArrayList<>();
        fill(blocks, segments);
        return new Segments(blocks);
    }

    private static void fill(List<Segment[]> blocks, List<Segment> segments) {
        for (int from = 0; from < segments.size(); from += BLOCK) {
            blocks.add(segments.subList(from, Math.min(from + BLOCK, segments.size())).toArray(new Segment[0]));
        }
    }

    @Override
    public Segment get(int index) {
        int block = blockOf(index);
        return blocks[block][index - starts[block]];
    }

    @Override
    public int size() {
        return size;
    }

    /** These segments with the one at the index changed. */
    public Segments with(int index, Segment changed) {
        int block = blockOf(index);
        List<Segment[]> copy = new ArrayList<>(List.of(blocks));
        Segment[] inner = blocks[block].clone();
        inner[index - starts[block]] = changed;
        copy.set(block, inner);
        return new Segments(copy);
    }

    /** These segments with those from {@code from} to before {@code to}, at least one, replaced by others. */
    public Segments replace(int from, int to, List<Segment> others) {
        if (from >= to) {
            throw new IllegalArgumentException(from + "-" + to);
        }
        int first = blockOf(from);
        int last = blockOf(to - 1);
        List<Segment> middle = new ArrayList<>(subList(starts[first], from));
        middle.addAll(others);
        middle.addAll(subList(to, starts[last] + blocks[last].length));
        List<Segment[]> copy = new ArrayList<>(List.of(blocks).subList(0, first));
        fill(copy, middle);
        copy.addAll(List.of(blocks).subList(last + 1, blocks.length));
        return new Segments(copy);
    }

    private int blockOf(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index + " of " + size);
        }
        int found = java.util.Arrays.binarySearch(starts, index);
        return found >= 0 ? found : -found - 2;
    }
}
