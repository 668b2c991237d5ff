package org.calque.project;

import java.time.Duration;
import org.calque.store.Store;

/**
 * Makes backups while a workspace is open and changes: one soon after it was opened, where the last is a day old, and then one
 * an hour. H2 makes them while it is written to.
 */
final class BackupRound {

    /** After which the first is made, in ms: whoever opens only to look something up waits for none. */
    private static final long SOON = 60_000;
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final Duration OLD = Duration.ofDays(1);

    private final Store store;
    private long has;   // the newest revision that a backup has

    private BackupRound(Store store) {
        this.store = store;
    }

    /** @param thread one that nothing typed waits for */
    static void begin(Store store, Background thread) {
        BackupRound round = new BackupRound(store);
        if (store.backsUp()) {
            thread.in(SOON, () -> {
                if (store.lastBackup().map(age -> age.compareTo(OLD) > 0).orElse(true)) {
                    round.make();
                }
            });
            thread.every(HOUR, round::make);
        }
    }

    private void make() {
        long now = store.read(transaction -> transaction.now());
        if (now > has) {
            store.backUp();
            has = now;
        }
    }
}
