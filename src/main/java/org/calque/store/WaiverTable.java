package org.calque.store;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Waivers that were not withdrawn. The log keeps those that were. */
public final class WaiverTable {

    private static final String SELECT = "SELECT id, file, source, nth, rule, concept, verdict, agreed, about, reason, who, made_at FROM waiver";
    private static final RowMapper<Waiver> WAIVER = (row, context) -> new Waiver(row.getObject(1, UUID.class), row.getString(2),
            row.getString(3), row.getInt(4), row.getString(5), row.getObject(6, UUID.class), row.getString(7), row.getString(8),
            row.getString(9), row.getString(10), row.getString(11), row.getTimestamp(12).toInstant());

    private final Transaction transaction;
    private final Handle handle;

    WaiverTable(Transaction transaction) {
        this.transaction = transaction;
        this.handle = transaction.handle();
    }

    /** All, the latest first. */
    public List<Waiver> list() {
        return handle.createQuery(SELECT + " ORDER BY id DESC").map(WAIVER).list();
    }

    /** Those given in documents of a name. */
    public List<Waiver> of(String file) {
        return handle.createQuery(SELECT + " WHERE file = :file ORDER BY id").bind("file", file).map(WAIVER).list();
    }

    /**
     * Adds one; who and when are filled in.
     *
     * @param document that it was given in, for the log; null where it was done for all
     * @return as kept
     */
    public Waiver add(Waiver waiver, @Nullable UUID document, String command) {
        long revision = transaction.take(1);
        Waiver kept = new Waiver(waiver.id(), waiver.file(), waiver.source(), waiver.nth(), waiver.check(), waiver.concept(),
                waiver.verdict(), waiver.agreed(), waiver.about(), waiver.reason(), transaction.who(), transaction.at());
        handle.createUpdate("INSERT INTO waiver (id, file, source, nth, rule, concept, verdict, agreed, about, reason, who, made_at)"
                        + " VALUES (:id, :file, :source, :nth, :rule, :concept, :verdict, :agreed, :about, :reason, :who, :at)")
                .bind("id", kept.id()).bind("file", kept.file()).bind("source", kept.source()).bind("nth", kept.nth())
                .bind("rule", kept.check()).bindByType("concept", kept.concept(), UUID.class).bind("verdict", kept.verdict())
                .bind("agreed", kept.agreed()).bind("about", kept.about()).bind("reason", kept.reason()).bind("who", kept.who())
                .bind("at", kept.at().atOffset(ZoneOffset.UTC)).execute();
        log(revision, document, command, kept, null, kept);
        return kept;
    }

    /** Withdraws one. Withdrawing it twice is no error: it is gone as was asked. */
    public void remove(Waiver waiver, @Nullable UUID document, String command) {
        long revision = transaction.take(1);
        handle.createUpdate("DELETE FROM waiver WHERE id = :id").bind("id", waiver.id()).execute();
        log(revision, document, command, waiver, waiver, null);
    }

    private void log(long revision, @Nullable UUID document, String command, Waiver waiver, @Nullable Waiver before, @Nullable Waiver after) {
        transaction.log(List.of(transaction.entry(revision, 0, "waiver", waiver.id(), document, command,
                before == null ? null : body(before), after == null ? null : body(after))));
    }

    private static String body(Waiver waiver) {
        return Json.write(out -> {
            out.writeStartObject();
            out.writeStringField("file", waiver.file());
            out.writeStringField("source", waiver.source());
            out.writeNumberField("nth", waiver.nth());
            out.writeStringField("check", waiver.check());
            Json.field(out, "concept", waiver.concept() == null ? null : waiver.concept().toString());
            Json.field(out, "verdict", waiver.verdict());
            out.writeStringField("agreed", waiver.agreed());
            Json.field(out, "about", waiver.about());
            out.writeStringField("reason", waiver.reason());
            out.writeEndObject();
        });
    }
}
