package org.calque.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.calque.document.Original;
import org.calque.format.Opened;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.job.Fault;
import org.calque.job.Progress;
import org.calque.store.Waiver;

/**
 * One workspace: its documents and glossaries, in one database that other programs may have open too.
 *
 * <p>Any thread may call any method. Those that take a {@link Progress}, and all that write a glossary, may take long and do
 * not belong on the thread of a window; {@link #glossaries()} never waits.
 */
public final class Workspace implements AutoCloseable {

    /**
     * Opens the workspace in a folder, and makes it where there is none.
     *
     * @param starter what a new workspace begins with; not asked for one that is there already
     * @throws org.calque.job.FaultException if the folder cannot be written to, the disk is full, or a newer Calque made it
     */
    public static Workspace open(Path folder, Supplier<List<Glossary>> starter, Progress progress) {
        throw Fault.INTERNAL.at("not built");
    }

    /**
     * Opens the workspace at a place: a folder, or the URL of a PostgreSQL database ({@code jdbc:postgresql://host/name?user=…}).
     *
     * @throws org.calque.job.FaultException as {@link #open(Path, Supplier, Progress)}
     */
    public static Workspace open(String place, Supplier<List<Glossary>> starter, Progress progress) {
        throw Fault.INTERNAL.at("not built");
    }

    /** Where data is kept if the user names no place: {@code CALQUE_WORKSPACE}, or a folder in the platform's data directory. */
    public static Path defaultFolder() {
        throw Fault.INTERNAL.at("not built");
    }

    /** The folder, or the URL without its password. */
    public String place() {
        throw Fault.INTERNAL.at("not built");
    }

    /** All documents, the last opened first. */
    public List<DocumentSummary> documents() {
        throw Fault.INTERNAL.at("not built");
    }

    /** The document made from the very same bytes, if one is here already: the latest of them. */
    public Optional<DocumentSummary> madeFrom(Original original) {
        throw Fault.INTERNAL.at("not built");
    }

    /**
     * Takes a document in, wholly or not at all, and opens it. Waivers given to an earlier import of a file of this name hold
     * again.
     *
     * @throws org.calque.job.Cancelled if the user stopped it; nothing is kept then
     */
    public DocumentSession importDocument(Opened opened, Progress progress) {
        throw Fault.INTERNAL.at("not built");
    }

    /**
     * Opens a document where it was left. Opening it again while it is open gives the same session, to be closed as often.
     *
     * @throws org.calque.job.FaultException if another program has deleted it meanwhile
     */
    public DocumentSession edit(UUID document, Progress progress) {
        throw Fault.INTERNAL.at("not built");
    }

    /** Deletes a document with its translation; its waivers stay, for the case that the file comes again. */
    public void delete(UUID document) {
        throw Fault.INTERNAL.at("not built");
    }

    /** The glossaries as they are now, by rank. */
    public List<Glossary> glossaries() {
        throw Fault.INTERNAL.at("not built");
    }

    /**
     * Keeps a new concept, or a changed one if its id is known.
     *
     * @param concept with the revision that the change was made from
     * @return it as kept, with its new revision
     * @throws org.calque.job.FaultException {@code CONFLICT} if it was changed since that revision
     */
    public Concept saveConcept(UUID glossary, Concept concept) {
        throw Fault.INTERNAL.at("not built");
    }

    /** @throws org.calque.job.FaultException {@code CONFLICT} if it was changed since the revision it carries */
    public void deleteConcept(UUID glossary, Concept concept) {
        throw Fault.INTERNAL.at("not built");
    }

    /**
     * Takes a glossary in, wholly or not at all. Where one of its name is here, concepts with the same key are changed, the
     * others added, and none deleted.
     *
     * @return it as kept
     */
    public Glossary addGlossary(Glossary glossary, Progress progress) {
        throw Fault.INTERNAL.at("not built");
    }

    public void deleteGlossary(UUID glossary) {
        throw Fault.INTERNAL.at("not built");
    }

    public void setEnforcement(UUID glossary, Enforcement enforcement) {
        throw Fault.INTERNAL.at("not built");
    }

    /** Every change of a concept, the latest first. */
    public List<ConceptChange> history(UUID concept) {
        throw Fault.INTERNAL.at("not built");
    }

    /**
     * The confirmed segments of all documents that a new or changed concept would break: where it finds an error that is not
     * there now.
     *
     * @param changed as it would be kept
     */
    public List<Broken> brokenBy(UUID glossary, Concept changed, Progress progress) {
        throw Fault.INTERNAL.at("not built");
    }

    /** Every waiver that was not withdrawn, the latest first. */
    public List<Waiver> waivers() {
        throw Fault.INTERNAL.at("not built");
    }

    /** A value kept by name for everybody who uses this workspace, or empty. */
    public Optional<String> setting(String name) {
        throw Fault.INTERNAL.at("not built");
    }

    public void setSetting(String name, String value) {
        throw Fault.INTERNAL.at("not built");
    }

    public void addListener(WorkspaceListener listener) {
        throw Fault.INTERNAL.at("not built");
    }

    public void removeListener(WorkspaceListener listener) {
        throw Fault.INTERNAL.at("not built");
    }

    /** Saves what is not yet on the disk, closes all sessions and the database. */
    @Override
    public void close() {
        throw Fault.INTERNAL.at("not built");
    }
}
