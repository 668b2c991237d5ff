package org.calque.project;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.calque.database.Database;
import org.calque.database.LogEntry;
import org.calque.document.Original;
import org.calque.format.Opened;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.calque.store.DocumentRow;
import org.calque.store.Store;
import org.calque.store.StoredDocument;
import org.calque.store.Transaction;
import org.calque.store.Waiver;

/**
 * One workspace: its documents and glossaries, in one database that other programs may have open too.
 *
 * <p>Any thread may call any method. Those that take a {@link Progress}, and all that write a glossary, may take long and do
 * not belong on the thread of a window; {@link #glossaries()} never waits. Threads that work here must not be interrupted: H2
 * would lose its file under it. What is to be stopped is asked through {@link Progress#cancelled()}.
 */
public final class Workspace implements AutoCloseable {

    /** How often it is looked what other programs have done, in ms. */
    private static final long POLL = 500;
    private static final String STARTED = "started";

    private final Store store;
    private final String place;
    private final Background background;
    private final Indexing indexing;
    private final Map<UUID, DocumentSession> sessions = new HashMap<>();
    private final List<WorkspaceListener> listeners = new CopyOnWriteArrayList<>();
    private volatile Terminology terminology;
    private long seen;   // the revision up to which the log was looked at; only the background thread's

    private Workspace(Database database, Supplier<List<Glossary>> starter) {
        this.place = database.place();
        this.store = new Store(database, System.getProperty("user.name", ""));
        boolean ready = false;
        try {
            start(starter);
            Terminology known = read();
            this.terminology = known;
            store.recover(segment -> Terminology.rows(known.look(segment)));
            this.seen = store.read(transaction -> transaction.now());
            ready = true;
        } finally {
            if (!ready) {
                database.close();
            }
        }
        this.indexing = new Indexing(store);
        this.background = new Background(fault -> open().forEach(session -> session.failed(fault)));
        background.every(POLL, this::poll);
    }

    /**
     * Opens the workspace in a folder, and makes it where there is none.
     *
     * @param starter what a new workspace begins with; not asked for one that is there already
     * @throws FaultException if the folder cannot be written to, the disk is full, or a newer Calque made it
     */
    public static Workspace open(Path folder, Supplier<List<Glossary>> starter, Progress progress) {
        progress.check();
        return new Workspace(Database.inFolder(folder), starter);
    }

    /**
     * Opens the workspace at a place: a folder, or the URL of a PostgreSQL database ({@code jdbc:postgresql://host/name?user=…}).
     *
     * @throws FaultException as {@link #open(Path, Supplier, Progress)}
     */
    public static Workspace open(String place, Supplier<List<Glossary>> starter, Progress progress) {
        progress.check();
        return place.startsWith("jdbc:") ? new Workspace(Database.at(place), starter) : open(folder(place), starter, progress);
    }

    private static Path folder(String place) {
        try {
            return Path.of(place);
        } catch (InvalidPathException wrong) {
            throw Fault.WORKSPACE_UNUSABLE.because(wrong, place, wrong.getReason());
        }
    }

    /** Where data is kept if the user names no place: {@code CALQUE_WORKSPACE}, or a folder in the platform's data directory. */
    public static String defaultPlace() {
        return defaultPlace(System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")));
    }

    static String defaultPlace(Map<String, String> environment, String system, Path home) {
        String asked = environment.getOrDefault("CALQUE_WORKSPACE", "");
        if (!asked.isBlank()) {
            return asked;
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return (local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local)).resolve("Calque").toString();
        }
        if (name.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Calque").toString();
        }
        // XDG base directories: a relative path in it is to be ignored
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        return (data.startsWith("/") ? Path.of(data) : home.resolve(".local").resolve("share")).resolve("calque").toString();
    }

    /** What a new workspace begins with, and the note that it has begun, in one transaction: half of it would never be mended. */
    private void start(Supplier<List<Glossary>> starter) {
        if (store.read(transaction -> transaction.settings().get(STARTED)).isPresent()) {
            return;
        }
        List<Glossary> first = starter.get();
        store.write(transaction -> {
            for (Glossary glossary : first) {
                transaction.glossaries().put(glossary, "IMPORT");
                transaction.glossaries().put(glossary.id(), glossary.concepts().stream().map(Workspace::unkept).toList());
            }
            transaction.settings().put(STARTED, "1");
            return null;
        });
    }

    private Terminology read() {
        return store.read(transaction -> new Terminology(transaction.glossaries().list(), transaction.now()));
    }

    Terminology terminology() {
        return terminology;
    }

    Background background() {
        return background;
    }

    private synchronized List<DocumentSession> open() {
        return List.copyOf(sessions.values());
    }

