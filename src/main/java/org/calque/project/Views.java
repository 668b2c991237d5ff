package org.calque.project;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.calque.check.Checker;
import org.calque.check.Issue;
import org.calque.document.Segment;
import org.calque.document.Text;
import org.calque.glossary.Occurrence;
import org.calque.glossary.TermVerdict;
import org.calque.memory.Twin;
import org.calque.project.glossary.Finding;
import org.calque.project.glossary.Terminology;
import org.calque.store.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * Makes the views of a document's segments and remembers them. What a view was made from is remembered with it, so that nobody
 * has to say when it is out of date. Safe across threads.
 */
final class Views {

    private record Made(Checker checker, Terminology terminology, Waivers waivers, @Nullable Twin twin, List<Occurrence> read, SegmentView view) {
    }

    /** How many are kept at most: more than a window shows and most documents have. Of 100,000 they would take a gigabyte. */
    private static final int KEPT = 10_000;

    private final Ear ear;
    private final Supplier<Checker> checkers;
    private final Map<UUID, Made> made = new ConcurrentHashMap<>();
    private volatile @Nullable Terminology by;   // what those made went by; of an earlier one none is of use, and each would hold it

    /** @param checkers gives the one to check with now; another once the profile is another */
    Views(Ear ear, Supplier<Checker> checkers) {
        this.ear = ear;
        this.checkers = checkers;
    }

    SegmentView view(int index, Segment segment, Terminology terminology, Waivers waivers) {
        Checker checker = checkers.get();
        Made known = made.get(segment.id());
        Twin twin = ear.twin(segment);
        if (known != null && known.checker == checker && known.terminology == terminology && known.twin == twin && known.view.segment().equals(segment)
                && known.waivers.sameFor(segment, waivers)) {
            return known.view.index() == index ? known.view : at(index, known.view);
        }
        List<Occurrence> read = occurrences(known, segment, terminology);
        SegmentView view = make(checker, index, segment, terminology, waivers, read);
        if (by != terminology || made.size() >= KEPT) {
            made.clear();
            by = terminology;
        }
        made.put(segment.id(), new Made(checker, terminology, waivers, twin, read, view));
        return view;
    }

    /** For a target that is not kept: only what was found in the source is remembered. */
    SegmentView passing(int index, Segment segment, Text target, Terminology terminology, Waivers waivers) {
        view(index, segment, terminology, waivers);
        List<Occurrence> occurrences = occurrences(made.get(segment.id()), segment, terminology);
        return make(checkers.get(), index, segment.withTarget(target, segment.state()), terminology, waivers, occurrences);
    }

    /** The terms of a segment and the verdicts on its target, those waived as such. */
    Finding finding(Segment segment, Terminology terminology, Waivers waivers) {
        if (segment.target().isBlank()) {
            return new Finding(List.of(), List.of());
        }
        List<Occurrence> occurrences = occurrences(made.get(segment.id()), segment, terminology);
        return new Finding(Reading.shown(segment, occurrences), verdicts(segment, terminology, occurrences, waivers.of(segment)));
    }

    /** What is wrong with a segment. Of one without a target nothing is asked of the glossary: it is untranslated. */
    List<Issue> issues(int index, Segment segment, Terminology terminology, Waivers waivers) {
        if (!segment.target().isBlank()) {
            return view(index, segment, terminology, waivers).issues();
        }
        List<Waiver> here = waivers.of(segment);
        return checkers.get().check(segment, List.of()).stream().filter(issue -> !Waivers.covers(here, issue)).toList();
    }

    private List<Occurrence> occurrences(@Nullable Made known, Segment segment, Terminology terminology) {
        return known != null && known.terminology == terminology && known.twin == ear.twin(segment) && known.view.segment().read().equals(segment.read())
                ? known.read
                : ear.find(segment, terminology);
    }

    private SegmentView make(Checker checker, int index, Segment segment, Terminology terminology, Waivers waivers, List<Occurrence> occurrences) {
        List<Waiver> here = waivers.of(segment);
        List<TermVerdict> verdicts = verdicts(segment, terminology, occurrences, here);
        List<Issue> issues = checker.check(segment, verdicts).stream().filter(issue -> !Waivers.covers(here, issue)).toList();
        List<Occurrence> shown = Reading.shown(segment, occurrences);
        return new SegmentView(index, segment, shown, verdicts, issues, Waivers.holding(here, shown, verdicts));
    }

    /** @param occurrences in what is read */
    private static List<TermVerdict> verdicts(Segment segment, Terminology terminology, List<Occurrence> occurrences, List<Waiver> here) {
        return Waivers.waive(Reading.judged(segment, terminology.judge(segment.read(), occurrences, segment.target())), here);
    }

    private static SegmentView at(int index, SegmentView view) {
        return new SegmentView(index, view.segment(), view.occurrences(), view.verdicts(), view.issues(), view.waivers());
    }
}
