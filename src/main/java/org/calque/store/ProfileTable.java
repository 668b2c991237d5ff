package org.calque.store;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Profiles of checks as texts by name, and which document goes by which. */
public final class ProfileTable {

    private final Transaction transaction;
    private final Handle handle;

    ProfileTable(Transaction transaction) {
        this.transaction = transaction;
        this.handle = transaction.handle();
    }

    /** The texts by name, in the order of their names. */
    public Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        handle.createQuery("SELECT name, body FROM profile ORDER BY name").map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(each -> all.put(each.getKey(), each.getValue()));
        return all;
    }

    /** Keeps a profile in the place of the one of that name, if there is any. */
    public void put(String name, String body) {
        String before = all().get(name);
        long revision = transaction.take(1);
        handle.createUpdate(before != null ? "UPDATE profile SET body = :body WHERE name = :name" : "INSERT INTO profile (name, body) VALUES (:name, :body)")
                .bind("name", name).bind("body", body).execute();
        log(revision, id(name), null, "PUT", before, body);
    }

    /** Removes a profile; the documents that went by it go by the workspace's. */
    public void remove(String name) {
        String before = all().get(name);
        long revision = transaction.take(1);
        handle.createUpdate("DELETE FROM profile WHERE name = :name").bind("name", name).execute();
        handle.createUpdate("DELETE FROM document_profile WHERE profile = :name").bind("name", name).execute();
        log(revision, id(name), null, "REMOVE", before, null);
    }

    /** The name of the profile of each document that has one of its own. */
    public Map<UUID, String> chosen() {
        Map<UUID, String> all = new LinkedHashMap<>();
        handle.createQuery("SELECT document, profile FROM document_profile").map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .forEach(each -> all.put(each.getKey(), each.getValue()));
        return all;
    }

    /** @param name null for the workspace's */
    public void choose(UUID document, @Nullable String name) {
        long revision = transaction.take(1);
        String before = chosen().get(document);
        handle.createUpdate("DELETE FROM document_profile WHERE document = :document").bind("document", document).execute();
        if (name != null) {
            handle.createUpdate("INSERT INTO document_profile (document, profile) VALUES (:document, :name)").bind("document", document).bind("name", name).execute();
        }
        log(revision, document, null, "CHOOSE", before, name);
    }

    private void log(long revision, UUID subject, @Nullable UUID owner, String command, @Nullable String before, @Nullable String after) {
        transaction.log(List.of(transaction.entry(revision, 0, "profile", subject, owner, command, before, after)));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("profile " + name).getBytes(StandardCharsets.UTF_8));
    }
}