    /** The folder, or the URL without its password. */
    public String place() {
        return place;
    }

    /** All documents, the last opened first. */
    public List<DocumentSummary> documents() {
        return store.read(transaction -> transaction.documents().list()).stream().map(Workspace::summary).toList();
    }

    private static DocumentSummary summary(DocumentRow row) {
        return new DocumentSummary(row.id(), row.name(), row.languages(), row.counts(), row.words(), row.wordsDone(), row.imported(),
                row.opened());
    }

    /** The document made from the very same bytes, if one is here already: the latest of them. */
    public Optional<DocumentSummary> madeFrom(Original original) {
        return store.read(transaction -> transaction.documents().list()).stream()
                .filter(row -> row.sha256().equals(original.sha256())).findFirst().map(Workspace::summary);
    }

    /**
     * Takes a document in, wholly or not at all, and opens it. Waivers given to an earlier import of a file of this name hold
     * again.
     *
     * @throws org.calque.job.Cancelled if the user stopped it; nothing is kept then
     */
    public DocumentSession importDocument(Opened opened, Progress progress) {
        Terminology now = terminology;
        Indexing.Found found = indexing.look(opened.document(), now, progress);
        store.write(transaction -> {
            transaction.documents().insert(opened.document(), opened.original(), opened.leftOut(),
                    segment -> Words.in(segment.source().string()), now.revision(), progress);
            transaction.occurrences().insert(found.occurrences());
            progress.check();
            transaction.postings().insert(opened.document().id(), found.postings());
            progress.check();
            return transaction.documents().inserted(opened.document());
        });
        documentsChanged();
        return edit(opened.document().id(), progress);
    }

    /**
     * Opens a document where it was left. Opening it again while it is open gives the same session, to be closed as often.
     *
     * @throws FaultException if another program has deleted it meanwhile
     */
    public DocumentSession edit(UUID document, Progress progress) {
        synchronized (this) {
            DocumentSession known = sessions.get(document);
            if (known != null) {
                return known.again();
            }
            StoredDocument stored = store.jot(transaction -> {
                transaction.documents().opened(document);
                return transaction.documents().load(document);
            }).orElseThrow(() -> Fault.CONFLICT.at(document));
            DocumentSession session = new DocumentSession(this, store, stored);
            sessions.put(document, session);
            return session;
        }
    }

    void closed(DocumentSession session) {
        synchronized (this) {
            sessions.remove(session.document().id());
        }
        documentsChanged();
    }

    /** Deletes a document with its translation; its waivers stay, for the case that the file comes again. */
    public void delete(UUID document) {
        synchronized (this) {
            sessions.remove(document);
        }
        store.write(transaction -> transaction.documents().delete(document));
        documentsChanged();
    }

    /** The glossaries as they are now, by rank. */
    public List<Glossary> glossaries() {
        return terminology.glossaries();
    }

    /**
     * Keeps a new concept, or a changed one if its id is known.
     *
     * @param concept with the revision that the change was made from; 0 for a new one
     * @return it as kept, with its new revision
     * @throws FaultException {@code CONFLICT} if it was changed since that revision
     */
    public Concept saveConcept(UUID glossary, Concept concept) {
        Concept kept = store.write(transaction -> transaction.glossaries().put(glossary, List.of(concept))).get(0);
        changed(List.of(kept), now -> now.with(glossary, kept, kept.revision()));
        return kept;
    }

    /** @throws FaultException {@code CONFLICT} if it was changed since the revision it carries */
    public void deleteConcept(UUID glossary, Concept concept) {
        long revision = store.write(transaction -> {
            transaction.glossaries().delete(glossary, concept);
            return transaction.now();
        });
        changed(List.of(concept), now -> now.without(glossary, concept, revision));
    }

    private void changed(List<Concept> concepts, UnaryOperator<Terminology> change) {
        Terminology before;
        Terminology after;
        synchronized (this) {
            before = terminology;
            after = change.apply(before);
            terminology = after;
        }
        glossariesChanged();
        indexing.renew(concepts, before, after);
    }

    /**
     * Takes a glossary in, wholly or not at all. Where one of its name is here, concepts with the same key are changed, the
     * others added, and none deleted.
     *
     * @return it as kept
     */
    public Glossary addGlossary(Glossary glossary, Progress progress) {
        progress.check();
        UUID kept = store.write(transaction -> {
            List<Glossary> here = transaction.glossaries().list();
            Optional<Glossary> same = here.stream().filter(each -> each.name().equals(glossary.name())).findFirst();
            Map<String, Concept> known = new HashMap<>();
            same.ifPresent(each -> each.concepts().forEach(concept -> known.put(concept.key(), concept)));
            if (same.isEmpty()) {
                transaction.glossaries().put(glossary, "IMPORT");
            }
            UUID id = same.map(Glossary::id).orElse(glossary.id());
            List<Concept> concepts = new ArrayList<>();
            for (Concept concept : glossary.concepts()) {
                Concept before = known.get(concept.key());
                Concept after = before == null ? unkept(concept) : inPlaceOf(before, concept);
                if (!after.equals(before)) {
                    concepts.add(after);
                }
            }
            transaction.glossaries().put(id, concepts);
            return id;
        });
        changed();
        indexing.renewAll(terminology, progress);
        return terminology.glossary(kept).orElseThrow(() -> Fault.CONFLICT.at(glossary.name()));
    }

