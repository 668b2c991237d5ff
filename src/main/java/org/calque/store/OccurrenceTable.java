package org.calque.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which concepts occur in which translated segments, and how they are rendered there. */
public final class OccurrenceTable {

    private static final int BATCH = 4_000;

    private final Transaction transaction;

    OccurrenceTable(Transaction transaction) {
        this.transaction = transaction;
    }

    /** Adds those of segments that have none yet. */
    public void insert(Map<UUID, List<OccurrenceRow>> bySegment) {
        try (PreparedStatement insert = transaction.handle().getConnection().prepareStatement(
                "INSERT INTO occurrence (segment, concept, verdict, times, concept_revision) VALUES (?, ?, ?, ?, ?)")) {
            int waiting = 0;
            for (Map.Entry<UUID, List<OccurrenceRow>> segment : bySegment.entrySet()) {
                for (OccurrenceRow row : segment.getValue()) {
                    insert.setObject(1, segment.getKey());
                    insert.setObject(2, row.concept());
                    insert.setString(3, row.verdict().name());
                    insert.setInt(4, row.times());
                    insert.setLong(5, row.revision());
                    insert.addBatch();
                    if (++waiting % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            throw transaction.failed(failure);
        }
    }

    /** Puts others in place of those of some segments. */
    public void replace(Map<UUID, List<OccurrenceRow>> bySegment) {
        try (PreparedStatement delete = transaction.handle().getConnection()
                .prepareStatement("DELETE FROM occurrence WHERE segment = ?")) {
            for (UUID segment : bySegment.keySet()) {
                delete.setObject(1, segment);
                delete.addBatch();
            }
            delete.executeBatch();
        } catch (SQLException failure) {
            throw transaction.failed(failure);
        }
        insert(bySegment);
    }

    void replace(List<SegmentEdit> edits) {
        Map<UUID, List<OccurrenceRow>> bySegment = new HashMap<>();
        for (SegmentEdit edit : edits) {
            bySegment.put(edit.after().id(), edit.occurrences());
        }
        replace(bySegment);
    }

    /** In how many segments each of some concepts was found; one that was found in none is absent. */
    public Map<UUID, Integer> counts(Collection<UUID> concepts) {
        Map<UUID, Integer> counts = new HashMap<>();
        try (PreparedStatement query = transaction.handle().getConnection().prepareStatement(
                "SELECT COUNT(*) FROM occurrence WHERE concept = ?")) {
            for (UUID concept : concepts) {
                query.setObject(1, concept);
                try (ResultSet row = query.executeQuery()) {
                    if (row.next() && row.getInt(1) > 0) {
                        counts.put(concept, row.getInt(1));
                    }
                }
            }
        } catch (SQLException failure) {
            throw transaction.failed(failure);
        }
        return counts;
    }

    /**
     * How far a glossary reaches.
     *
     * @param segments  with a translation, in which one of its concepts stands
     * @param confirmed those of them that are confirmed or final
     */
    public record Reach(int segments, int confirmed) {
    }

    public Reach reach(UUID glossary) {
        return transaction.handle().createQuery("SELECT COUNT(*), COUNT(CASE WHEN s.state IN ('CONFIRMED', 'FINAL') THEN 1 END) FROM segment s"
                + " WHERE s.id IN (SELECT o.segment FROM occurrence o JOIN concept c ON c.id = o.concept WHERE c.glossary = :glossary)")
                .bind("glossary", glossary).map((row, context) -> new Reach(row.getInt(1), row.getInt(2))).one();
    }

    /** The units, by document and ascending, where one of the concepts was found. */
    public Map<UUID, int[]> unitsWith(Collection<UUID> concepts) {
        Map<UUID, BitSet> units = new HashMap<>();
        try (PreparedStatement query = transaction.handle().getConnection().prepareStatement(
                "SELECT s.document, s.unit FROM occurrence o JOIN segment s ON s.id = o.segment WHERE o.concept = ?")) {
            for (UUID concept : concepts) {
                query.setObject(1, concept);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        units.computeIfAbsent(row.getObject(1, UUID.class), id -> new BitSet()).set(row.getInt(2));
                    }
                }
            }
        } catch (SQLException failure) {
            throw transaction.failed(failure);
        }
        Map<UUID, int[]> ascending = new HashMap<>();
        units.forEach((document, set) -> ascending.put(document, set.stream().toArray()));
        return ascending;
    }
}
