package org.calque.store;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Which units of which documents hold a lemma. Answers "where can this term stand" without reading a text; what it names is
 * looked at with care afterwards, so it may name too many and never too few.
 */
public final class PostingTable {

    private static final int BATCH = 4_000;

    private final Transaction transaction;
    private final String table;

    /** @param table of the two that are alike: of sources and of targets */
    PostingTable(Transaction transaction, String table) {
        this.transaction = transaction;
        this.table = table;
    }

    /**
     * @param byLemma ascending indexes of units
     */
    public void insert(UUID document, Map<String, BitSet> byLemma) {
        try (PreparedStatement insert = transaction.handle().getConnection()
                .prepareStatement("INSERT INTO " + table + " (document, lemma, units) VALUES (?, ?, ?)")) {
            int waiting = 0;
            // in the order of the key, so that the tree grows at its end
            for (Map.Entry<String, BitSet> lemma : new TreeMap<>(byLemma).entrySet()) {
                insert.setObject(1, document);
                insert.setString(2, lemma.getKey());
                insert.setBytes(3, pack(lemma.getValue()));
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            throw transaction.failed(failure);
        }
    }

    /**
     * The units, by document and ascending, that hold every word of a term.
     *
     * @param words of each word of the term, every lemma it may go by; empty finds nothing
     */
    public Map<UUID, int[]> unitsWith(List<? extends Collection<String>> words) {
        Map<UUID, BitSet> all = null;
        for (Collection<String> alternatives : words) {
            Map<UUID, BitSet> found = unitsWithOneOf(alternatives);
            if (all != null) {
                Map<UUID, BitSet> before = all;
                found.keySet().retainAll(before.keySet());
                found.forEach((document, units) -> units.and(before.get(document)));
            }
            found.values().removeIf(BitSet::isEmpty);
            all = found;
        }
        Map<UUID, int[]> ascending = new HashMap<>();
        if (all != null) {
            all.forEach((document, units) -> ascending.put(document, units.stream().toArray()));
        }
        return ascending;
    }

    /** Adds units to those that are named already. */
    void add(UUID document, Map<String, BitSet> byLemma) {
        Map<String, BitSet> absent = new TreeMap<>(byLemma);
        try (PreparedStatement update = transaction.handle().getConnection().prepareStatement(
                "UPDATE " + table + " SET units = ? WHERE document = ? AND lemma = ?")) {
            for (Map.Entry<String, BitSet> lemma : named(document, byLemma.keySet()).entrySet()) {
                BitSet units = lemma.getValue();
                int before = units.cardinality();
                units.or(absent.remove(lemma.getKey()));
                if (units.cardinality() > before) {
                    update.setBytes(1, pack(units));
                    update.setObject(2, document);
                    update.setString(3, lemma.getKey());
                    update.addBatch();
                }
            }
            update.executeBatch();
        } catch (SQLException failure) {
            throw transaction.failed(failure);
        }
        insert(document, absent);
    }

    /** What is named of some lemmas; asked for all at once, since to a server each question is a way there and back. */
    private Map<String, BitSet> named(UUID document, Collection<String> lemmas) throws SQLException {
        Map<String, BitSet> named = new TreeMap<>();
        Connection connection = transaction.handle().getConnection();
        try (PreparedStatement query = connection.prepareStatement("SELECT lemma, units FROM " + table + " WHERE document = ? AND lemma = ANY (?)")) {
            query.setObject(1, document);
            query.setArray(2, connection.createArrayOf("varchar", lemmas.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    BitSet units = new BitSet();
                    unpack(row.getBytes(2), units);
                    named.put(row.getString(1), units);
                }
            }
        }
        return named;
    }

    Map<UUID, BitSet> unitsWithOneOf(Collection<String> lemmas) {
        Map<UUID, BitSet> found = new HashMap<>();
        try (PreparedStatement query = transaction.handle().getConnection().prepareStatement(
                "SELECT p.document, p.units FROM document d JOIN " + table + " p ON p.document = d.id WHERE p.lemma = ?")) {
            for (String lemma : lemmas) {
                query.setString(1, lemma);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        unpack(row.getBytes(2), found.computeIfAbsent(row.getObject(1, UUID.class), id -> new BitSet()));
                    }
                }
            }
        } catch (SQLException failure) {
            throw transaction.failed(failure);
        }
        return found;
    }

    /** Distances from one to the next, seven bits a byte, the high bit set on all but the last byte of each. */
    static byte[] pack(BitSet units) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int last = 0;
        for (int unit = units.nextSetBit(0); unit >= 0; unit = units.nextSetBit(unit + 1)) {
            int distance = unit - last;
            last = unit;
            while (distance > 0x7F) {
                out.write(distance & 0x7F | 0x80);
                distance >>>= 7;
            }
            out.write(distance);
        }
        return out.toByteArray();
    }

    static void unpack(byte[] packed, BitSet into) {
        int unit = 0;
        for (int i = 0; i < packed.length; i++) {
            int distance = 0;
            int shift = 0;
            while (packed[i] < 0) {
                distance |= (packed[i++] & 0x7F) << shift;
                shift += 7;
            }
            unit += distance | packed[i] << shift;
            into.set(unit);
        }
    }
}
