package org.calque.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.calque.document.Segment;
import org.calque.document.Text;
import org.calque.job.Progress;
import org.calque.memory.MemoryUnit;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Translation memories and their units. */
public final class MemoryTable {

    private static final int BATCH = 2_000;
    private static final String COLUMNS = "id, source, source_codes, target, target_codes, before_source, after_source, origin, who,"
            + " made_at, times";

    private final Transaction transaction;
    private final Handle handle;

    MemoryTable(Transaction transaction) {
        this.transaction = transaction;
        this.handle = transaction.handle();
    }

    /**
     * A memory.
     *
     * @param penalty  taken off each of its matches, percent from 0
     * @param readOnly whether confirming adds nothing to it
     * @param units    how many it holds
     */
    public record Row(UUID id, String name, int penalty, boolean readOnly, int units) {
    }

    /** All, the first in rank first. */
    public List<Row> list() {
        return handle.createQuery("SELECT id, name, penalty, read_only, (SELECT COUNT(*) FROM memory_unit u WHERE u.memory = m.id)"
                + " FROM memory m ORDER BY place, id").map((row, context) -> new Row(row.getObject(1, UUID.class), row.getString(2),
                row.getInt(3), row.getBoolean(4), row.getInt(5))).list();
    }

    /** Makes one, last in rank. */
    public void add(Row memory) {
        long revision = transaction.take(1);
        handle.createUpdate("INSERT INTO memory (id, name, place, penalty, read_only) VALUES (:id, :name,"
                        + " (SELECT COALESCE(MAX(place), -1) + 1 FROM memory), :penalty, :readOnly)")
                .bind("id", memory.id()).bind("name", memory.name()).bind("penalty", memory.penalty())
                .bind("readOnly", memory.readOnly()).execute();
        log(revision, memory.id(), memory.id(), "ADD");
    }

    /** Deletes one with all its units. */
    public void delete(UUID memory) {
        long revision = transaction.take(1);
        handle.createUpdate("DELETE FROM memory WHERE id = :id").bind("id", memory).execute();
        log(revision, memory, memory, "DELETE");
    }

