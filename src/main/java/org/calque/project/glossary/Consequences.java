package org.calque.project.glossary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.job.Fault;
import org.calque.job.Progress;
import org.calque.project.undo.ConceptEdit;
import org.calque.store.OccurrenceTable;
import org.calque.store.Store;

/**
 * The confirmed segments of all documents that a change of glossaries would break: where a rendering would be missing, or a forbidden
 * one stands, and is not so already, or not as strictly. May take long; can be cancelled.
 */
public final class Consequences {

    /** For more changed concepts than these every segment is looked at: asking the index of each would take longer. */
    static final int FEW = 1_000;

    private final Store store;
    private final Runnable saving;
    private final Terminology now;
    private final Domains domains;

    /** @param saving keeps what is being typed, before all documents are searched */
    Consequences(Store store, Runnable saving, Terminology now, Domains domains) {
        this.store = store;
        this.saving = saving;
        this.now = now;
        this.domains = domains;
    }

    /** Of changes of concepts, not yet made. */
    public List<Broken> of(List<ConceptEdit> edits, Progress progress) {
        return of(edits, progress, page -> { });
    }

    /**
     * The same, with the first of them told before all are found, where there are many.
     *
     * @param first called once at most, from whichever thread
     */
    public List<Broken> of(List<ConceptEdit> edits, Progress progress, Consumer<List<Broken>> first) {
        saving.run();
        return new Breakage(store, domains, edits, now, edits.size() <= FEW ? null : now.edited(edits)).find(progress, first);
    }

    /**
     * The same of changes that were begun before: each from its {@code before}, which need not be what stands now, as where the
     * rendering that is only now right was first changed into one with a slip in it.
     */
    public List<Broken> since(List<ConceptEdit> edits, Progress progress) {
        saving.run();
        Terminology then = now.edited(edits.stream().map(edit -> now.concept(edit.id()).map(known -> new ConceptEdit(edit.glossary(), known, edit.before()))
                .orElseGet(() -> edit.reversed())).toList());
        return new Breakage(store, domains, edits, then, edits.size() <= FEW ? null : then.edited(edits)).find(progress, page -> { });
    }

    /**
     * Of another level for a glossary. A milder one that still looks for its terms breaks nothing.
     *
     * @param first as in {@link #of(List, Progress, Consumer)}
     */
    public List<Broken> ofEnforcement(UUID glossary, Enforcement enforcement, Progress progress, Consumer<List<Broken>> first) {
        Glossary known = known(glossary);
        if (enforcement == Enforcement.OFF) {
            return known.enforcement() == Enforcement.OFF ? List.of() : ofRemoval(glossary, progress, first);
        }
        if (enforcement.compareTo(known.enforcement()) >= 0) {
            return List.of();
        }
        // None of them before: what was not told as strictly is told anew, also where only a forbidden term stands.
        return ofAltered(List.of(known.withEnforcement(enforcement)), known.concepts().stream()
                .map(concept -> new ConceptEdit(glossary, null, concept)).toList(), progress, first);
    }

    /**
     * Of a glossary that goes, or is not looked at any more: terms of others may have hidden behind its own.
     *
     * @param first as in {@link #of(List, Progress, Consumer)}
     */
    public List<Broken> ofRemoval(UUID glossary, Progress progress, Consumer<List<Broken>> first) {
        return of(known(glossary).concepts().stream().map(concept -> new ConceptEdit(glossary, concept, null)).toList(), progress, first);
    }

    /** What holds to a glossary now, and does not where it goes. */
    public Hold holdOf(UUID glossary) {
        Set<UUID> concepts = known(glossary).concepts().stream().map(Concept::id).collect(Collectors.toSet());
        saving.run();
        return store.read(transaction -> {
            OccurrenceTable.Reach reach = transaction.occurrences().reach(glossary);
            long waivers = transaction.waivers().list().stream().filter(waiver -> waiver.concept() != null && concepts.contains(waiver.concept())).count();
            return new Hold(reach.segments(), reach.confirmed(), (int) waivers);
        });
    }

    /**
     * What holds to a glossary.
     *
     * @param segments  translated ones in which its terms stand, in all documents
     * @param confirmed those of them that are confirmed
     * @param waivers   that were given for its terms
     */
    public record Hold(int segments, int confirmed, int waivers) {
    }

    /**
     * Of another order of all glossaries.
     *
     * @param first as in {@link #of(List, Progress, Consumer)}
     */
    public List<Broken> ofRank(List<UUID> glossaries, Progress progress, Consumer<List<Broken>> first) {
        List<Glossary> ranked = new ArrayList<>();
        List<ConceptEdit> concepts = new ArrayList<>();
        for (UUID glossary : glossaries) {
            Glossary known = known(glossary);
            ranked.add(known.withRank(ranked.size()));
            if (known.enforcement() != Enforcement.OFF) {
                known.concepts().forEach(concept -> concepts.add(new ConceptEdit(glossary, concept, concept)));
            }
        }
        return ofAltered(ranked, concepts, progress, first);
    }

    private Glossary known(UUID glossary) {
        return now.glossary(glossary).orElseThrow(() -> Fault.CONFLICT.at(glossary));
    }

    private List<Broken> ofAltered(Collection<Glossary> altered, List<ConceptEdit> concepts, Progress progress, Consumer<List<Broken>> first) {
        saving.run();
        return concepts.isEmpty() ? List.of() : new Breakage(store, domains, concepts, now, now.altered(altered)).find(progress, first);
    }
}
