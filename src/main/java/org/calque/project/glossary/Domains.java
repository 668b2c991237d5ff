package org.calque.project.glossary;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.calque.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Which subject field a document is of, where the user has said so. Of concepts that share a French form, those of that field are
 * meant in it; elsewhere a rendering of any of them will do. Any thread may call any method.
 */
public final class Domains {

    private final Store store;
    private volatile Map<UUID, String> byDocument;

    Domains(Store store) {
        this.store = store;
        this.byDocument = read();
    }

    private Map<UUID, String> read() {
        return store.read(transaction -> transaction.documents().domains());
    }

    /** The field of a document, as it was written; empty where nobody has said so. */
    public Optional<String> of(UUID document) {
        return Optional.ofNullable(byDocument.get(document));
    }

    /** Keeps what the user says, or, with null, that nobody says it any more; whether that is another field than before. */
    boolean set(UUID document, @Nullable String domain) {
        String field = domain == null || domain.isBlank() ? null : domain.strip();
        if (Objects.equals(field, byDocument.get(document))) {
            return false;
        }
        store.write(transaction -> {
            transaction.documents().setDomain(document, field);
            return null;
        });
        readAnew();
        return true;
    }

    /** Another program has said of a document what it is about. */
    boolean readAnew() {
        Map<UUID, String> before = byDocument;
        byDocument = new HashMap<>(read());
        return !byDocument.equals(before);
    }
}
