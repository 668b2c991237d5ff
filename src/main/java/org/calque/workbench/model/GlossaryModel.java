package org.calque.workbench.model;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.glossary.Romanisation;
import org.calque.project.Workspace;
import org.calque.project.WorkspaceListener;
import org.calque.project.glossary.Broken;
import org.calque.project.glossary.ConceptChange;
import org.calque.project.glossary.Use;
import org.calque.project.undo.Command;
import org.calque.project.undo.ConceptEdit;
import org.calque.workbench.model.filter.Rows;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/** The workspace's glossaries as one list of concepts that can be narrowed by words. Used on the window's thread. */
public final class GlossaryModel implements AutoCloseable {

    /** A concept and where it is kept. */
    public record Entry(Glossary glossary, Concept concept, ConceptDraft draft, String folded, CollationKey place) {
    }

    /** So that é stands beside e. One for each thread: whoever shares one waits for it. */
    private static final ThreadLocal<Collator> FRENCH = ThreadLocal.withInitial(() -> Collator.getInstance(Locale.FRENCH));

    private final Workspace workspace;
    private final Jobs jobs;
    private final Executor background;
    private final Executor window;
    private final Wording wording;
    private final Affected affected;
    private final GlossaryShelf shelf;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> onConcepts = new CopyOnWriteArrayList<>();
    private final List<Runnable> onUses = new CopyOnWriteArrayList<>();
    private final WorkspaceListener hears;
    private final Map<UUID, Integer> uses = new HashMap<>();
    private final Set<UUID> wanted = new LinkedHashSet<>();
    private volatile Map<UUID, Entry> all = Map.of();
    private ConceptOrder ordered = ConceptOrder.of(List.of());
    private List<Entry> shown = List.of();
    private String filter = "";
    private @Nullable UUID only;

