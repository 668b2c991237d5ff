package org.calque.project.memory;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.calque.document.Document;
import org.calque.document.Ids;
import org.calque.document.LanguagePair;
import org.calque.document.Segment;
import org.calque.document.Text;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.calque.memory.Counterparts;
import org.calque.memory.Match;
import org.calque.memory.MemoryUnit;
import org.calque.memory.TranslationMemory;
import org.calque.store.MemoryTable;
import org.calque.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The translation memories of a workspace: what was confirmed in it, and what was imported. Each has an index, read or made when
 * first asked for, which takes long for a million units and does not belong on the thread of a window. Any thread may call any
 * method.
 */
public final class Memory {

    /** The memory that confirmed segments go to where there is none yet. */
    public static final String OWN = "workspace";

    /** How alike a unit must be to be offered, percent: below that, mending takes longer than writing. */
    public static final int LEAST = 50;

    /** A memory that was deleted is kept so long, for the case that it was a mistake. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final Store store;
    private final Path folder;
    private final Consumer<FaultException> failed;
    private final Map<UUID, MemoryIndex> indexes = new ConcurrentHashMap<>();
    private volatile @Nullable List<MemoryTable.Row> rows;   // in rank; null where they have to be read
    private final Noting noting;

    /**
     * @param indexes the folder that its indexes are kept in
     * @param failed  told of a memory that is too large for this program
     */
    public Memory(Store store, Path indexes, Consumer<FaultException> failed) {
        this.store = store;
        this.folder = indexes;
        this.failed = failed;
        this.noting = new Noting(store, this::own, this::index);
    }

    private MemoryIndex index(UUID memory) {
        return indexes.computeIfAbsent(memory, id -> new MemoryIndex(store, folder, id, failed));
    }

    private List<MemoryTable.Row> rows() {
        List<MemoryTable.Row> known = rows;
        if (known == null) {
            known = store.read(transaction -> transaction.memories().ranked());   // anew with each change of anybody's
            rows = known;
        }
        return known;
    }

    /** Deletes for good what was set aside long ago. */
    public void clearAway() {
        store.read(transaction -> transaction.memories().setAsideBefore(Instant.now().minus(KEPT))).forEach(this::delete);
    }

    /** Another program changed a memory. */
    public void elsewhere() {
        rows = null;
        indexes.values().forEach(MemoryIndex::elsewhere);
    }

    /** All memories, the first in rank first. */
    public List<MemoryTable.Row> list() {
        return store.read(transaction -> transaction.memories().list());
    }

    /**
     * The units most like a sentence, the best first; of those alike the one of the memory first in rank, then the latest.
     *
     * @param before the source of the segment before, or null
     * @param after  likewise
     * @param least  percent, penalties taken off
     * @param most   how many
     */
    public List<Match> find(Text source, @Nullable String before, @Nullable String after, int least, int most) {
        return find(LanguagePair.FRENCH_ENGLISH, source, before, after, least, most);
    }

    /** The same, in the memories of certain languages. */
    public List<Match> find(LanguagePair languages, Text source, @Nullable String before, @Nullable String after, int least, int most) {
        List<MemorySearch.Place> places = new ArrayList<>();
        for (MemoryTable.Row row : rows()) {
            if (row.languages().matches(languages)) {
                places.add(new MemorySearch.Place(row, index(row.id())));
            }
        }
        return new MemorySearch(store, places).find(source, before, after, least, most);
    }

    /** The units most like a segment of a document. */
    public List<Match> find(Document document, int segment, int least, int most) {
        return find(document.languages(), document.segments().get(segment).read(), neighbour(document, segment - 1), neighbour(document, segment + 1), least, most);
    }

    /** What is read in a segment, or null where there is none with that index. */
    static @Nullable String neighbour(Document document, int index) {
        return index < 0 || index >= document.segments().size() ? null : document.segments().get(index).read().string();
    }

    /** Units with certain words, in any inflected form, those with the words side by side first. */
    public List<MemoryUnit> concordance(String words, TranslationMemory.Side side, int most) {
        return concordance(null, words, side, most).stream().map(MemoryTable.Kept::unit).toList();
    }

