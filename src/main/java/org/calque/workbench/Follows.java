package org.calque.workbench;

import java.util.function.BooleanSupplier;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.workbench.model.DocumentListener;
import org.calque.workbench.model.DocumentModel;
import org.calque.workbench.model.IssuesModel;
import org.calque.workbench.model.WorkbenchModel;

/** Keeps tool bar and status bar true to the open document. */
final class Follows implements DocumentListener {

    private final WorkbenchModel workbench;
    private final DocumentModel document;
    private final StatusBar status;
    private final ToolBar tools;
    private final IssuesModel issues;
    private final BooleanSupplier shown;

    /** @param shown whether the document is on the page that is seen */
    Follows(WorkbenchModel workbench, DocumentModel document, StatusBar status, ToolBar tools, IssuesModel issues, BooleanSupplier shown) {
        this.workbench = workbench;
        this.document = document;
        this.status = status;
        this.tools = tools;
        this.issues = issues;
        this.shown = shown;
        document.addListener(this);
    }

    void stop() {
        document.removeListener(this);
    }

    private boolean open() {
        return workbench.document() == document;
    }

    @Override
    public void overviewChanged() {
        if (open()) {
            status.show(document);
            issues.refresh();
            if (shown.getAsBoolean()) {
                tools.show(document);
            }
        }
    }

    @Override
    public void activeChanged() {
        if (open()) {
            status.showPlace(document);
        }
    }

    @Override
    public void savedChanged(boolean everything) {
        if (open()) {
            status.showSaved(everything);
        }
    }

    @Override
    public void failed(FaultException fault) {
        if (open() && fault.fault() == Fault.SERVER_AWAY) {
            status.showServer(true, false);
        }
    }

    @Override
    public void back() {
        if (open()) {
            status.showServer(false, document.session().saved());
        }
    }
}
