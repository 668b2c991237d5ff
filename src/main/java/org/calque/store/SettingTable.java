package org.calque.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Values kept by name for everybody who uses the workspace. */
public final class SettingTable {

    private final Transaction transaction;
    private final Handle handle;

    SettingTable(Transaction transaction) {
        this.transaction = transaction;
        this.handle = transaction.handle();
    }

    public Optional<String> get(String name) {
        return handle.createQuery("SELECT content FROM setting WHERE name = :name").bind("name", name).mapTo(String.class).findOne();
    }

    public void put(String name, String content) {
        long revision = transaction.take(1);
        Optional<String> before = get(name);
        handle.createUpdate(before.isPresent() ? "UPDATE setting SET content = :content WHERE name = :name"
                : "INSERT INTO setting (name, content) VALUES (:name, :content)").bind("name", name).bind("content", content).execute();
        UUID subject = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        transaction.log(List.of(transaction.entry(revision, 0, "setting", subject, null, "PUT", before.orElse(null), content)));
    }
}
