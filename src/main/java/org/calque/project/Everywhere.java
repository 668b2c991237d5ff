package org.calque.project;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.calque.document.Segment;
import org.calque.job.Fault;
import org.calque.project.glossary.Broken;
import org.calque.project.undo.Command;
import org.calque.project.undo.Step;
import org.calque.store.OccurrenceRow;
import org.calque.store.SegmentEdit;
import org.calque.store.Store;
import org.calque.store.StoredSegment;
import org.calque.store.Transaction;

/** Changes segments of any documents, open or not, in one transaction. */
final class Everywhere {

    private final Store store;

    Everywhere(Store store) {
        this.store = store;
    }

    /**
     * @param byDocument as they are on the disk, and as they shall be
     * @throws org.calque.job.FaultException {@code CONFLICT} if one is no longer as it was; none is changed then
     */
    void change(Command command, Map<UUID, List<Step.Pair>> byDocument, BiFunction<UUID, Segment, List<OccurrenceRow>> rows) {
        store.write(transaction -> {
            byDocument.forEach((document, pairs) -> transaction.segments().change(document, command.name(),
                    edits(transaction, document, pairs, rows)));
            return null;
        });
    }

    private static List<SegmentEdit> edits(Transaction transaction, UUID document, List<Step.Pair> pairs,
                                           BiFunction<UUID, Segment, List<OccurrenceRow>> rows) {
        BitSet units = new BitSet();
        pairs.forEach(pair -> units.set(pair.before().unit()));
        Map<UUID, StoredSegment> stored = new HashMap<>();
        transaction.segments().ofUnits(document, units.stream().toArray()).forEach(each -> stored.put(each.segment().id(), each));
        List<SegmentEdit> edits = new ArrayList<>(pairs.size());
        for (Step.Pair pair : pairs) {
            StoredSegment now = stored.get(pair.before().id());
            if (now == null || !now.segment().equals(pair.before())) {
                throw Fault.CONFLICT.at(pair.before().key());
            }
            edits.add(new SegmentEdit(pair.before(), now.revision(), pair.after(), rows.apply(document, pair.after())));
        }
        return edits;
    }

    /** What mends broken segments, by document: those that nothing is known to mend are left out. */
    static Map<UUID, List<Step.Pair>> mending(List<Broken> broken) {
        Map<UUID, List<Step.Pair>> byDocument = new LinkedHashMap<>();
        for (Broken each : broken) {
            if (!each.swaps().isEmpty()) {
                byDocument.computeIfAbsent(each.document(), id -> new ArrayList<>()).add(new Step.Pair(each.segment(),
                        each.segment().withTarget(each.mended(), each.segment().state())));
            }
        }
        return byDocument;
    }

    static Map<UUID, List<Step.Pair>> reversed(Map<UUID, List<Step.Pair>> byDocument) {
        Map<UUID, List<Step.Pair>> back = new LinkedHashMap<>();
        byDocument.forEach((document, pairs) -> back.put(document,
                pairs.stream().map(pair -> new Step.Pair(pair.after(), pair.before())).toList()));
        return back;
    }
}
