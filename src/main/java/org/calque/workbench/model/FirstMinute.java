package org.calque.workbench.model;

import java.util.List;
import java.util.Optional;
import org.calque.project.SegmentView;

/**
 * The first minute with Calque: one sentence is written so that it is refused, mended, and confirmed. What comes next is told from
 * how the sentence stands, so that nobody can lose the thread by doing something else in between.
 */
public final class FirstMinute {

    /** What is to be done, in the order in which it usually comes. */
    public enum Step { WRITE, CONFIRM, MEND, AGREED, DONE }

    private final DocumentModel document;
    private final int index;
    private final TermCard term;

    private FirstMinute(DocumentModel document, int index, TermCard term) {
        this.document = document;
        this.index = index;
        this.term = term;
    }

    /** On the first sentence of a document that is not done and has a term that must be rendered; none where there is no such. */
    public static Optional<FirstMinute> in(DocumentModel document) {
        var segments = document.document().segments();
        for (int index = 0; index < segments.size(); index++) {
            if (!segments.get(index).state().done()) {
                List<TermCard> cards = TermCard.of(document.session().view(index), document.mentions());
                Optional<TermCard> held = cards.stream().filter(card -> !card.proposed() && !card.concept().doNotTranslate()).findFirst();
                if (held.isPresent()) {
                    return Optional.of(new FirstMinute(document, index, held.get()));
                }
            }
        }
        return Optional.empty();
    }

    public DocumentModel document() {
        return document;
    }

    /** Of the sentence in the document. */
    public int index() {
        return index;
    }

    /** The word that is agreed on, as it stands in the source. */
    public String word() {
        return term.found();
    }

    /** What must be written for it. */
    public String rendering() {
        return term.rendering();
    }

    /** What would be refused: a rendering that the glossary forbids, or anything else. */
    public String refused() {
        return term.never().isEmpty() ? "…" : term.never().get(0);
    }

    /** @param said whether the window says at this moment why the sentence was not confirmed */
    public Step step(boolean said) {
        SegmentView view = document.session().view(index);
        if (view.segment().state().done()) {
            return Step.DONE;
        }
        if (view.segment().target().isBlank()) {
            return Step.WRITE;
        }
        if (view.errors().isEmpty()) {
            return Step.AGREED;
        }
        return said ? Step.MEND : Step.CONFIRM;
    }
}
