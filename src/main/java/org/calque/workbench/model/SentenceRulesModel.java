package org.calque.workbench.model;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.calque.language.SentenceRules;
import org.calque.project.Opening;
import org.calque.workbench.wording.Wording;

/** The workspace's own sentence rules, known by the name of their file. Answers come on the window's thread. */
public final class SentenceRulesModel {

    private final Opening opening;
    private final Jobs jobs;
    private final Wording wording;

    SentenceRulesModel(Opening opening, Jobs jobs, Wording wording) {
        this.opening = opening;
        this.jobs = jobs;
        this.wording = wording;
    }

    public void name(Consumer<Optional<String>> answer) {
        jobs.run(wording.say("settings.sentences"), progress -> opening.rules().map(SentenceRules::name), answer);
    }

    /** Takes rules from a file; a file that holds none is told, and changes nothing. */
    public void take(Path file, Consumer<Optional<String>> answer) {
        jobs.run(wording.say("job.open", file.getFileName()), progress -> Optional.of(opening.takeRules(file).name()), answer);
    }

    public void drop(Consumer<Optional<String>> answer) {
        jobs.run(wording.say("settings.sentences"), progress -> {
            opening.dropRules();
            return Optional.<String>empty();
        }, answer);
    }
}
