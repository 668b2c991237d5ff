package org.calque.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.calque.database.LogEntry;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.job.Fault;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Glossaries, their concepts, and every version these have had. */
public final class GlossaryTable {

    private final Transaction transaction;
    private final Handle handle;

    GlossaryTable(Transaction transaction) {
        this.transaction = transaction;
        this.handle = transaction.handle();
    }

    /** All, by rank, with their concepts in the order they came. */
    public List<Glossary> list() {
        Map<UUID, List<Concept>> concepts = new HashMap<>();
        handle.createQuery("SELECT glossary, body, revision FROM concept ORDER BY id").setFetchSize(2_000)
                .map((row, context) -> concepts.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(ConceptJson.read(row.getString(2), row.getLong(3)))).list();
        return handle.createQuery("SELECT id, name, enforcement, place, source FROM glossary ORDER BY place, id").map((row, context) -> {
            UUID id = row.getObject(1, UUID.class);
            return new Glossary(id, row.getString(2), Enforcement.valueOf(row.getString(3)), row.getInt(4),
                    row.getString(5), concepts.getOrDefault(id, List.of()));
        }).list();
    }

    /** Adds or changes a glossary's own row, without its concepts. */
    public void put(Glossary glossary, String command) {
        long revision = transaction.take(1);
        Optional<String> before = handle.createQuery("SELECT name, enforcement, place, source FROM glossary WHERE id = :id")
                .bind("id", glossary.id()).map((row, context) -> body(row.getString(1), row.getString(2), row.getInt(3), row.getString(4))).findOne();
        String sql = before.isPresent()
                ? "UPDATE glossary SET name = :name, enforcement = :enforcement, place = :place, source = :source, revision = :revision WHERE id = :id"
                : "INSERT INTO glossary (id, name, enforcement, place, source, revision) VALUES (:id, :name, :enforcement, :place, :source, :revision)";
        handle.createUpdate(sql).bind("id", glossary.id()).bind("name", glossary.name())
                .bind("enforcement", glossary.enforcement().name()).bind("place", glossary.rank()).bind("source", glossary.source()).bind("revision", revision).execute();
        transaction.log(List.of(transaction.entry(revision, 0, "glossary", glossary.id(), null, command, before.orElse(null),
                body(glossary.name(), glossary.enforcement().name(), glossary.rank(), glossary.source()))));
    }

    private static String body(String name, String enforcement, int rank, @Nullable String source) {
        return Json.write(out -> {
            out.writeStartObject();
            out.writeStringField("name", name);
            out.writeStringField("enforcement", enforcement);
            out.writeNumberField("rank", rank);
            Json.field(out, "source", source);
            out.writeEndObject();
        });
    }

    /**
     * Adds concepts, or changes those whose id is known.
     *
     * @param concepts each with the revision it was made from; 0 for a new one
     * @return as kept, with their new revisions
     * @throws org.calque.job.FaultException {@code CONFLICT} if one has been changed since, or is gone; none is kept then
     */
    public List<Concept> put(UUID glossary, List<Concept> concepts) {
        if (concepts.isEmpty()) {
            return List.of();
        }
        long first = transaction.take(concepts.size());
        List<Concept> kept = new ArrayList<>(concepts.size());
        List<LogEntry> entries = new ArrayList<>(concepts.size());
        PreparedBatch inserts = handle.prepareBatch("INSERT INTO concept (id, glossary, body, revision) VALUES (?, ?, ?, ?)");
        for (Concept concept : concepts) {
            long revision = first + kept.size();
            String body = ConceptJson.write(concept);
            String before = null;
            if (concept.revision() == 0) {
                inserts.bind(0, concept.id()).bind(1, glossary).bind(2, body).bind(3, revision).add();
            } else {
                before = body(concept.id());
                int changed = handle.createUpdate("UPDATE concept SET body = :body, revision = :revision WHERE id = :id"
                                + " AND glossary = :glossary AND revision = :basedOn").bind("body", body).bind("revision", revision)
                        .bind("id", concept.id()).bind("glossary", glossary).bind("basedOn", concept.revision()).execute();
                if (changed == 0) {
                    throw Fault.CONFLICT.at(concept.key());
                }
            }
            entries.add(transaction.entry(revision, concept.revision(), "concept", concept.id(), glossary, "PUT", before, body));
            kept.add(concept.at(revision));
        }
        if (inserts.size() > 0) {
            inserts.execute();
        }
        transaction.log(entries);
        return kept;
    }

    private @Nullable String body(UUID concept) {
        return handle.createQuery("SELECT body FROM concept WHERE id = :id").bind("id", concept).mapTo(String.class).findOne()
                .orElse(null);
    }

