package org.calque.workbench.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.calque.check.Issue;
import org.calque.check.Mentions;
import org.calque.glossary.Concept;
import org.calque.glossary.Occurrence;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;
import org.calque.glossary.TermVerdict;
import org.calque.glossary.Verdict;
import org.calque.project.SegmentView;
import org.calque.store.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * A term of the active segment, as the dock shows it.
 *
 * @param at         where it stands first
 * @param found      what stands in the source
 * @param times      how often
 * @param rendering  what is to be written for it here; what its key inserts
 * @param others     what else would do
 * @param never      what must not be written
 * @param verdict    the gravest of its occurrences; null while there is no target
 * @param wrong      the forbidden rendering that stands in the target, or null
 * @param amiss      what stands for it and is not what its concept wants at this mention, or null
 * @param alike      of a sound-alike: the term it sounds like, otherwise null
 * @param issue      what is to be waived, or null
 * @param waiver     that holds for it, or null
 */
public record TermCard(Occurrence at, String found, int times, String rendering, List<String> others, List<String> never, Concept concept,
                       @Nullable Verdict verdict, @Nullable String wrong, Mentions.@Nullable Place amiss, @Nullable String alike, @Nullable Issue issue,
                       @Nullable Waiver waiver) {

    /** The cards of a segment, in the order of its source: one a concept. */
    public static List<TermCard> of(SegmentView view, Mentions mentions) {
        Map<UUID, List<Occurrence>> byConcept = new LinkedHashMap<>();
        for (Occurrence occurrence : view.occurrences()) {
            if (shown(view, occurrence)) {
                byConcept.computeIfAbsent(occurrence.concept().id(), id -> new ArrayList<>()).add(occurrence);
            }
        }
        List<TermCard> cards = new ArrayList<>();
        byConcept.values().forEach(occurrences -> cards.add(card(view, occurrences, mentions)));
        return cards;
    }

    /** Whether it is only a proposal, to be accepted or refused. */
    public boolean proposed() {
        return at.proposed();
    }

    /** Whether it is what a recogniser wrote for a name, and was accepted as that. */
    public boolean misheard() {
        return at.kind() == Occurrence.Kind.MISHEARD;
    }

    /** The key of the words for which mention it is, where its concept says how each is to be written; otherwise null. */
    public @Nullable String mention() {
        Concept.FirstMention rule = concept.firstMention();
        return rule == null ? null : rendering.equals(rule.first()) ? "terms.mention.first" : rendering.equals(rule.after()) ? "terms.mention.again" : null;
    }

    /** A term inside another is shown only where it is enforced after all. */
    private static boolean shown(SegmentView view, Occurrence occurrence) {
        return occurrence.enforced() || view.verdicts().stream().anyMatch(verdict ->
                verdict.occurrence().equals(occurrence) && !verdict.covered() && !verdict.verdict().good());
    }

    private static TermCard card(SegmentView view, List<Occurrence> occurrences, Mentions mentions) {
        Occurrence first = occurrences.get(0);
        Concept concept = first.concept();
        @Nullable TermVerdict gravest = null;
        for (TermVerdict verdict : view.verdicts()) {
            if (occurrences.contains(verdict.occurrence())
                    && (gravest == null || gravity(verdict.verdict()) > gravity(gravest.verdict()))) {
                gravest = verdict;
            }
        }
        @Nullable String wanted = mentions.wanted(concept, view.segment());
        List<String> renderings = Stream.concat(Stream.ofNullable(wanted), renderings(occurrences).stream()).distinct().toList();
        List<String> never = concept.english().filter(term -> term.status() == TermStatus.DEPRECATED).map(Term::text).toList();
        boolean alike = first.proposed() || first.kind() == Occurrence.Kind.MISHEARD;
        return new TermCard(first, first.text(), occurrences.size(), renderings.isEmpty() ? first.term().text() : renderings.get(0),
                renderings.isEmpty() ? List.of() : renderings.subList(1, renderings.size()), never, concept,
                gravest == null ? null : gravest.verdict(),
                gravest != null && gravest.verdict() == Verdict.FORBIDDEN ? gravest.found() : null,
                mentions.amiss(concept, view.segment()).orElse(null),
                alike ? concept.french().filter(term -> !term.misheard()).map(Term::text).findFirst().orElse(null) : null,
                issueOf(view, occurrences), waiverOf(view, concept));
    }

    /** What may be written: the French itself where it is not to be translated. */
    private static List<String> renderings(List<Occurrence> occurrences) {
        return occurrences.stream().flatMap(occurrence -> occurrence.matches().stream())
                .flatMap(match -> match.concept().doNotTranslate() ? Stream.of(match.term().text())
                        : match.concept().renderings().stream().map(Term::text))
                .distinct().toList();
    }

    private static @Nullable Issue issueOf(SegmentView view, List<Occurrence> occurrences) {
        for (Issue issue : view.issues()) {
            if (issue.term() != null && occurrences.contains(issue.term().occurrence())) {
                return issue;
            }
        }
        return null;
    }

    private static @Nullable Waiver waiverOf(SegmentView view, Concept concept) {
        return view.waivers().stream().filter(waiver -> concept.id().equals(waiver.concept())).findFirst().orElse(null);
    }

    private static int gravity(Verdict verdict) {
        return switch (verdict) {
            case SATISFIED -> 0;
            case INFLECTED -> 1;
            case ADMITTED -> 2;
            case WAIVED -> 3;
            case SUSPECT -> 4;
            case FEWER -> 5;
            case MISSING -> 6;
            case FORBIDDEN -> 7;
        };
    }
}
