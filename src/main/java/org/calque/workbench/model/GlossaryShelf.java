package org.calque.workbench.model;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.job.Progress;
import org.calque.project.Workspace;
import org.calque.project.glossary.Broken;
import org.calque.project.glossary.Consequences;
import org.calque.project.glossary.Glossaries;
import org.calque.workbench.wording.Wording;

/** Whole glossaries: made, named, ranked, given a level, deleted, and what that breaks. Each can be undone. Used on the window's thread. */
public final class GlossaryShelf {

    private final Workspace workspace;
    private final Jobs jobs;
    private final Wording wording;
    private final Affected affected;
    private final Executor window;

    /** Looks for what a change breaks, and tells of the first page of it. */
    private interface Looking<T> {
        T look(Progress progress, Consumer<List<Broken>> first);
    }

    GlossaryShelf(Workspace workspace, Jobs jobs, Wording wording, Affected affected, Executor window) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.wording = wording;
        this.affected = affected;
        this.window = window;
    }

    private Glossaries glossaries() {
        return workspace.glossaries();
    }

    public void create(String name) {
        run(() -> glossaries().create(name));
    }

    public void rename(Glossary glossary, String name) {
        run(() -> glossaries().rename(glossary.id(), name));
    }

    /** @param told what was held to the glossary before, where fewer are held to it now */
    public void enforce(Glossary glossary, Enforcement enforcement, Consumer<Consequences.Hold> told) {
        boolean loosened = enforcement.compareTo(glossary.enforcement()) > 0;
        record Loosened(Consequences.Hold hold, List<Broken> broken) {
        }
        Consumer<Loosened> after = done -> {
            if (loosened) {
                told.accept(done.hold());
            }
        };
        rule(glossary.name(), (progress, first) -> new Loosened(glossaries().consequences().holdOf(glossary.id()),
                glossaries().consequences().ofEnforcement(glossary.id(), enforcement, progress, first)), Loosened::broken,
                () -> glossaries().setEnforcement(glossary.id(), enforcement), after);
    }

    /** @param by -1 for one rank higher, 1 for one lower */
    public void move(Glossary glossary, int by) {
        List<UUID> ranked = new ArrayList<>(glossaries().list().stream().map(Glossary::id).toList());
        int at = ranked.indexOf(glossary.id());
        if (at >= 0 && at + by >= 0 && at + by < ranked.size()) {
            ranked.add(at + by, ranked.remove(at));
            rule(glossary.name(), (progress, first) -> glossaries().consequences().ofRank(ranked, progress, first), broken -> broken,
                    () -> glossaries().rank(ranked), broken -> { });
        }
    }

    /** Looks what goes with a glossary, before anybody is asked whether it shall. */
    public void hold(Glossary glossary, Consumer<Consequences.Hold> answer) {
        jobs.run(wording.say("job.enforcement"), progress -> glossaries().consequences().holdOf(glossary.id()), answer);
    }

    /** @param done told when it is gone */
    public void delete(Glossary glossary, Runnable done) {
        rule(glossary.name(), (progress, first) -> glossaries().consequences().ofRemoval(glossary.id(), progress, first), broken -> broken,
                () -> glossaries().delete(glossary.id()), broken -> done.run());
    }

    /** Changes how glossaries rule, and shows what that breaks; cancelled while that is looked for, it changes nothing. */
    private <T> void rule(String name, Looking<T> looking, Function<T, List<Broken>> breaks, Runnable work, Consumer<T> after) {
        record Ruled<T>(T found, long step) {
        }
        jobs.run(wording.say("job.enforcement"), progress -> affected.lookFor(name, window, first -> {
            T found = looking.look(progress, first);
            work.run();
            return new Ruled<>(found, workspace.undoStack().undoableAt());
        }), ruled -> {
            affected.add(breaks.apply(ruled.found()), List.of(), name, ruled.step());
            after.accept(ruled.found());
        });
    }

    private void run(Runnable work) {
        jobs.run(wording.say("job.enforcement"), progress -> {
            work.run();
            return true;
        }, changed -> { });
    }
}
