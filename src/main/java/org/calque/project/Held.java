package org.calque.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.Text;
import org.calque.document.Words;
import org.calque.job.Fault;
import org.calque.project.undo.Command;
import org.calque.project.undo.Step;
import org.calque.store.OccurrenceRow;
import org.calque.store.SegmentEdit;
import org.calque.store.SegmentVersion;
import org.calque.store.Store;
import org.calque.store.StoredDocument;
import org.calque.store.StoredSegment;
import org.calque.store.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * An open document as a session holds it: what it is now, what of it is on the disk, and at which revision. Its session guards
 * it; only {@link #document()} and {@link #waivers()} may be read by any thread.
 */
final class Held {

    private final Store store;
    private final UUID id;
    private final Map<UUID, Long> revisions = new HashMap<>();
    private final Map<UUID, Segment> typed = new LinkedHashMap<>();   // what is stored of segments being typed in
    private Map<UUID, Integer> indexes = Map.of();
    private volatile Document document;
    private volatile Waivers waivers = Waivers.NONE;

    Held(Store store, StoredDocument stored) {
        this.store = store;
        this.id = stored.document().id();
        this.document = stored.document();
        take(stored);
    }

    private void take(StoredDocument stored) {
        document = stored.document();
        revisions.clear();
        revisions.putAll(stored.revisions());
        Map<UUID, Integer> at = new HashMap<>(document.segments().size() * 4 / 3 + 1);
        int index = 0;
        for (Segment segment : document.segments()) {
            at.put(segment.id(), index++);
        }
        indexes = at;
        readWaivers();
    }

    Document document() {
        return document;
    }

    Waivers waivers() {
        return waivers;
    }

    void readWaivers() {
        waivers = Waivers.of(store.read(transaction -> transaction.waivers().of(document.name())), document);
    }

    void setWaiver(Command command, Waiver waiver, boolean given) {
        store.write(transaction -> {
            if (given) {
                transaction.waivers().add(waiver, id, command.name());
            } else {
                transaction.waivers().remove(waiver, id, command.name());
            }
            return null;
        });
        readWaivers();
    }

    Segment segment(int index) {
        return document.segments().get(index);
    }

    /** Where a segment stands, or null where it is no more. */
    @Nullable Integer index(UUID segment) {
        return indexes.get(segment);
    }

    /** Where a segment stands; 0 where it is no more. */
    int place(UUID segment) {
        return Objects.requireNonNullElse(index(segment), 0);
    }

    /** Puts a target in place that is on the disk later: with {@link #writeTyped}. */
    void type(int index, Segment after) {
        Segment before = segment(index);
        typed.putIfAbsent(before.id(), before);
        document = document.with(index, after);
    }

    /** Whether nothing waits to be written. */
    boolean saved() {
        return typed.isEmpty();
    }

    void writeTyped(Function<Segment, List<OccurrenceRow>> rows) {
        List<Step.Pair> pairs = new ArrayList<>();
        typed.forEach((segment, before) -> pairs.add(new Step.Pair(before, segment(indexes.get(segment)))));
        write(Command.TYPE, pairs, rows);
        typed.clear();
    }

    /**
     * Makes what is being typed in fit what was written there meanwhile. A draft that was only carried over from a repetition gives
     * way, as it would have done had the typing been seen. Whatever else others wrote stands: what was typed there goes into the
     * history of the segment, so that nobody's words are lost and nobody's overwritten.
     *
     * @param overtaken gets the segments in which the typing gave way, in the order they were typed in
     * @return whether anything had been written there meanwhile
     */
    boolean meet(Function<Segment, List<OccurrenceRow>> rows, List<UUID> overtaken) {
        boolean met = false;
        for (UUID segment : List.copyOf(typed.keySet())) {
            Optional<StoredSegment> stored = load(segment);
            if (stored.isEmpty()) {
                typed.remove(segment);
            } else if (stored.get().revision() != revision(stored.get().segment())) {
                Segment theirs = stored.get().segment();
                if (carriedOver(segment)) {
                    revisions.put(segment, stored.get().revision());
                    typed.put(segment, theirs);
                } else {
                    int index = indexes.get(segment);
                    Text mine = segment(index).target();
                    revisions.put(segment, yielded(theirs, stored.get().revision(), theirs.withTarget(mine, Shape.started(mine)), rows));
                    document = document.with(index, theirs);
                    typed.remove(segment);
                    overtaken.add(segment);
                }
                met = true;
            }
        }
        return met;
    }

    private boolean carriedOver(UUID segment) {
        List<SegmentVersion> versions = store.read(transaction -> transaction.segments().history(segment));
        return !versions.isEmpty() && versions.get(0).command().equals(Command.SPREAD.name());
    }

    /** Whose version of a segment stands after the segment was yielded. */
    String overtaker(UUID segment) {
        return store.read(transaction -> transaction.segments().history(segment)).stream().skip(2).map(SegmentVersion::who).findFirst().orElseThrow();
    }

    /** Both in one transaction, so that nobody ever sees the one in the place of the other. */
    private long yielded(Segment theirs, long revision, Segment mine, Function<Segment, List<OccurrenceRow>> rows) {
        return store.write(transaction -> {
            long kept = transaction.segments().change(id, Command.TYPE.name(), List.of(new SegmentEdit(theirs, revision, mine, rows.apply(mine))));
            return transaction.segments().change(id, Command.YIELD.name(), List.of(new SegmentEdit(mine, kept, theirs, rows.apply(theirs))));
        });
    }

    private Optional<StoredSegment> load(UUID segment) {
        return store.read(transaction -> transaction.segments().load(id, segment, document.units()));
    }

    /** Changes segments on the disk, and then here. */
    void change(Command command, List<Step.Pair> pairs, Function<Segment, List<OccurrenceRow>> rows) {
        write(command, pairs, rows);
        for (Step.Pair pair : pairs) {
            document = document.with(indexes.get(pair.after().id()), pair.after());
        }
    }

    private void write(Command command, List<Step.Pair> pairs, Function<Segment, List<OccurrenceRow>> rows) {
        List<SegmentEdit> edits = new ArrayList<>();
        for (Step.Pair pair : pairs) {
            edits.add(new SegmentEdit(pair.before(), revision(pair.after()), pair.after(), rows.apply(pair.after())));
        }
        long revision = store.write(transaction -> transaction.segments().change(id, command.name(), edits));
        for (SegmentEdit edit : edits) {
            revisions.put(edit.after().id(), revision++);
        }
    }

    private long revision(Segment segment) {
        return revisions.getOrDefault(segment.id(), 0L);
    }

    /** Puts segments in the place of others of the same unit, and reads the document anew. */
    void replace(Command command, List<Segment> before, List<Segment> after, Function<Segment, List<OccurrenceRow>> rows) {
        int from = indexes.get(before.get(0).id());
        int place = 0;
        while (place < from && segment(from - place - 1).unit() == before.get(0).unit()) {
            place++;
        }
        List<StoredSegment> gone = before.stream().map(segment -> new StoredSegment(id, segment, revision(segment))).toList();
        List<SegmentEdit> come = after.stream().map(segment -> new SegmentEdit(before.get(0), revision(segment), segment,
                rows.apply(segment))).toList();
        int ordinal = place;
        store.write(transaction -> transaction.segments().replace(id, command.name(), document.unitOf(before.get(0)), gone, come,
                segment -> Words.in(segment.source().string()), ordinal));
        readAnew();
    }

    /** Reads the document anew, keeping what is being typed. */
    void readAnew() {
        Map<UUID, Text> mine = new HashMap<>();
        typed.keySet().forEach(segment -> mine.put(segment, segment(indexes.get(segment)).target()));
        take(store.read(transaction -> transaction.documents().load(id)).orElseThrow(() -> Fault.CONFLICT.at(document.name())));
        Set<UUID> gone = new HashSet<>(typed.keySet());
        gone.removeAll(indexes.keySet());
        typed.keySet().removeAll(gone);
        mine.keySet().removeAll(gone);
        mine.forEach((segment, target) -> {
            int index = indexes.get(segment);
            document = document.with(index, segment(index).withTarget(target, Shape.started(target)));
        });
    }

    /** What another program's change of one segment means here. */
    enum News { MINE, SAME, CHANGED, RESHAPED }

    /** Reads one segment anew that another program changed. */
    News readAnew(UUID segment) {
        if (typed.containsKey(segment)) {
            return News.MINE;
        }
        Integer index = indexes.get(segment);
        Optional<StoredSegment> stored = index == null ? Optional.empty() : load(segment);
        if (stored.isEmpty() || !stored.get().segment().range().equals(segment(index).range())) {
            return News.RESHAPED;
        }
        if (stored.get().revision() == revisions.getOrDefault(segment, 0L)) {
            return News.SAME;
        }
        revisions.put(segment, stored.get().revision());
        document = document.with(index, stored.get().segment());
        return News.CHANGED;
    }

    /** The next segment after one, round the end, that is neither done nor locked; -1 where there is none. */
    int nextOpen(int index) {
        int size = document().segments().size();
        for (int i = 1; i < size; i++) {
            int next = (index + i) % size;
            if (!segment(next).state().done() && !segment(next).locked()) {
                return next;
            }
        }
        return -1;
    }
}
