package org.calque.workbench.model;

import java.util.ArrayList;
import java.util.List;
import org.calque.document.Code;
import org.calque.document.Text;
import org.calque.glossary.TermVerdict;
import org.calque.glossary.Verdict;
import org.calque.project.DocumentSession;
import org.calque.project.SegmentView;
import org.jspecify.annotations.Nullable;

/** Puts the agreed rendering where a forbidden one stands. */
public final class Mending {

    private Mending() {
    }

    /**
     * The target of a segment with the agreed rendering in place of the forbidden one, with its capital, and in the plural where
     * that stood in the plural and the glossary knows the form so made.
     *
     * @return null where no forbidden rendering of the term stands
     */
    public static @Nullable Text inPlace(DocumentSession session, int index, TermCard card) {
        SegmentView view = session.view(index);
        for (TermVerdict verdict : view.verdicts()) {
            boolean ours = verdict.occurrence().concept().id().equals(card.concept().id());
            if (ours && verdict.verdict() == Verdict.FORBIDDEN && verdict.start() >= 0) {
                Text target = view.segment().target();
                String wrong = target.string().substring(verdict.start(), verdict.end());
                String right = capital(wrong, card.rendering());
                if (wrong.endsWith("s") && !right.endsWith("s")) {
                    Text plural = replace(target, verdict.start(), verdict.end(), right + "s");
                    if (good(session.view(index, plural), verdict)) {
                        return plural;
                    }
                }
                return replace(target, verdict.start(), verdict.end(), right);
            }
        }
        return null;
    }

    private static boolean good(SegmentView view, TermVerdict before) {
        return view.verdicts().stream().anyMatch(verdict -> verdict.occurrence().start() == before.occurrence().start()
                && verdict.verdict().good());
    }

    private static String capital(String like, String word) {
        boolean upper = !like.isEmpty() && Character.isUpperCase(like.charAt(0));
        return upper && !word.isEmpty() ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word;
    }

    /** Codes inside what is replaced come to stand behind it: none is lost. */
    private static Text replace(Text target, int start, int end, String with) {
        List<Code> codes = new ArrayList<>();
        for (Code code : target.codes()) {
            int at = code.offset();
            codes.add(code.at(at <= start ? at : at < end ? start + with.length() : at - end + start + with.length()));
        }
        return new Text(target.string().substring(0, start) + with + target.string().substring(end), codes);
    }
}
