package org.calque.workbench.model;

import java.util.List;
import org.calque.document.Text;
import org.calque.glossary.Swap;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;
import org.calque.glossary.TermVerdict;
import org.calque.glossary.Verdict;
import org.calque.project.DocumentSession;
import org.calque.project.SegmentView;
import org.jspecify.annotations.Nullable;

/** Puts what is to be written where something else stands for it. */
public final class Mending {

    private Mending() {
    }

    /**
     * The target of a segment with the agreed rendering in place of each forbidden one of a term, in its form and with its
     * capitals; where there is none, with what its concept wants at this mention in place of what stands for it.
     *
     * @return null where neither stands
     */
    public static @Nullable Text inPlace(DocumentSession session, int index, TermCard card) {
        SegmentView view = session.view(index);
        Text target = view.segment().target();
        List<Swap> swaps = view.verdicts().stream().filter(verdict -> verdict.verdict() == Verdict.FORBIDDEN && verdict.start() >= 0)
                .filter(verdict -> verdict.occurrence().concept().id().equals(card.concept().id()))
                .map(verdict -> swap(target, verdict, card)).distinct().toList();
        return !swaps.isEmpty() ? Swap.in(target, swaps)
                : card.amiss() == null ? null : target.replaced(card.amiss().start(), card.amiss().end(), card.amiss().with());
    }

    private static Swap swap(Text target, TermVerdict verdict, TermCard card) {
        List<String> forbidden = card.concept().english().filter(term -> term.status() == TermStatus.DEPRECATED).map(Term::text).toList();
        String stands = target.string().substring(verdict.start(), verdict.end());
        return Swap.of(target.string(), verdict.start(), verdict.end(), forbidden.isEmpty() ? List.of(stands) : forbidden, card.rendering());
    }
}
