package org.calque.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** When what stands as done was done, by the log. */
public final class DiaryTable {

    /**
     * A segment that stands as done.
     *
     * @param at    when it was last made so
     * @param words of its source
     */
    public record Entry(UUID document, Instant at, int words) {
    }

    private final Handle handle;

    DiaryTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    /**
     * The segments that one of some commands was done to since a moment, and that are done now. One query, which brings no text:
     * the states of the segments say what the bodies of the log would.
     *
     * @param commands their names in the log
     */
    public List<Entry> since(Instant moment, List<String> commands) {
        return handle.createQuery("SELECT segment.document, MAX(change.made_at), segment.words FROM segment"
                        + " JOIN change ON change.subject = segment.id WHERE segment.state IN ('CONFIRMED', 'FINAL', 'LEFT_EMPTY')"
                        + " AND change.made_at >= :since AND change.command IN (<commands>)"
                        + " GROUP BY segment.id, segment.document, segment.words")
                .bind("since", moment.atOffset(ZoneOffset.UTC)).bindList("commands", commands)
                .map((row, context) -> new Entry(row.getObject(1, UUID.class), row.getTimestamp(2).toInstant(), row.getInt(3))).list();
    }
}
