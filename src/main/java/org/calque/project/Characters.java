package org.calque.project;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.calque.document.Document;
import org.calque.document.Words;
import org.calque.project.memory.Analysis;
import org.calque.store.DocumentRow;
import org.calque.store.Store;

/** How many characters documents have, white space left out, as {@link Analysis} counts them. What was counted is kept until the document is another. */
public final class Characters {

    private record Kept(long newest, int count) {
    }

    private final Store store;
    private final Map<UUID, Kept> kept = new HashMap<>();   // guarded by this

    Characters(Store store) {
        this.store = store;
    }

    /** Counts all documents of the workspace; may take seconds the first time, as each is read. */
    public synchronized Map<UUID, Integer> count() {
        Map<UUID, Integer> counts = new HashMap<>();
        for (DocumentRow row : store.read(transaction -> transaction.documents().list())) {
            long newest = store.read(transaction -> transaction.segments().newest(row.id()));
            Kept known = kept.get(row.id());
            if (known == null || known.newest != newest) {
                known = new Kept(newest, store.read(transaction -> transaction.documents().load(row.id()))
                        .map(stored -> of(stored.document())).orElse(0));   // deleted meanwhile
                kept.put(row.id(), known);
            }
            counts.put(row.id(), known.count);
        }
        kept.keySet().retainAll(counts.keySet());
        return counts;
    }

    private static int of(Document document) {
        return document.segments().stream().map(segment -> segment.source().string()).filter(source -> Words.in(source) > 0)
                .mapToInt(Analysis::characters).sum();
    }
}
