package org.calque.workbench.model;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.calque.project.Workspace;
import org.jspecify.annotations.Nullable;

/** The subject field of the open document, for the window. Used on the window's thread. */
public final class DomainModel {

    private final WorkbenchModel workbench;
    private final Workspace workspace;

    DomainModel(WorkbenchModel workbench) {
        this.workbench = workbench;
        this.workspace = workbench.workspace();
    }

    /** The name of the open document, or null. */
    public @Nullable String document() {
        DocumentModel open = workbench.document();
        return open == null ? null : open.document().name();
    }

    /** The fields that concepts are of, by the alphabet. */
    public List<String> domains() {
        TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        workspace.glossaries().list().forEach(glossary -> glossary.concepts().forEach(concept -> names.addAll(concept.domains())));
        return List.copyOf(names);
    }

    /** What the open document was said to be of; null where nobody has said so, or none is open. */
    public @Nullable String chosen() {
        DocumentModel open = workbench.document();
        return open == null ? null : workspace.glossaries().domains().of(open.document().id()).orElse(null);
    }

    /** @param domain null to say it no more */
    public void choose(@Nullable String domain) {
        DocumentModel open = workbench.document();
        if (open != null && !Objects.equals(domain, chosen())) {
            workbench.jobs().run(workbench.wording().say("job.domain"), progress -> {
                workspace.glossaries().setDomain(open.document().id(), domain);
                return open;
            }, done -> { });
        }
    }
}