    /** @throws org.calque.job.FaultException {@code CONFLICT} if it has been changed since its revision, or is gone */
    public void delete(UUID glossary, Concept concept) {
        long revision = transaction.take(1);
        String before = body(concept.id());
        int gone = handle.createUpdate("DELETE FROM concept WHERE id = :id AND glossary = :glossary AND revision = :revision")
                .bind("id", concept.id()).bind("glossary", glossary).bind("revision", concept.revision()).execute();
        if (gone == 0) {
            throw Fault.CONFLICT.at(concept.key());
        }
        handle.createUpdate("DELETE FROM occurrence WHERE concept = :id").bind("id", concept.id()).execute();
        transaction.log(List.of(transaction.entry(revision, concept.revision(), "concept", concept.id(), glossary, "DELETE", before,
                null)));
    }

    /**
     * Deletes a glossary with its concepts; the log keeps each.
     *
     * @throws org.calque.job.FaultException {@code CONFLICT} if it has other concepts than these, or one was changed since
     */
    public void delete(Glossary glossary) {
        long revision = transaction.take(glossary.concepts().size() + 1);
        Map<UUID, String> bodies = new HashMap<>();
        Map<UUID, Long> revisions = new HashMap<>();
        handle.createQuery("SELECT id, body, revision FROM concept WHERE glossary = :id").bind("id", glossary.id()).setFetchSize(2_000)
                .map((row, context) -> {
                    bodies.put(row.getObject(1, UUID.class), row.getString(2));
                    return revisions.put(row.getObject(1, UUID.class), row.getLong(3));
                }).list();
        List<LogEntry> entries = new ArrayList<>();
        for (Concept concept : glossary.concepts()) {
            if (!Long.valueOf(concept.revision()).equals(revisions.get(concept.id()))) {
                throw Fault.CONFLICT.at(concept.key());
            }
            entries.add(transaction.entry(revision++, concept.revision(), "concept", concept.id(), glossary.id(), "DELETE",
                    bodies.get(concept.id()), null));
        }
        if (entries.size() != bodies.size()) {
            throw Fault.CONFLICT.at(glossary.name());
        }
        handle.createUpdate("DELETE FROM occurrence WHERE concept IN (SELECT id FROM concept WHERE glossary = :id)")
                .bind("id", glossary.id()).execute();
        handle.createUpdate("DELETE FROM concept WHERE glossary = :id").bind("id", glossary.id()).execute();
        handle.createUpdate("DELETE FROM glossary WHERE id = :id").bind("id", glossary.id()).execute();
        entries.add(transaction.entry(revision, 0, "glossary", glossary.id(), null, "DELETE",
                body(glossary.name(), glossary.enforcement().name(), glossary.rank(), glossary.source()), null));
        transaction.log(entries);
    }

    /** Every change of every concept of a glossary, the first change first, for a backup. */
    public Map<UUID, List<GlossaryBackup.Past>> histories(Glossary glossary) {
        Map<UUID, List<GlossaryBackup.Past>> histories = new HashMap<>();
        for (Concept concept : glossary.concepts()) {
            List<GlossaryBackup.Past> pasts = new ArrayList<>(transaction.historyOf(concept.id()).stream().map(GlossaryBackup::of).toList());
            Collections.reverse(pasts);
            histories.put(concept.id(), pasts);
        }
        return histories;
    }

    /** Puts a glossary back that is not here, with its concepts and every change of them. */
    public void restore(GlossaryBackup.Kept kept) {
        UUID glossary = kept.glossary().id();
        put(kept.glossary(), "IMPORT");
        List<Concept> unlogged = new ArrayList<>();
        for (Concept concept : kept.glossary().concepts()) {
            List<GlossaryBackup.Past> pasts = kept.pasts().getOrDefault(concept.id(), List.of());
            if (pasts.isEmpty()) {
                unlogged.add(concept.at(0));
                continue;
            }
            long revision = transaction.take(pasts.size());
            List<LogEntry> entries = new ArrayList<>(pasts.size());
            for (GlossaryBackup.Past past : pasts) {
                long now = revision + entries.size();
                entries.add(new LogEntry(now, entries.isEmpty() ? 0 : now - 1, past.at(), past.who(), transaction.session(), "concept",
                        concept.id(), glossary, past.command(), past.earlier(), past.later()));
            }
            handle.createUpdate("INSERT INTO concept (id, glossary, body, revision) VALUES (:id, :glossary, :body, :revision)")
                    .bind("id", concept.id()).bind("glossary", glossary).bind("body", ConceptJson.write(concept))
                    .bind("revision", revision + pasts.size() - 1).execute();
            transaction.log(entries);
        }
        put(glossary, unlogged);
    }

    /** Every version of a concept, the latest first. */
    public List<ConceptVersion> history(UUID concept) {
        return transaction.historyOf(concept).stream().map(entry -> new ConceptVersion(entry.revision(), entry.at(), entry.who(),
                read(entry.earlier(), entry.basedOn()), read(entry.later(), entry.revision()))).toList();
    }

    private static @Nullable Concept read(@Nullable String body, long revision) {
        return body == null ? null : ConceptJson.read(body, revision);
    }
}