    /**
     * @param background runs what somebody waits for without having asked
     * @param window     runs what is to happen on the window's thread
     */
    public GlossaryModel(Workspace workspace, Jobs jobs, Executor background, Executor window, Wording wording) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.background = background;
        this.window = window;
        this.wording = wording;
        this.affected = new Affected(workspace, jobs, wording);
        this.shelf = new GlossaryShelf(workspace, jobs, wording, affected, window);
        this.hears = new WorkspaceListener() {
            @Override
            public void glossariesChanged() {
                // Sorted on the thread that made the change: 100,000 terms would be felt on the window's.
                ConceptOrder now = read();
                window.execute(() -> install(now));
            }
        };
        workspace.addListener(hears);
        background.execute(() -> {   // a large glossary must not keep the window from opening
            readHead();
            hears.glossariesChanged();
        });
    }

    @Override
    public void close() {
        workspace.removeListener(hears);
    }

    /** Who is told when the list is another. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Who is told when concepts are others now, whatever is shown of them. */
    public void onConcepts(Runnable listener) {
        onConcepts.add(listener);
    }

    /** Who is told when {@link #uses} would answer otherwise. */
    public void onUses(Runnable listener) {
        onUses.add(listener);
    }

    /** What changes of terms broke. */
    public Affected affected() {
        return affected;
    }

    /** What can be done to whole glossaries. */
    public GlossaryShelf shelf() {
        return shelf;
    }

    public List<Glossary> glossaries() {
        return workspace.glossaries().list();
    }

    public List<Entry> shown() {
        return shown;
    }

    public int size() {
        return ordered.size();
    }

    /** Shows only concepts with all of those words in a term, the domain or the note; all for "". */
    public void filter(String words) {
        filter = Rows.fold(words.strip());
        narrow();
    }

    /** Shows only one glossary's concepts, or all for null. */
    public void only(@Nullable UUID glossary) {
        only = glossary;
        narrow();
    }

    /** Where a concept stands in what is shown, or -1. */
    public int indexOf(UUID concept) {
        Entry wanted = all.get(concept);
        return wanted == null ? -1 : ConceptOrder.indexOf(wanted, shown);
    }

    /** The concept as it is kept now, or null where it is gone. */
    public @Nullable Entry entry(UUID concept) {
        return all.get(concept);
    }

    /** Of a large glossary what a window has room for, about as it will be: all is read and sorted in a second, which is seen. */
    private synchronized void readHead() {
        List<Entry> head = ConceptHead.of(workspace.glossaries().list()).stream().map(each -> entry(each.glossary(), each.concept())).toList();
        if (!head.isEmpty()) {
            all = head.stream().collect(Collectors.toMap(each -> each.concept().id(), each -> each));
            ConceptOrder sorted = ConceptOrder.of(head);
            window.execute(() -> install(sorted));
        }
    }

    private synchronized ConceptOrder read() {
        Map<UUID, Entry> before = all;
        List<Entry> entries = new ArrayList<>();
        for (Glossary glossary : workspace.glossaries().list()) {
            entries.addAll(glossary.concepts().parallelStream().map(concept -> {
                Entry known = before.get(concept.id());
                return known == null || known.concept() != concept ? entry(glossary, concept)
                        : new Entry(glossary, concept, known.draft(), known.folded(), known.place());
            }).toList());
        }
        Map<UUID, Entry> now = new HashMap<>(entries.size() * 2);
        entries.forEach(entry -> now.put(entry.concept().id(), entry));
        ConceptOrder sorted = ConceptOrder.of(entries);
        all = now;
        return sorted;
    }

    private Entry entry(Glossary glossary, Concept concept) {
        ConceptDraft draft = ConceptDraft.of(concept);
        String words = concept.terms().stream().map(term -> term.text()).collect(Collectors.joining("\n"));
        return new Entry(glossary, concept, draft, Rows.fold(words + "\n" + draft.domain() + "\n" + draft.note()),
                FRENCH.get().getCollationKey(draft.french()));
    }

    private void install(ConceptOrder now) {
        ordered = now;
        uses.clear();
        narrow();
        onConcepts.forEach(Runnable::run);
    }

    private void narrow() {
        shown = ordered.narrowed(filter, only);
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /** In how many translated segments a concept stands, or -1 while that is being looked up. */
    public int uses(UUID concept) {
        Integer known = uses.get(concept);
        if (known != null) {
            return known;
        }
        boolean first = wanted.isEmpty();
        wanted.add(concept);
        if (first) {
            window.execute(this::lookUp);   // once for all the rows that are painted together
        }
        return uses.getOrDefault(concept, -1);
    }

    private void lookUp() {
        Collection<UUID> asked = List.copyOf(wanted);
        background.execute(() -> {
            Map<UUID, Integer> found = workspace.glossaries().uses(asked);
            window.execute(() -> {
                asked.forEach(concept -> uses.put(concept, found.getOrDefault(concept, 0)));
                wanted.removeAll(asked);
                if (!wanted.isEmpty()) {
                    lookUp();
                }
                onUses.forEach(Runnable::run);
            });
        });
    }

    /** Counts anew where concepts stand: segments were translated meanwhile. */
    public void countAnew() {
        uses.clear();
        onUses.forEach(Runnable::run);
    }

    /** Every change of a concept, the latest first. */
    public void history(UUID concept, Consumer<List<ConceptChange>> answer) {
        background.execute(() -> {
            List<ConceptChange> found = workspace.glossaries().history(concept);
            window.execute(() -> answer.accept(found));
        });
    }

    /** Keeps a concept, and shows what its change breaks. */
    public void save(UUID glossary, @Nullable Concept base, Concept changed, Consumer<Concept> done) {
        Command command = base == null ? Command.TERM_ADDED : Command.TERM_CHANGED;
        change(command, List.of(new ConceptEdit(glossary, base, changed)), kept -> done.accept(kept.get(0)));
    }

    /**
     * Keeps changes of concepts in one step, and shows what they break.
     *
     * @param done given those that are there afterwards
     */
    public void change(Command command, List<ConceptEdit> edits, Consumer<List<Concept>> done) {
        record Changed(List<Concept> kept, List<Broken> broken, long step) {
        }
        jobs.run(wording.say("job.concept"), progress -> affected.lookFor(named(edits), window, head -> {
            List<Broken> broken = affected.brokenBy(edits, progress, head);
            return new Changed(workspace.glossaries().change(command, edits), broken, workspace.undoStack().undoableAt());
        }), changed -> {
            done.accept(changed.kept());
            affected.add(changed.broken(), edits, named(edits), changed.step());
            jobs.run(wording.say("job.settle"), progress -> settled(), settled -> countAnew());
        });
    }

    /**
     * Makes one concept of each group, in one step: the first, with what the others have. A concept that is in two groups is taken with
     * the first of them.
     */
    public void merge(List<List<Concept>> groups) {
        merge(groups, Amendments::merged);
    }

    /** Of concepts that render a French form in two ways makes one, in which the rendering of this is preferred. */
    public void prefer(Concept preferred, List<Concept> group) {
        merge(List.of(Stream.concat(Stream.of(preferred), group.stream().filter(other -> !other.id().equals(preferred.id()))).toList()), Amendments::preferring);
    }

    private void merge(List<List<Concept>> groups, Function<List<Concept>, Concept> into) {
        List<ConceptEdit> edits = new ArrayList<>();
        Set<UUID> taken = new HashSet<>();
        for (List<Concept> group : groups) {
            List<Entry> here = group.stream().map(concept -> entry(concept.id())).filter(Objects::nonNull)
                    .filter(entry -> !taken.contains(entry.concept().id())).toList();
            if (here.size() > 1) {
                Concept merged = into.apply(here.stream().map(Entry::concept).toList());
                for (Entry entry : here) {
                    taken.add(entry.concept().id());
                    edits.add(new ConceptEdit(entry.glossary().id(), entry.concept(), entry == here.get(0) ? merged : null));
                }
            }
        }
        if (!edits.isEmpty()) {
            change(Command.TERMS_CHANGED, edits, kept -> { });
        }
    }

    /** Where a concept stands in the sources of all documents. */
    public void places(Concept concept, int most, Consumer<List<Use>> answer) {
        jobs.run(wording.say("job.uses"), progress -> workspace.glossaries().places(concept, most, progress), answer);
    }

    /** Works something out for a pane. */
    public <T> void work(String name, Jobs.Work<T> work, Consumer<T> answer) {
        jobs.run(name, work, answer);
    }

    private boolean settled() {
        workspace.glossaries().settle();
        return true;
    }

    /** What a list of edits is called: its first term, and how many more. */
    private String named(List<ConceptEdit> edits) {
        ConceptEdit first = edits.get(0);
        Concept concept = first.after() != null ? first.after() : first.before();
        String term = concept == null ? "" : concept.french().findFirst().map(french -> french.text()).orElse("");
        return edits.size() == 1 ? term : wording.say("affected.several", term, edits.size() - 1);
    }

    public boolean romanises() {
        return workspace.glossaries().house().romanises();
    }

    public void romanise(boolean on) {
        background.execute(() -> workspace.glossaries().house().romanise(on));
    }

    /** The rendering to begin with for a name of which nothing is selected in the target: as the house romanises it, or "". */
    public String romanised(String french) {
        return romanises() ? Romanisation.proposed(ConceptDraft.begun(french, "").applyTo(null)).orElse("") : "";
    }

    /** Takes a glossary in, and shows what it breaks. */
    public void take(Glossary incoming, Consumer<Glossary> done) {
        record Taken(Glossary glossary, List<ConceptEdit> edits, List<Broken> broken, long step) {
        }
        jobs.run(wording.say("job.glossary", incoming.name()), progress -> affected.lookFor(incoming.name(), window, head -> {
            List<ConceptEdit> edits = workspace.glossaries().imports().edits(incoming);
            List<Broken> broken = affected.brokenBy(edits, progress, head);
            return new Taken(workspace.glossaries().imports().add(incoming, progress), edits, broken, workspace.undoStack().undoableAt());
        }), taken -> {
            done.accept(taken.glossary());
            affected.add(taken.broken(), taken.edits(), taken.glossary().name(), taken.step());
        });
    }

    /** In which of the glossaries a new concept is kept unless another is chosen; null while there is none. */
    public @Nullable Glossary usual() {
        return only == null ? glossaries().stream().findFirst().orElse(null)
                : glossaries().stream().filter(glossary -> glossary.id().equals(only)).findFirst().orElse(null);
    }
}
