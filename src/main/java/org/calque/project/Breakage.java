package org.calque.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calque.document.Ids;
import org.calque.document.Segment;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.glossary.Swap;
import org.calque.glossary.Term;
import org.calque.glossary.TermFinder;
import org.calque.glossary.TermVerdict;
import org.calque.glossary.Verdict;
import org.calque.job.Progress;
import org.calque.store.Store;
import org.calque.store.StoredSegment;

/** Which confirmed segments a change of concepts breaks, in all documents, and what would mend them. */
final class Breakage {

    private final Store store;
    private final Terminology now;
    private final Map<UUID, ConceptEdit> edits = new HashMap<>();
    private final Set<String> waived;
    private final TermFinder either;   // the terms as they were and as they will be, and no others

    /** @param now the glossaries before the change */
    Breakage(Store store, List<ConceptEdit> edits, Terminology now) {
        this.store = store;
        this.now = now;
        edits.forEach(edit -> this.edits.put(edit.id(), edit));
        this.either = either();
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

    /** Documents are looked through on all processors, each in a transaction of its own. */
    List<Broken> find(Progress progress) {
        List<Concept> concepts = edits.values().stream().flatMap(edit -> Stream.of(Optional.ofNullable(edit.before()),
                Optional.ofNullable(edit.after()), now.concept(edit.id()))).flatMap(Optional::stream).toList();
        Map<UUID, int[]> candidates = store.read(transaction -> Indexing.candidates(transaction, concepts));
        AtomicInteger done = new AtomicInteger();
        List<Broken> found = candidates.entrySet().parallelStream().flatMap(document -> {
            if (progress.cancelled()) {
                return Stream.empty();
            }
            List<Broken> here = look(document.getKey(), document.getValue());
            progress.at(done.incrementAndGet(), candidates.size());
            return here.stream();
        }).toList();
        progress.check();
        return found.stream().sorted(Comparator.comparing(Broken::name).thenComparing(Broken::document)).toList();
    }

    private List<Broken> look(UUID document, int[] units) {
        record Read(String name, List<Segment> segments) {
        }
        Read read = store.read(transaction -> new Read(transaction.documents().name(document).orElse(""),
                transaction.segments().ofUnits(document, units).stream().map(StoredSegment::segment)
                        .filter(segment -> segment.state().done() && !segment.target().isBlank()).toList()));
        Map<UUID, Finding> before = new HashMap<>();
        Set<UUID> there = new HashSet<>();
        // A unit is several sentences, and the term stands in one: the others need not be judged.
        List<Segment> segments = read.segments.stream().filter(segment -> !either.find(segment.source()).isEmpty()).toList();
        for (Segment segment : segments) {
            Finding finding = now.look(segment);
            before.put(segment.id(), finding);
            finding.occurrences().forEach(occurrence -> occurrence.matches().forEach(match -> there.add(match.concept().id())));
        }
        Terminology then = now.around(there, edits.values());
        List<Broken> broken = new ArrayList<>();
        for (Segment segment : segments) {
            List<TermVerdict> bad = bad(then.look(segment));
            List<TermVerdict> were = bad(Objects.requireNonNull(before.get(segment.id())));
            List<TermVerdict> ours = bad.stream().filter(this::ours).toList();
            List<TermVerdict> mattering = ours.isEmpty() && bad.size() > were.size() ? bad : ours;   // a term inside one that went
            boolean worse = mattering.size() > were.stream().filter(verdict -> mattering != ours || ours(verdict)).count();
            // A waiver lapses with the change, so that what it let pass is broken from then on.
            if (!mattering.isEmpty() && (worse || waived.contains(segment.source().string()))) {
                broken.add(new Broken(document, read.name, segment, mattering,
                        segment.locked() ? List.of() : swaps(segment, before.get(segment.id()), mattering, then, bad.size())));
            }
        }
        return broken;
    }

    private boolean ours(TermVerdict verdict) {
        return verdict.occurrence().matches().stream().anyMatch(found -> edits.containsKey(found.concept().id()));
    }

    private static List<TermVerdict> bad(Finding finding) {
        return finding.verdicts().stream()
                .filter(verdict -> verdict.verdict() == Verdict.MISSING || verdict.verdict() == Verdict.FORBIDDEN)
                .filter(verdict -> !verdict.covered()).toList();
    }

    /** What puts the new rendering in the place of the old, if all is well then. */
    private List<Swap> swaps(Segment segment, Finding before, List<TermVerdict> bad, Terminology then, int faults) {
        Map<Integer, Swap> swaps = new HashMap<>();
        for (TermVerdict verdict : bad) {
            if (verdict.expected().isEmpty()) {
                continue;
            }
            String by = verdict.expected().get(0);
            if (verdict.verdict() == Verdict.FORBIDDEN && verdict.start() >= 0) {
                swap(segment, verdict, by, swaps);
            }
            before.verdicts().stream().filter(old -> old.start() >= 0 && sameConcept(old, verdict))
                    .forEach(old -> swap(segment, old, by, swaps));
        }
        List<Swap> all = swaps.values().stream().sorted(Comparator.comparingInt(Swap::start)).toList();
        if (all.isEmpty()) {
            return all;
        }
        List<TermVerdict> left = bad(then.look(segment.withTarget(Swap.in(segment.target(), all), segment.state())));
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
