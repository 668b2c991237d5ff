package org.calque.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.Text;
import org.calque.format.xliff.TakeBack;
import org.calque.format.xliff.TakenBack;
import org.calque.job.Progress;
import org.calque.store.SegmentVersion;
import org.calque.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * What came back for a document, segment by segment, to be looked through before any of it is taken.
 *
 * @param proposals in the order of the document; what came back as it left is none
 * @param unplaced  what has no place, or not the one it left from
 */
public record Review(List<Proposal> proposals, List<TakeBack.Unplaced> unplaced) {

    public Review {
        proposals = List.copyOf(proposals);
        unplaced = List.copyOf(unplaced);
    }

    /**
     * A segment that came back changed.
     *
     * @param index    in the document that was reviewed
     * @param before   as it stands here
     * @param after    as it would be with what came back
     * @param left     the target it left with, where it was edited here since, otherwise null
     * @param conflict whether it was edited here since, and otherwise than there
     */
    public record Proposal(int index, Segment before, Segment after, @Nullable Text left, boolean conflict) {
    }

    public long conflicts() {
        return proposals.stream().filter(Proposal::conflict).count();
    }

    static Review of(Document document, TakenBack back, Store store, Progress progress) {
        TakeBack.Applied applied = new TakeBack().apply(back, document);
        List<Proposal> proposals = new ArrayList<>();
        store.read(transaction -> {
            for (int i = 0; i < document.segments().size(); i++) {
                progress.check();
                Segment before = document.segments().get(i);
                Segment after = applied.document().segments().get(i);
                if (!after.equals(before)) {
                    Optional<SegmentVersion.Content> left = back.exported() == null ? Optional.empty()
                            : transaction.segments().before(before.id(), back.exported());
                    judge(i, before, after, left).ifPresent(proposals::add);
                }
            }
            return null;
        });
        return new Review(proposals, applied.unplaced());
    }

    /** @param left as it was when the file left, where it was edited since */
    private static Optional<Proposal> judge(int index, Segment before, Segment after, Optional<SegmentVersion.Content> left) {
        if (left.isEmpty()) {
            return Optional.of(new Proposal(index, before, after, null, false));
        }
        SegmentVersion.Content then = left.get();
        boolean asItLeft = after.target().string().equals(then.target().string()) && after.state() == then.state();
        if (asItLeft && Objects.equals(after.note(), before.note())) {
            return Optional.empty();   // nobody touched it there, and what was done here since stands
        }
        boolean sameWords = after.target().string().equals(before.target().string());
        return Optional.of(new Proposal(index, before, after, then.target(), !sameWords));
    }

    /** The document with everything taken. */
    public Document taken(Document document) {
        for (Proposal proposal : proposals) {
            document = document.with(proposal.index(), proposal.after());
        }
        return document;
    }
}
