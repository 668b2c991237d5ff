package org.calque.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.calque.document.Document;
import org.calque.document.LanguagePair;
import org.calque.document.Original;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Segments;
import org.calque.document.Unit;
import org.calque.job.Progress;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Documents: their rows, original bytes and units. */
public final class DocumentTable {

    private static final int BLOCK = 256;   // units in one row: fast to read whole, and not much to read for one unit

    private final Transaction transaction;
    private final Handle handle;

    DocumentTable(Transaction transaction) {
        this.transaction = transaction;
        this.handle = transaction.handle();
    }

    /**
     * Takes in a new document with its units and segments. The revision is taken last, so that nobody waits for a long import.
     *
     * @param words   of a segment's source
     * @param indexed the workspace's revision that its occurrences were found at
     */
    public void insert(Document document, Original original, List<String> leftOut, ToIntFunction<Segment> words, long indexed,
                       Progress progress) {
        OffsetDateTime now = transaction.at().atOffset(ZoneOffset.UTC);
        handle.createUpdate("INSERT INTO document (id, name, source_language, target_language, bilingual, media_type, charset, filter,"
                        + " parameters, sha256, left_out, imported_at, opened_at, active, indexed) VALUES (:id, :name, :from, :into,"
                        + " :bilingual, :type, :charset, :filter, :parameters, :sha256, :leftOut, :now, :now, :active, :indexed)")
                .bind("id", document.id()).bind("name", document.name())
                .bind("from", document.languages().source().toLanguageTag())
                .bind("into", document.languages().target().toLanguageTag())
                .bind("bilingual", document.bilingual()).bind("type", original.mediaType()).bind("charset", original.charset())
                .bind("filter", original.filter()).bind("parameters", original.parameters()).bind("sha256", original.sha256())
                .bind("leftOut", Json.write(out -> {
                    out.writeStartArray();
                    for (String line : leftOut) {
                        out.writeString(line);
                    }
                    out.writeEndArray();
                }))
                .bind("now", now)
                .bind("active", document.segments().isEmpty() ? null : document.segments().get(0).id())
                .bind("indexed", indexed).execute();
        handle.createUpdate("INSERT INTO original (document, bytes) VALUES (:id, :bytes)")
                .bind("id", document.id()).bind("bytes", original.bytes()).execute();
        List<Unit> units = document.units();
        try (PreparedStatement insert = handle.getConnection()
                .prepareStatement("INSERT INTO unit_block (document, first, body) VALUES (?, ?, ?)")) {
            for (int first = 0; first < units.size(); first += BLOCK) {
                progress.check();
                insert.setObject(1, document.id());
                insert.setInt(2, first);
                insert.setBytes(3, TextJson.units(units.subList(first, Math.min(first + BLOCK, units.size()))));
                insert.execute();
            }
        } catch (SQLException failure) {
            throw transaction.failed(failure);
        }
        transaction.segments().insertAll(document, words, progress);
    }

    /** Ends an import: the document is in the log from here on. */
    public long inserted(Document document) {
        return log(document.id(), "IMPORT", null, name(document.name()));
    }

    private long log(UUID id, String command, @Nullable String earlier, @Nullable String later) {
        long revision = transaction.take(1);
        transaction.log(List.of(transaction.entry(revision, 0, "document", id, null, command, earlier, later)));
        return revision;
    }

    private static String name(String name) {
        return Json.write(out -> {
            out.writeStartObject();
            out.writeStringField("name", name);
            out.writeEndObject();
        });
    }

    /** The subject field of each document that was said to be of one. */
    public Map<UUID, String> domains() {
        Map<UUID, String> domains = new HashMap<>();
        handle.createQuery("SELECT id, domain FROM document WHERE domain IS NOT NULL").map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .forEach(each -> domains.put(each.getKey(), each.getValue()));
        return domains;
    }

    /** @param domain null where nobody says of which it is */
    public void setDomain(UUID id, @Nullable String domain) {
        String before = domains().get(id);
        handle.createUpdate("UPDATE document SET domain = :domain WHERE id = :id").bind("domain", domain).bind("id", id).execute();
        log(id, "DOMAIN", before, domain);
    }

    /** Every document, the last opened first. */
    public List<DocumentRow> list() {
        Map<UUID, Counts> counts = new HashMap<>();
        handle.createQuery("SELECT document, state, COUNT(*), SUM(words) FROM segment GROUP BY document, state")
                .map((row, context) -> {
                    SegmentState state = SegmentState.valueOf(row.getString(2));
                    counts.computeIfAbsent(row.getObject(1, UUID.class), id -> new Counts()).add(state, row.getInt(3), row.getInt(4));
                    return state;
                }).list();
        return handle.createQuery("SELECT id, name, source_language, target_language, sha256, imported_at, opened_at FROM document"
                + " ORDER BY opened_at DESC, id DESC").map((row, context) -> {
                    UUID id = row.getObject(1, UUID.class);
                    Counts of = counts.getOrDefault(id, new Counts());
                    return new DocumentRow(id, row.getString(2), languages(row, 3), row.getString(5),
                            row.getTimestamp(6).toInstant(), row.getTimestamp(7).toInstant(), of.byState, of.words, of.done);
                }).list();
    }

