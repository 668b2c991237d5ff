package org.calque.workbench.editor;

import java.util.List;
import org.calque.check.Issue;
import org.calque.document.Segment;
import org.calque.project.SegmentView;
import org.calque.workbench.action.Actions;
import org.calque.workbench.dock.RefusalPane;
import org.calque.workbench.model.DocumentModel;
import org.calque.workbench.model.Notice;
import org.calque.workbench.model.TermCard;
import org.calque.workbench.model.WorkbenchModel;
import org.jspecify.annotations.Nullable;

/** Says why the active segment was not confirmed, and leads the ways out. */
public final class EditorRefusal {

    private final EditorPage page;
    private final WorkbenchModel workbench;
    private final DocumentModel model;
    private final RefusalPane pane;

    EditorRefusal(EditorPage page, WorkbenchModel workbench, Actions actions) {
        this.page = page;
        this.workbench = workbench;
        this.model = page.model();
        this.pane = new RefusalPane(actions, new WaysOut());
    }

    public RefusalPane pane() {
        return pane;
    }

    void show(List<Issue> errors) {
        pane.show(errors, page.cards());
        page.place();
    }

    /** Goes on saying what is wrong while it is being mended. */
    void refresh(SegmentView view, List<TermCard> cards) {
        if (pane.isVisible()) {
            pane.show(view.errors(), cards);
            page.place();
        }
    }

    /** Asks for the reason for letting an error of the active segment pass: the one given, or the first. */
    void askToWaive(@Nullable Issue which) {
        List<Issue> errors = model.activeView().errors();
        List<Issue> waivable = errors.stream().filter(issue -> !issue.check().equals("untranslated")).toList();
        if (!waivable.isEmpty()) {
            pane.ask(which == null ? waivable.get(0) : which, errors, page.cards());
            page.place();
        }
    }

    private final class WaysOut implements RefusalPane.WaysOut {

        @Override
        public void insert(TermCard card) {
            page.dock().insert(card);
        }

        @Override
        public void waive(Issue issue, String reason, boolean everywhere) {
            page.attempt(() -> {
                model.session().waive(model.active(), issue, reason, everywhere);
                page.dock().refresh();
                workbench.tell(Notice.Kind.INFO, workbench.wording().say("waived", reason));
            });
        }

        @Override
        public void leaveEmpty() {
            page.attempt(() -> {
                model.session().leaveEmpty(model.active());
                pane.dismiss();
            });
        }

        @Override
        public boolean lacksCode() {
            Segment segment = model.activeView().segment();
            return !segment.source().codesMissingFrom(segment.target()).isEmpty();
        }

        @Override
        public void insertCode() {
            page.grid().insertNextCode();
            page.grid().focusTarget();
        }

        @Override
        public void resume() {
            page.grid().focusTarget();
        }
    }
}
