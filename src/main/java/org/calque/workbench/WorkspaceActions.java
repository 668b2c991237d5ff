package org.calque.workbench;

import java.awt.Component;
import java.util.List;
import java.util.function.Consumer;
import org.calque.database.Backups;
import org.calque.project.Upkeep;
import org.calque.project.Workspace;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.action.Actions;
import org.calque.workbench.dialog.WorkspacePane;
import org.calque.workbench.model.Notice;
import org.calque.workbench.model.Onward;
import org.calque.workbench.model.WorkbenchModel;
import org.calque.workbench.wording.Wording;

/** What the command for the workspace does: where it is, its backups, another one. */
final class WorkspaceActions {

    private record Known(long size, List<Backups.Backup> backups) {
    }

    private final WorkbenchModel model;
    private final Consumer<Onward> leave;

    /** @param leave closes this workspace and goes on */
    WorkspaceActions(WorkbenchModel model, Consumer<Onward> leave) {
        this.model = model;
        this.leave = leave;
    }

    void bind(Actions actions, Component over) {
        actions.on(ActionId.WORKSPACE, () -> model.jobs().run(model.wording().say("job.workspace"), progress -> known(),
                known -> pane(known).open(over)));
    }

    private Known known() {
        String place = model.workspace().place();
        return new Known(Upkeep.size(place), place.startsWith("jdbc:") ? List.of() : Upkeep.backups(place));
    }

    private WorkspacePane pane(Known known) {
        Workspace workspace = model.workspace();
        Wording wording = model.wording();
        return new WorkspacePane(wording, workspace.place(), Workspace.defaultPlace(), known.size(), known.backups(), new WorkspacePane.Effects() {

            @Override
            public void backUp(Consumer<List<Backups.Backup>> made) {
                model.jobs().run(wording.say("job.backup"), progress -> workspace.backUp(), backup -> {
                    model.tell(Notice.Kind.GOOD, wording.say("workspace.backed-up", backup.file()));
                    made.accept(Upkeep.backups(workspace.place()));
                });
            }

            @Override
            public void go(Onward onward) {
                leave.accept(onward);
            }
        });
    }
}
