package org.calque.workbench.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.calque.document.Text;
import org.calque.project.memory.Aligning.Aligned;

/** Two texts that were laid side by side, while a person looks at what was uncertain: rows are joined, split and dropped. */
public final class AlignModel {

    /** What a person has said of a row. */
    public enum Mark { NONE, KEPT, DROPPED }

    /** A row, and what was said of it. */
    public record Row(Aligned pair, Mark mark) {

        /** Whether it becomes a unit. */
        public boolean taken() {
            return pair.whole() && mark != Mark.DROPPED;
        }

        /** Whether somebody should look at it. */
        public boolean open() {
            return mark == Mark.NONE && !pair.sure();
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final List<List<Row>> before = new ArrayList<>();   // for undo
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public AlignModel(List<Aligned> aligned) {
        aligned.forEach(pair -> rows.add(new Row(pair, Mark.NONE)));
    }

    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    public long open() {
        return rows.stream().filter(Row::open).count();
    }

    /** What becomes units: uncertain ones too, unless they were dropped. */
    public List<Aligned> taken() {
        return rows.stream().filter(Row::taken).map(Row::pair).toList();
    }

    /** The next row that somebody should look at, from the beginning again after the last; -1 where there is none. */
    public int nextOpen(int from) {
        for (int step = 1; step <= rows.size(); step++) {
            int index = (Math.max(-1, from) + step) % rows.size();
            if (rows.get(index).open()) {
                return index;
            }
        }
        return -1;
    }

    private void change(Runnable what) {
        before.add(List.copyOf(rows));
        what.run();
        listeners.forEach(Runnable::run);
    }

    /** Takes back the last change, if there was one. */
    public void undo() {
        if (!before.isEmpty()) {
            rows.clear();
            rows.addAll(before.remove(before.size() - 1));
            listeners.forEach(Runnable::run);
        }
    }

    /** Joins a row with the next. */
    public void join(int index) {
        if (index >= 0 && index + 1 < rows.size()) {
            change(() -> {
                Aligned next = rows.remove(index + 1).pair();
                Aligned here = rows.get(index).pair();
                rows.set(index, new Row(new Aligned(joined(here.source(), next.source()), joined(here.target(), next.target()), 100), Mark.KEPT));
            });
        }
    }

    private static List<Text> joined(List<Text> first, List<Text> second) {
        List<Text> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** Whether a row has more than one sentence on a side. */
    public boolean canSplit(int index) {
        return index >= 0 && index < rows.size() && (rows.get(index).pair().source().size() > 1 || rows.get(index).pair().target().size() > 1
                || rows.get(index).pair().whole());
    }

    /** The first sentence of each side stays, the rest becomes a row of its own; of one and one, the target does. */
    public void split(int index) {
        if (canSplit(index)) {
            change(() -> {
                Aligned pair = rows.get(index).pair();
                boolean many = pair.source().size() > 1 || pair.target().size() > 1;
                int source = Math.min(1, pair.source().size());
                int target = many ? Math.min(1, pair.target().size()) : 0;
                rows.set(index, new Row(new Aligned(pair.source().subList(0, source), pair.target().subList(0, target), many ? 100 : 0), Mark.NONE));
                rows.add(index + 1, new Row(new Aligned(pair.source().subList(source, pair.source().size()),
                        pair.target().subList(target, pair.target().size()), 0), Mark.NONE));
            });
        }
    }

    /** Says that a row is no pair, or takes that back. */
    public void drop(int index) {
        mark(index, Mark.DROPPED);
    }

    /** Says that an uncertain row is right, or takes that back. */
    public void keep(int index) {
        mark(index, Mark.KEPT);
    }

    private void mark(int index, Mark mark) {
        if (index >= 0 && index < rows.size()) {
            change(() -> rows.set(index, new Row(rows.get(index).pair(), rows.get(index).mark() == mark ? Mark.NONE : mark)));
        }
    }
}
