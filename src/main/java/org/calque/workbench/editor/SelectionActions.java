package org.calque.workbench.editor;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.project.Selection;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.model.DocumentModel;
import org.calque.workbench.model.Jobs;
import org.calque.workbench.model.Notice;
import org.calque.workbench.model.WorkbenchModel;

/** What commands do where several rows are selected: to all of them at once, and one undo takes it back. */
final class SelectionActions {

    private interface Way {
        Selection.Outcome on(Selection selection, org.calque.job.Progress progress);
    }

    private static final Map<ActionId, Way> WAYS = Map.of(
            ActionId.CONFIRM, Selection::confirm,
            ActionId.REVIEW, (selection, progress) -> selection.setState(SegmentState.NEEDS_REVIEW),
            ActionId.DRAFT, (selection, progress) -> selection.setState(SegmentState.DRAFT),
            ActionId.LEAVE_EMPTY, (selection, progress) -> selection.leaveEmpty(),
            ActionId.COPY_SOURCE, (selection, progress) -> selection.copySource(),
            ActionId.CLEAR, (selection, progress) -> selection.clear());

    private final WorkbenchModel workbench;

    SelectionActions(WorkbenchModel workbench) {
        this.workbench = workbench;
    }

    /** Does a command to the selected rows. @return false where no more than one is selected */
    boolean done(EditorPage at, ActionId id) {
        int[] rows = at.grid().selectedRows();
        if (rows.length < 2) {
            return false;
        }
        DocumentModel model = at.model();
        List<Integer> indexes = Arrays.stream(rows).mapToObj(model::indexOf).collect(Collectors.toList());
        Selection selection = model.session().selection(indexes);
        Jobs.Work<Selection.Outcome> work;
        if (id == ActionId.LOCK) {
            List<Segment> segments = model.document().segments();
            boolean lock = indexes.stream().anyMatch(index -> !segments.get(index).locked());
            work = progress -> selection.setLocked(lock);
        } else {
            work = progress -> WAYS.get(id).on(selection, progress);
        }
        workbench.jobs().run(workbench.wording().say(id.key()), work, outcome -> {
            String told = workbench.wording().say("selection.changed", outcome.changed());
            workbench.tell(outcome.refused() == 0 ? Notice.Kind.GOOD : Notice.Kind.ERROR,
                    outcome.refused() == 0 ? told : told + " " + workbench.wording().say("selection.refused", outcome.refused()));
        });
        return true;
    }
}