    /**
     * Adds many units, one change for all.
     *
     * @param units hands them over, one after the other, to whom it is given
     */
    public int insert(UUID memory, Consumer<Consumer<MemoryUnit>> units, Progress progress) {
        long revision = transaction.take(1);
        int[] count = new int[1];
        try (PreparedStatement insert = handle.getConnection().prepareStatement("INSERT INTO memory_unit (" + COLUMNS
                + ", memory, segment) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            units.accept(unit -> {
                try {
                    bind(insert, unit, memory, null);
                    insert.addBatch();
                    if (++count[0] % BATCH == 0) {
                        progress.check();
                        insert.executeBatch();
                    }
                } catch (SQLException failure) {
                    throw transaction.failed(failure);
                }
            });
            insert.executeBatch();
        } catch (SQLException failure) {
            throw transaction.failed(failure);
        }
        log(revision, memory, memory, "IMPORT");
        return count[0];
    }

    private static void bind(PreparedStatement insert, MemoryUnit unit, UUID memory, @Nullable UUID segment) throws SQLException {
        insert.setObject(1, unit.id());
        insert.setString(2, unit.source().string());
        insert.setString(3, TextJson.codes(unit.source().codes()));
        insert.setString(4, unit.target().string());
        insert.setString(5, TextJson.codes(unit.target().codes()));
        insert.setString(6, unit.before());
        insert.setString(7, unit.after());
        insert.setString(8, unit.origin());
        insert.setString(9, unit.who().length() > 200 ? unit.who().substring(0, 200) : unit.who());
        insert.setObject(10, unit.at().atOffset(ZoneOffset.UTC));
        insert.setInt(11, unit.times());
        insert.setObject(12, memory);
        insert.setObject(13, segment, Types.OTHER);
    }

    /**
     * Keeps what a segment was confirmed with: in the unit that it was kept in before, or in a new one.
     *
     * @param unit its id is taken for a new one only; who, when and how often are filled in
     * @return as kept
     */
    public MemoryUnit put(UUID memory, UUID segment, MemoryUnit unit) {
        long revision = transaction.take(1);
        Optional<MemoryUnit> known = handle.createQuery("SELECT " + COLUMNS + " FROM memory_unit WHERE segment = :segment AND memory = :memory")
                .bind("segment", segment).bind("memory", memory).map((row, context) -> unit(row)).findFirst();
        MemoryUnit kept = new MemoryUnit(known.map(MemoryUnit::id).orElse(unit.id()), unit.source(), unit.target(), unit.before(),
                unit.after(), unit.origin(), transaction.who(), transaction.at(), known.map(MemoryUnit::times).orElse(0) + 1);
        handle.createUpdate("DELETE FROM memory_unit WHERE id = :id").bind("id", kept.id()).execute();
        try (PreparedStatement insert = handle.getConnection().prepareStatement("INSERT INTO memory_unit (" + COLUMNS
                + ", memory, segment) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            bind(insert, kept, memory, segment);
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw transaction.failed(failure);
        }
        log(revision, kept.id(), memory, "CONFIRM");
        return kept;
    }

    /**
     * Gives units that were kept of segments the targets that these have now.
     *
     * @return the units changed, as they are now; of segments that none was kept of, nothing
     */
    public List<MemoryUnit> reword(Collection<Segment> segments) {
        List<MemoryUnit> changed = new ArrayList<>();
        for (Segment segment : segments) {
            for (Kept known : handle.createQuery("SELECT " + COLUMNS + ", memory FROM memory_unit WHERE segment = :segment")
                    .bind("segment", segment.id()).map((row, context) -> new Kept(row.getObject(12, UUID.class), unit(row))).list()) {
                long revision = transaction.take(1);
                handle.createUpdate("UPDATE memory_unit SET target = :target, target_codes = :codes WHERE id = :id")
                        .bind("target", segment.target().string()).bind("codes", TextJson.codes(segment.target().codes()))
                        .bind("id", known.unit().id()).execute();
                log(revision, known.unit().id(), known.memory(), "REWORD");
                MemoryUnit unit = known.unit();
                changed.add(new MemoryUnit(unit.id(), unit.source(), segment.target(), unit.before(), unit.after(), unit.origin(), unit.who(),
                        unit.at(), unit.times()));
            }
        }
        return changed;
    }

    public void remove(UUID unit, UUID memory) {
        long revision = transaction.take(1);
        handle.createUpdate("DELETE FROM memory_unit WHERE id = :id").bind("id", unit).execute();
        log(revision, unit, memory, "REMOVE");
    }

    /** A unit and the memory it is of. */
    public record Kept(UUID memory, MemoryUnit unit) {
    }

    public Optional<Kept> load(UUID unit) {
        return handle.createQuery("SELECT " + COLUMNS + ", memory FROM memory_unit WHERE id = :id").bind("id", unit)
                .map((row, context) -> new Kept(row.getObject(12, UUID.class), unit(row))).findFirst();
    }

    /** Takes what is read, one after the other. */
    public interface Reader {
        void take(UUID memory, MemoryUnit unit);
    }

    /** Reads the units of one memory, or of all where it is null, in no certain order; they are not all held at once. */
    public void each(@Nullable UUID memory, Reader reader, Progress progress) {
        try (PreparedStatement query = handle.getConnection().prepareStatement("SELECT " + COLUMNS + ", memory FROM memory_unit"
                + (memory == null ? "" : " WHERE memory = ?"))) {
            if (memory != null) {
                query.setObject(1, memory);
            }
            query.setFetchSize(BATCH);
            try (ResultSet row = query.executeQuery()) {
                for (int n = 1; row.next(); n++) {
                    reader.take(row.getObject(12, UUID.class), unit(row));
                    if (n % BATCH == 0) {
                        progress.check();
                        progress.at(n, -1);
                    }
                }
            }
        } catch (SQLException failure) {
            throw transaction.failed(failure);
        }
    }

    private static MemoryUnit unit(ResultSet row) throws SQLException {
        return new MemoryUnit(row.getObject(1, UUID.class), text(row.getString(2), row.getString(3)),
                text(row.getString(4), row.getString(5)), row.getString(6), row.getString(7), row.getString(8), row.getString(9),
                row.getTimestamp(10).toInstant(), row.getInt(11));
    }

    private static Text text(String string, @Nullable String codes) {
        return codes == null ? Text.of(string) : new Text(string, TextJson.codes(codes));
    }

    private void log(long revision, UUID subject, UUID memory, String command) {
        transaction.log(List.of(transaction.entry(revision, 0, "memory", subject, memory, command, null, null)));
    }
}
