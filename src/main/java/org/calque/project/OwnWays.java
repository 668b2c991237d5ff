package org.calque.project;

import java.util.Set;
import java.util.UUID;
import org.calque.store.Store;

/** Which segments of a document go their own way, whatever says the same elsewhere in it. Its session guards it. */
final class OwnWays {

    private final Store store;
    private final UUID document;
    private Set<UUID> segments;

    OwnWays(Store store, UUID document) {
        this.store = store;
        this.document = document;
        this.segments = store.read(transaction -> transaction.ownWays().of(document));
    }

    boolean has(UUID segment) {
        return segments.contains(segment);
    }

    void set(UUID segment, boolean on) {
        segments = store.write(transaction -> {
            transaction.ownWays().set(document, segment, on);
            return transaction.ownWays().of(document);
        });
    }
}
