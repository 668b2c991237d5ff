package org.calque.project.glossary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.calque.document.Ids;
import org.calque.document.Segment;
import org.calque.glossary.Bitext;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.glossary.Occurrence;
import org.calque.glossary.Swap;
import org.calque.glossary.Term;
import org.calque.glossary.TermFinder;
import org.calque.glossary.TermVerdict;
import org.calque.glossary.Verdict;
import org.calque.job.Progress;
import org.calque.project.undo.ConceptEdit;
import org.calque.store.Store;
import org.calque.store.StoredSegment;
import org.calque.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Which confirmed segments a change of glossaries breaks, in all documents, and what would mend them. Of a change of some concepts
 * the index says where to look; what changes with thousands of them is looked for in every confirmed segment.
 */
final class Breakage {

    /** Of a stretch, at most. */
    private static final int UNITS = 500;

    /** As many as anybody looks at before all are there; they come of the first few stretches, which are smaller. */
    private static final int PAGE = 100;
    private static final int FEW = 8;

    private final Store store;
    private final Domains domains;
    private final Terminology now;
    private final @Nullable Terminology whole;   // all as it will be, where more changes than some concepts
    private final boolean indexed;
    private final Forbidding forbidding;
    private final Map<UUID, ConceptEdit> edits = new HashMap<>();
    private final Set<String> waived;
    private final TermFinder either;   // the terms as they were and as they will be, and no others

    /** @param now the glossaries before the change */
    Breakage(Store store, Domains domains, List<ConceptEdit> edits, Terminology now) {
        this(store, domains, edits, now, null);
    }

    /**
     * @param edits what changes: for glossaries that get another rank, each concept unchanged
     * @param whole the glossaries after the change, where it is one of whole glossaries or of very many concepts
     */
    Breakage(Store store, Domains domains, List<ConceptEdit> edits, Terminology now, @Nullable Terminology whole) {
        this.store = store;
        this.domains = domains;
        this.now = now;
        this.whole = whole;
        this.indexed = edits.size() <= Consequences.FEW;
        edits.forEach(edit -> this.edits.put(edit.id(), edit));
        this.either = either();
        this.forbidding = new Forbidding(edits, now);
        this.waived = store.read(transaction -> transaction.waivers().list().stream()
                .filter(waiver -> waiver.concept() != null && this.edits.containsKey(waiver.concept()))
                .map(org.calque.store.Waiver::source).collect(Collectors.toSet()));
    }

    private TermFinder either() {
        List<Concept> concepts = new ArrayList<>();
        for (ConceptEdit edit : edits.values()) {
            Stream.of(Optional.ofNullable(edit.before()), Optional.ofNullable(edit.after()), now.concept(edit.id())).flatMap(Optional::stream)
                    .forEach(concept -> concepts.add(new Concept(Ids.next(), concept.key(), null, null, null, null, concept.doNotTranslate(),
                            concept.terms(), 0)));
        }
        return new TermFinder(List.of(new Glossary(Ids.next(), "", Enforcement.ENFORCE, 0, concepts)));
    }

    /** Some units of a document, few enough that all processors have something to do also where there is one document only. */
    private record Stretch(UUID document, String name, int[] units) {
    }

    /** A segment where a term stands that changes, and what was found in it before. */
    private record Standing(Segment segment, Bitext bitext, List<Occurrence> before) {
    }

