package org.calque.workbench.model;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A question that is asked again and again: while one answer is worked out, the last question asked meanwhile waits, and those
 * between are never begun. Used on the window's thread.
 */
final class Latest {

    private final Executor background;
    private final Executor window;
    private boolean working;
    private @Nullable Runnable waiting;

    Latest(Executor background, Executor window) {
        this.background = background;
        this.window = window;
    }

    <T> void ask(Supplier<T> question, Consumer<T> answer) {
        Runnable begin = () -> background.execute(() -> {
            @Nullable T found = null;
            try {
                found = question.get();
            } finally {
                // Also after a failure, which the thread's handler tells: the next question must not wait for ever.
                @Nullable T result = found;
                window.execute(() -> finish(result, answer));
            }
        });
        if (working) {
            waiting = begin;
        } else {
            working = true;
            begin.run();
        }
    }

    private <T> void finish(@Nullable T result, Consumer<T> answer) {
        @Nullable Runnable next = waiting;
        waiting = null;
        working = next != null;
        if (result != null) {
            answer.accept(result);   // also where a later question waits: while somebody types on, old figures beat none
        }
        if (next != null) {
            next.run();
        }
    }
}
