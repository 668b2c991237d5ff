package org.calque.project;

import java.util.List;
import java.util.UUID;
import org.calque.check.Checker;
import org.calque.check.Issue;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.calque.memory.Twin;
import org.calque.project.glossary.Terminology;
import org.calque.store.OccurrenceRow;
import org.jspecify.annotations.Nullable;

/** Judges the segments of an open document by the glossaries, the profile and the waivers as they are now. Safe across threads. */
final class Judging {

    private final Workspace workspace;
    private final Held held;
    private final UUID document;
    private final Twinning twinning;
    private final Views views = new Views(new Ears(), this::checker);

    Judging(Workspace workspace, Held held, UUID document, Twinning twinning) {
        this.workspace = workspace;
        this.held = held;
        this.document = document;
        this.twinning = twinning;
    }

    /** Captions were written down by ear, mostly by a machine. */
    private final class Ears implements Ear {

        @Override
        public boolean spoken(Segment segment) {
            return held.document().unitOf(segment).kind() == Unit.Kind.CAPTIONS;
        }

        @Override
        public @Nullable Twin twin(Segment segment) {
            return twinning.of(segment);
        }
    }

    Views views() {
        return views;
    }

    /** By the profile of this document, as it is now. */
    Checker checker() {
        return workspace.profiles().checker(document);
    }

    /** As the subject field of this document selects among the glossaries' concepts. */
    Terminology terminology() {
        return workspace.terminology(document);
    }

    SegmentView view(int index) {
        return views.view(index, held.segment(index), terminology(), held.waivers());
    }

    /** The same for a target that is not kept. */
    SegmentView view(int index, Text target) {
        return views.passing(index, held.segment(index), target, terminology(), held.waivers());
    }

    List<Issue> issues(int index, Segment segment) {
        return views.issues(index, segment, terminology(), held.waivers());
    }

    List<OccurrenceRow> rows(Segment segment) {
        return Terminology.rows(views.finding(segment, terminology(), held.waivers()));
    }

    /** The state of a segment that may have been given it elsewhere: nothing stands with an error. */
    SegmentState standing(int index, Segment after) {
        boolean stands = after.state() == SegmentState.CONFIRMED || after.state() == SegmentState.FINAL;
        boolean errors = stands && !views.passing(index, after, after.target(), terminology(), held.waivers()).errors().isEmpty();
        return errors ? SegmentState.NEEDS_REVIEW : after.state();
    }
}
