package org.calque.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.calque.document.Document;
import org.calque.document.Ids;
import org.calque.document.Segment;
import org.calque.document.Text;
import org.calque.job.Progress;
import org.calque.memory.Match;
import org.calque.memory.MemoryUnit;
import org.calque.memory.TranslationMemory;
import org.calque.store.MemoryTable;
import org.calque.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The translation memories of a workspace: what was confirmed in it, and what was imported. Read into an index when first asked
 * for, which takes seconds for a million units and does not belong on the thread of a window.
 */
public final class Memory {

    /** The memory that confirmed segments go to. */
    public static final String OWN = "workspace";

    /** How alike a unit must be to be offered, percent: below that, mending takes longer than writing. */
    public static final int LEAST = 50;

    private final Store store;
    private @Nullable TranslationMemory index;   // guarded by this
    private Map<UUID, MemoryTable.Row> memories = Map.of();

    private final Queue<Noted> noted = new ConcurrentLinkedQueue<>();

    private record Noted(UUID segment, MemoryUnit unit) {
    }

    Memory(Store store) {
        this.store = store;
    }

    private synchronized TranslationMemory index(Progress progress) {
        if (index == null) {
            TranslationMemory.Builder builder = new TranslationMemory.Builder();
            store.read(transaction -> {
                readMemories(transaction.memories().list());
                transaction.memories().each(null, (memory, unit) -> builder.add(unit.id(), unit.source(), unit.target()), progress);
                return null;
            });
            index = builder.build();
        }
        return index;
    }

    private void readMemories(List<MemoryTable.Row> rows) {
        Map<UUID, MemoryTable.Row> known = new HashMap<>();
        rows.forEach(row -> known.put(row.id(), row));
        memories = known;
    }

    private synchronized MemoryTable.@Nullable Row row(UUID memory) {
        return memories.get(memory);
    }

    /** Another program changed a memory: all is read anew when next asked for. */
    synchronized void readAnew() {
        index = null;
    }

    /** All memories, the first in rank first. */
    public List<MemoryTable.Row> list() {
        return store.read(transaction -> transaction.memories().list());
    }

    /**
     * The units most like a sentence, the best first.
     *
     * @param before the source of the segment before, or null
     * @param after  likewise
     * @param least  percent
     * @param most   how many
     */
    public List<Match> find(Text source, @Nullable String before, @Nullable String after, int least, int most) {
        List<TranslationMemory.Found> found = index(Progress.NONE).find(source, least, most * 2);
        List<Match> matches = store.read(transaction -> {
            List<Match> all = new ArrayList<>();
            for (TranslationMemory.Found one : found) {
                Optional<MemoryTable.Kept> kept = transaction.memories().load(one.unit());
                MemoryTable.Row row = kept.map(unit -> row(unit.memory())).orElse(null);
                if (kept.isPresent() && row != null) {
                    all.add(Match.of(kept.get().unit(), row.name(), row.penalty(), one.percent(), source, before, after));
                }
            }
            return all;
        });
        List<Match> best = new ArrayList<>();
        matches.stream().sorted(Comparator.comparingInt(Match::percent).thenComparing(match -> match.unit().at()).reversed()).forEach(match -> {
            if (best.size() < most && best.stream().noneMatch(other -> other.target().equals(match.target())
                    && other.unit().source().equals(match.unit().source()))) {
                best.add(match);   // the same twice helps nobody
            }
        });
        return best;
    }

    /** The units most like a segment of a document. */
    public List<Match> find(Document document, int segment, int least, int most) {
        return find(document.segments().get(segment).source(), neighbour(document, segment - 1), neighbour(document, segment + 1), least, most);
    }

    private static @Nullable String neighbour(Document document, int index) {
        return index < 0 || index >= document.segments().size() ? null : document.segments().get(index).source().string();
    }

