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
import java.util.stream.Stream;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.language.TextKeys;

/**
 * Which units of which documents hold a word in a confirmed target ({@link TextKeys}). Answers where an English word that is newly
 * forbidden may stand without reading a million targets. {@link SegmentTable} keeps it in step.
 */
public final class TargetPostings {

    private final Transaction transaction;
    private final PostingTable table;

    TargetPostings(Transaction transaction, PostingTable table) {
        this.transaction = transaction;
        this.table = table;
    }

    /** What a document's confirmed targets are to be kept under. */
    public static Map<String, BitSet> of(Collection<Segment> segments) {
        return of(segments.stream());
    }

    private static Map<String, BitSet> of(Stream<Segment> segments) {
        Map<String, BitSet> byWord = new HashMap<>();
        segments.filter(segment -> segment.state() == SegmentState.CONFIRMED || segment.state() == SegmentState.FINAL)
                .forEach(segment -> note(byWord, segment.unit(), segment.target()));
        return byWord;
    }

    private static void note(Map<String, BitSet> byWord, int unit, Text target) {
        TextKeys.of(target).forEach(word -> byWord.computeIfAbsent(word, key -> new BitSet()).set(unit));
    }

    /** Of a new document. */
    public void insert(UUID document, Map<String, BitSet> byWord) {
        table.insert(document, byWord);
        posted(document);
    }

    /** Of segments that were changed. */
    void add(UUID document, Collection<SegmentEdit> edits) {
        table.add(document, of(edits.stream().map(SegmentEdit::after)));
    }

    /** The units, by document, that hold a word. */
    public Map<UUID, BitSet> unitsWith(String word) {
        return table.unitsWithOneOf(List.of(word));
    }

    /** The documents of which that is not known yet: kept before there was this table. */
    public List<UUID> missing() {
        return transaction.handle().createQuery("SELECT id FROM document WHERE NOT targets_posted").mapTo(UUID.class).list();
    }

    /** Of one of those, what it is to be kept under. */
    public Map<String, BitSet> read(UUID document) {
        Map<String, BitSet> byWord = new HashMap<>();
        try (PreparedStatement query = transaction.handle().getConnection().prepareStatement(
                "SELECT unit, target FROM segment WHERE document = ? AND " + SegmentTable.CONFIRMED)) {
            query.setObject(1, document);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    note(byWord, row.getInt(1), Text.of(row.getString(2)));
                }
            }
        } catch (SQLException failure) {
            throw transaction.failed(failure);
        }
        return byWord;
    }

    /** Makes up for one of those; what was confirmed since it was read is there already. */
    public void fill(UUID document, Map<String, BitSet> byWord) {
        transaction.take(1);   // or the units that somebody confirms meanwhile would be overwritten
        table.add(document, byWord);
        posted(document);
    }

    private void posted(UUID document) {
        transaction.handle().createUpdate("UPDATE document SET targets_posted = TRUE WHERE id = :id").bind("id", document).execute();
    }
}
