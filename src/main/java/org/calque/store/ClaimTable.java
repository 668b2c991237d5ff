package org.calque.store;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Who is typing in which segment, where several people share a workspace. A claim is a courtesy and no lock: a program that was
 * killed leaves one behind, so that it runs out; what is written is guarded by revisions all the same.
 */
public final class ClaimTable {

    /** How long a claim holds without being renewed, by the clock of the server, in s. */
    public static final int SECONDS = 60;

    private final Transaction transaction;
    private final Handle handle;

    ClaimTable(Transaction transaction) {
        this.transaction = transaction;
        this.handle = transaction.handle();
    }

    /**
     * Claims a segment for this program, or renews its claim.
     *
     * @return who has it, where that is somebody else; null where it is claimed now
     */
    public @Nullable String take(UUID document, UUID segment) {
        handle.createUpdate("DELETE FROM claim WHERE segment = :segment AND (session = :session OR until < CURRENT_TIMESTAMP)")
                .bind("segment", segment).bind("session", transaction.session()).execute();
        int taken = handle.createUpdate("INSERT INTO claim (segment, document, who, session, until)"
                        + " SELECT :segment, :document, :who, :session, CURRENT_TIMESTAMP + INTERVAL '" + SECONDS + "' SECOND"
                        + " WHERE NOT EXISTS (SELECT 1 FROM claim WHERE segment = :segment)")
                .bind("segment", segment).bind("document", document).bind("who", transaction.who())
                .bind("session", transaction.session()).execute();
        if (taken > 0) {
            transaction.wake();
            return null;
        }
        return handle.createQuery("SELECT who FROM claim WHERE segment = :segment").bind("segment", segment).mapTo(String.class)
                .findOne().orElse(null);
    }

    /** Gives up what this program has claimed in a document. */
    public void release(UUID document) {
        int released = handle.createUpdate("DELETE FROM claim WHERE document = :document AND session = :session")
                .bind("document", document).bind("session", transaction.session()).execute();
        if (released > 0) {
            transaction.wake();
        }
    }

    /** Who is typing in which segments of a document, other than this program. */
    public Map<UUID, String> others(UUID document) {
        Map<UUID, String> others = new HashMap<>();
        handle.createQuery("SELECT segment, who FROM claim WHERE document = :document AND session <> :session AND until >= CURRENT_TIMESTAMP")
                .bind("document", document).bind("session", transaction.session())
                .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .forEach(each -> others.put(each.getKey(), each.getValue()));
        return others;
    }
}