    /**
     * Looks on all processors, each at some units in a transaction of its own.
     *
     * @param first given the first of them as soon as there are enough to fill a page, from whichever thread; not called for fewer
     * @return all, by document, those given before at the head
     */
    List<Broken> find(Progress progress, Consumer<List<Broken>> first) {
        Map<UUID, BitSet> forbidden = indexed ? forbidding.places(store) : Map.of();
        List<Stretch> stretches = store.read(transaction -> stretches(transaction, forbidden));
        List<List<Broken>> found = new ArrayList<>(Collections.nCopies(stretches.size(), List.of()));
        BitSet looked = new BitSet();
        AtomicInteger next = new AtomicInteger();
        AtomicBoolean given = new AtomicBoolean();
        // One after another, not by halves: what is shown first is to be found first.
        IntStream.range(0, Runtime.getRuntime().availableProcessors()).parallel().forEach(processor -> {
            for (int i = next.getAndIncrement(); i < stretches.size() && !progress.cancelled(); i = next.getAndIncrement()) {
                List<Broken> here = look(stretches.get(i));
                List<Broken> head;
                synchronized (looked) {
                    found.set(i, here);
                    looked.set(i);
                    progress.at(looked.cardinality(), stretches.size());
                    head = given.get() ? List.of() : found.subList(0, looked.nextClearBit(0)).stream().flatMap(List::stream).toList();
                }
                if (head.size() >= PAGE && !given.getAndSet(true)) {
                    first.accept(head);
                }
            }
        });
        progress.check();
        return found.stream().flatMap(List::stream).toList();
    }

    private List<Stretch> stretches(Transaction transaction, Map<UUID, BitSet> forbidden) {
        List<Concept> concepts = edits.values().stream().flatMap(edit -> Stream.of(Optional.ofNullable(edit.before()),
                Optional.ofNullable(edit.after()), now.concept(edit.id()))).flatMap(Optional::stream).toList();
        Map<UUID, int[]> candidates = indexed ? Forbidding.together(Indexing.candidates(transaction, concepts), forbidden)
                : transaction.segments().confirmed();
        List<Stretch> documents = candidates.entrySet().stream().map(each -> new Stretch(each.getKey(),
                transaction.documents().name(each.getKey()).orElse(""), each.getValue()))
                .sorted(Comparator.comparing(Stretch::name).thenComparing(Stretch::document)).toList();
        List<Stretch> stretches = new ArrayList<>();
        documents.forEach(all -> {
            int to = 0;
            for (int from = 0; from < all.units.length; from = to) {
                to = Math.min(all.units.length, from + (stretches.size() < FEW ? PAGE / 2 : UNITS));
                stretches.add(new Stretch(all.document, all.name, Arrays.copyOfRange(all.units, from, to)));
            }
        });
        return stretches;
    }

    private List<Broken> look(Stretch stretch) {
        List<Standing> all = new ArrayList<>();
        String domain = domains.of(stretch.document).orElse(null);
        Terminology now = this.now.inDomain(domain);
        Set<UUID> there = new HashSet<>();
        for (StoredSegment stored : store.read(transaction -> transaction.segments().confirmedOfUnits(stretch.document, stretch.units))) {
            Segment segment = stored.segment();
            Bitext bitext = new Bitext(segment.read(), segment.target());
            // A unit is several sentences, and the term stands in one: the others need not be judged.
            if (!segment.target().isBlank() && (forbidding.stands(bitext) || !either.find(bitext).isEmpty())) {
                List<Occurrence> before = now.find(bitext);
                before.forEach(occurrence -> occurrence.matches().forEach(match -> there.add(match.concept().id())));
                all.add(new Standing(segment, bitext, before));
            }
        }
        Terminology then = (whole != null ? whole : now.around(there, edits.values())).inDomain(domain);
        List<Broken> broken = new ArrayList<>();
        for (Standing standing : all) {
            Finding after = then.look(standing.bitext);
            List<TermVerdict> bad = bad(after.verdicts());
            if (!bad.isEmpty()) {
                List<TermVerdict> were = now.judge(standing.bitext, standing.before);
                List<TermVerdict> wrong = wrong(standing.segment, bad(were), bad);
                if (!wrong.isEmpty()) {
                    broken.add(new Broken(stretch.document, stretch.name, standing.segment, wrong,
                            standing.segment.locked() ? List.of() : swaps(standing, were, after, wrong, then, bad.size())));
                }
            }
        }
        return broken;
    }

    /** Of what is bad in a segment, what the change made so; empty where it is no worse than it was. */
    private List<TermVerdict> wrong(Segment segment, List<TermVerdict> were, List<TermVerdict> bad) {
        if (whole != null) {
            return fresh(were, bad);
        }
        List<TermVerdict> ours = bad.stream().filter(this::ours).toList();
        List<TermVerdict> mattering = ours.isEmpty() && bad.size() > were.size() ? bad : ours;   // a term inside one that went
        boolean worse = mattering.size() > were.stream().filter(verdict -> mattering != ours || ours(verdict)).count();
        // A waiver lapses with the change, so that what it let pass is broken from then on.
        return worse || waived.contains(segment.source().string()) ? mattering : List.of();
    }

