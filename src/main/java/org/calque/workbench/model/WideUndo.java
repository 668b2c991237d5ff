package org.calque.workbench.model;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.calque.project.DocumentSession;
import org.calque.project.Workspace;
import org.calque.project.undo.Command;
import org.calque.project.undo.UndoStack;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what was done to glossaries, waivers and all documents at once; where a document is open, only what was done after
 * the last change of that document. Used on the window's thread.
 */
public final class WideUndo {

    private final WorkbenchModel workbench;
    private final Workspace workspace;
    private final Affected affected;

    public WideUndo(WorkbenchModel workbench, Affected affected) {
        this.workbench = workbench;
        this.workspace = workbench.workspace();
        this.affected = affected;
    }

    /** Whether the step done last is one of these, and not one of the open document. */
    public boolean undoesNext(@Nullable DocumentSession open) {
        UndoStack stack = workspace.undoStack();
        return stack.undoable().isPresent() && (open == null || stack.undoableAt() > open.steps().undoableAt());
    }

    /** Whether redo is to do one of these again: the first of those undone, and nothing was done since. */
    public boolean redoesNext(@Nullable DocumentSession open) {
        UndoStack stack = workspace.undoStack();
        return stack.redoable().isPresent() && stack.redoableAt() > stack.undoableAt() && (open == null
                || stack.redoableAt() > open.steps().undoableAt() && (open.steps().redoable().isEmpty() || stack.redoableAt() < open.steps().redoableAt()));
    }

    public void undo() {
        back(workspace.undoStack().undoable(), workspace.undoStack().undoableAt(), workspace.undoStack()::undo, "undone.wide");
    }

    public void redo() {
        back(workspace.undoStack().redoable(), workspace.undoStack().redoableAt(), workspace.undoStack()::redo, "redone.wide");
    }

    private void back(Optional<Command> command, long step, BooleanSupplier work, String told) {
        workbench.jobs().run(workbench.wording().say("job.undo"), progress -> work.getAsBoolean(), done -> {
            if (done && command.isPresent()) {
                affected.undid(step);
                workbench.tell(Notice.Kind.INFO, workbench.wording().say(told, command.get().label(workbench.wording().language())));
            }
        });
    }
}
