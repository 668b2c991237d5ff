package org.calque.workbench.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.glossary.TermCandidates;
import org.calque.glossary.TermCandidates.Candidate;
import org.calque.project.Workspace;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Terms and names of the open document that no glossary has, with what seems to stand for them. Those refused before are left out.
 * Used on the window's thread.
 */
public final class CandidateList {

    private final Workspace workspace;
    private final Jobs jobs;
    private final GlossaryModel glossaries;
    private final Wording wording;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private @Nullable Document of;
    private List<Candidate> shown = List.of();

    public CandidateList(Workspace workspace, Jobs jobs, GlossaryModel glossaries, Wording wording) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.glossaries = glossaries;
        this.wording = wording;
    }

    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public List<Candidate> shown() {
        return shown;
    }

    /** Whether these are the candidates of that document, as it is or as it was some segments ago. */
    public boolean isOf(Document document) {
        return of != null && of.id().equals(document.id());
    }

    /** Looks through a document. */
    public void look(Document document) {
        List<Glossary> known = glossaries.glossaries();
        jobs.run(wording.say("job.candidates"), progress -> {
            Predicate<String> refused = workspace.glossaries().refusedCandidates();
            return new TermCandidates(known).of(document.segments()).stream().filter(candidate -> !refused.test(candidate.text())).toList();
        }, found -> {
            of = document;
            show(found);
        });
    }

    private void show(List<Candidate> now) {
        shown = List.copyOf(now);
        listeners.forEach(Runnable::run);
    }

    /** The sentence it stands in first; "" where there is none. */
    public String context(Candidate candidate) {
        return of == null || candidate.segments().isEmpty() ? "" : segment(candidate).source().string();
    }

    private Segment segment(Candidate candidate) {
        return java.util.Objects.requireNonNull(of).segments().get(candidate.segments().get(0));
    }

    /** Gives a candidate another rendering. */
    public void render(int row, String rendering) {
        Candidate before = shown.get(row);
        List<Candidate> now = new ArrayList<>(shown);
        now.set(row, new Candidate(before.text(), before.name(), before.segments(), rendering.isBlank() ? null : rendering.strip()));
        show(now);
    }

    /**
     * Adds a candidate to the usual glossary, as agreed; its segments are judged by it at once.
     *
     * @param done given the concept
     */
    public void accept(Candidate candidate, Consumer<Concept> done) {
        Glossary home = glossaries.usual();
        if (home == null || candidate.rendering() == null) {
            return;
        }
        Concept made = ConceptDraft.begun(candidate.text(), candidate.rendering()).applyTo(null);
        glossaries.save(home.id(), null, made, kept -> {
            drop(candidate);
            done.accept(kept);
        });
    }

    /** Says that it is no term: it is not proposed again, in any document. */
    public void refuse(Candidate candidate) {
        jobs.run(wording.say("job.concept"), progress -> {
            workspace.glossaries().refuseCandidate(candidate.text());
            return candidate;
        }, this::drop);
    }

    private void drop(Candidate candidate) {
        show(shown.stream().filter(each -> !each.equals(candidate)).toList());
    }
}
