package org.calque.workbench.editor;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.calque.check.Mending;
import org.calque.check.Severity;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.calque.project.ConfirmResult;
import org.calque.project.DocumentSession;
import org.calque.project.undo.Command;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.action.Actions;
import org.calque.workbench.dialog.FillPane;
import org.calque.workbench.grid.GridAction;
import org.calque.workbench.grid.SegmentGrid;
import org.calque.workbench.model.DocumentModel;
import org.calque.workbench.model.Earlier;
import org.calque.workbench.model.Notice;
import org.calque.workbench.model.TermCard;
import org.calque.workbench.model.WideUndo;
import org.calque.workbench.model.WorkbenchModel;
import org.calque.workbench.model.filter.Overview;
import org.jspecify.annotations.Nullable;

/** What the commands do on the page that translates. They ask for the page at each use, since another document may be open. */
public final class EditorActions {

    private final WorkbenchModel workbench;
    private final Supplier<@Nullable EditorPage> page;
    private final SelectionActions selection;
    private final Earlier earlier = new Earlier();
    private final WideUndo wide;

    /**
     * @param page the page of the open document while it is shown, otherwise null
     * @param wide takes back what was done to more than that document
     */
    public EditorActions(WorkbenchModel workbench, Supplier<@Nullable EditorPage> page, WideUndo wide) {
        this.workbench = workbench;
        this.page = page;
        this.selection = new SelectionActions(workbench);
        this.wide = wide;
    }

    private @Nullable DocumentSession open() {
        EditorPage at = page.get();
        return at == null ? null : at.model().session();
    }