    /** Units with certain words, in any inflected form, those with the words side by side first. */
    public List<MemoryUnit> concordance(String words, TranslationMemory.Side side, int most) {
        List<UUID> found = index(Progress.NONE).concordance(words, side, most);
        return store.read(transaction -> found.stream().map(transaction.memories()::load).flatMap(Optional::stream)
                .map(MemoryTable.Kept::unit).toList());
    }

    /** Takes a note of what a segment was confirmed with; {@link #flush} keeps it. */
    void confirmed(Document document, int index) {
        Segment segment = document.segments().get(index);
        if (segment.source().isBlank() || segment.target().isBlank()) {
            return;
        }
        MemoryUnit unit = new MemoryUnit(Ids.next(), segment.source(), segment.target(), neighbour(document, index - 1),
                neighbour(document, index + 1), document.name(), "", Instant.EPOCH, 1);
        noted.add(new Noted(segment.id(), unit));
    }

    /** Keeps what was noted, in the order it was confirmed in. */
    void flush() {
        synchronized (noted) {
            for (Noted next = noted.peek(); next != null; next = noted.peek()) {
                Noted one = next;
                MemoryUnit kept = store.write(transaction -> transaction.memories().put(own(transaction.memories()), one.segment, one.unit));
                noted.remove();   // not before it is on the disk: the disk may be full for a while
                synchronized (this) {
                    if (index != null) {
                        index.put(kept.id(), kept.source(), kept.target());
                    }
                }
            }
        }
    }

    /** Segments that were confirmed have other targets now, without having been confirmed again. */
    void reworded(List<Segment> segments) {
        flush();
        List<MemoryUnit> changed = store.write(transaction -> transaction.memories().reword(segments));
        synchronized (this) {
            if (index != null) {
                changed.forEach(unit -> index.put(unit.id(), unit.source(), unit.target()));
            }
        }
    }

    private UUID own(MemoryTable table) {
        List<MemoryTable.Row> rows = table.list();
        for (MemoryTable.Row row : rows) {
            if (!row.readOnly() && row.name().equals(OWN)) {
                return row.id();
            }
        }
        MemoryTable.Row made = new MemoryTable.Row(Ids.next(), OWN, 0, false, 0);
        table.add(made);
        synchronized (this) {
            readMemories(table.list());
        }
        return made.id();
    }

    /**
     * Adds units as a memory of its own, all or none.
     *
     * @param name of the memory; what is there of that name is added to
     * @param units hands them over, one after the other, to whom it is given; if it throws, nothing is kept
     * @return how many
     */
    public int add(String name, Consumer<Consumer<MemoryUnit>> units, Progress progress) {
        int added = store.write(transaction -> {
            MemoryTable table = transaction.memories();
            MemoryTable.Row into = table.list().stream().filter(row -> row.name().equals(name)).findFirst().orElse(null);
            if (into == null) {
                into = new MemoryTable.Row(Ids.next(), name, 0, !name.equals(OWN), 0);
                table.add(into);
            }
            return table.insert(into.id(), units, progress);
        });
        readAnew();
        return added;
    }

    /** Hands over every unit of a memory, or of all where the name is null. */
    public void each(@Nullable String name, Consumer<MemoryUnit> taker, Progress progress) {
        store.read(transaction -> {
            for (MemoryTable.Row row : transaction.memories().list()) {
                if (name == null || row.name().equals(name)) {
                    transaction.memories().each(row.id(), (memory, unit) -> taker.accept(unit), progress);
                }
            }
            return null;
        });
    }

    /** Deletes a memory with all its units. */
    public void delete(UUID memory) {
        store.write(transaction -> {
            transaction.memories().delete(memory);
            return null;
        });
        readAnew();
    }

    /** Deletes one unit. */
    public void remove(UUID unit) {
        store.write(transaction -> {
            transaction.memories().load(unit).ifPresent(kept -> transaction.memories().remove(unit, kept.memory()));
            return null;
        });
        synchronized (this) {
            if (index != null) {
                index.remove(unit);
            }
        }
    }
}
