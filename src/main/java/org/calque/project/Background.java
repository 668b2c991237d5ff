package org.calque.project;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.calque.job.FaultException;
import org.calque.store.Store;

/** The workspace's own thread: it saves what was typed, forces what was written onto the disk, and looks what others have done. */
final class Background implements AutoCloseable {

    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, work -> {
        Thread made = new Thread(work, "calque-workspace");
        made.setDaemon(true);
        return made;
    });
    private final Store store;
    private final Told told;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong onDisk = new AtomicLong();

    /** Who wants to know how it went. */
    interface Told {
        void onDisk();

        void failed(FaultException fault);
    }

    Background(Store store, Told told) {
        this.store = store;
        this.told = told;
        thread.setRemoveOnCancelPolicy(true);
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Does something once after a while, in ms. */
    ScheduledFuture<?> in(long millis, Runnable work) {
        return thread.schedule(() -> guarded(work), millis, TimeUnit.MILLISECONDS);
    }

    /** Does something again and again, in ms. */
    void every(long millis, Runnable work) {
        thread.scheduleWithFixedDelay(() -> guarded(work), millis, millis, TimeUnit.MILLISECONDS);
    }

    /** A fault ends one piece of work and not those that follow: a full disk may have room again. */
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (FaultException fault) {
            told.failed(fault);
        }
    }

    /** Something was written: it is forced onto the disk soon, several writes at once. */
    void written() {
        written.incrementAndGet();
        if (!asked.getAndSet(true) && !thread.isShutdown()) {
            in(0, this::sync);
        }
    }

    private void sync() {
        asked.set(false);   // first: what is written from here on asks again
        long upTo = written.get();
        store.sync();
        onDisk.set(upTo);
        told.onDisk();
    }

    /** Whether nothing that was written still waits to be forced onto the disk. */
    boolean idle() {
        return onDisk.get() >= written.get();
    }

    /** Ends the thread after the piece of work it is at; never by an interrupt, which would close H2's file under it. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