    /** Those that were not there before, or not as strictly. */
    private List<TermVerdict> fresh(List<TermVerdict> were, List<TermVerdict> bad) {
        List<TermVerdict> known = new ArrayList<>(were);
        boolean removed = edits.values().stream().anyMatch(edit -> edit.after() == null);   // what was inside its terms counts now
        return bad.stream().filter(verdict -> removed || ours(verdict)).filter(verdict -> known.stream().filter(old -> isAsBad(old, verdict)).findFirst()
                .map(known::remove).isEmpty()).toList();
    }

    private static boolean isAsBad(TermVerdict old, TermVerdict verdict) {
        return old.occurrence().start() == verdict.occurrence().start() && old.occurrence().end() == verdict.occurrence().end()
                && old.verdict() == verdict.verdict() && old.expected().equals(verdict.expected()) && strictest(old).compareTo(strictest(verdict)) <= 0;
    }

    private static Enforcement strictest(TermVerdict verdict) {
        return verdict.occurrence().matches().stream().map(Occurrence.Found::enforcement).min(Comparator.naturalOrder()).orElseThrow();
    }

    private boolean ours(TermVerdict verdict) {
        return verdict.occurrence().matches().stream().anyMatch(found -> edits.containsKey(found.concept().id()));
    }

    private static List<TermVerdict> bad(List<TermVerdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> verdict.verdict() == Verdict.MISSING || verdict.verdict() == Verdict.FORBIDDEN)
                .filter(verdict -> !verdict.covered()).toList();
    }

    /** What puts the new rendering in the place of the old, if all is well then. */
    private List<Swap> swaps(Standing standing, List<TermVerdict> were, Finding after, List<TermVerdict> bad, Terminology then, int faults) {
        Segment segment = standing.segment;
        Map<Integer, Swap> swaps = new HashMap<>();
        for (TermVerdict verdict : bad) {
            boolean unasked = verdict.occurrence().start() == verdict.occurrence().end();   // it may be the right word for what stands there
            if (verdict.expected().isEmpty() || unasked) {
                continue;
            }
            String by = verdict.expected().get(0);
            if (verdict.verdict() == Verdict.FORBIDDEN && verdict.start() >= 0) {
                swap(segment, verdict, by, swaps);
            }
            were.stream().filter(old -> old.start() >= 0 && sameConcept(old, verdict))
                    .forEach(old -> swap(segment, old, by, swaps));
        }
        List<Swap> all = swaps.values().stream().sorted(Comparator.comparingInt(Swap::start)).toList();
        if (all.isEmpty()) {
            return all;
        }
        List<TermVerdict> left = bad(then.judge(standing.bitext.withTarget(Swap.in(segment.target(), all)), after.occurrences()));
        return left.size() <= faults - bad.size() ? all : List.of();
    }

    private void swap(Segment segment, TermVerdict at, String by, Map<Integer, Swap> swaps) {
        List<String> terms = at.occurrence().matches().stream().flatMap(found -> Stream.of(found.concept()))
                .flatMap(concept -> {
                    ConceptEdit edit = edits.get(concept.id());
                    return edit == null ? Stream.of(concept) : Stream.of(Optional.ofNullable(edit.before()), Optional.ofNullable(edit.after()))
                            .flatMap(Optional::stream);
                }).flatMap(Concept::english).map(Term::text).distinct().toList();
        if (!terms.isEmpty()) {
            swaps.put(at.start(), Swap.of(segment.target().string(), at.start(), at.end(), terms, by));
        }
    }

    private static boolean sameConcept(TermVerdict one, TermVerdict other) {
        return one.occurrence().matches().stream().anyMatch(found -> other.occurrence().matches().stream()
                .anyMatch(match -> match.concept().id().equals(found.concept().id())));
    }
}
