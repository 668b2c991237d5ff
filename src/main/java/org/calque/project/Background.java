package org.calque.project;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.calque.job.FaultException;

/** The workspace's own thread: it saves what was typed, and looks what others have done. */
final class Background implements AutoCloseable {

    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, work -> {
        Thread made = new Thread(work, "calque-workspace");
        made.setDaemon(true);
        return made;
    }, new ThreadPoolExecutor.DiscardPolicy());   // what others ask of it once it has ended comes too late
    private final Consumer<FaultException> failed;

    /** @param failed told of what stopped a piece of work */
    Background(Consumer<FaultException> failed) {
        this.failed = failed;
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
            failed.accept(fault);
        }
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
