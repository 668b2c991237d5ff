package org.calque.workbench.model;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.calque.job.Cancelled;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Long work that the user has asked for, one after another: runs it away from the window, tells how far it has come, and brings
 * its result back. To be called on the window's thread.
 */
public final class Jobs {

    /** Something that takes a while. */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * @throws FaultException if it cannot be done; its sentence is told to the user
         * @throws Cancelled      if the user stopped it
         */
        T run(Progress progress);
    }

    /**
     * Work under way.
     *
     * @param name       what is being done, in the user's language
     * @param percent    from 0 to 100, or -1 where the whole is not known
     * @param cancelling whether the user has asked to stop it
     */
    public record Running(String name, int percent, boolean cancelling) {
    }

    private final Executor worker;
    private final Executor window;
    private final Consumer<FaultException> failed;
    private Consumer<@Nullable Running> shown = running -> { };
    private @Nullable Job current;

    /**
     * @param worker runs work, one piece after another
     * @param window runs what is to happen on the window's thread
     * @param failed told of work that could not be done, on the window's thread
     */
    public Jobs(Executor worker, Executor window, Consumer<FaultException> failed) {
        this.worker = worker;
        this.window = window;
        this.failed = failed;
    }

    /** Who shows what is under way; null when nothing is. */
    public void onChange(Consumer<@Nullable Running> listener) {
        shown = listener;
    }

    public boolean busy() {
        return current != null;
    }

    /** Asks the work under way to stop. It ends soon after, with nothing kept. */
    public void cancel() {
        if (current != null) {
            current.cancelled = true;
            show(current);
        }
    }

    /**
     * Does work in the background.
     *
     * @param name what is being done, in the user's language
     * @param done given the result on the window's thread; not called if the work failed or was cancelled
     */
    public <T> void run(String name, Work<T> work, Consumer<T> done) {
        Job job = new Job(name);
        worker.execute(() -> {
            window.execute(() -> begin(job));
            try {
                T result = work.run(job);
                window.execute(() -> {
                    end(job);
                    done.accept(result);
                });
            } catch (Cancelled stopped) {
                window.execute(() -> end(job));
            } catch (FaultException fault) {
                window.execute(() -> fail(job, fault));
            } catch (RuntimeException | Error broken) {
                // A fault of ours must be told as well, and must not leave the progress bar running for ever.
                window.execute(() -> fail(job, Fault.INTERNAL.because(broken, broken.toString())));
            }
        });
    }

    private void begin(Job job) {
        current = job;
        show(job);
    }

    private void end(Job job) {
        if (current == job) {
            current = null;
            shown.accept(null);
        }
    }

    private void fail(Job job, FaultException fault) {
        end(job);
        failed.accept(fault);
    }

    private void show(Job job) {
        if (current == job) {
            shown.accept(new Running(job.name, job.percent, job.cancelled));
        }
    }

    private final class Job implements Progress {

        private final String name;
        private volatile boolean cancelled;
        private volatile int percent = -1;

        Job(String name) {
            this.name = name;
        }

        @Override
        public void at(long done, long total) {
            int now = total <= 0 ? -1 : (int) Math.min(100, done * 100 / total);
            if (now != percent) {   // a hundred repaints at most, however often the work tells
                percent = now;
                window.execute(() -> show(this));
            }
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }
    }
}
