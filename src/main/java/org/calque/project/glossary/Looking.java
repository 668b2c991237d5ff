package org.calque.project.glossary;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.calque.job.Progress;

/**
 * Finds what is kept beside a new document while its segments are being stored: a database writes on one processor, and the
 * others would be idle.
 */
public final class Looking implements AutoCloseable {

    private final CompletableFuture<Indexing.Found> found;
    private volatile boolean closed;

    /** @param work given a progress that shows nothing, since the storing does, and is cancelled with it */
    public Looking(Function<Progress, Indexing.Found> work, Progress progress) {
        Progress quiet = new Progress() {
            @Override
            public void at(long done, long total) {
                // shown by who stores
            }

            @Override
            public boolean cancelled() {
                return closed || progress.cancelled();
            }
        };
        found = CompletableFuture.supplyAsync(() -> work.apply(quiet));
    }

    /** Waits for it. */
    public Indexing.Found found() {
        try {
            return found.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;   // cancelled, or a fault of ours, as if it had been done here
            }
            throw failed;
        }
    }

    /** Stops it, if whoever stores has failed meanwhile. */
    @Override
    public void close() {
        closed = true;
    }
}