    private static final class Counts {
        final Map<SegmentState, Integer> byState = new EnumMap<>(SegmentState.class);
        int words;
        int done;

        void add(SegmentState state, int segments, int words) {
            byState.put(state, segments);
            this.words += words;
            this.done += state.done() ? words : 0;
        }
    }

    private static LanguagePair languages(ResultSet row, int column) throws SQLException {
        return new LanguagePair(Locale.forLanguageTag(row.getString(column)), Locale.forLanguageTag(row.getString(column + 1)));
    }

    /** Reads a document, or nothing where it was deleted. */
    public Optional<StoredDocument> load(UUID id) {
        long revision = transaction.now();
        return handle.createQuery("SELECT name, source_language, target_language, bilingual, left_out, active, indexed FROM document"
                + " WHERE id = :id").bind("id", id).map((row, context) -> {
                    List<Unit> units = units(id);
                    Map<UUID, Long> revisions = new HashMap<>();
                    Segments segments = Segments.of(transaction.segments().load(id, units, revisions));
                    Document document = new Document(id, row.getString(1), languages(row, 2), units, segments, row.getBoolean(4));
                    return new StoredDocument(document, Json.readStrings(row.getString(5)), row.getObject(6, UUID.class), revisions,
                            row.getLong(7), revision);
                }).findOne();
    }

    private List<Unit> units(UUID id) {
        List<Unit> units = new ArrayList<>();
        handle.createQuery("SELECT body FROM unit_block WHERE document = :id ORDER BY first").bind("id", id)
                .map((row, context) -> units.addAll(TextJson.units(row.getBytes(1)))).list();
        return units;
    }

    /** Some units of a document by their index, in ascending order. */
    Map<Integer, Unit> units(UUID id, int[] ascending) {
        Map<Integer, Unit> found = new LinkedHashMap<>();
        Connection connection = handle.getConnection();
        try (PreparedStatement query = connection.prepareStatement("SELECT body FROM unit_block WHERE document = ? AND first = ?")) {
            int from = 0;
            while (from < ascending.length) {
                int first = ascending[from] / BLOCK * BLOCK;
                int to = from;
                while (to < ascending.length && ascending[to] < first + BLOCK) {
                    to++;
                }
                query.setObject(1, id);
                query.setInt(2, first);
                try (ResultSet row = query.executeQuery()) {
                    if (row.next()) {
                        int[] places = Arrays.stream(ascending, from, to).map(unit -> unit - first).toArray();
                        TextJson.units(row.getBytes(1), places).forEach((place, unit) -> found.put(first + place, unit));
                    }
                }
                from = to;
            }
        } catch (SQLException failure) {
            throw transaction.failed(failure);
        }
        return found;
    }

    /** The file as it came. */
    public Optional<Original> original(UUID id) {
        return handle.createQuery("SELECT d.name, d.media_type, d.charset, d.filter, d.parameters, o.bytes, d.sha256 FROM document d"
                        + " JOIN original o ON o.document = d.id WHERE d.id = :id").bind("id", id)
                .map((row, context) -> new Original(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getString(5), row.getBytes(6), row.getString(7))).findOne();
    }

    public Optional<String> name(UUID id) {
        return handle.createQuery("SELECT name FROM document WHERE id = :id").bind("id", id).mapTo(String.class).findOne();
    }

    public Optional<LanguagePair> languages(UUID id) {
        return handle.createQuery("SELECT source_language, target_language FROM document WHERE id = :id").bind("id", id)
                .map((row, context) -> new LanguagePair(Locale.forLanguageTag(row.getString(1)), Locale.forLanguageTag(row.getString(2)))).findOne();
    }

    /** Notes that somebody opened it. */
    public void opened(UUID id) {
        handle.createUpdate("UPDATE document SET opened_at = :now WHERE id = :id")
                .bind("now", transaction.at().atOffset(ZoneOffset.UTC)).bind("id", id).execute();
    }

    /** Notes where it is left. */
    public void leave(UUID id, UUID active) {
        handle.createUpdate("UPDATE document SET active = :active WHERE id = :id").bind("active", active).bind("id", id).execute();
    }

    /** Notes the workspace's revision that its occurrences were found at. */
    public void indexed(UUID id, long revision) {
        handle.createUpdate("UPDATE document SET indexed = :revision WHERE id = :id").bind("revision", revision).bind("id", id)
                .execute();
    }

    /** Deletes it with all that hangs on it; the log keeps its name. */
    public boolean delete(UUID id) {
        Optional<String> name = name(id);
        if (name.isEmpty()) {
            return false;
        }
        log(id, "DELETE", name(name.get()), null);
        handle.createUpdate("DELETE FROM document WHERE id = :id").bind("id", id).execute();
        return true;
    }
}
