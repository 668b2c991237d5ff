package org.calque.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
import org.calque.store.Store;
import org.calque.store.Transaction;

/**
 * The glossaries of a workspace: what they hold, and every change of them. {@link #list()} never waits; all that writes may take
 * long and does not belong on the thread of a window.
 */
public final class Glossaries {

    private final Store store;
    private final Indexing indexing;
    private final Runnable saving;
    private final Runnable told;
    private volatile Terminology terminology;

    /**
     * @param saving keeps what is being typed, before all documents are searched
     * @param told   after each change
     */
    Glossaries(Store store, Runnable saving, Runnable told) {
        this.store = store;
        this.indexing = new Indexing(store);
        this.saving = saving;
        this.told = told;
        this.terminology = read();
    }

    private Terminology read() {
        return store.read(transaction -> new Terminology(transaction.glossaries().list(), transaction.refusals().all(),
                transaction.now()));
    }

    Terminology terminology() {
        return terminology;
    }

    /** What is kept of a new document beside it. */
    Indexing.Found look(Document document, Terminology now, Progress progress) {
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
        Concept kept = store.write(transaction -> transaction.glossaries().put(glossary, List.of(concept))).get(0);
        changed(List.of(kept), now -> now.with(glossary, kept, kept.revision()));
        return kept;
    }

    /** @throws FaultException {@code CONFLICT} if it was changed since the revision it carries */
    public void delete(UUID glossary, Concept concept) {
        long revision = store.write(transaction -> {
            transaction.glossaries().delete(glossary, concept);
            return transaction.now();
        });
        changed(List.of(concept), now -> now.without(glossary, concept, revision));
    }

    private void changed(List<Concept> concepts, UnaryOperator<Terminology> change) {
        Terminology before;
        Terminology after;
        synchronized (this) {
            before = terminology;
            after = change.apply(before);
            terminology = after;
        }
        told.run();
        indexing.renew(concepts, before, after);
    }

    /**
     * Takes a glossary in, wholly or not at all. Where one of its name is here, concepts with the same key are changed, the
     * others added, and none deleted.
     *
     * @return it as kept
     */
    public Glossary add(Glossary glossary, Progress progress) {
        progress.check();
        UUID kept = store.write(transaction -> {
            List<Glossary> here = transaction.glossaries().list();
            Optional<Glossary> same = here.stream().filter(each -> each.name().equals(glossary.name())).findFirst();
            Map<String, Concept> known = new HashMap<>();
            same.ifPresent(each -> each.concepts().forEach(concept -> known.put(concept.key(), concept)));
            if (same.isEmpty()) {
                transaction.glossaries().put(glossary, "IMPORT");
            }
            UUID id = same.map(Glossary::id).orElse(glossary.id());
            List<Concept> concepts = new ArrayList<>();
            for (Concept concept : glossary.concepts()) {
                Concept before = known.get(concept.key());
                Concept after = before == null ? concept.at(0) : concept.inPlaceOf(before);
                if (!after.equals(before)) {
                    concepts.add(after);
                }
            }
            transaction.glossaries().put(id, concepts);
            return id;
        });
        readAnew();
        indexing.renewAll(terminology, progress);
        return terminology.glossary(kept).orElseThrow(() -> Fault.CONFLICT.at(glossary.name()));
    }

    /** Deletes a glossary with all its concepts. */
    public void delete(UUID glossary) {
        change(glossary, known -> transaction -> transaction.glossaries().delete(known));
    }

    public void setEnforcement(UUID glossary, Enforcement enforcement) {
        change(glossary, known -> transaction -> transaction.glossaries().put(
                new Glossary(known.id(), known.name(), enforcement, known.rank(), List.of()), "ENFORCEMENT"));
    }

    private void change(UUID glossary, Function<Glossary, Consumer<Transaction>> work) {
        Glossary known = terminology.glossary(glossary).orElseThrow(() -> Fault.CONFLICT.at(glossary));
        store.write(transaction -> {
            work.apply(known).accept(transaction);
            return null;
        });
        readAnew();
        indexing.renewAll(terminology, Progress.NONE);
    }

    /** Reads the glossaries anew after a change of many concepts, or another program's. */
    void readAnew() {
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
     * The confirmed segments of all documents that a new or changed concept would break: where its rendering would be missing,
     * or a forbidden one stands, and is not so already.
     *
     * @param changed as it would be kept
     */
    public List<Broken> brokenBy(UUID glossary, Concept changed, Progress progress) {
        saving.run();
        return indexing.brokenBy(glossary, changed, terminology, progress);
    }
}