    private static Concept unkept(Concept concept) {
        return new Concept(concept.id(), concept.key(), concept.domain(), concept.definition(), concept.note(), concept.source(),
                concept.doNotTranslate(), concept.terms(), 0);
    }

    private static Concept inPlaceOf(Concept before, Concept concept) {
        return new Concept(before.id(), concept.key(), concept.domain(), concept.definition(), concept.note(), concept.source(),
                concept.doNotTranslate(), concept.terms(), before.revision());
    }

    public void deleteGlossary(UUID glossary) {
        change(glossary, known -> transaction -> transaction.glossaries().delete(known));
    }

    public void setEnforcement(UUID glossary, Enforcement enforcement) {
        change(glossary, known -> transaction -> transaction.glossaries().put(
                new Glossary(known.id(), known.name(), enforcement, known.rank(), List.of()), "ENFORCEMENT"));
    }

    private void change(UUID glossary, Function<Glossary, Consumer<Transaction>> work) {
        Glossary known = terminology.glossary(glossary).orElseThrow(() -> Fault.CONFLICT.at(glossary));
        store.write(transaction -> {
            work.apply(known).accept(transaction);
            return null;
        });
        changed();
        indexing.renewAll(terminology, Progress.NONE);
    }

    /** Reads the glossaries anew after a change of many concepts, or another program's. */
    private void changed() {
        synchronized (this) {
            terminology = read();
        }
        glossariesChanged();
    }

    private void glossariesChanged() {
        open().forEach(DocumentSession::glossariesChanged);
        listeners.forEach(WorkspaceListener::glossariesChanged);
    }

    /** Every change of a concept, the latest first. */
    public List<ConceptChange> history(UUID concept) {
        return store.read(transaction -> transaction.glossaries().history(concept)).stream().map(version ->
                new ConceptChange(version.revision(), version.at(), version.who(), version.before(), version.after())).toList();
    }

    /**
     * The confirmed segments of all documents that a new or changed concept would break: where its rendering would be missing,
     * or a forbidden one stands, and is not so already.
     *
     * @param changed as it would be kept
     */
    public List<Broken> brokenBy(UUID glossary, Concept changed, Progress progress) {
        open().forEach(DocumentSession::flush);
        return indexing.brokenBy(glossary, changed, terminology, progress);
    }

    /** Every waiver that was not withdrawn, the latest first. */
    public List<Waiver> waivers() {
        return store.read(transaction -> transaction.waivers().list());
    }

    /** A value kept by name for everybody who uses this workspace, or empty. */
    public Optional<String> setting(String name) {
        return store.read(transaction -> transaction.settings().get(name));
    }

    public void setSetting(String name, String value) {
        store.write(transaction -> {
            transaction.settings().put(name, value);
            return null;
        });
    }

    public void addListener(WorkspaceListener listener) {
        listeners.add(listener);
    }

    public void removeListener(WorkspaceListener listener) {
        listeners.remove(listener);
    }

    private void documentsChanged() {
        listeners.forEach(WorkspaceListener::documentsChanged);
    }

    /** Looks what other programs have done since last time. */
    private void poll() {
        List<LogEntry> news = store.read(transaction -> transaction.elsewhereSince(seen));
        if (news.isEmpty()) {
            return;
        }
        if (news.stream().anyMatch(entry -> entry.kind().equals("glossary") || entry.kind().equals("concept"))) {
            changed();
        }
        for (DocumentSession session : open()) {
            UUID document = session.document().id();
            List<LogEntry> its = news.stream().filter(entry -> document.equals(entry.owner())
                    || entry.kind().equals("waiver")).toList();
            session.elsewhere(its);
        }
        if (news.stream().anyMatch(entry -> entry.kind().equals("document"))) {
            documentsChanged();
        }
        seen = news.get(news.size() - 1).revision();
    }

    /** Saves what is not yet on the disk, closes all sessions and the database. */
    @Override
    public void close() {
        try {
            open().forEach(DocumentSession::flush);
        } finally {
            background.close();
            store.close();
        }
    }
}
