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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calque.glossary.Enforcement;
import org.calque.glossary.TermVerdict;
import org.calque.job.Progress;
import org.calque.project.Workspace;
import org.calque.project.glossary.Broken;
import org.calque.project.glossary.Consequences;
import org.calque.project.undo.ConceptEdit;
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
    private final Map<Long, List<Batch>> aside = new HashMap<>();   // by step: what was listed on its other side, for undo and redo of it
    private volatile List<Batch> batches = List.of();   // read in the background too
    private boolean anew;
    private @Nullable Looking looking;   // while not all is found yet; the rest of the list waits for it

    /** The first of what a change would break that is still being looked for. */
    private record Looking(String term, List<Broken> head) {
    }

    /**
     * What one change of terms broke.
     *
     * @param edits that change; none where a glossary got another level or rank, or went
     */
    private record Batch(String term, List<ConceptEdit> edits, List<Broken> broken) {

        Batch with(List<Broken> left) {
            return new Batch(term, edits, left);
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

    /** Of changes of concepts those that go on changing what is listed, each from what stood before the first of its changes. */
    private List<ConceptEdit> begun(List<ConceptEdit> edits) {
        Map<UUID, ConceptEdit> first = new HashMap<>();
        batches.forEach(batch -> batch.edits.forEach(edit -> first.put(edit.id(), edit)));   // the latest come first
        return edits.stream().filter(edit -> first.containsKey(edit.id())).filter(edit -> first.get(edit.id()).before() != null || edit.after() != null)
                .map(edit -> new ConceptEdit(edit.glossary(), first.get(edit.id()).before(), edit.after())).toList();
    }

    /**
     * What changes of concepts break: what they break of what is well now, and what they leave broken that changes of the same
     * concepts broke before, with what would mend it now. Takes long; for the background.
     *
     * @param first given the first page, where there are many
     */
    List<Broken> brokenBy(List<ConceptEdit> edits, Progress progress, Consumer<List<Broken>> first) {
        Consequences consequences = workspace.glossaries().consequences();
        List<ConceptEdit> begun = begun(edits);
        List<Broken> anew = consequences.of(edits, progress, first);
        if (begun.isEmpty()) {
            return anew;
        }
        Set<UUID> known = segments(anew);
        return Stream.concat(anew.stream(), consequences.since(begun, progress).stream().filter(each -> !known.contains(each.segment().id()))).toList();
    }

    /**
     * A change was made, and breaks these. What was known of their segments from before goes; so does what its concepts broke
     * before, of which the same is told anew here, and what only terms broke that no glossary looks for any more.
     *
     * @param edits of concepts; none where a glossary got another level or rank, or went
     * @param step  the change, as {@link UndoStack#undoableAt} tells of it
     */
    void add(List<Broken> more, List<ConceptEdit> edits, String changed, long step) {
        looking = null;
        Set<UUID> settled = edits.stream().map(ConceptEdit::id).collect(Collectors.toSet());
        Set<UUID> idle = idle();
        List<Batch> left = without(batches, more).stream().map(batch -> batch.with(batch.broken.stream().flatMap(broken -> left(broken, id ->
                idle.contains(id) || settled.contains(id) && batch.edits.stream().anyMatch(edit -> edit.id().equals(id)))).toList()))
                .filter(batch -> !batch.broken.isEmpty()).toList();
        if (!more.isEmpty() || !left.equals(batches)) {
            aside.put(step, batches);
            anew = !more.isEmpty();
            show(more.isEmpty() ? left : Stream.concat(Stream.of(new Batch(changed, edits, List.copyOf(more))), left.stream()).toList());
            anew = false;
        }
    }

    /** A segment without what is settled in it; where something else is left, it is a translator's to mend. */
    private static Stream<Broken> left(Broken broken, Predicate<UUID> settled) {
        List<TermVerdict> left = broken.verdicts().stream()
                .filter(verdict -> !verdict.occurrence().matches().stream().allMatch(found -> settled.test(found.concept().id()))).toList();
        return left.size() == broken.verdicts().size() ? Stream.of(broken) : left.isEmpty() ? Stream.empty()
                : Stream.of(new Broken(broken.document(), broken.name(), broken.segment(), left, List.of()));
    }

    /** Of the concepts of what is listed, those that no glossary looks for. */
    private Set<UUID> idle() {
        Set<UUID> idle = broken().stream().flatMap(broken -> broken.verdicts().stream()).flatMap(verdict -> verdict.occurrence().matches().stream())
                .map(found -> found.concept().id()).collect(Collectors.toSet());
        workspace.glossaries().list().stream().filter(each -> !idle.isEmpty() && each.enforcement() != Enforcement.OFF)
                .flatMap(each -> each.concepts().stream()).forEach(concept -> idle.remove(concept.id()));
        return idle;
    }

    private static List<Batch> without(List<Batch> from, List<Broken> gone) {
        Set<UUID> ids = segments(gone);
        return from.stream().map(batch -> batch.with(batch.broken.stream().filter(each -> !ids.contains(each.segment().id())).toList()))
                .filter(batch -> !batch.broken.isEmpty()).toList();
    }

    private static Set<UUID> segments(List<Broken> of) {
        return of.stream().map(each -> each.segment().id()).collect(Collectors.toSet());
    }

    /** Puts the list away; undo brings nothing of it back. */
    public void clear() {
        List<Broken> seen = broken();
        aside.replaceAll((step, listed) -> without(listed, seen));
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
    void undid(long step) {
        List<Batch> other = aside.remove(step);
        if (other != null) {
            aside.put(step, batches);
            show(other);
        }
    }
}
