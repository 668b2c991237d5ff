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
    private static final int FEW = 1_000;

    private final Store store;
    private final Runnable saving;
    private final Terminology now;

    /** @param saving keeps what is being typed, before all documents are searched */
    Consequences(Store store, Runnable saving, Terminology now) {
        this.store = store;
        this.saving = saving;
        this.now = now;
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
        return new Breakage(store, edits, now, edits.size() <= FEW ? null : now.edited(edits)).find(progress, first);
    }

    /**
     * The same of changes that were begun before: each from its {@code before}, which need not be what stands now, as where the
     * rendering that is only now right was first changed into one with a slip in it.
     */
    public List<Broken> since(List<ConceptEdit> edits, Progress progress) {
        saving.run();
        Terminology then = now.edited(edits.stream().map(edit -> now.concept(edit.id()).map(known -> new ConceptEdit(edit.glossary(), known, edit.before()))
                .orElseGet(() -> edit.reversed())).toList());
        return new Breakage(store, edits, then, edits.size() <= FEW ? null : then.edited(edits)).find(progress, page -> { });
    }

    /** Of another level for a glossary. */
    public List<Broken> ofEnforcement(UUID glossary, Enforcement enforcement, Progress progress) {
        Glossary known = known(glossary);
        if (enforcement == known.enforcement()) {
            return List.of();
        }
        if (enforcement == Enforcement.OFF) {
            return ofRemoval(glossary, progress);
        }
        return ofAltered(List.of(known.withEnforcement(enforcement)), progress);
    }

    /** Of a glossary that goes, or is not looked at any more: terms of others may have hidden behind its own. */
    public List<Broken> ofRemoval(UUID glossary, Progress progress) {
        return of(known(glossary).concepts().stream().map(concept -> new ConceptEdit(glossary, concept, null)).toList(), progress);
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

    /** Of another order of all glossaries. */
    public List<Broken> ofRank(List<UUID> glossaries, Progress progress) {
        List<Glossary> ranked = new ArrayList<>();
        for (UUID glossary : glossaries) {
            Glossary known = known(glossary);
            ranked.add(known.withRank(ranked.size()));
        }
        return ofAltered(ranked, progress);
    }

    private Glossary known(UUID glossary) {
        return now.glossary(glossary).orElseThrow(() -> Fault.CONFLICT.at(glossary));
    }

    private List<Broken> ofAltered(Collection<Glossary> altered, Progress progress) {
        saving.run();
        List<ConceptEdit> concepts = new ArrayList<>();
        for (Glossary glossary : altered) {
            if (glossary.enforcement() != Enforcement.OFF) {
                glossary.concepts().forEach(concept -> concepts.add(new ConceptEdit(glossary.id(), concept, concept)));
            }
        }
        return concepts.isEmpty() ? List.of() : new Breakage(store, concepts, now, now.altered(altered)).find(progress, page -> { });
    }
}
