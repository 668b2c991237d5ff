package org.calque.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calque.document.Document;
import org.calque.glossary.Names;
import org.calque.job.Progress;
import org.calque.store.DocumentRow;
import org.calque.store.Store;

/** Looks for names in the documents of a workspace: in all that are open, and in the latest of the others that are not too long. */
final class NameSearch {

    static final int DOCUMENTS = 40;
    static final int SEGMENTS = 3_000;

    private NameSearch() {
    }

    static List<Names.Name> names(List<DocumentSession> open, Store store, Progress progress) {
        Map<UUID, Document> all = new LinkedHashMap<>();
        open.forEach(session -> all.put(session.document().id(), session.document()));
        for (DocumentRow row : store.read(transaction -> transaction.documents().list()).stream().limit(DOCUMENTS).toList()) {
            progress.check();
            if (!all.containsKey(row.id()) && row.counts().values().stream().mapToInt(Integer::intValue).sum() <= SEGMENTS) {
                store.read(transaction -> transaction.documents().load(row.id())).ifPresent(stored -> all.put(row.id(), stored.document()));
            }
        }
        return Names.of(List.copyOf(all.values()), progress);
    }
}
