package org.calque.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.calque.database.LogEntry;
import org.calque.document.Document;
import org.calque.document.Range;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.calque.job.Fault;
import org.calque.job.Progress;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Segments, and every version they have had. */
public final class SegmentTable {

    private static final int BATCH = 2_000;
    private static final long PART = 50_000;   // rows
    private static final String COLUMNS = "id, unit, segment_key, range_start, range_end, code_start, code_end, source, target,"
            + " target_codes, state, note, locked, parent, revision, reading, breaks";
    static final String CONFIRMED = "state IN ('CONFIRMED', 'FINAL')";

    private final Transaction transaction;
    private final Handle handle;

    SegmentTable(Transaction transaction) {
        this.transaction = transaction;
        this.handle = transaction.handle();
    }

    void insertAll(Document document, ToIntFunction<Segment> words, Progress progress) {
        List<Segment> segments = document.segments();
        try (PreparedStatement insert = prepareInsert()) {
            int ordinal = 0;
            for (int i = 0; i < segments.size(); i++) {
                Segment segment = segments.get(i);
                ordinal = i > 0 && segments.get(i - 1).unit() == segment.unit() ? ordinal + 1 : 0;
                addInsert(insert, document.id(), document.unitOf(segment), segment, ordinal, words.applyAsInt(segment), 0);
                if ((i + 1) % BATCH == 0) {
                    progress.check();
                    progress.at(i + 1, segments.size());
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            progress.at(segments.size(), segments.size());
        } catch (SQLException failure) {
            throw transaction.failed(failure);
        }
    }

    private PreparedStatement prepareInsert() throws SQLException {
        return handle.getConnection().prepareStatement("INSERT INTO segment (" + COLUMNS + ", document, ordinal, words)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    private static void addInsert(PreparedStatement insert, UUID document, Unit unit, Segment segment, int ordinal, int words,
                                  long revision) throws SQLException {
        Range range = segment.range();
        insert.setObject(1, segment.id());
        insert.setInt(2, segment.unit());
        insert.setString(3, segment.key());
        insert.setInt(4, range.start());
        insert.setInt(5, range.end());
        insert.setInt(6, range.codeStart());
        insert.setInt(7, range.codeEnd());
        insert.setString(8, isPart(unit, segment) ? null : TextJson.text(segment.source()));
        insert.setString(9, segment.target().string());
        insert.setString(10, TextJson.codes(segment.target().codes()));
        insert.setString(11, segment.state().name());
        insert.setString(12, segment.note());
        insert.setBoolean(13, segment.locked());
        insert.setObject(14, segment.parent(), Types.OTHER);
        insert.setLong(15, revision);
        insert.setString(16, segment.reading());
        insert.setString(17, TextJson.breaks(segment.breaks()));
        insert.setObject(18, document);
        insert.setInt(19, ordinal);
        insert.setInt(20, words);
        insert.addBatch();
    }

    /** Whether the source need not be kept, being a stretch of its unit's. */
    private static boolean isPart(Unit unit, Segment segment) {
        Range range = segment.range();
        return range.end() <= unit.source().string().length() && range.codeEnd() <= unit.source().codes().size()
                && unit.source().part(range).equals(segment.source());
    }

    List<Segment> load(UUID document, List<Unit> units, Map<UUID, Long> revisions) {
        List<Segment> segments = new ArrayList<>();
        try (PreparedStatement query = handle.getConnection().prepareStatement("SELECT " + COLUMNS
                + " FROM segment WHERE document = ? ORDER BY unit, ordinal")) {
            query.setObject(1, document);
            query.setFetchSize(BATCH);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Segment segment = read(row, units.get(row.getInt(2)));
                    segments.add(segment);
                    long revision = row.getLong(15);
                    if (revision != 0) {
                        revisions.put(segment.id(), revision);
                    }
                }
            }
        } catch (SQLException failure) {
            throw transaction.failed(failure);
        }
        return segments;
    }

    private static Segment read(ResultSet row, Unit unit) throws SQLException {
        Range range = new Range(row.getInt(4), row.getInt(5), row.getInt(6), row.getInt(7));
        String source = row.getString(8);
        String codes = row.getString(10);
        Text target = codes == null ? Text.of(row.getString(9)) : new Text(row.getString(9), TextJson.codes(codes));
        return new Segment(row.getObject(1, UUID.class), row.getInt(2), row.getString(3), range,
                source == null ? unit.source().part(range) : TextJson.text(source), target,
                SegmentState.valueOf(row.getString(11)), row.getString(12), row.getBoolean(13), row.getObject(14, UUID.class), row.getString(16), TextJson.breaks(row.getString(17)));
    }

    /** The newest revision of a document's segments; 0 where it has none. */
    public long newest(UUID document) {
        return handle.createQuery("SELECT COALESCE(MAX(revision), 0) FROM segment WHERE document = :document").bind("document", document).mapTo(Long.class).one();
    }

    /** One segment as it is now, or nothing where it is gone. */
    public Optional<StoredSegment> load(UUID document, UUID segment, List<Unit> units) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM segment WHERE id = :id AND document = :document")
                .bind("id", segment).bind("document", document)
                .map((row, context) -> new StoredSegment(document, read(row, units.get(row.getInt(2))), row.getLong(15))).findOne();
    }

