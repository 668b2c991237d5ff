package org.calque.project;

import java.util.List;
import java.util.function.Supplier;
import org.calque.glossary.Glossary;
import org.calque.store.Store;

/** What a new workspace begins with. */
final class Beginning {

    private static final String STARTED = "started";

    private Beginning() {
    }

    /** Keeps it, and the note that the workspace has begun, in one transaction: half of it would never be mended. */
    static void begin(Store store, Supplier<List<Glossary>> starter) {
        if (store.read(transaction -> transaction.settings().get(STARTED)).isPresent()) {
            return;
        }
        List<Glossary> first = starter.get();
        store.write(transaction -> {
            for (Glossary glossary : first) {
                transaction.glossaries().put(glossary, "IMPORT");
                transaction.glossaries().put(glossary.id(), glossary.concepts().stream().map(concept -> concept.at(0)).toList());
            }
            transaction.settings().put(STARTED, "1");
            return null;
        });
    }
}