    public void bind(Actions actions) {
        many(actions, ActionId.CONFIRM, this::confirm);
        many(actions, ActionId.DRAFT, at -> {
            if (!active(at).target().isEmpty()) {
                at.model().session().setState(at.model().active(), SegmentState.DRAFT);
            }
        });
        many(actions, ActionId.CLEAR, at -> at.grid().replaceTarget(Text.EMPTY));
        many(actions, ActionId.REVIEW, at -> {
            at.model().session().setState(at.model().active(), SegmentState.NEEDS_REVIEW);
            at.goTo(Math.min(at.model().active() + 1, at.model().document().segments().size() - 1));
        });
        many(actions, ActionId.LEAVE_EMPTY, at -> {
            at.model().session().leaveEmpty(at.model().active());
            at.refusal().pane().dismiss();
            at.goTo(at.model().seeking().nextOpen());
        });
        many(actions, ActionId.COPY_SOURCE, at -> at.grid().replaceTarget(active(at).source()));
        change(actions, ActionId.NEXT_CODE, at -> at.grid().insertNextCode());
        actions.on(ActionId.SPLIT, () -> can(at -> splitAt(at) > 0), () -> with(at -> at.model().session().split(at.model().active(), splitAt(at))));
        actions.on(ActionId.JOIN, () -> can(at -> at.model().session().canJoin(at.model().active())),
                () -> with(at -> at.model().session().join(at.model().active())));
        many(actions, ActionId.LOCK, at -> at.model().session().setLocked(at.model().active(), !active(at).locked()));
        on(actions, ActionId.SAVE, at -> {
            at.dock().keepNote();
            at.model().session().flush();
        });
        on(actions, ActionId.SELECT_ALL, at -> at.grid().action(GridAction.SELECT_ALL_ROWS).actionPerformed(null));
        on(actions, ActionId.SELECT_UP, at -> at.grid().action(GridAction.SELECT_UP).actionPerformed(null));
        on(actions, ActionId.SELECT_DOWN, at -> at.grid().action(GridAction.SELECT_DOWN).actionPerformed(null));
        change(actions, ActionId.EARLIER, at -> {
            Text before = earlier.before(active(at), at.model().session().history(at.model().active()));
            if (before == null) {
                workbench.tell(Notice.Kind.INFO, workbench.wording().say("history.none"));
            } else {
                at.grid().replaceTarget(before);
                at.grid().focusTarget();
            }
        });
        on(actions, ActionId.SUGGEST, at -> at.dock().suggest(true));
        change(actions, ActionId.OWN_WAY, at -> {
            int index = at.model().active();
            boolean on = !at.model().session().ownWay(index);
            at.model().session().setOwnWay(index, on);
            workbench.tell(Notice.Kind.INFO, workbench.wording().say(on ? "own.way" : "own.way.not"));
        });
        on(actions, ActionId.NEXT_SAME, at -> {
            int next = at.model().seeking().nextSame();
            if (next < 0) {
                workbench.tell(Notice.Kind.INFO, workbench.wording().say("same.none"));
            }
            at.goTo(next);
        });
        on(actions, ActionId.NEXT_HIT, at -> at.goToHit(true, true));
        on(actions, ActionId.PREVIOUS_HIT, at -> at.goToHit(false, true));
        on(actions, ActionId.WHITESPACE, EditorPage::switchWhitespace);
        on(actions, ActionId.CODES, EditorPage::switchCodes);
        on(actions, ActionId.NOTE, at -> {
            at.dock().editNote();
        });
        change(actions, ActionId.CORRECT, at -> at.speech().correct());
        actions.on(ActionId.CUE_HERE, () -> can(at -> at.model().document().unitOf(active(at)).kind() == Unit.Kind.CAPTIONS),
                () -> with(at -> at.speech().breakHere()));
        on(actions, ActionId.PREVIOUS, at -> step(at, -1));
        on(actions, ActionId.NEXT, at -> step(at, 1));
        on(actions, ActionId.NEXT_OPEN, at -> {
            int next = at.model().seeking().nextOpen();
            if (next < 0) {
                workbench.tell(Notice.Kind.GOOD, workbench.wording().say("all-done"));
            }
            at.goTo(next);
        });
        on(actions, ActionId.NEXT_ISSUE, at -> {
            at.dock().showIssues();
            int next = at.model().seeking().nextIssue();
            if (next < 0) {
                workbench.tell(Notice.Kind.GOOD, workbench.wording().say("issues.none"));
            }
            at.goTo(next);
        });
        on(actions, ActionId.CHECK, this::check);
        change(actions, ActionId.MEND, at -> {
            Text mended = Mending.of(active(at).target(), at.model().activeView().issues());
            if (!mended.equals(active(at).target())) {
                at.grid().replaceTarget(mended);
            }
        });
        on(actions, ActionId.HISTORY, at -> at.dock().showHistory());
        on(actions, ActionId.COMPLETE, at -> at.completion().complete());
        on(actions, ActionId.SPELLING, at -> at.spelling().askNext());
        on(actions, ActionId.ADD_WORD, at -> at.spelling().addWord());
        change(actions, ActionId.MEND_ALL, this::mendAll);
        change(actions, ActionId.WAIVE, at -> at.refusal().askToWaive(null));
        proposal(actions, ActionId.ACCEPT_HEARD, at -> at.speech().accept(null));
        proposal(actions, ActionId.REFUSE_HEARD, at -> at.speech().refuse(null));
        actions.on(ActionId.WHERE_HEARD, () -> can(at -> at.speech().misheard() != null), () -> with(at -> at.speech().showWhere()));
        change(actions, ActionId.PRETRANSLATE, this::pretranslate);
        for (int n = 0; n < ActionId.MATCHES.size(); n++) {
            int position = n;
            change(actions, ActionId.MATCHES.get(n), at -> at.dock().insertMatch(position));
        }
        for (int n = 0; n < ActionId.TERMS.size(); n++) {
            int position = n;
            change(actions, ActionId.TERMS.get(n), at -> {
                List<TermCard> cards = at.cards();
                if (position < cards.size()) {
                    at.dock().insert(cards.get(position));
                }
            });
        }
        actions.on(ActionId.UNDO, () -> wide.undoesNext(open()) || can(at -> at.model().session().steps().undoable().isPresent()), () -> {
            if (wide.undoesNext(open())) {
                wide.undo();
            } else {
                with(at -> back(at, "undone", at.model().session()::undo, at.model().session().steps().undoable().orElse(null)));
            }
        });
        actions.on(ActionId.REDO, () -> wide.redoesNext(open()) || can(at -> at.model().session().steps().redoable().isPresent()), () -> {
            if (wide.redoesNext(open())) {
                wide.redo();
            } else {
                with(at -> back(at, "redone", at.model().session()::redo, at.model().session().steps().redoable().orElse(null)));
            }
        });
    }

    private interface Work {
        void on(EditorPage page);
    }

    private interface Question {
        boolean of(EditorPage page);
    }

    /** To all selected rows, where there are several. */
    private void many(Actions actions, ActionId id, Work one) {
        change(actions, id, at -> {
            if (!selection.done(at, id)) {
                one.on(at);
            }
        });
    }

