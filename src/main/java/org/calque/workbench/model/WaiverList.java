package org.calque.workbench.model;

import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.calque.document.Document;
import org.calque.project.GivenWaiver;
import org.calque.project.Workspace;
import org.calque.store.Waiver;

/** The waivers of all documents, and what can be done with them. Used on the window's thread. */
public final class WaiverList {

    /** Goes to a segment of a document. */
    public interface Jump {
        void to(UUID document, String name, ToIntFunction<Document> where);
    }

    private final WorkbenchModel workbench;
    private final Workspace workspace;
    private final Jump jump;
    private final Runnable changed;

    /** @param changed told when the list is another */
    public WaiverList(WorkbenchModel workbench, Jump jump, Runnable changed) {
        this.workbench = workbench;
        this.workspace = workbench.workspace();
        this.jump = jump;
        this.changed = changed;
    }

    /** The latest first. */
    public List<GivenWaiver> all() {
        return workspace.givenWaivers();
    }

    public void withdraw(List<Waiver> waivers) {
        workbench.jobs().run(workbench.wording().say("job.waivers"), progress -> {
            workspace.withdraw(waivers);
            return waivers;
        }, gone -> {
            changed.run();
            workbench.tell(Notice.Kind.INFO, workbench.wording().say("waivers.withdrawn", gone.size()));
        });
    }

    /** Shows the segment that a waiver was given to, in the document of its file's name that was opened last. */
    public void go(Waiver waiver) {
        workbench.documents(known -> known.stream().filter(each -> each.name().equals(waiver.file())).findFirst().ifPresentOrElse(
                document -> jump.to(document.id(), document.name(), Segments.of(waiver)),
                () -> workbench.tell(Notice.Kind.ERROR, workbench.wording().say("waivers.no-document", waiver.file()))));
    }
}
