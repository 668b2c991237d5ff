package org.calque.project.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.calque.document.LanguagePair;
import org.calque.document.Text;
import org.calque.memory.MemoryUnit;
import org.calque.store.MemoryTable;
import org.calque.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * What segments were confirmed with, and which of it was taken back, noted at once and kept a moment later, in the order it was
 * done in. Any thread may call any method.
 */
final class Noting {

    private final Store store;
    private final BiFunction<MemoryTable, LanguagePair, UUID> own;
    private final Function<UUID, MemoryIndex> index;
    private final Queue<Noted> noted = new ConcurrentLinkedQueue<>();
    private final Map<UUID, Deque<Put>> puts = new HashMap<>();   // by segment, the latest first: undo goes the same way back

    private sealed interface Noted {
    }

    private record Confirmed(UUID segment, LanguagePair languages, MemoryUnit unit) implements Noted {
    }

    private record Withdrawn(UUID segment, Text target) implements Noted {
    }

    /** @param before what was kept of the segment until then, or null */
    private record Put(MemoryTable.Kept now, @Nullable MemoryUnit before) {
    }

    /**
     * @param own   where confirmed segments of languages go
     * @param index of a memory
     */
    Noting(Store store, BiFunction<MemoryTable, LanguagePair, UUID> own, Function<UUID, MemoryIndex> index) {
        this.store = store;
        this.own = own;
        this.index = index;
    }

    void confirmed(UUID segment, LanguagePair languages, MemoryUnit unit) {
        noted.add(new Confirmed(segment, languages, unit));
    }

    void withdrawn(UUID segment, Text target) {
        noted.add(new Withdrawn(segment, target));
    }

    void flush() {
        synchronized (noted) {
            for (Noted next = noted.peek(); next != null; next = noted.peek()) {
                if (next instanceof Confirmed confirmed) {
                    keep(confirmed);
                } else {
                    takeBack((Withdrawn) next);
                }
                noted.remove();   // not before it is on the disk: the disk may be full for a while
            }
        }
    }

    private void keep(Confirmed one) {
        Put put = store.write(transaction -> {
            UUID memory = own.apply(transaction.memories(), one.languages);
            Optional<MemoryUnit> before = transaction.memories().of(memory, one.segment);
            return new Put(new MemoryTable.Kept(memory, transaction.memories().put(memory, one.segment, one.unit)), before.orElse(null));
        });
        puts.computeIfAbsent(one.segment, segment -> new ArrayDeque<>()).push(put);
        index.apply(put.now.memory()).changed(List.of(put.now), List.of());
    }

    /** Puts back what was kept before, unless somebody has changed the unit since, or deleted it. */
    private void takeBack(Withdrawn one) {
        Deque<Put> its = puts.get(one.segment);
        Put put = its == null ? null : its.peek();
        if (its == null || put == null || !put.now.unit().target().equals(one.target)) {
            return;
        }
        List<MemoryTable.Kept> gone = put.before == null ? List.of(put.now) : List.of();
        List<MemoryTable.Kept> back = put.before == null ? List.of() : List.of(new MemoryTable.Kept(put.now.memory(), put.before));
        boolean untouched = store.write(transaction -> {
            if (transaction.memories().load(put.now.unit().id()).filter(kept -> kept.unit().target().equals(one.target)).isEmpty()) {
                return false;
            }
            if (put.before == null) {
                transaction.memories().remove(gone);
            } else {
                transaction.memories().put(back);
            }
            return true;
        });
        its.pop();
        if (its.isEmpty()) {
            puts.remove(one.segment);
        }
        if (untouched) {
            index.apply(put.now.memory()).changed(back, gone.stream().map(kept -> kept.unit().id()).toList());
        }
    }
}
