package org.calque.project.glossary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calque.document.Document;
import org.calque.document.Ids;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.glossary.Match;
import org.calque.glossary.Occurrence;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.calque.language.Folding;
import org.calque.project.undo.Command;
import org.calque.project.undo.ConceptEdit;
import org.calque.project.undo.WideStep;
import org.calque.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The glossaries of a workspace: what they hold, and every change of them. {@link #list()} never waits; all that writes may take
 * long and does not belong on the thread of a window.
 */
public final class Glossaries {

    /** So many changed concepts are taken up one by one; for more, the glossaries are read anew. */
    private static final int FEW = 50;

    /** What a candidate is refused as: it is not refused for a concept, but for want of one. */
    private static final UUID NO_CONCEPT = new UUID(0, 0);

    private final Store store;
    private final Domains domains;
    private final Indexing indexing;
    private final Runnable saving;
    private final Runnable told;
    private final Consumer<WideStep> did;
    private final House house;
    private final Queue<Runnable> unsettled = new ConcurrentLinkedQueue<>();
    private volatile Terminology terminology;

    /**
     * @param saving keeps what is being typed, before all documents are searched
     * @param told   after each change
     * @param did    given each step that can be undone
     */
    public Glossaries(Store store, Runnable saving, Runnable told, Consumer<WideStep> did) {
        this.store = store;
        this.domains = new Domains(store);
        this.indexing = new Indexing(store, domains);
        this.saving = saving;
        this.told = told;
        this.did = did;
        this.house = new House(store, told);
        this.terminology = read();
    }

    private Terminology read() {
        return store.read(transaction -> new Terminology(transaction.glossaries().list(), transaction.refusals().all(),
                transaction.now()));
    }

    public Terminology terminology() {
        return terminology;
    }

    /** The glossaries as they are for a document: of the subject field that it is of. */
    public Terminology terminology(UUID document) {
        return terminology.inDomain(domains.of(document).orElse(null));
    }

    /** Which subject fields the documents are of. */
    public Domains domains() {
        return domains;
    }

    /** Says of which subject field a document is, and looks at it anew. @param domain null or blank for none */
    public void setDomain(UUID document, @Nullable String domain) {
        saving.run();
        if (domains.set(document, domain)) {
            indexing.renew(document, terminology);
            told.run();
        }
    }

    /** Another program may have said of a document what it is about. */
    public void domainsElsewhere() {
        if (domains.readAnew()) {
            told.run();
        }
    }

    /** What is kept of a new document beside it. */
    public Indexing.Found look(Document document, Terminology now, Progress progress) {
        return indexing.look(document, now, progress);
    }

    /** The glossaries as they are now, by rank. */
    public List<Glossary> list() {
        return terminology.glossaries();
    }

    /**
     * Keeps a new concept, or a changed one if its id is known.
     *
     * @param concept with the revision that the change was made from; 0 for a new one
     * @return it as kept, with its new revision
     * @throws FaultException {@code CONFLICT} if it was changed since that revision
     */
    public Concept save(UUID glossary, Concept concept) {
        Concept before = terminology.concept(concept.id()).map(known -> known.at(concept.revision())).orElse(null);
        Concept kept = change(before == null ? Command.TERM_ADDED : Command.TERM_CHANGED,
                List.of(new ConceptEdit(glossary, before, concept))).get(0);
        settle();
        return kept;
    }

    /** @throws FaultException {@code CONFLICT} if it was changed since the revision it carries */
    public void delete(UUID glossary, Concept concept) {
        change(Command.TERM_DELETED, List.of(new ConceptEdit(glossary, concept, null)));
        settle();
    }

    /**
     * Adds, changes and deletes concepts, all or none, in one step that one undo takes back. The tables that say where concepts
     * stand follow with {@link #settle}, which may take seconds where a term is common.
     *
     * @param edits each with the revision it was made from
     * @return those that are there afterwards, with their new revisions, in the order of the edits
     * @throws FaultException {@code CONFLICT} if one was changed since; none is kept then
     */
    public List<Concept> change(Command command, List<ConceptEdit> edits) {
        List<ConceptEdit> kept = write(edits);
        did.accept(new WideStep.Concepts(command, kept));
        return kept.stream().map(ConceptEdit::after).filter(Objects::nonNull).toList();
    }

    /** Writes edits, makes them known, and gives them back with the revisions that they have now. */
    private List<ConceptEdit> write(List<ConceptEdit> edits) {
        List<ConceptEdit> kept = store.write(transaction -> {
            Map<UUID, List<Concept>> put = new LinkedHashMap<>();
            for (ConceptEdit edit : edits) {
                if (edit.after() == null) {
                    transaction.glossaries().delete(edit.glossary(), Objects.requireNonNull(edit.before()));
                } else {
                    put.computeIfAbsent(edit.glossary(), id -> new ArrayList<>())
                            .add(edit.after().at(edit.before() == null ? 0 : edit.before().revision()));
                }
            }
            Map<UUID, Concept> now = new HashMap<>();
            put.forEach((glossary, concepts) -> transaction.glossaries().put(glossary, concepts)
                    .forEach(concept -> now.put(concept.id(), concept)));
            return edits.stream().map(edit -> edit.after() == null ? edit
                    : new ConceptEdit(edit.glossary(), edit.before(), now.get(edit.id()))).toList();
        });
        Terminology before;
        Terminology after;
        synchronized (this) {
            before = terminology;
            after = kept.size() <= FEW ? with(before, kept) : read();
            terminology = after;
        }
        told.run();
        List<Concept> concepts = kept.stream().flatMap(edit -> Stream.of(Optional.ofNullable(edit.before()),
                Optional.ofNullable(edit.after()))).flatMap(Optional::stream).toList();
        unsettled.add(() -> indexing.renew(concepts, before, after));
        return kept;
    }

    private static Terminology with(Terminology before, List<ConceptEdit> kept) {
        Terminology now = before;
        for (ConceptEdit edit : kept) {
            long revision = now.revision() + 1;
            now = edit.after() == null ? now.without(edit.glossary(), Objects.requireNonNull(edit.before()), revision)
                    : now.with(edit.glossary(), edit.after(), edit.after().revision());
        }
        return now;
    }

    /** Brings the tables that say where concepts stand up to date. */
    public void settle() {
        for (Runnable next = unsettled.poll(); next != null; next = unsettled.poll()) {
            next.run();
        }
    }

    /**
     * Does a step again, or takes it back.
     *
     * @throws FaultException {@code CONFLICT} if one of its concepts is not as the step left it
     */
    public void perform(WideStep.Concepts step, boolean forward) {
        List<ConceptEdit> edits = new ArrayList<>();
        for (ConceptEdit edit : step.edits()) {
            ConceptEdit way = forward ? edit : edit.reversed();
            Concept known = terminology.concept(way.id()).orElse(null);
            if (way.before() == null ? known != null : known == null || !known.at(0).equals(way.before().at(0))) {
                throw Fault.CONFLICT.at((way.before() == null ? Objects.requireNonNull(way.after()) : way.before()).key());
            }
            edits.add(new ConceptEdit(way.glossary(), known, way.after()));
        }
        write(edits);
    }

    public void perform(WideStep.Shelf step, boolean forward) {
        shelve(forward ? step.before() : step.after(), forward ? step.after() : step.before());
    }

    /** A new glossary without concepts, enforced, last in rank. */
    public Glossary create(String name) {
        int rank = list().stream().mapToInt(Glossary::rank).max().orElse(-1) + 1;
        Glossary made = new Glossary(Ids.next(), name.strip(), Enforcement.ENFORCE, rank, List.of());
        shelf(Command.GLOSSARY_ADDED, List.of(), List.of(made));
        return made;
    }

    public void rename(UUID glossary, String name) {
        Glossary known = known(glossary);
        alter(List.of(known.withName(name.strip()).with(List.of())));
    }

    public void setEnforcement(UUID glossary, Enforcement enforcement) {
        Glossary known = known(glossary);
        alter(List.of(known.withEnforcement(enforcement).with(List.of())));
    }

    /** Ranks the glossaries as they are listed. */
    public void rank(List<UUID> glossaries) {
        List<Glossary> ranked = new ArrayList<>();
        for (UUID glossary : glossaries) {
            Glossary known = known(glossary);
            ranked.add(known.withRank(ranked.size()).with(List.of()));
        }
        alter(ranked);
    }

    /** Deletes a glossary with all its concepts. */
    public void delete(UUID glossary) {
        shelf(Command.GLOSSARY_DELETED, List.of(known(glossary)), List.of());
    }

    private void alter(List<Glossary> after) {
        List<Glossary> before = after.stream().map(each -> known(each.id()))
                .map(each -> each.with(List.of())).toList();
        if (!after.equals(before)) {
            shelf(Command.GLOSSARY_CHANGED, before, after);
        }
    }

    Glossary known(UUID glossary) {
        return terminology.glossary(glossary).orElseThrow(() -> Fault.CONFLICT.at(glossary));
    }

    private void shelf(Command command, List<Glossary> before, List<Glossary> after) {
        shelve(before, after);
        did.accept(new WideStep.Shelf(command, before, after));
    }

    private void shelve(List<Glossary> before, List<Glossary> after) {
        Set<UUID> stay = after.stream().map(Glossary::id).collect(Collectors.toSet());
        Set<UUID> were = before.stream().map(Glossary::id).collect(Collectors.toSet());
        store.write(transaction -> {
            // one that goes, goes as it is now: what came into it meanwhile goes with it
            before.stream().filter(each -> !stay.contains(each.id())).forEach(each -> transaction.glossaries().delete(known(each.id())));
            for (Glossary each : after) {
                transaction.glossaries().put(each, were.contains(each.id()) ? "CHANGE" : "ADD");
                transaction.glossaries().put(each.id(), each.concepts().stream().map(concept -> concept.at(0)).toList());
            }
            return null;
        });
        readAnew();
        boolean nothing = before.isEmpty() && after.stream().allMatch(each -> each.concepts().isEmpty());
        if (!nothing && (looked(before) != looked(after) || !ranks(before).equals(ranks(after)))) {
            indexing.renewAll(terminology, Progress.NONE);
        }
    }

    /** How many concepts of some glossaries are looked for; those of a glossary that only changes are counted in both. */
    private static long looked(List<Glossary> glossaries) {
        return glossaries.stream().mapToLong(each -> each.enforcement() == Enforcement.OFF ? 0 : each.concepts().size() + 1).sum();
    }

    private static List<UUID> ranks(List<Glossary> glossaries) {
        return glossaries.stream().sorted(Comparator.comparingInt(Glossary::rank)).map(Glossary::id).toList();
    }

    /** How the house writes. */
    public House house() {
        return house;
    }

    /** How glossaries come in and go out. */
    public GlossaryImport imports() {
        return new GlossaryImport(this, store, did);
    }

    /** Takes a glossary in ({@link GlossaryImport#add}). */
    public Glossary add(Glossary glossary, Progress progress) {
        return imports().add(glossary, progress);
    }

    /** Brings up to date what an older version did not keep. May take seconds, once; it goes on the next time where it was stopped. */
    public void makeUp(BooleanSupplier stopped) {
        if (store.mayWrite("document")) {
            indexing.makeUp(stopped);
        }
    }

    /** Looks all documents through anew, whatever else was to be brought up to date. */
    void renewAll(Progress progress) {
        unsettled.clear();
        indexing.renewAll(terminology, progress);
    }

    /** Reads the glossaries anew after a change of many concepts, or another program's. */
    public void readAnew() {
        synchronized (this) {
            terminology = read();
        }
        told.run();
    }

    /**
     * Keeps what a recogniser wrote for a name as a misheard form of it: from now on it is that name, wherever it stands.
     *
     * @param heard what was proposed
     * @param document its name, with the time in ms it was heard at, or -1
     */
    public Concept accept(Occurrence heard, String document, long millis) {
        Concept concept = heard.concept();
        UUID home = list().stream().filter(glossary -> glossary.concepts().stream().anyMatch(each -> each.id().equals(concept.id())))
                .map(Glossary::id).findFirst().orElseThrow(() -> Fault.CONFLICT.at(concept.key()));
        List<Term> terms = new ArrayList<>(concept.terms());
        terms.add(new Term(Ids.next(), Locale.FRENCH, heard.text(), TermStatus.ADMITTED, Match.EXACT, false, null, null, null,
                new Term.Heard(document, millis)));
        return save(home, concept.withTerms(terms));
    }

    /** Says that what sounds like a name is none: not to be proposed again; a misheard form that was accepted goes. */
    public void refuse(Occurrence heard) {
        Concept concept = heard.concept();
        String form = Folding.fold(heard.text());
        store.write(transaction -> {
            transaction.refusals().add(concept.id(), form);
            return null;
        });
        if (heard.kind() == Occurrence.Kind.MISHEARD) {
            for (Glossary glossary : list()) {
                if (glossary.concepts().stream().anyMatch(each -> each.id().equals(concept.id()))) {
                    save(glossary.id(), concept.withTerms(concept.terms().stream().filter(term -> !term.misheard()
                            || !Folding.fold(term.text()).equals(form)).toList()));
                }
            }
        }
        readAnew();
    }

    /** Every change of a concept, the latest first. */
    public List<ConceptChange> history(UUID concept) {
        return store.read(transaction -> transaction.glossaries().history(concept)).stream().map(version ->
                new ConceptChange(version.revision(), version.at(), version.who(), version.before(), version.after())).toList();
    }

    /**
     * The confirmed segments of all documents that changes of concepts would break: where a rendering would be missing, or a
     * forbidden one stands, and is not so already.
     *
     * @param edits as they would be made; not yet made
     */
    public List<Broken> brokenBy(List<ConceptEdit> edits, Progress progress) {
        return consequences().of(edits, progress);
    }

    /** What changes would break, that are not yet made. */
    public Consequences consequences() {
        return new Consequences(store, saving, terminology, domains);
    }

    /**
     * Where a concept stands in the sources of all documents, translated or not.
     *
     * @param most how many are looked for
     */
    public List<Use> places(Concept concept, int most, Progress progress) {
        return indexing.places(concept, most, terminology, progress);
    }

    /** Says that a candidate is no term: not to be proposed again. */
    public void refuseCandidate(String text) {
        refuseCandidate(text, true);
        did.accept(new WideStep.Refused(Command.CANDIDATE_REFUSED, text));
    }

    public void refuseCandidate(String text, boolean refused) {
        store.write(transaction -> {
            if (refused) {
                transaction.refusals().add(NO_CONCEPT, Folding.fold(text));
            } else {
                transaction.refusals().remove(NO_CONCEPT, Folding.fold(text));
            }
            return null;
        });
    }

    /** Whether a candidate was refused, by its text. */
    public Predicate<String> refusedCandidates() {
        Set<String> refused = store.read(transaction -> transaction.refusals().all()).getOrDefault(NO_CONCEPT, Set.of());
        return text -> refused.contains(Folding.fold(text));
    }

    /** How many translated segments a concept stands in, by concept; those that stand in none are absent. */
    public Map<UUID, Integer> uses(Collection<UUID> concepts) {
        return store.read(transaction -> transaction.occurrences().counts(concepts));
    }
}
