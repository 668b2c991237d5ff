package org.calque.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.calque.document.Segment;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Occurrence;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;
import org.calque.glossary.TermVerdict;
import org.calque.glossary.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Terms that are not rendered as agreed. One fault is one issue: of terms that overlap in the source the gravest verdict is
 * told, and a concept that fails several times in the same way is told once.
 */
final class TermCheck implements Check {

    private static final Comparator<TermVerdict> GRAVEST = Comparator.<TermVerdict>comparingInt(verdict -> rank(verdict.verdict()))
            .thenComparing(verdict -> !verdict.occurrence().enforced())
            .thenComparing(verdict -> verdict.occurrence().start() - verdict.occurrence().end());

    @Override
    public List<Issue> look(Pair pair) {
        Segment segment = pair.segment();
        List<TermVerdict> verdicts = pair.verdicts();
        if (segment.target().isBlank() || verdicts.isEmpty()) {
            return List.of();   // nothing is missing from what has not been written: that is "untranslated"
        }
        Words words = pair.words();
        List<Issue> issues = new ArrayList<>();
        List<TermVerdict> told = new ArrayList<>();
        for (List<TermVerdict> place : places(verdicts)) {
            TermVerdict one = gravest(place);
            if (one != null && told.stream().noneMatch(other -> sameFault(other, one))) {
                told.add(one);
                issues.add(issue(segment, one, words));
            }
        }
        return issues;
    }

    /** The verdicts in groups whose occurrences overlap in the source, by offset; those on no occurrence, each alone, last. */
    private static List<List<TermVerdict>> places(List<TermVerdict> verdicts) {
        List<List<TermVerdict>> places = new ArrayList<>();
        int end = -1;
        for (TermVerdict verdict : verdicts.stream().sorted(Comparator.comparing(TermCheck::unasked)
                .thenComparing(v -> v.occurrence().start())).toList()) {
            if (verdict.occurrence().start() >= end || unasked(verdict)) {
                places.add(new ArrayList<>());
            }
            places.get(places.size() - 1).add(verdict);
            end = Math.max(end, verdict.occurrence().end());
        }
        return places;
    }

    /** The gravest fault at one place, with everything expected there; null where there is none. */
    private static @Nullable TermVerdict gravest(List<TermVerdict> place) {
        boolean waived = place.stream().anyMatch(verdict -> verdict.verdict() == Verdict.WAIVED && verdict.occurrence().enforced());
        List<TermVerdict> faults = place.stream()
                .filter(verdict -> rank(verdict.verdict()) < Integer.MAX_VALUE && !verdict.covered())
                .filter(verdict -> verdict.verdict() == Verdict.FORBIDDEN || !verdict.expected().isEmpty())
                // what was let pass for the outer term is not asked again for a term inside it
                .filter(verdict -> !waived || verdict.occurrence().enforced())
                .sorted(GRAVEST).toList();
        if (faults.isEmpty()) {
            return null;
        }
        TermVerdict first = faults.get(0);
        Set<String> expected = new LinkedHashSet<>();
        faults.stream().filter(verdict -> verdict.verdict() == first.verdict()).forEach(verdict -> expected.addAll(verdict.expected()));
        return new TermVerdict(first.occurrence(), first.verdict(), List.copyOf(expected), first.found(), first.start(),
                first.end(), first.covered());
    }

    /** Whether it is about a forbidden term in the target whose concept does not stand in the source. */
    private static boolean unasked(TermVerdict verdict) {
        return verdict.occurrence().start() == verdict.occurrence().end();
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case FORBIDDEN -> 0;
            case MISSING -> 1;
            case FEWER -> 2;
            case SUSPECT -> 3;
            case SATISFIED, INFLECTED, ADMITTED, WAIVED -> Integer.MAX_VALUE;
        };
    }

    /** A forbidden rendering is a fault wherever it stands; of the others one says all. */
    private static boolean sameFault(TermVerdict one, TermVerdict other) {
        UUID concept = one.occurrence().concept().id();
        return one.verdict() == other.verdict() && concept.equals(other.occurrence().concept().id())
                && one.start() == other.start() && (one.verdict() != Verdict.SUSPECT
                || one.occurrence().text().equals(other.occurrence().text()));
    }

    private static Issue issue(Segment segment, TermVerdict verdict, Words words) {
        Occurrence occurrence = verdict.occurrence();
        String text = occurrence.text();
        String expected = words.oneOf(verdict.expected());
        boolean proposed = proposed(verdict);
        String message = switch (verdict.verdict()) {
            case FORBIDDEN -> unasked(verdict) ? words.say("terms.unasked", verdict.found(), occurrence.term().text())
                    : verdict.expected().isEmpty() ? words.say("terms.forbidden.bare", text, verdict.found())
                    : words.say("terms.forbidden", text, verdict.found(), expected);
            case FEWER -> words.say("terms.fewer", text, expected);
            case SUSPECT -> words.say("terms.suspect", text, occurrence.term().text(), expected);
            default -> words.say(proposed ? "terms.proposed" : "terms.missing", text, expected);
        };
        Severity severity = proposed ? Severity.ADVICE : severity(verdict);
        return new Issue(segment.id(), segment.key(), CheckKind.TERMS.id(), severity, message, verdict.start(), verdict.end(), verdict);
    }

    private static Severity severity(TermVerdict verdict) {
        // a forbidden rendering of what is not in the source may well be the right word for what is
        boolean error = verdict.verdict() == Verdict.MISSING || verdict.verdict() == Verdict.FORBIDDEN && !unasked(verdict);
        boolean enforce = verdict.occurrence().matches().stream().anyMatch(found -> found.enforcement() == Enforcement.ENFORCE);
        return error && enforce ? Severity.ERROR : Severity.WARNING;
    }

    /** Whether nothing about it is agreed yet: the French term itself, or every rendering that is asked for. */
    private static boolean proposed(TermVerdict verdict) {
        return verdict.occurrence().matches().stream().allMatch(found -> found.term().status() == TermStatus.PROPOSED
                || verdict.verdict() != Verdict.FORBIDDEN && onlyProposed(found.concept()));
    }

    private static boolean onlyProposed(Concept concept) {
        List<Term> renderings = concept.renderings();
        return !renderings.isEmpty() && renderings.stream().allMatch(term -> term.status() == TermStatus.PROPOSED);
    }
}
