package org.calque.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.calque.project.glossary.Lemmata;
import org.calque.project.undo.Step;
import org.calque.store.Store;
import org.calque.store.StoredSegment;
import org.calque.store.Transaction;

/**
 * Carries what was confirmed in one document to the segments of others that say the same, by the rule of {@link Repetitions}: a
 * draft where nobody has begun, or where what stands there came from here. One step of the workspace, which undo takes back.
 */
final class Spreading {

    /** By so many words of a sentence, the longest, the others like it are looked for: that leaves few to be compared. */
    private static final int WORDS = 4;

    private final Store store;
    private final WideEditing wide;
    private final long begun = System.nanoTime();   // undo goes by when it was confirmed, and not by when the others were filled

    /** Of what is confirmed now. */
    Spreading(Store store, WideEditing wide) {
        this.store = store;
        this.wide = wide;
    }

    /**
     * @param from      in which they were confirmed; its other segments are none of ours
     * @param confirmed of two that say the same the first counts
     * @return how many segments have a draft now
     */
    int spread(Document from, List<Segment> confirmed, Progress progress) {
        wide.flush();   // where somebody has begun to type is to be seen
        Map<Text, Segment> bySource = new LinkedHashMap<>();
        confirmed.forEach(segment -> bySource.putIfAbsent(segment.source(), segment));
        Map<UUID, List<Step.Pair>> pairs = new HashMap<>();
        for (Segment segment : bySource.values()) {
            progress.check();
            store.read(transaction -> {
                look(transaction, from, segment, pairs);
                return null;
            });
        }
        try {
            return wide.spread(pairs, begun);
        } catch (FaultException changed) {
            if (changed.fault() != Fault.CONFLICT) {
                throw changed;
            }
            return 0;   // somebody has begun there this very moment, and is not to be held up
        }
    }

    private static void look(Transaction transaction, Document from, Segment confirmed, Map<UUID, List<Step.Pair>> pairs) {
        List<Set<String>> words = new ArrayList<>(Lemmata.wordsOf(confirmed.source().string()));
        words.sort(Comparator.comparingInt((Set<String> keys) -> keys.stream().mapToInt(String::length).max().orElse(0)).reversed());
        Map<UUID, int[]> found = transaction.postings().unitsWith(words.subList(0, Math.min(WORDS, words.size())));
        found.remove(from.id());
        for (Map.Entry<UUID, int[]> document : found.entrySet()) {
            if (!transaction.documents().languages(document.getKey()).filter(from.languages()::matches).isPresent()) {
                continue;
            }
            Set<UUID> apart = transaction.ownWays().of(document.getKey());
            Set<Text> earlier = new HashSet<>();
            for (StoredSegment stored : transaction.segments().ofUnits(document.getKey(), document.getValue())) {
                Segment other = stored.segment();
                if (other.source().equals(confirmed.source()) && !other.locked() && !apart.contains(other.id())
                        && (fresh(other) || follows(transaction, other, confirmed, earlier))) {
                    pairs.computeIfAbsent(document.getKey(), id -> new ArrayList<>())
                            .add(new Step.Pair(other, other.withTarget(confirmed.target(), SegmentState.DRAFT)));
                }
            }
        }
    }

    private static boolean fresh(Segment other) {
        return other.state() == SegmentState.NOT_STARTED && other.target().isEmpty();
    }

    /** Whether it has what the other had before. */
    private static boolean follows(Transaction transaction, Segment other, Segment confirmed, Set<Text> earlier) {
        if (other.state() != SegmentState.DRAFT || other.target().equals(confirmed.target())) {
            return false;
        }
        if (earlier.isEmpty()) {
            earlier.addAll(Change.told(transaction.segments().history(confirmed.id())).stream().map(Change::target).collect(Collectors.toSet()));
        }
        return earlier.contains(other.target());
    }
}