    /** Not for whoever may only read. */
    private void change(Actions actions, ActionId id, Work work) {
        actions.on(id, () -> can(at -> at.model().session().writable()), () -> with(work));
    }

    private void on(Actions actions, ActionId id, Work work) {
        BooleanSupplier shown = () -> can(at -> true);
        actions.on(id, shown, () -> with(work));
    }

    private void proposal(Actions actions, ActionId id, Work work) {
        actions.on(id, () -> can(at -> at.cards().stream().anyMatch(TermCard::proposed)), () -> with(work));
    }

    private boolean can(Question question) {
        @Nullable EditorPage at = page.get();
        return at != null && question.of(at);
    }

    private void with(Work work) {
        @Nullable EditorPage at = page.get();
        if (at != null) {
            at.attempt(() -> work.on(at));
        }
    }

    private static Segment active(EditorPage at) {
        return at.model().document().segments().get(at.model().active());
    }

    /** Before what is selected in the source; 0 where it cannot be split there. */
    private static int splitAt(EditorPage at) {
        SegmentGrid.Stretch selected = at.grid().sourceSelection();
        int offset = selected == null ? 0 : selected.start();
        return offset > 0 && at.model().session().canSplit(at.model().active(), offset) ? offset : 0;
    }

    private static void step(EditorPage at, int rows) {
        int row = at.grid().activeIndex() + rows;
        if (row >= 0 && row < at.model().size()) {
            at.grid().go(row);
        }
    }

    private void confirm(EditorPage at) {
        DocumentModel model = at.model();
        int row = at.grid().activeIndex();
        ConfirmResult result = model.session().confirm(model.active());
        if (result instanceof ConfirmResult.Refused refused) {
            at.refusal().show(refused.errors());
        } else if (result instanceof ConfirmResult.Confirmed confirmed) {
            at.refusal().pane().dismiss();
            if (confirmed.next() < 0) {
                workbench.tell(Notice.Kind.GOOD, workbench.wording().say("all-done"));
            } else if (model.narrowed() && model.rowOf(confirmed.next()) < 0) {
                // What a filter hides stays hidden: the next that is shown comes instead.
                at.grid().go(Math.min(row + 1, model.size() - 1));
            } else {
                at.goTo(confirmed.next());
            }
        }
    }

    private void mendAll(EditorPage at) {
        DocumentSession session = at.model().session();
        workbench.jobs().run(workbench.wording().say("job.mend"), session::mend,
                mended -> workbench.tell(Notice.Kind.INFO, workbench.wording().say("job.mended", mended)));
    }

    private void pretranslate(EditorPage at) {
        DocumentSession session = at.model().session();
        new FillPane(workbench.wording()).ask(at, workbench.wording().say("fill.title")).ifPresent(least -> workbench.jobs().run(
                workbench.wording().say("job.pretranslate"), progress -> session.leverage().pretranslate(least, progress), filled -> workbench.tell(Notice.Kind.INFO, workbench.wording().say("job.filled", filled))));
    }

    private void check(EditorPage at) {
        at.dock().showIssues();
        DocumentSession session = at.model().session();
        workbench.jobs().run(workbench.wording().say("job.check"), progress -> Overview.of(session, progress), found -> {
            long errors = found.issues().stream().filter(issue -> issue.severity() == Severity.ERROR).count();
            workbench.tell(errors == 0 ? Notice.Kind.GOOD : Notice.Kind.ERROR, workbench.wording().say("checked", errors,
                    found.issues().size() - errors, found.summary().segments() - found.summary().done()));
        });
    }

    /** Takes back, or does again, what was done last, wherever it was, and shows it. */
    private void back(EditorPage at, String told, IntSupplier step, @Nullable Command command) {
        DocumentSession session = at.model().session();
        Document before = session.document();
        int from = at.model().active();
        int index = step.getAsInt();
        if (index >= 0) {
            boolean sameShape = before.segments().size() == session.document().segments().size();
            at.showChange(index, sameShape ? before.segments().get(index).target() : session.document().segments().get(index).target());
            if (command != null && (command != Command.TYPE || index != from)) {   // words that go under one's eyes need no telling
                workbench.tell(Notice.Kind.INFO,
                        workbench.wording().say(told, command.label(workbench.wording().language()), index + 1));
            }
        }
    }
}
