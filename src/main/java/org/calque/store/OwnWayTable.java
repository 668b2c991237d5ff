package org.calque.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The segments that go their own way, whatever says the same elsewhere. */
public final class OwnWayTable {

    private final Transaction transaction;
    private final Handle handle;

    OwnWayTable(Transaction transaction) {
        this.transaction = transaction;
        this.handle = transaction.handle();
    }

    public Set<UUID> of(UUID document) {
        return new HashSet<>(handle.createQuery("SELECT segment FROM own_way WHERE document = :document").bind("document", document)
                .map((row, context) -> row.getObject(1, UUID.class)).list());
    }

    /** Lets a segment go its own way, or no longer. */
    public void set(UUID document, UUID segment, boolean on) {
        long revision = transaction.take(1);
        handle.createUpdate("DELETE FROM own_way WHERE segment = :segment").bind("segment", segment).execute();
        if (on) {
            handle.createUpdate("INSERT INTO own_way (segment, document) VALUES (:segment, :document)").bind("segment", segment)
                    .bind("document", document).execute();
        }
        transaction.log(List.of(transaction.entry(revision, 0, "own_way", segment, document, on ? "ON" : "OFF", null, null)));
    }
}