    /** The segments of some units of a document. */
    public List<StoredSegment> ofUnits(UUID document, int[] ascending) {
        return ofUnits(document, ascending, "");
    }

    /** Those of them that are confirmed. */
    public List<StoredSegment> confirmedOfUnits(UUID document, int[] ascending) {
        return ofUnits(document, ascending, " AND " + CONFIRMED);
    }

    private List<StoredSegment> ofUnits(UUID document, int[] ascending, String condition) {
        List<StoredSegment> found = new ArrayList<>();
        Map<Integer, Unit> units = transaction.documents().units(document, ascending);
        try (PreparedStatement query = handle.getConnection().prepareStatement("SELECT " + COLUMNS
                + " FROM segment WHERE document = ? AND unit = ?" + condition + " ORDER BY ordinal")) {
            for (Map.Entry<Integer, Unit> unit : units.entrySet()) {
                query.setObject(1, document);
                query.setInt(2, unit.getKey());
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.add(new StoredSegment(document, read(row, unit.getValue()), row.getLong(15)));
                    }
                }
            }
        } catch (SQLException failure) {
            throw transaction.failed(failure);
        }
        return found;
    }

    /** A part of the table that is read by itself, from the first number of a row to the last. */
    public record Part(long first, long last) {
    }

    /** Parts of the table to go through at the same time; none where it is small. Not of a server's, which shares its work out itself. */
    public List<Part> parts() {
        return handle.createQuery("SELECT MIN(_ROWID_), MAX(_ROWID_) FROM segment").map((row, context) -> {
            List<Part> parts = new ArrayList<>();
            long last = row.getLong(2);
            for (long first = row.getLong(1); last - row.getLong(1) >= PART && first <= last; first += PART) {
                parts.add(new Part(first, Math.min(last, first + PART - 1)));
            }
            return parts;
        }).one();
    }

    /** Told of the target of a segment. */
    public interface TargetVisitor {
        void target(UUID document, int unit, String target);
    }

    /**
     * Goes through the targets of the confirmed segments of all documents.
     *
     * @param part of the table; null for all of it
     */
    public void confirmedTargets(@Nullable Part part, TargetVisitor visitor) {
        try (PreparedStatement query = handle.getConnection().prepareStatement("SELECT document, unit, target FROM segment WHERE "
                + (part == null ? "" : "_ROWID_ BETWEEN ? AND ? AND ") + CONFIRMED)) {
            if (part != null) {
                query.setLong(1, part.first);
                query.setLong(2, part.last);
            }
            query.setFetchSize(BATCH);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    visitor.target(row.getObject(1, UUID.class), row.getInt(2), row.getString(3));
                }
            }
        } catch (SQLException failure) {
            throw transaction.failed(failure);
        }
    }

    /** The units, by document and ascending, in which a segment is confirmed. */
    public Map<UUID, int[]> confirmed() {
        Map<UUID, BitSet> units = new TreeMap<>();
        try (PreparedStatement query = handle.getConnection().prepareStatement("SELECT document, unit FROM segment WHERE " + CONFIRMED)) {
            query.setFetchSize(BATCH);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    units.computeIfAbsent(row.getObject(1, UUID.class), id -> new BitSet()).set(row.getInt(2));
                }
            }
        } catch (SQLException failure) {
            throw transaction.failed(failure);
        }
        Map<UUID, int[]> ascending = new TreeMap<>();
        units.forEach((document, set) -> ascending.put(document, set.stream().toArray()));
        return ascending;
    }

    /**
     * Changes segments of one document, all or none.
     *
     * @param command its name, for the log
     * @return the revision of the first; the others follow it one by one
     * @throws org.calque.job.FaultException {@code CONFLICT} if one has another revision than the change was made from
     */
    public long change(UUID document, String command, List<SegmentEdit> edits) {
        long first = transaction.take(edits.size());
        List<LogEntry> entries = new ArrayList<>(edits.size());
        try (PreparedStatement update = handle.getConnection().prepareStatement("UPDATE segment SET target = ?, target_codes = ?,"
                + " state = ?, note = ?, locked = ?, reading = ?, breaks = ?, revision = ? WHERE id = ? AND revision = ?")) {
            for (SegmentEdit edit : edits) {
                Segment after = edit.after();
                long revision = first + entries.size();
                update.setString(1, after.target().string());
                update.setString(2, TextJson.codes(after.target().codes()));
                update.setString(3, after.state().name());
                update.setString(4, after.note());
                update.setBoolean(5, after.locked());
                update.setString(6, after.reading());
                update.setString(7, TextJson.breaks(after.breaks()));
                update.setLong(8, revision);
                update.setObject(9, after.id());
                update.setLong(10, edit.basedOn());
                update.addBatch();
                entries.add(transaction.entry(revision, edit.basedOn(), "segment", after.id(), document, command,
                        TextJson.content(edit.before()), TextJson.content(after)));
            }
            int[] counts = update.executeBatch();
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] == 0) {
                    throw Fault.CONFLICT.at(edits.get(i).after().key());
                }
            }
        } catch (SQLException failure) {
            throw transaction.failed(failure);
        }
        transaction.log(entries);
        transaction.occurrences().replace(edits);
        transaction.targetPostings().add(document, edits);
        return first;
    }

    /**
     * Puts other segments in place of some that stand together in one unit: a split or a join.
     *
     * @param gone   with the revision each was known at
     * @param come   in the same order; one of the same id as a segment that goes, keeps its history
     * @param words  of a segment's source
     * @param place  ordinal in the unit of the first that goes
     * @return the revision of the first that comes; the others follow it one by one
     * @throws org.calque.job.FaultException {@code CONFLICT} if one of them was changed or is gone
     */
    public long replace(UUID document, String command, Unit unit, List<StoredSegment> gone, List<SegmentEdit> come,
                        ToIntFunction<Segment> words, int place) {
        long first = transaction.take(come.size());
        try (PreparedStatement delete = handle.getConnection().prepareStatement("DELETE FROM segment WHERE id = ? AND revision = ?");
             PreparedStatement shift = handle.getConnection().prepareStatement(
                     "UPDATE segment SET ordinal = ordinal + ? WHERE document = ? AND unit = ? AND ordinal >= ?");
             PreparedStatement insert = prepareInsert()) {
            for (StoredSegment each : gone) {
                delete.setObject(1, each.segment().id());
                delete.setLong(2, each.revision());
                if (delete.executeUpdate() == 0) {
                    throw Fault.CONFLICT.at(each.segment().key());
                }
            }
            shift.setInt(1, come.size() - gone.size());
            shift.setObject(2, document);
            shift.setInt(3, gone.get(0).segment().unit());
            shift.setInt(4, place);
            shift.executeUpdate();
            List<LogEntry> entries = new ArrayList<>();
            for (SegmentEdit edit : come) {
                int n = entries.size();
                addInsert(insert, document, unit, edit.after(), place + n, words.applyAsInt(edit.after()), first + n);
                entries.add(transaction.entry(first + n, edit.basedOn(), "segment", edit.after().id(), document, command,
                        TextJson.content(edit.before()), TextJson.content(edit.after())));
            }
            insert.executeBatch();
            transaction.log(entries);
        } catch (SQLException failure) {
            throw transaction.failed(failure);
        }
        transaction.occurrences().replace(come);
        transaction.targetPostings().add(document, come);
        return first;
    }

    /** What a segment was before the first change to it after a moment; empty where there was none. */
    public Optional<SegmentVersion.Content> before(UUID segment, Instant moment) {
        return transaction.historyOf(segment).stream().filter(entry -> entry.at().isAfter(moment) && entry.earlier() != null)
                .min(Comparator.comparingLong(LogEntry::revision)).map(entry -> TextJson.content(Objects.requireNonNull(entry.earlier())));
    }

    /** Every version of a segment, the latest first. */
    public List<SegmentVersion> history(UUID segment) {
        return transaction.historyOf(segment).stream().filter(entry -> entry.later() != null)
                .map(entry -> new SegmentVersion(entry.revision(), entry.at(), entry.who(), entry.command(),
                        TextJson.content(Objects.requireNonNull(entry.later())))).toList();
    }
}
