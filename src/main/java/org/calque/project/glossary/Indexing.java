package org.calque.project.glossary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.glossary.Concept;
import org.calque.glossary.Occurrence;
import org.calque.job.Progress;
import org.calque.project.undo.ConceptEdit;
import org.calque.store.DocumentRow;
import org.calque.store.OccurrenceRow;
import org.calque.store.Store;
import org.calque.store.StoredSegment;
import org.calque.store.TargetPostings;
import org.calque.store.Transaction;

/**
 * Keeps the tables that answer where a concept stands: lemma postings of units, and occurrences of concepts in segments. They
 * name the units to look at; whether the concept really stands there is looked at anew each time.
 */
public final class Indexing {

    /** Units read together. */
    private static final int SOME = 500;

    /** Of whichever glossary: it does not matter here. */
    private static final UUID UNTOLD = new UUID(0, 0);

    private final Store store;
    private final Domains domains;

    Indexing(Store store, Domains domains) {
        this.store = store;
        this.domains = domains;
    }

    /** What is kept beside a new document. */
    public record Found(Map<UUID, List<OccurrenceRow>> occurrences, Map<String, BitSet> postings, Map<String, BitSet> targets) {
    }

    Found look(Document document, Terminology terminology, Progress progress) {
        Map<UUID, List<OccurrenceRow>> occurrences = new ConcurrentHashMap<>();
        List<Segment> segments = document.segments();
        IntStream.range(0, segments.size()).parallel().forEach(i -> {
            if (!progress.cancelled()) {
                List<OccurrenceRow> rows = Terminology.rows(terminology.look(segments.get(i)));
                if (!rows.isEmpty()) {
                    occurrences.put(segments.get(i).id(), rows);
                }
            }
        });
        progress.check();
        Map<String, BitSet> postings = new HashMap<>();
        Lemmata lemmata = new Lemmata();
        for (int i = 0; i < document.units().size(); i++) {
            for (String lemma : lemmata.of(document.units().get(i).source())) {
                postings.computeIfAbsent(lemma, key -> new BitSet()).set(i);
            }
        }
        progress.check();
        Map<String, BitSet> targets = TargetPostings.of(segments);
        progress.check();
        return new Found(occurrences, postings, targets);
    }

    /** Looks anew at the segments where concepts stand or stood. */
    void renew(List<Concept> changed, Terminology before, Terminology after) {
        List<Concept> concepts = new ArrayList<>(changed);
        for (Concept concept : changed) {
            before.concept(concept.id()).ifPresent(concepts::add);
        }
        List<ConceptEdit> edits = new ArrayList<>();
        for (Concept concept : changed) {
            Concept was = before.concept(concept.id()).orElse(null);
            Concept is = after.concept(concept.id()).orElse(null);
            if (was != null || is != null) {
                edits.add(new ConceptEdit(UNTOLD, was, is));
            }
        }
        Map<UUID, BitSet> forbidden = new Forbidding(edits, before).places(store);
        store.write(transaction -> {
            for (Map.Entry<UUID, int[]> document : Forbidding.together(candidates(transaction, concepts), forbidden).entrySet()) {
                Map<UUID, List<OccurrenceRow>> rows = new HashMap<>();
                Terminology there = after.inDomain(domains.of(document.getKey()).orElse(null));
                for (StoredSegment stored : transaction.segments().ofUnits(document.getKey(), document.getValue())) {
                    rows.put(stored.segment().id(), Terminology.rows(there.look(stored.segment())));
                }
                transaction.occurrences().replace(rows);
            }
            return null;
        });
    }

    /** Makes up for the words of targets of documents that were kept before words of targets were. */
    void makeUp(BooleanSupplier stopped) {
        for (UUID document : store.read(transaction -> transaction.targetPostings().missing())) {
            if (stopped.getAsBoolean()) {
                return;
            }
            Map<String, BitSet> words = store.read(transaction -> transaction.targetPostings().read(document));
            store.write(transaction -> {
                transaction.targetPostings().fill(document, words);
                return null;
            });
        }
    }

    /** Looks anew at all documents, each in a transaction of its own. */
    void renewAll(Terminology terminology, Progress progress) {
        List<DocumentRow> documents = store.read(transaction -> transaction.documents().list());
        for (int i = 0; i < documents.size(); i++) {
            progress.check();
            progress.at(i, documents.size());
            renew(documents.get(i).id(), terminology);
        }
    }

    /** Looks anew at a document, if it is still there. */
    void renew(UUID document, Terminology terminology) {
        Terminology there = terminology.inDomain(domains.of(document).orElse(null));
        store.write(transaction -> {
            transaction.documents().load(document).ifPresent(stored -> {
                Map<UUID, List<OccurrenceRow>> rows = new HashMap<>();
                for (Segment segment : stored.document().segments()) {
                    rows.put(segment.id(), Terminology.rows(there.look(segment)));
                }
                transaction.occurrences().replace(rows);
                transaction.documents().indexed(document, terminology.revision());
            });
            return null;
        });
    }

    /** The units, by document, where one of some concepts may stand or was found. */
    static Map<UUID, int[]> candidates(Transaction transaction, List<Concept> concepts) {
        Map<UUID, BitSet> all = new TreeMap<>();
        Set<String> asked = new HashSet<>();
        for (Concept concept : concepts) {
            concept.french().filter(term -> asked.add(term.text())).forEach(term ->
                    add(all, transaction.postings().unitsWith(Lemmata.wordsOf(term.text()))));
        }
        add(all, transaction.occurrences().unitsWith(concepts.stream().map(Concept::id).distinct().toList()));
        Map<UUID, int[]> ascending = new TreeMap<>();
        all.forEach((document, units) -> ascending.put(document, units.stream().toArray()));
        return ascending;
    }

    private static void add(Map<UUID, BitSet> all, Map<UUID, int[]> some) {
        some.forEach((document, units) -> {
            BitSet set = all.computeIfAbsent(document, id -> new BitSet());
            for (int unit : units) {
                set.set(unit);
            }
        });
    }

    List<Use> places(Concept concept, int most, Terminology now, Progress progress) {
        return store.read(transaction -> {
            List<Use> uses = new ArrayList<>();
            Map<UUID, int[]> candidates = candidates(transaction, List.of(concept));
            for (Map.Entry<UUID, int[]> document : candidates.entrySet()) {
                String name = transaction.documents().name(document.getKey()).orElse("");
                Terminology there = now.inDomain(domains.of(document.getKey()).orElse(null));
                for (int from = 0; from < document.getValue().length && uses.size() < most; from += SOME) {
                    progress.check();
                    int[] units = Arrays.copyOfRange(document.getValue(), from, Math.min(from + SOME, document.getValue().length));
                    for (StoredSegment stored : transaction.segments().ofUnits(document.getKey(), units)) {
                        List<Occurrence> here = there.find(stored.segment().source()).stream().filter(occurrence -> occurrence.matches().stream()
                                .anyMatch(found -> found.concept().id().equals(concept.id()))).toList();
                        if (!here.isEmpty() && uses.size() < most) {
                            uses.add(new Use(document.getKey(), name, stored.segment(), here));
                        }
                    }
                }
            }
            return uses;
        });
    }
}
