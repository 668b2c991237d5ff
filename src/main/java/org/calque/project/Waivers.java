package org.calque.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calque.check.Issue;
import org.calque.document.Document;
import org.calque.document.Ids;
import org.calque.document.Segment;
import org.calque.glossary.Concept;
import org.calque.glossary.Occurrence;
import org.calque.glossary.TermVerdict;
import org.calque.glossary.Verdict;
import org.calque.store.Waiver;

/** The waivers given in files of a document's name, by the segments they belong to. Immutable. */
final class Waivers {

    static final Waivers NONE = new Waivers(Map.of(), List.of());

    private final Map<UUID, List<Waiver>> bySegment;
    private final List<Waiver> everywhere;

    private Waivers(Map<UUID, List<Waiver>> bySegment, List<Waiver> everywhere) {
        this.bySegment = bySegment;
        this.everywhere = everywhere;
    }

    /** Finds the segments that waivers belong to: those of the same source, counted from the beginning. */
    static Waivers of(List<Waiver> all, Document document) {
        if (all.isEmpty()) {
            return NONE;
        }
        Map<String, List<Waiver>> bySource = all.stream().collect(Collectors.groupingBy(Waiver::source));
        Map<String, Integer> seen = new HashMap<>();
        Map<UUID, List<Waiver>> bySegment = new HashMap<>();
        for (Segment segment : document.segments()) {
            String source = segment.source().string();
            List<Waiver> candidates = bySource.get(source);
            if (candidates != null) {
                int nth = seen.merge(source, 1, Integer::sum) - 1;
                List<Waiver> here = candidates.stream().filter(waiver -> waiver.nth() == nth).toList();
                if (!here.isEmpty()) {
                    bySegment.put(segment.id(), here);
                }
            }
        }
        return new Waivers(bySegment, all.stream().filter(Waiver::everywhere).toList());
    }

    List<Waiver> of(Segment segment) {
        List<Waiver> own = bySegment.getOrDefault(segment.id(), List.of());
        return everywhere.isEmpty() ? own : Stream.concat(own.stream(), everywhere.stream()).toList();
    }

    /** Whether a segment has the same waivers in both. */
    boolean sameFor(Segment segment, Waivers other) {
        return this == other || everywhere.equals(other.everywhere)
                && bySegment.getOrDefault(segment.id(), List.of()).equals(other.bySegment.getOrDefault(segment.id(), List.of()));
    }

    /**
     * The waiver that lets an issue of a segment pass; who and when are not known yet.
     *
     * @param everywhere whether it lets the same pass in all of the document
     */
    static Waiver letting(Issue issue, Document document, int index, String reason, boolean everywhere) {
        Segment segment = document.segments().get(index);
        String source = segment.source().string();
        int nth = 0;
        for (int i = 0; i < index; i++) {
            nth += document.segments().get(i).source().string().equals(source) ? 1 : 0;
        }
        TermVerdict term = issue.term();
        return new Waiver(Ids.next(), document.name(), everywhere ? "" : source, everywhere ? Waiver.EVERYWHERE : nth, issue.check(),
                term == null ? null : term.occurrence().concept().id(), term == null ? null : term.verdict().name(), term == null ? "" : agreed(term.occurrence()), issue.about(), reason.strip(), "",
                java.time.Instant.EPOCH);
    }

    /** The verdicts with those that are waived as such. */
    static List<TermVerdict> waive(List<TermVerdict> verdicts, List<Waiver> waivers) {
        if (waivers.isEmpty()) {
            return verdicts;
        }
        List<TermVerdict> all = new ArrayList<>(verdicts.size());
        for (TermVerdict verdict : verdicts) {
            boolean waived = waivers.stream().anyMatch(waiver -> covers(waiver, verdict));
            all.add(!waived ? verdict : new TermVerdict(verdict.occurrence(), Verdict.WAIVED, verdict.expected(), verdict.found(),
                    verdict.start(), verdict.end(), verdict.covered()));
        }
        return all;
    }

    private static boolean covers(Waiver waiver, TermVerdict verdict) {
        return waiver.concept() != null && verdict.verdict().name().equals(waiver.verdict())
                && verdict.occurrence().matches().stream().anyMatch(found -> found.concept().id().equals(waiver.concept()))
                && waiver.agreed().equals(agreed(verdict.occurrence()));
    }

    /** Whether an issue that is not about a term is waived. */
    static boolean covers(List<Waiver> waivers, Issue issue) {
        return issue.term() == null && waivers.stream()
                .anyMatch(waiver -> waiver.concept() == null && waiver.check().equals(issue.check())
                        && (waiver.about() == null || waiver.about().equals(issue.about())));
    }

    /** Those that still hold: what was agreed when they were given is agreed now. */
    static List<Waiver> holding(List<Waiver> waivers, List<Occurrence> occurrences, List<TermVerdict> verdicts) {
        if (waivers.isEmpty()) {
            return waivers;
        }
        Set<String> agreed = new HashSet<>();
        occurrences.forEach(occurrence -> agreed.add(agreed(occurrence)));
        verdicts.forEach(verdict -> agreed.add(agreed(verdict.occurrence())));   // forbidden words without an occurrence
        return waivers.stream().filter(waiver -> waiver.concept() == null || agreed.contains(waiver.agreed())).toList();
    }

    /** Whether what a waiver was given against is agreed still; one that is about no term holds for ever. */
    static boolean holds(Waiver waiver, Function<UUID, Optional<Concept>> concepts) {
        return waiver.concept() == null || waiver.agreed().lines().allMatch(line ->
                line.length() > 36 && concepts.apply(UUID.fromString(line.substring(0, 36))).map(concept -> agreed(concept).equals(line)).orElse(false));
    }

    /** What of an occurrence's concepts a waiver was given against: their terms. A change of a note does not count. */
    private static String agreed(Occurrence occurrence) {
        return occurrence.matches().stream().map(found -> agreed(found.concept())).sorted().collect(Collectors.joining("\n"));
    }

    private static String agreed(Concept concept) {
        return concept.id() + (concept.doNotTranslate() ? "=" : ":") + concept.terms().stream()
                .filter(term -> !term.misheard())
                .map(term -> term.language().getLanguage() + "|" + term.status() + "|" + term.text())
                .sorted().collect(Collectors.joining(";"));
    }
}
