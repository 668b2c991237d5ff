package org.calque.store;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What sounds like a name and was said to be none, by concept. */
public final class RefusalTable {

    private final Transaction transaction;
    private final Handle handle;

    RefusalTable(Transaction transaction) {
        this.transaction = transaction;
        this.handle = transaction.handle();
    }

    /** Folded forms that are not to be proposed again, by the concept they sound like. */
    public Map<UUID, Set<String>> all() {
        Map<UUID, Set<String>> all = new HashMap<>();
        handle.createQuery("SELECT concept, form FROM refusal").map((row, context) -> Map.entry(row.getObject(1, UUID.class),
                row.getString(2))).forEach(each -> all.computeIfAbsent(each.getKey(), id -> new HashSet<>()).add(each.getValue()));
        return all;
    }

    /** Adds one; twice is once. */
    public void add(UUID concept, String form) {
        long revision = transaction.take(1);
        boolean there = handle.createQuery("SELECT COUNT(*) FROM refusal WHERE concept = :concept AND form = :form")
                .bind("concept", concept).bind("form", form).mapTo(Integer.class).one() > 0;
        if (there) {
            return;
        }
        handle.createUpdate("INSERT INTO refusal (concept, form, who, made_at) VALUES (:concept, :form, :who, :at)")
                .bind("concept", concept).bind("form", form).bind("who", transaction.who())
                .bind("at", transaction.at().atOffset(ZoneOffset.UTC)).execute();
        log(revision, concept, "REFUSE", null, form);
    }

    /** Takes one back, so that it is proposed again. */
    public void remove(UUID concept, String form) {
        long revision = transaction.take(1);
        handle.createUpdate("DELETE FROM refusal WHERE concept = :concept AND form = :form").bind("concept", concept)
                .bind("form", form).execute();
        log(revision, concept, "PROPOSE", form, null);
    }

    private void log(long revision, UUID concept, String command, @Nullable String before,
            @Nullable String after) {
        transaction.log(List.of(transaction.entry(revision, 0, "refusal", concept, null, command, quoted(before), quoted(after))));
    }

    private static @Nullable String quoted(@Nullable String form) {
        return form == null ? null : Json.write(out -> out.writeString(form));
    }
}
