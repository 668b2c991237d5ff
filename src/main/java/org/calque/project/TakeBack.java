package org.calque.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.format.xliff.TakenBack;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.calque.project.undo.Command;
import org.calque.store.Store;

/** Takes into an open document what another tool made of it. Any thread may call any method. */
public final class TakeBack {

    private final DocumentSession session;
    private final Store store;
    private final Held held;
    private final Editing editing;
    private final Judging judging;

    TakeBack(DocumentSession session, Store store, Held held, Editing editing, Judging judging) {
        this.session = session;
        this.store = store;
        this.held = held;
        this.editing = editing;
        this.judging = judging;
    }

    /** What of a file that came back differs from the document as it is now. Looks at the whole document. */
    public Review review(TakenBack back, Progress progress) {
        session.flush();
        Review review = Review.of(session.document(), back, store, progress);
        return new Review(review.proposals().stream().map(this::standing).filter(each -> !each.after().equals(each.before())).toList(), review.unplaced());
    }

    /** What comes as confirmed and may not stand so, as it will stand. */
    private Review.Proposal standing(Review.Proposal proposal) {
        Segment after = proposal.after().withState(judging.standing(proposal.index(), proposal.after()));
        return new Review.Proposal(proposal.index(), proposal.before(), after, proposal.left(), proposal.conflict());
    }

    /**
     * Takes what was accepted of a {@linkplain #review}, in one step; what comes as confirmed or final and has errors is kept as
     * {@link SegmentState#NEEDS_REVIEW}; the memory is told of what stands confirmed.
     *
     * @return how many segments were changed
     * @throws FaultException {@code CONFLICT} if one was changed since it was reviewed; nothing is taken
     */
    public int take(List<Review.Proposal> accepted) {
        synchronized (session) {
            Map<Integer, Segment> changed = new LinkedHashMap<>();
            for (Review.Proposal proposal : accepted) {
                editing.asKnown(proposal.before());
                int index = held.place(proposal.before().id());
                Segment after = proposal.after().withState(judging.standing(index, proposal.after()));
                if (!after.equals(proposal.before())) {
                    changed.put(index, after);
                }
            }
            session.edit(Command.TAKE_IN, changed);
            changed.forEach((index, segment) -> {
                if (segment.state() == SegmentState.CONFIRMED || segment.state() == SegmentState.FINAL) {
                    session.remember(index);   // confirmed elsewhere, and so known from now on
                }
            });
            return changed.size();
        }
    }
}