    /** @param memory in which alone to look, or null for all */
    public List<MemoryTable.Kept> concordance(@Nullable UUID memory, String words, TranslationMemory.Side side, int most) {
        List<UUID> found = new ArrayList<>();
        for (MemoryTable.Row row : rows()) {
            if ((memory == null || row.id().equals(memory)) && found.size() < most) {
                found.addAll(index(row.id()).get(Progress.NONE).concordance(words, side, most - found.size()));
            }
        }
        return store.read(transaction -> transaction.memories().load(found));
    }

    /** What tells, for one question, which words of the units answer each other. */
    Counterparts counterparts(TranslationMemory.Side searched) {
        return new Counterparts(rows().stream().map(row -> index(row.id()).get(Progress.NONE)).toList(), searched);
    }

    /** Takes a note of what a segment was confirmed with; {@link #flush} keeps it. */
    public void confirmed(Document document, int index) {
        Segment segment = document.segments().get(index);
        if (segment.source().isBlank() || segment.target().isBlank()) {
            return;
        }
        MemoryUnit unit = new MemoryUnit(Ids.next(), segment.read(), segment.target(), neighbour(document, index - 1),
                neighbour(document, index + 1), document.name(), "", Instant.EPOCH, 1);
        noting.confirmed(segment.id(), document.languages(), unit);
    }

    /** Takes a note that a segment's being confirmed was taken back: with {@link #flush} what was kept of it before is there again. */
    public void withdrawn(Segment confirmed) {
        if (!confirmed.source().isBlank() && !confirmed.target().isBlank()) {
            noting.withdrawn(confirmed.id(), confirmed.target());
        }
    }

    /** Keeps what was noted, in the order it was confirmed in. */
    public void flush() {
        noting.flush();
    }

    /** Segments that were confirmed have other targets now, without having been confirmed again. */
    public void reworded(List<Segment> segments) {
        flush();
        List<MemoryTable.Kept> changed = store.write(transaction -> transaction.memories().reword(segments));
        each(changed, (memory, its) -> index(memory).changed(its, List.of()));
    }

    private static boolean writable(MemoryTable.Row row, LanguagePair languages) {
        return !row.readOnly() && row.languages().matches(languages);
    }

    /** Where confirmed segments go: the first of their languages that may be written to. */
    private UUID own(MemoryTable table, LanguagePair languages) {
        Optional<MemoryTable.Row> first = rows().stream().filter(row -> writable(row, languages)).findFirst();
        if (first.isEmpty()) {
            rows = null;   // another program may have made one since
            first = table.ranked().stream().filter(row -> writable(row, languages)).findFirst();
        }
        return first.map(MemoryTable.Row::id).orElseGet(() -> {
            String name = languages.matches(LanguagePair.FRENCH_ENGLISH) ? OWN
                    : OWN + " (" + languages.source().toLanguageTag() + "-" + languages.target().toLanguageTag() + ")";
            MemoryTable.Row made = new MemoryTable.Row(Ids.next(), name, languages, 0, false, 0);
            table.add(made);
            return made.id();
        });
    }

    /**
     * Adds units as a memory of its own, all or none.
     *
     * @param name of the memory; what is there of that name is added to
     * @param units hands them over, one after the other, to whom it is given; if it throws, nothing is kept
     * @return how many
     */
    public int add(String name, Consumer<Consumer<MemoryUnit>> units, Progress progress) {
        return add(name, LanguagePair.FRENCH_ENGLISH, units, progress);
    }

