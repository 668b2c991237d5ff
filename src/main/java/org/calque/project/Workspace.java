package org.calque.project;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.calque.check.CueLimits;
import org.calque.database.Backups;
import org.calque.database.Database;
import org.calque.document.Document;
import org.calque.document.Original;
import org.calque.document.Segment;
import org.calque.document.Words;
import org.calque.format.Opened;
import org.calque.glossary.Glossary;
import org.calque.glossary.Names;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.calque.project.glossary.Broken;
import org.calque.project.glossary.Glossaries;
import org.calque.project.glossary.Indexing;
import org.calque.project.glossary.Looking;
import org.calque.project.glossary.Terminology;
import org.calque.project.memory.Aligning;
import org.calque.project.memory.Memory;
import org.calque.project.memory.MemoryUpkeep;
import org.calque.project.undo.Command;
import org.calque.project.undo.Step;
import org.calque.project.undo.UndoStack;
import org.calque.project.undo.WideStep;
import org.calque.store.DocumentRow;
import org.calque.store.FormerJournal;
import org.calque.store.Store;
import org.calque.store.StoredDocument;
import org.calque.store.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * One workspace: its documents and glossaries, in one database that other programs may have open too.
 *
 * <p>Any thread may call any method. Those that take a {@link Progress}, and all that write a glossary, may take long and do
 * not belong on the thread of a window. Threads that work here must not be interrupted: H2
 * would lose its file under it. What is to be stopped is asked through {@link Progress#cancelled()}.
 */
public final class Workspace implements AutoCloseable {

    private static final String CUES = "cues";

    private final Store store;
    private final String place;
    private final Background background;
    private final Background slow;   // for what may take seconds, so that nothing typed waits for it
    private final @Nullable Ending ending;
    private volatile boolean closing;
    private volatile @Nullable CueLimits cueLimits;
    private final Map<UUID, DocumentSession> sessions = new HashMap<>();
    private final List<WorkspaceListener> listeners = new CopyOnWriteArrayList<>();
    private final Glossaries glossaries;
    private final Memory memory;
    private final MemoryUpkeep upkeep;
    private final WideEditing wide;
    private final UndoStack undoStack = new UndoStack(this::perform);
    private final SpellCheck spelling;
    private final Profiles profiles;
    private final Audit audit;
    private final Characters characters;

    private Workspace(Database database, Supplier<List<Glossary>> starter) {
        this.place = database.place();
        this.store = new Store(database, database.user());
        Hearing hearing;
        boolean ready = false;
        try {
            Beginning.begin(store, starter);
            this.glossaries = new Glossaries(store, () -> open().forEach(DocumentSession::flush), this::glossariesChanged, undoStack::did);
            this.wide = new WideEditing(this, store);
            this.memory = new Memory(store, store.folder().map(folder -> folder.resolve("memory")).orElseGet(() -> Place.cache(place, System.getenv(),
                    System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")))), this::failed);
            this.upkeep = new MemoryUpkeep(store, memory, this::terminology, undoStack::did);
            this.spelling = new SpellCheck(store, glossaries::list);
            this.profiles = new Profiles(store, spelling::ownWords, () -> open().forEach(DocumentSession::judgedAnew));
            this.audit = new Audit(this, store);
            this.characters = new Characters(store);
            FormerJournal.putBack(store, segment -> Terminology.rows(terminology().look(segment)));
            hearing = new Hearing(this, store);
            ready = true;
        } finally {
            if (!ready) {
                database.close();
            }
        }
        this.background = new Background(this::failed);
        this.slow = new Background(this::failed);
        BackupRound.begin(store, slow);
        slow.in(0, memory::clearAway);
        slow.in(0, () -> glossaries.makeUp(() -> closing));
        hearing.begin(background);
        this.ending = store.shared() ? new Ending(() -> open().forEach(DocumentSession::letGo)) : null;
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
        return place.startsWith("jdbc:") ? new Workspace(Database.at(place), starter) : open(Place.folder(place), starter, progress);
    }

    /** Where data is kept if the user names no place: {@code CALQUE_WORKSPACE}, or a folder in the platform's data directory. */
    public static String defaultPlace() {
        return Place.byDefault(System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")));
    }

    private void failed(FaultException fault) {
        open().forEach(session -> session.failed(fault));
    }

    Terminology terminology() {
        return glossaries.terminology();
    }

    /** The same for a document: as its subject field selects among them. */
    Terminology terminology(UUID document) {
        return glossaries.terminology(document);
    }

    Background background() {
        return background;
    }

    /** Looks for the twins of a document's sentences, in a while. */
    void findTwins(DocumentSession session) {
        slow.in(0, () -> session.findTwins(new UntilClosed()));
    }

    private final class UntilClosed implements Progress {

        @Override
        public void at(long done, long total) {
        }

        @Override
        public boolean cancelled() {
            return closing;
        }
    }

    /** The documents that are open. */
    synchronized List<DocumentSession> open() {
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

    /**
     * What was done on some days in a row.
     *
     * @param last  the last of them
     * @param count how many, at least 1
     * @param zone  whose midnight parts them
     */
    public Diary diary(LocalDate last, int count, ZoneId zone) {
        return Diary.of(store, last, count, zone);
    }

    /** The document made from the very same bytes, if one is here already: the latest of them. */
    public Optional<DocumentSummary> madeFrom(Original original) {
        return madeFrom(original.sha256());
    }

    /** The same by the fingerprint of the bytes. */
    public Optional<DocumentSummary> madeFrom(String sha256) {
        return store.read(transaction -> transaction.documents().list()).stream()
                .filter(row -> row.sha256().equals(sha256)).findFirst().map(Workspace::summary);
    }

    /**
     * Takes a document in, wholly or not at all, and opens it. Waivers given to an earlier import of a file of this name hold
     * again.
     *
     * @throws org.calque.job.Cancelled if the user stopped it; nothing is kept then
     */
    public DocumentSession importDocument(Opened opened, Progress progress) {
        Document document = opened.document();
        Terminology now = terminology();
        long revision;
        try (Looking looking = new Looking(quiet -> glossaries.look(document, now, quiet), progress)) {
            revision = store.write(transaction -> {
                transaction.documents().insert(document, opened.original(), opened.leftOut(),
                        segment -> Words.in(segment.source().string()), now.revision(), progress);
                Indexing.Found found = looking.found();
                transaction.occurrences().insert(found.occurrences());
                progress.check();
                transaction.postings().insert(document.id(), found.postings());
                transaction.targetPostings().insert(document.id(), found.targets());
                progress.check();
                return transaction.documents().inserted(document);
            });
        }
        documentsChanged();
        UUID first = document.segments().isEmpty() ? null : document.segments().get(0).id();
        return opened(new StoredDocument(document, opened.leftOut(), first, new HashMap<>(), now.revision(), revision));
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
            store.jot(transaction -> transaction.documents().opened(document));
            StoredDocument stored = store.read(transaction -> transaction.documents().load(document)).orElseThrow(() -> Fault.CONFLICT.at(document));
            return opened(stored);
        }
    }

    private synchronized DocumentSession opened(StoredDocument stored) {
        DocumentSession session = new DocumentSession(this, store, stored);
        sessions.put(stored.document().id(), session);
        open().forEach(this::findTwins);
        if (stored.document().bilingual()) {
            slow.in(0, () -> session.leverage().readBrought(new UntilClosed()));
        }
        return session;
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

    /** Its glossaries, and what can be done to them. */
    public Glossaries glossaries() {
        return glossaries;
    }

    /** How it opens files. */
    public Opening opening() {
        return new Opening(this);
    }

    /** Lays translations beside their originals, with the glossaries as they are now. */
    public Aligning aligning() {
        return new Aligning(terminology());
    }

    /** What keeps its memories clean. */
    public MemoryUpkeep upkeep() {
        return upkeep;
    }

    /** Its translation memories. */
    public Memory memory() {
        return memory;
    }

    /** The spelling of targets, and the words kept for it. */
    public SpellCheck spelling() {
        return spelling;
    }

    /** The sets of checks that documents go by. */
    public Profiles profiles() {
        return profiles;
    }

    /** Everything wrong in all its documents. */
    public Audit audit() {
        return audit;
    }

    /** Looks through a document as it is judged when it is open. */
    public Inspection inspection(UUID document) {
        return new Inspection(terminology(document), waivers(), profiles.checker(document), cueLimits());
    }

    /** How many characters the documents have. */
    public Characters characters() {
        return characters;
    }

    synchronized Optional<DocumentSession> session(UUID document) {
        return Optional.ofNullable(sessions.get(document));
    }

    private void glossariesChanged() {
        background.in(0, spelling::glossariesChanged);
        open().forEach(DocumentSession::judgedAnew);
        listeners.forEach(WorkspaceListener::glossariesChanged);
    }

    /**
     * Puts the agreed renderings in place wherever it is known how, in all documents, open or not, in one step. States stay.
     *
     * @param broken as {@link Glossaries#brokenBy} found them
     * @return how many segments were changed
     * @throws FaultException {@code CONFLICT} if one was changed since it was found; none is changed then
     */
    public int mend(List<Broken> broken) {
        open().forEach(DocumentSession::flush);
        return wide.replaceAll(Command.REPLACE_ALL, Everywhere.mending(broken));
    }

    /** Changes segments of any documents in one step, all or none; how many. */
    int replaceAll(Map<UUID, List<Step.Pair>> pairs) {
        return wide.replaceAll(Command.REPLACE_ALL, pairs);
    }

    /** Carries what was confirmed to other documents that say the same, in a while. */
    void spread(Document from, List<Segment> confirmed) {
        Spreading spreading = spreading();
        slow.in(0, () -> spreading.spread(from, confirmed, new UntilClosed()));
    }

    Spreading spreading() {
        return new Spreading(store, wide);
    }

    /** What was done to glossaries, waivers and all documents at once. */
    public UndoStack undoStack() {
        return undoStack;
    }

    private void perform(WideStep step, boolean forward) {
        wide.perform(step, forward);
    }

    /** Withdraws waivers, wherever they hold. */
    public void withdraw(List<Waiver> waivers) {
        wide.withdraw(waivers);
    }

    /** Lets issues pass, in any documents, in one step. */
    void waive(List<Waiver> waivers) {
        wide.waive(waivers);
    }

    /** Every waiver that was not withdrawn, the latest first. */
    public List<Waiver> waivers() {
        return store.read(transaction -> transaction.waivers().list());
    }

    /** The same, with whether each holds, in the glossaries as they are now. */
    public List<GivenWaiver> givenWaivers() {
        Terminology now = terminology();
        return waivers().stream().map(waiver -> new GivenWaiver(waiver, Waivers.holds(waiver, now::concept),
                waiver.concept() == null ? null : now.concept(waiver.concept()).orElse(null))).toList();
    }

    /**
     * Fills, as drafts, the segments of a document that is not kept here, as {@link Leverage#pretranslate} does.
     *
     * @param original what it came from, with what that brought for it
     * @param by    the glossaries to go by, whether or not they are this workspace's
     * @param least how alike what the memory has must be, percent
     */
    public Document pretranslated(Document document, Original original, List<Glossary> by, int least, Progress progress) {
        return new Pretranslation(new Terminology(by, Map.of(), 0), memory::find, Brought.with(original, progress)).filled(document, least, progress);
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

    /**
     * Every name of the documents with its spellings and renderings: of those that are open as they are now, and of the last
     * {@value NameSearch#DOCUMENTS} others that are no longer than {@value NameSearch#SEGMENTS} segments.
     */
    public List<Names.Name> names(Progress progress) {
        return NameSearch.names(open(), store, progress);
    }

    /** What a subtitle may ask of its reader, as everybody has it who uses this workspace. */
    public CueLimits cueLimits() {
        CueLimits known = cueLimits;
        if (known == null) {
            known = CueLimits.read(setting(CUES).orElse(null));
            cueLimits = known;
        }
        return known;
    }

    public void setCueLimits(CueLimits limits) {
        setSetting(CUES, limits.written());
        cueLimits = limits;
        open().forEach(DocumentSession::judgedAnew);
    }

    public void addListener(WorkspaceListener listener) {
        listeners.add(listener);
    }

    public void removeListener(WorkspaceListener listener) {
        listeners.remove(listener);
    }

    void documentsChanged() {
        listeners.forEach(WorkspaceListener::documentsChanged);
    }

    /** Another program has changed profiles, settings or words. */
    void settingsElsewhere() {
        profiles.readAnew();
        cueLimits = null;
    }

    /**
     * Makes a backup of the whole workspace beside it, while it is in use; some are made by themselves as well. May take seconds.
     *
     * @return when, and in which file
     * @throws FaultException {@code WRITE_FAILED} if there is no room for it; {@code WORKSPACE_ON_SERVER} on PostgreSQL, which has means of
     *                        its own
     */
    public Backups.Backup backUp() {
        if (!store.backsUp()) {
            throw Fault.WORKSPACE_ON_SERVER.at(place);
        }
        open().forEach(DocumentSession::flush);
        return store.backUp();
    }

    /** Saves what is not yet on the disk, closes all sessions and the database. */
    @Override
    public void close() {
        closing = true;
        if (ending != null) {
            ending.over();
        }
        slow.close();
        try {
            open().forEach(DocumentSession::flush);
            memory.flush();
            glossaries.settle();
        } finally {
            background.close();
            store.close();
        }
    }
}
