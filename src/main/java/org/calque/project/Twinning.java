package org.calque.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.calque.job.Cancelled;
import org.calque.job.Progress;
import org.calque.memory.Likeness;
import org.calque.memory.Match;
import org.calque.memory.MemoryUnit;
import org.calque.memory.Twin;
import org.calque.memory.Twins;
import org.calque.store.DocumentRow;
import org.calque.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The twins of a document's sentences: in the document itself, and in others of the workspace. Worked out away from whoever works
 * in the document. Safe across threads.
 */
final class Twinning {

    /** Other documents are looked through while they are no more than this, and no longer. */
    private static final int DOCUMENTS = 40;
    private static final int SEGMENTS = 3_000;

    private final Store store;
    private final Supplier<Document> document;
    private volatile Twins twins = Twins.NONE;
    private volatile Map<UUID, UUID> homes = Map.of();   // of segments in other documents, their document

    Twinning(Store store, Supplier<Document> document) {
        this.store = store;
        this.document = document;
    }

    /** Looks for twins anew; takes as long as reading some documents does. Gives whether there are others now. */
    boolean renew(Progress progress) {
        Document own = document.get();
        List<Document> all = new ArrayList<>(List.of(own));
        Map<UUID, UUID> found = new HashMap<>();
        for (DocumentRow row : store.read(transaction -> transaction.documents().list()).stream().limit(DOCUMENTS).toList()) {
            if (progress.cancelled()) {
                return false;
            }
            int segments = row.counts().values().stream().mapToInt(Integer::intValue).sum();
            if (!row.id().equals(own.id()) && segments <= SEGMENTS && row.languages().equals(own.languages())) {
                store.read(transaction -> transaction.documents().load(row.id())).map(stored -> stored.document())
                        .filter(other -> mayTell(own, other)).ifPresent(other -> {
                            all.add(other);
                            other.segments().forEach(segment -> found.put(segment.id(), other.id()));
                        });
            }
        }
        Twins now;
        try {
            now = Twins.among(all, progress);
        } catch (Cancelled closing) {
            return false;
        }
        boolean news = !(now.isEmpty() && twins.isEmpty());
        homes = found;
        twins = now;
        return news;
    }

    /** Whether one was spoken and the other written, or may have been. */
    private static boolean mayTell(Document own, Document other) {
        return spoken(own) && written(other) || spoken(other) && written(own);
    }

    private static boolean spoken(Document document) {
        return document.units().stream().anyMatch(unit -> unit.kind() == Unit.Kind.CAPTIONS);
    }

    private static boolean written(Document document) {
        return document.units().stream().anyMatch(unit -> unit.kind() == Unit.Kind.PARAGRAPH || unit.kind() == Unit.Kind.LIST_ITEM);
    }

    /** The twin of a segment as far as is known, or null. */
    @Nullable Twin of(Segment segment) {
        return twins.of(segment.id()).orElse(null);
    }

    /** The translation of a segment's twin as a match, where all of it is translated. */
    Optional<Match> match(Segment segment) {
        Twin twin = of(segment);
        if (twin == null) {
            return Optional.empty();
        }
        Text target = Text.EMPTY;
        String name = document.get().name();
        for (UUID other : twin.others()) {
            UUID home = homes.get(other);
            Document its = home == null ? document.get()
                    : store.read(transaction -> transaction.documents().load(home)).map(stored -> stored.document()).orElse(null);
            Segment there = its == null ? null : its.segments().stream().filter(one -> one.id().equals(other)).findFirst().orElse(null);
            if (its == null || there == null || there.target().isBlank()) {
                return Optional.empty();
            }
            name = its.name();
            target = target.then(target.isEmpty() ? Text.EMPTY : Text.of(" ")).then(Text.of(there.target().string()));
        }
        MemoryUnit unit = new MemoryUnit(segment.id(), Text.of(twin.text()), target, null, null, name, "", java.time.Instant.EPOCH, 1);
        return Optional.of(Match.of(unit, Match.TWIN, 0, Likeness.percent(unit.source(), segment.read()), segment.read(), null, null));
    }
}
