package org.calque.cli;

import java.io.PrintStream;
import org.calque.job.Progress;

/** Shows how far work has come on one line of a terminal, at most ten times a second. */
final class ConsoleProgress implements Progress {

    private static final long EVERY = 100_000_000L;   // nanoseconds

    private final PrintStream err;
    private long last = System.nanoTime();

    ConsoleProgress(PrintStream err) {
        this.err = err;
    }

    @Override
    public void at(long done, long total) {
        long now = System.nanoTime();
        if (now - last >= EVERY && total > 0) {
            last = now;
            err.print("\r" + Math.min(100, 100 * done / total) + " %" + (done >= total ? "\r     \r" : ""));
            err.flush();
        }
    }
}
