package org.calque.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.calque.database.LogEntry;
import org.calque.document.LanguagePair;
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
    private static final String INSERT = "INSERT INTO memory_unit (" + COLUMNS
            + ", memory, segment) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String KIND = "memory";
    private static final String IMPORT = "IMPORT";

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
    public record Row(UUID id, String name, LanguagePair languages, int penalty, boolean readOnly, int units) {

        public Row with(String newName, int newPenalty, boolean nowReadOnly) {
            return new Row(id, newName, languages, newPenalty, nowReadOnly, units);
        }
    }

    /** All that were not set aside, the first in rank first. */
    public List<Row> list() {
        return list("(SELECT COUNT(*) FROM memory_unit u WHERE u.memory = m.id)");
    }

    /** The same without looking how many units each holds, which is 0 here: to count millions takes a second. */
    public List<Row> ranked() {
        return list("0");
    }

    private List<Row> list(String units) {
        return handle.createQuery("SELECT id, name, source_language, target_language, penalty, read_only, " + units
                + " FROM memory m WHERE gone_at IS NULL ORDER BY place, id")
                .map((row, context) -> new Row(row.getObject(1, UUID.class), row.getString(2),
                        new LanguagePair(Locale.forLanguageTag(row.getString(3)), Locale.forLanguageTag(row.getString(4))),
                        row.getInt(5), row.getBoolean(6), row.getInt(7))).list();
    }

    /** Makes one, last in rank. */
    public void add(Row memory) {
        long revision = transaction.take(1);
        handle.createUpdate("INSERT INTO memory (id, name, source_language, target_language, place, penalty, read_only) VALUES (:id, :name,"
                        + " :from, :into, (SELECT COALESCE(MAX(place), -1) + 1 FROM memory), :penalty, :readOnly)")
                .bind("id", memory.id()).bind("name", memory.name()).bind("from", memory.languages().source().toLanguageTag())
                .bind("into", memory.languages().target().toLanguageTag()).bind("penalty", memory.penalty())
                .bind("readOnly", memory.readOnly()).execute();
        log(revision, memory.id(), memory.id(), "ADD", null, memory.name());
    }

    /** Changes name, penalty and whether it is read only. */
    public void change(Row memory) {
        long revision = transaction.take(1);
        handle.createUpdate("UPDATE memory SET name = :name, penalty = :penalty, read_only = :readOnly WHERE id = :id")
                .bind("id", memory.id()).bind("name", memory.name()).bind("penalty", memory.penalty())
                .bind("readOnly", memory.readOnly()).execute();
        log(revision, memory.id(), memory.id(), "SET", null, memory.name());
    }

    /** @param memories ids of all, the first in rank first */
    public void rank(List<UUID> memories) {
        long revision = transaction.take(1);
        for (int place = 0; place < memories.size(); place++) {
            handle.createUpdate("UPDATE memory SET place = :place WHERE id = :id").bind("place", place).bind("id", memories.get(place)).execute();
        }
        UUID first = memories.get(0);
        log(revision, first, first, "RANK", null, null);
    }

    /** Sets one aside: it is there no more, and can be brought back until it is deleted. */
    public void setAside(UUID memory) {
        long revision = transaction.take(1);
        handle.createUpdate("UPDATE memory SET gone_at = :at WHERE id = :id").bind("at", transaction.at().atOffset(ZoneOffset.UTC))
                .bind("id", memory).execute();
        log(revision, memory, memory, "SET_ASIDE", null, null);
    }

    /** @return whether it was still there to be brought back */
    public boolean bringBack(UUID memory) {
        long revision = transaction.take(1);
        int found = handle.createUpdate("UPDATE memory SET gone_at = NULL WHERE id = :id").bind("id", memory).execute();
        log(revision, memory, memory, "BRING_BACK", null, null);
        return found > 0;
    }

    /** What was set aside before a time. */
    public List<UUID> setAsideBefore(Instant time) {
        return handle.createQuery("SELECT id FROM memory WHERE gone_at < :time").bind("time", time.atOffset(ZoneOffset.UTC))
                .mapTo(UUID.class).list();
    }

    /** The name of one, set aside or not. */
    public Optional<String> name(UUID memory) {
        return handle.createQuery("SELECT name FROM memory WHERE id = :id").bind("id", memory).mapTo(String.class).findFirst();
    }

    /** Deletes one with all its units. */
    public void delete(UUID memory) {
        long revision = transaction.take(1);
        handle.createUpdate("DELETE FROM memory WHERE id = :id").bind("id", memory).execute();
        log(revision, memory, memory, "DELETE", null, null);
    }

    /**
     * Adds many units, one change for all.
     *
     * @param units hands them over, one after the other, to whom it is given
     */
    public int insert(UUID memory, Consumer<Consumer<MemoryUnit>> units, Progress progress) {
        long revision = transaction.take(1);
        int[] count = new int[1];
        try (PreparedStatement insert = handle.getConnection().prepareStatement(INSERT)) {
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
        log(revision, memory, memory, IMPORT, null, null);
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
        Optional<MemoryUnit> known = of(memory, segment);
        MemoryUnit kept = new MemoryUnit(known.map(MemoryUnit::id).orElse(unit.id()), unit.source(), unit.target(), unit.before(),
                unit.after(), unit.origin(), transaction.who(), transaction.at(), known.map(MemoryUnit::times).orElse(0) + 1);
        handle.createUpdate("DELETE FROM memory_unit WHERE id = :id").bind("id", kept.id()).execute();
        try (PreparedStatement insert = handle.getConnection().prepareStatement(INSERT)) {
            bind(insert, kept, memory, segment);
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw transaction.failed(failure);
        }
        log(revision, kept.id(), memory, "CONFIRM", known.map(MemoryTable::told).orElse(null), told(kept));
        return kept;
    }

    /** What a memory keeps of what a segment was confirmed with. */
    public Optional<MemoryUnit> of(UUID memory, UUID segment) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM memory_unit WHERE segment = :segment AND memory = :memory")
                .bind("segment", segment).bind("memory", memory).map((row, context) -> unit(row)).findFirst();
    }

    /**
     * Gives units that were kept of segments the targets that these have now.
     *
     * @return the units changed, as they are now; of segments that none was kept of, nothing
     */
    public List<Kept> reword(Collection<Segment> segments) {
        List<Kept> changed = new ArrayList<>();
        for (Segment segment : segments) {
            for (Kept known : handle.createQuery("SELECT " + COLUMNS + ", memory FROM memory_unit WHERE segment = :segment")
                    .bind("segment", segment.id()).map((row, context) -> new Kept(row.getObject(12, UUID.class), unit(row))).list()) {
                long revision = transaction.take(1);
                handle.createUpdate("UPDATE memory_unit SET target = :target, target_codes = :codes WHERE id = :id")
                        .bind("target", segment.target().string()).bind("codes", TextJson.codes(segment.target().codes()))
                        .bind("id", known.unit().id()).execute();
                MemoryUnit unit = known.unit();
                Kept now = new Kept(known.memory(), new MemoryUnit(unit.id(), unit.source(), segment.target(), unit.before(), unit.after(),
                        unit.origin(), unit.who(), unit.at(), unit.times()));
                log(revision, unit.id(), known.memory(), "REWORD", told(unit), told(now.unit()));
                changed.add(now);
            }
        }
        return changed;
    }

    /** Deletes units; those that are not there are left out. One change for each. */
    public void remove(List<Kept> units) {
        long revision = transaction.take(Math.max(1, units.size()));
        List<LogEntry> entries = new ArrayList<>();
        for (Kept kept : units) {
            handle.createUpdate("DELETE FROM memory_unit WHERE id = :id").bind("id", kept.unit().id()).execute();
            entries.add(transaction.entry(revision++, 0, KIND, kept.unit().id(), kept.memory(), "REMOVE", told(kept.unit()), null));
        }
        transaction.log(entries);
    }

    /** Puts units in the place of those with their ids, or back where those were deleted. One change for each. */
    public void put(List<Kept> units) {
        long revision = transaction.take(Math.max(1, units.size()));
        List<LogEntry> entries = new ArrayList<>();
        for (Kept kept : units) {
            MemoryUnit unit = kept.unit();
            Optional<Kept> before = load(unit.id());
            if (before.isPresent()) {
                handle.createUpdate("UPDATE memory_unit SET source = :source, source_codes = :sourceCodes, target = :target,"
                                + " target_codes = :targetCodes, who = :who, made_at = :at WHERE id = :id")
                        .bind("source", unit.source().string()).bind("sourceCodes", TextJson.codes(unit.source().codes()))
                        .bind("target", unit.target().string()).bind("targetCodes", TextJson.codes(unit.target().codes()))
                        .bind("who", unit.who()).bind("at", unit.at().atOffset(ZoneOffset.UTC)).bind("id", unit.id()).execute();
            } else {
                try (PreparedStatement insert = handle.getConnection().prepareStatement(INSERT)) {
                    bind(insert, unit, kept.memory(), null);
                    insert.executeUpdate();
                } catch (SQLException failure) {
                    throw transaction.failed(failure);
                }
            }
            entries.add(transaction.entry(revision++, 0, KIND, unit.id(), kept.memory(), "EDIT",
                    before.map(one -> told(one.unit())).orElse(null), told(unit)));
        }
        transaction.log(entries);
    }

    /** Who changes something now, and when. */
    public MemoryUnit signed(MemoryUnit unit, Text source, Text target) {
        return new MemoryUnit(unit.id(), source, target, unit.before(), unit.after(), unit.origin(), transaction.who(), transaction.at(),
                unit.times());
    }

    /** A unit and the memory it is of. */
    public record Kept(UUID memory, MemoryUnit unit) {
    }

    public Optional<Kept> load(UUID unit) {
        return handle.createQuery("SELECT " + COLUMNS + ", memory FROM memory_unit WHERE id = :id").bind("id", unit)
                .map((row, context) -> new Kept(row.getObject(12, UUID.class), unit(row))).findFirst();
    }

    /** Several at once, in the order of their ids as given; those that are gone are left out. */
    public List<Kept> load(List<UUID> units) {
        if (units.isEmpty()) {
            return List.of();
        }
        Map<UUID, Kept> found = new HashMap<>();
        handle.createQuery("SELECT " + COLUMNS + ", memory FROM memory_unit WHERE id IN (<ids>)").bindList("ids", units)
                .map((row, context) -> new Kept(row.getObject(12, UUID.class), unit(row)))
                .forEach(kept -> found.put(kept.unit().id(), kept));
        return units.stream().filter(found::containsKey).map(found::get).toList();
    }

    /**
     * What has become of a memory since a revision: the ids of units that came, changed or went; empty where there are too many
     * to tell, or it was imported to.
     */
    public Optional<Set<UUID>> changedSince(UUID memory, long revision, int most) {
        Set<UUID> units = new LinkedHashSet<>();
        boolean[] whole = {false};
        handle.createQuery("SELECT subject, command FROM change WHERE revision > :revision AND kind = :kind AND owner = :memory"
                        + " ORDER BY revision").bind("revision", revision).bind("kind", KIND).bind("memory", memory)
                .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getString(2))).forEach(change -> {
                    whole[0] |= change.getValue().equals(IMPORT);
                    if (!change.getKey().equals(memory)) {
                        units.add(change.getKey());
                    }
                });
        return whole[0] || units.size() > most ? Optional.empty() : Optional.of(units);
    }

    /** The units that came last, the latest first. */
    public List<Kept> latest(@Nullable UUID memory, int most) {
        var query = handle.createQuery("SELECT " + COLUMNS + ", memory FROM memory_unit"
                + (memory == null ? held() : " WHERE memory = :memory") + " ORDER BY id DESC LIMIT :most").bind("most", most);
        return (memory == null ? query : query.bind("memory", memory))
                .map((row, context) -> new Kept(row.getObject(12, UUID.class), unit(row))).list();
    }

    /** Which units are to be seen: mostly all, and then the index on ids serves as it is. */
    private String held() {
        boolean all = handle.createQuery("SELECT COUNT(*) FROM memory WHERE gone_at IS NOT NULL").mapTo(Integer.class).one() == 0;
        return all ? "" : " WHERE memory IN (SELECT id FROM memory WHERE gone_at IS NULL)";
    }

    /** Takes what is read, one after the other. */
    public interface Reader {
        void take(UUID memory, MemoryUnit unit);
    }

    /** Reads the units of one memory, or of all where it is null, in no certain order; they are not all held at once. */
    public void each(@Nullable UUID memory, Reader reader, Progress progress) {
        try (PreparedStatement query = handle.getConnection().prepareStatement("SELECT " + COLUMNS + ", memory FROM memory_unit"
                + (memory == null ? held() : " WHERE memory = ?"))) {
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

    private static String told(MemoryUnit unit) {
        return unit.source().string() + "\t" + unit.target().string();
    }

    private void log(long revision, UUID subject, UUID memory, String command, @Nullable String earlier, @Nullable String later) {
        transaction.log(List.of(transaction.entry(revision, 0, KIND, subject, memory, command, earlier, later)));
    }
}