    /** @throws org.calque.job.FaultException {@code MEMORY_LANGUAGES} if the memory of that name is of others */
    public int add(String name, LanguagePair languages, Consumer<Consumer<MemoryUnit>> units, Progress progress) {
        record Added(UUID memory, boolean fresh, int units, MemoryIndex.Many index, long revision) {
        }
        Added added = store.write(transaction -> {
            MemoryTable table = transaction.memories();
            MemoryTable.Row into = table.list().stream().filter(row -> row.name().equals(name)).findFirst().orElse(null);
            if (into != null && !into.languages().matches(languages)) {
                throw Fault.MEMORY_LANGUAGES.at(name, into.languages().source().toLanguageTag(), into.languages().target().toLanguageTag());
            }
            boolean fresh = into == null || into.units() == 0;
            if (into == null) {
                into = new MemoryTable.Row(Ids.next(), name, languages, 0, !name.equals(OWN), 0);
                table.add(into);
            }
            MemoryIndex.Many index = new MemoryIndex.Many();
            int count = table.insert(into.id(), taker -> units.accept(unit -> {
                taker.accept(unit);
                index.add(unit);
            }), progress);
            return new Added(into.id(), fresh, count, index, transaction.now());
        });
        rows = null;
        index(added.memory).added(added.index, added.fresh, added.revision);
        return added.units;
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

    /**
     * Makes an empty memory, last in rank.
     *
     * @throws org.calque.job.FaultException {@code NAME_TAKEN} if there is one of that name
     */
    public MemoryTable.Row create(String name) {
        MemoryTable.Row made = new MemoryTable.Row(Ids.next(), name.strip(), LanguagePair.FRENCH_ENGLISH, 0, false, 0);
        change(table -> {
            refuseTaken(table, made);
            table.add(made);
        });
        return made;
    }

    /** Changes name, penalty and whether it may be written to; throws as {@link #create} does. */
    public void change(MemoryTable.Row memory) {
        change(table -> {
            refuseTaken(table, memory);
            table.change(memory);
        });
    }

    private static void refuseTaken(MemoryTable table, MemoryTable.Row memory) {
        if (table.list().stream().anyMatch(other -> other.name().equals(memory.name()) && !other.id().equals(memory.id()))) {
            throw Fault.NAME_TAKEN.at(memory.name());
        }
    }

    /** Moves a memory up, by less than 0, or down the ranks. */
    public void rank(UUID memory, int by) {
        change(table -> {
            List<UUID> order = new ArrayList<>(table.list().stream().map(MemoryTable.Row::id).toList());
            int at = order.indexOf(memory);
            int to = Math.max(0, Math.min(order.size() - 1, at + by));
            if (at >= 0 && at != to) {
                order.add(to, order.remove(at));
                table.rank(order);
            }
        });
    }

    /** Takes a memory away with all its units, as if it were deleted. */
    void setAside(UUID memory) {
        change(table -> table.setAside(memory));
        drop(memory);
    }

    /** @throws org.calque.job.FaultException {@code CONFLICT} if it was cleared away; {@code NAME_TAKEN} by another since */
    void bringBack(UUID memory) {
        change(table -> {
            String name = table.name(memory).orElseThrow(() -> Fault.CONFLICT.at(memory));
            if (table.list().stream().anyMatch(other -> other.name().equals(name))) {
                throw Fault.NAME_TAKEN.at(name);
            }
            table.bringBack(memory);
        });
    }

    /** Deletes a memory with all its units, for good. */
    public void delete(UUID memory) {
        change(table -> table.delete(memory));
        drop(memory);
    }

    private void drop(UUID memory) {
        MemoryIndex gone = indexes.remove(memory);
        (gone == null ? new MemoryIndex(store, folder, memory, failed) : gone).forget();
    }

    private void change(Consumer<MemoryTable> what) {
        store.write(transaction -> {
            what.accept(transaction.memories());
            return null;
        });
        rows = null;
    }

    /** Deletes one unit. */
    public void remove(UUID unit) {
        store.read(transaction -> transaction.memories().load(unit)).ifPresent(kept -> remove(List.of(kept)));
    }

    private void remove(List<MemoryTable.Kept> units) {
        replace(units, List.of());
    }

    /** Deletes units, and puts others in the place of those with their ids, or back where those were deleted; all or none. */
    void replace(List<MemoryTable.Kept> gone, List<MemoryTable.Kept> put) {
        change(table -> {
            if (!gone.isEmpty()) {
                table.remove(gone);
            }
            if (!put.isEmpty()) {
                table.put(put);
            }
        });
        each(gone, (memory, its) -> index(memory).changed(List.of(), its.stream().map(kept -> kept.unit().id()).toList()));
        each(put, (memory, its) -> index(memory).changed(its, List.of()));
    }

    private interface Share {
        void of(UUID memory, List<MemoryTable.Kept> units);
    }

    private static void each(List<MemoryTable.Kept> units, Share share) {
        Map<UUID, List<MemoryTable.Kept>> byMemory = new LinkedHashMap<>();
        units.forEach(kept -> byMemory.computeIfAbsent(Objects.requireNonNull(kept.memory()), id -> new ArrayList<>()).add(kept));
        byMemory.forEach(share::of);
    }
}
