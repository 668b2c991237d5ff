package org.calque.job;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Runs work that for seconds on end cannot ask whether anybody still wants its result, such as a foreign library's: on a thread of
 * its own, so that whoever waits for it need not.
 */
public final class Apart {

    /** ms between two looks at whether the work is still wanted. */
    private static final long LOOK = 50;

    private Apart() {
    }

    /**
     * Waits for work, and leaves it behind when it is cancelled: it has to ask on its own as well, as soon as it can, and to clear up
     * behind itself.
     *
     * @param progress asked from the thread that calls, and from that of the work
     * @throws Cancelled if the user has asked to stop, or the thread that calls is interrupted
     */
    public static <T> T run(Supplier<T> work, Progress progress) {
        CompletableFuture<T> result = CompletableFuture.supplyAsync(work, Apart::start);
        while (true) {
            try {
                return result.get(LOOK, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                progress.check();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Cancelled();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;   // as if it had been done here
                }
                if (e.getCause() instanceof Error cause) {
                    throw cause;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** A program that ends does not wait for what nobody wants any more. */
    private static void start(Runnable work) {
        Thread thread = new Thread(work, "apart");
        thread.setDaemon(true);
        thread.start();
    }
}
