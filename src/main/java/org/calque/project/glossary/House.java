package org.calque.project.glossary;

import org.calque.store.Store;
import org.jspecify.annotations.Nullable;

/** How the house writes, the same for everybody who uses a workspace. */
public final class House {

    /** Name of the setting: {@code on} or {@code off}. */
    private static final String ROMANISATION = "romanisation";

    private final Store store;
    private final Runnable told;
    private volatile @Nullable Boolean romanises;

    House(Store store, Runnable told) {
        this.store = store;
        this.told = told;
    }

    /** Whether Russian and Ukrainian names are written the English way ({@link org.calque.glossary.Romanisation}); unless switched off. */
    public boolean romanises() {
        Boolean known = romanises;
        if (known == null) {
            known = !store.read(transaction -> transaction.settings().get(ROMANISATION)).orElse("").equals("off");
            romanises = known;
        }
        return known;
    }

    public void romanise(boolean on) {
        store.write(transaction -> {
            transaction.settings().put(ROMANISATION, on ? "on" : "off");
            return null;
        });
        romanises = on;
        told.run();
    }
}
