package org.calque.workbench.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calque.project.Workspace;
import org.calque.project.glossary.Broken;
import org.calque.project.undo.Command;
import org.calque.project.undo.UndoStack;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The confirmed segments that changes of terms broke since the list was put away last, and how to mend them. Used on the window's
 * thread.
 */
public final class Affected {

    private final Workspace workspace;
    private final Jobs jobs;
    private final Wording wording;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<Long, List<Batch>> aside = new HashMap<>();   // by the step they belong to: what undo or redo of it shows again
    private List<Batch> batches = List.of();
    private boolean anew;
    private @Nullable Looking looking;   // while not all is found yet; the rest of the list waits for it

    /** The first of what a change would break that is still being looked for. */
    private record Looking(String term, List<Broken> head) {
    }

    /**
     * What one change of terms broke.
     *
     * @param step when that change was done, by which the workspace's {@link UndoStack} knows it
     */
    private record Batch(long step, String term, List<Broken> broken) {

        Batch without(Set<UUID> segments) {
            return new Batch(step, term, broken.stream().filter(each -> !segments.contains(each.segment().id())).toList());
        }
    }

    Affected(Workspace workspace, Jobs jobs, Wording wording) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.wording = wording;
    }

    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** The latest change first, and of each by document. */
    public List<Broken> broken() {
        return looking != null ? looking.head : batches.stream().flatMap(batch -> batch.broken.stream()).toList();
    }

    /** What was changed: a term, or how many. */
    public String term() {
        return looking != null ? looking.term : batches.isEmpty() ? "" : batches.size() == 1 ? batches.get(0).term
                : wording.say("affected.several", batches.get(0).term, batches.size() - 1);
    }

    /** While listeners are told: whether a change of terms is the reason, and not that something was mended or put away. */
    public boolean anew() {
        return anew;
    }

    /** Those that are known how to mend. */
    public List<Broken> mendable() {
        return looking != null ? List.of() : broken().stream().filter(each -> !each.swaps().isEmpty()).toList();
    }

    /** Whether these are only the first, and the change that breaks them is not made yet. */
    public boolean looking() {
        return looking != null;
    }

    /**
     * Does work in the background that looks for what a change breaks and then makes it, and shows the first page meanwhile. Where it
     * fails or is cancelled, nothing of it stays.
     *
     * @param changed a term, or how many
     * @param window  runs what is to happen on the window's thread
     * @param work    given who is to be told of the first page
     */
    <T> T lookFor(String changed, Executor window, Function<Consumer<List<Broken>>, T> work) {
        boolean made = false;
        try {
            T result = work.apply(head -> window.execute(() -> {
                looking = new Looking(changed, head);
                anew = true;
                show(batches);
                anew = false;
            }));
            made = true;
            return result;
        } finally {
            if (!made) {
                window.execute(this::stop);
            }
        }
    }

    private void stop() {
        if (looking != null) {
            looking = null;
            show(batches);
        }
    }

    /**
     * A change breaks these; what was known of their segments from before goes.
     *
     * @param step the change, as {@link UndoStack#undoableAt} tells of it
     */
    void add(List<Broken> more, String changed, long step) {
        looking = null;
        if (!more.isEmpty()) {
            List<Batch> now = new ArrayList<>(List.of(new Batch(step, changed, List.copyOf(more))));
            now.addAll(without(batches, more));
            anew = true;
            show(now);
            anew = false;
        }
    }

    private static List<Batch> without(List<Batch> from, List<Broken> gone) {
        Set<UUID> ids = gone.stream().map(each -> each.segment().id()).collect(Collectors.toSet());
        return from.stream().map(batch -> batch.without(ids)).filter(batch -> !batch.broken.isEmpty()).toList();
    }

    /** Puts the list away. */
    public void clear() {
        show(List.of());
    }

    private void show(List<Batch> now) {
        batches = List.copyOf(now);
        listeners.forEach(Runnable::run);
    }

    /**
     * Puts the agreed renderings in place, in one step.
     *
     * @param which of {@link #mendable}
     * @param told  given how many were changed
     */
    public void mend(List<Broken> which, IntConsumer told) {
        record Mended(int changed, long step) {
        }
        jobs.run(wording.say("job.replace"), progress -> new Mended(workspace.mend(which), workspace.undoStack().undoableAt()), done -> {
            aside.put(done.step, batches);
            show(without(batches, which));
            told.accept(done.changed);
        });
    }

    /**
     * A step was taken back, or done again: the list follows where it was that step's.
     *
     * @param step as {@link UndoStack#undoableAt} told of it
     */
    void undid(Command command, long step, boolean forward) {
        List<Batch> kept = aside.remove(step);
        if (command == Command.REPLACE_ALL) {
            if (kept != null) {   // what was listed before the replacement, or after it
                aside.put(step, batches);
                show(kept);
            }
        } else if (forward) {
            if (kept != null) {
                show(Stream.concat(kept.stream(), batches.stream()).toList());
            }
        } else if (batches.stream().anyMatch(batch -> batch.step == step)) {
            aside.put(step, batches.stream().filter(batch -> batch.step == step).toList());
            show(batches.stream().filter(batch -> batch.step != step).toList());
        }
    }
}
