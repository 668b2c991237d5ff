package org.calque.store;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Words that no dictionary knows and that are right all the same, by language. */
public final class OwnWordTable {

    private final Transaction transaction;
    private final Handle handle;

    OwnWordTable(Transaction transaction) {
        this.transaction = transaction;
        this.handle = transaction.handle();
    }

    /** @param language ISO 639 code */
    public Set<String> all(String language) {
        return new TreeSet<>(handle.createQuery("SELECT word FROM own_word WHERE language = :language").bind("language", language)
                .mapTo(String.class).list());
    }

    /** Adds one; twice is once. */
    public void add(String language, String word) {
        long revision = transaction.take(1);
        if (all(language).contains(word)) {
            return;
        }
        handle.createUpdate("INSERT INTO own_word (language, word, who, made_at) VALUES (:language, :word, :who, :at)")
                .bind("language", language).bind("word", word).bind("who", transaction.who())
                .bind("at", transaction.at().atOffset(ZoneOffset.UTC)).execute();
        log(revision, language, "ADD_WORD", null, word);
    }

    public void remove(String language, String word) {
        long revision = transaction.take(1);
        handle.createUpdate("DELETE FROM own_word WHERE language = :language AND word = :word").bind("language", language)
                .bind("word", word).execute();
        log(revision, language, "REMOVE_WORD", word, null);
    }

    private void log(long revision, String language, String command, @Nullable String before, @Nullable String after) {
        String word = before == null ? after : before;
        UUID subject = UUID.nameUUIDFromBytes((language + " " + word).getBytes(StandardCharsets.UTF_8));
        transaction.log(List.of(transaction.entry(revision, 0, "word", subject, null, command, before, after)));
    }
}
