package org.calque.workbench.model;

import java.nio.file.Path;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.glossary.Term;
import org.calque.glossary.exchange.GlossaryFiles;
import org.calque.project.Broken;
import org.calque.project.Workspace;
import org.calque.project.WorkspaceListener;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** The workspace's glossaries as one list of concepts that can be narrowed by words. Used on the window's thread. */
public final class GlossaryModel implements AutoCloseable {

    /** A concept and where it is kept. */
    public record Entry(Glossary glossary, Concept concept, ConceptDraft draft) {
    }

    /**
     * What came of keeping a concept.
     *
     * @param broken confirmed segments, in all documents, that no longer hold
     */
    public record Kept(Concept concept, List<Broken> broken) {
    }

    private final Workspace workspace;
    private final Jobs jobs;
    private final Wording wording;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final WorkspaceListener hears;
    private List<Entry> all = List.of();
    private List<Entry> shown = List.of();
    private String filter = "";

    /** @param window runs what is to happen on the window's thread */
    public GlossaryModel(Workspace workspace, Jobs jobs, Executor window, Wording wording) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.wording = wording;
        this.hears = new WorkspaceListener() {
            @Override
            public void glossariesChanged() {
                window.execute(GlossaryModel.this::read);
            }
        };
        workspace.addListener(hears);
        read();
    }

    @Override
    public void close() {
        workspace.removeListener(hears);
    }

    /** Who is told when the list is another. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public List<Glossary> glossaries() {
        return workspace.glossaries().list();
    }

    public List<Entry> shown() {
        return shown;
    }

    public int size() {
        return all.size();
    }

    /** Shows only concepts with those words in a term, the domain or the note; all for "". */
    public void filter(String words) {
        filter = Rows.fold(words.strip());
        narrow();
    }

    /** Where a concept stands in what is shown, or -1. */
    public int indexOf(UUID concept) {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).concept().id().equals(concept)) {
                return i;
            }
        }
        return -1;
    }

    /** The concept as it is kept now, or null where it is gone. */
    public @Nullable Entry entry(UUID concept) {
        return all.stream().filter(entry -> entry.concept().id().equals(concept)).findFirst().orElse(null);
    }

    private void read() {
        List<Entry> entries = new ArrayList<>();
        for (Glossary glossary : workspace.glossaries().list()) {
            for (Concept concept : glossary.concepts()) {
                entries.add(new Entry(glossary, concept, ConceptDraft.of(concept)));
            }
        }
        Collator french = Collator.getInstance(Locale.FRENCH);   // so that é stands beside e
        entries.sort(Comparator.comparing(entry -> entry.draft().french(), french));
        all = entries;
        narrow();
    }

    private void narrow() {
        shown = filter.isEmpty() ? all : all.stream().filter(this::matches).toList();
        listeners.forEach(Runnable::run);
    }

    private boolean matches(Entry entry) {
        for (Term term : entry.concept().terms()) {
            if (Rows.fold(term.text()).contains(filter)) {
                return true;
            }
        }
        return Rows.fold(entry.draft().domain() + "\n" + entry.draft().note()).contains(filter);
    }

    /** Keeps a concept, and says what its change breaks. */
    public void save(UUID glossary, @Nullable Concept base, ConceptDraft draft, Consumer<Kept> done) {
        Concept changed = draft.applyTo(base);
        jobs.run(wording.say("job.concept"), progress -> {
            List<Broken> broken = workspace.glossaries().brokenBy(List.of(new org.calque.project.ConceptEdit(glossary, base, changed)), progress);
            return new Kept(workspace.glossaries().save(glossary, changed), broken);
        }, done);
    }

    public void delete(Entry entry, Runnable done) {
        jobs.run(wording.say("job.concept"), progress -> {
            workspace.glossaries().delete(entry.glossary().id(), entry.concept());
            return entry;
        }, gone -> done.run());
    }

    /** Takes a glossary file in, wholly or not at all; one of the same name is added to. */
    public void importFile(Path file, Consumer<Glossary> done) {
        jobs.run(wording.say("job.glossary", file.getFileName()),
                progress -> workspace.glossaries().add(GlossaryFiles.read(file), progress), done);
    }

    public void enforce(Glossary glossary, Enforcement enforcement) {
        jobs.run(wording.say("job.enforcement"), progress -> {
            workspace.glossaries().setEnforcement(glossary.id(), enforcement);
            return glossary;
        }, changed -> { });
    }

    /** In which of the glossaries a new concept is kept unless another is chosen; null while there is none. */
    public @Nullable Glossary usual() {
        return workspace.glossaries().list().stream().findFirst().orElse(null);
    }
}
