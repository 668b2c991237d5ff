package org.calque.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.calque.check.Across;
import org.calque.check.Checker;
import org.calque.check.CueLimits;
import org.calque.check.Issue;
import org.calque.check.Profile;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.Unit;
import org.calque.glossary.Glossary;
import org.calque.job.Progress;
import org.calque.memory.Twin;
import org.calque.memory.Twins;
import org.calque.project.glossary.Terminology;
import org.calque.store.Waiver;
import org.jspecify.annotations.Nullable;

/** Looks at whole documents that nobody has open: their terms, what is wrong, and what of it was let pass. */
public final class Inspection {

    private final Terminology terminology;
    private final List<Waiver> waivers;
    private final Checker checker;
    private final CueLimits limits;

    /**
     * @param waivers of any files; those of a document's name hold for it
     * @param limits  what a subtitle may ask of its reader
     */
    public Inspection(List<Glossary> glossaries, List<Waiver> waivers, Profile profile, CueLimits limits) {
        this(new Terminology(glossaries, Map.of(), 0), waivers, new Checker(Locale.getDefault(), profile), limits);
    }

    Inspection(Terminology terminology, List<Waiver> waivers, Checker checker, CueLimits limits) {
        this.terminology = terminology;
        this.waivers = List.copyOf(waivers);
        this.checker = checker;
        this.limits = limits;
    }

    /** The views of all segments, in order, what only the whole document shows included. */
    public List<SegmentView> look(Document document, Progress progress) {
        Waivers let = Waivers.of(waivers.stream().filter(waiver -> waiver.file().equals(document.name())).toList(), document);
        Views views = new Views(new Read(document, twins(document, progress)), () -> checker);
        Map<UUID, List<Issue>> across = new Across(Locale.getDefault(), checker.profile(), limits)
                .of(document, terminology.glossaries());
        List<SegmentView> all = new ArrayList<>(document.segments().size());
        for (Segment segment : document.segments()) {
            progress.check();
            progress.at(all.size(), document.segments().size());
            SegmentView view = views.view(all.size(), segment, terminology, let);
            List<Issue> more = across.getOrDefault(segment.id(), List.of()).stream().filter(issue -> !Waivers.covers(let.of(segment), issue)).toList();
            all.add(more.isEmpty() ? view : with(view, more));
        }
        return all;
    }

    private static SegmentView with(SegmentView view, List<Issue> more) {
        List<Issue> issues = new ArrayList<>(view.issues());
        issues.addAll(more);
        issues.sort(Comparator.comparing(Issue::severity));
        return new SegmentView(view.index(), view.segment(), view.occurrences(), view.verdicts(), issues, view.waivers());
    }

    /** What of the document tells the same as another part of it: an article and its transcript in one file. */
    private static Twins twins(Document document, Progress progress) {
        boolean spoken = document.units().stream().anyMatch(unit -> unit.kind() == Unit.Kind.CAPTIONS);
        return spoken ? Twins.among(List.of(document), progress) : Twins.NONE;
    }

    private record Read(Document document, Twins twins) implements Ear {

        @Override
        public boolean spoken(Segment segment) {
            return document.unitOf(segment).kind() == Unit.Kind.CAPTIONS;
        }

        @Override
        public @Nullable Twin twin(Segment segment) {
            return twins.of(segment.id()).orElse(null);
        }
    }
}
