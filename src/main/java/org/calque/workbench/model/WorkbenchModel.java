package org.calque.workbench.model;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.calque.document.LanguagePair;
import org.calque.format.Formats;
import org.calque.format.Glance;
import org.calque.format.Opened;
import org.calque.format.OpeningOptions;
import org.calque.format.extract.Choices;
import org.calque.format.extract.Extraction;
import org.calque.job.Fault;
import org.calque.format.omegat.OmegatProject;
import org.calque.job.FaultException;
import org.calque.language.EnglishSpelling;
import org.calque.memory.TranslationMemory;
import org.calque.project.DocumentSession;
import org.calque.project.DocumentSummary;
import org.calque.project.OmegatImport;
import org.calque.project.Workspace;
import org.calque.project.WorkspaceListener;
import org.calque.project.memory.Concordance;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The workbench without its window: which document is open, what is opened and exported, what is told. Used on the window's
 * thread.
 */
public final class WorkbenchModel implements AutoCloseable {

    /** How many errors a refusal names; the issues pane has them all. */
    private static final int NAMED = 3;

    /**
     * Where work runs.
     *
     * @param window     the window's thread, later
     * @param jobs       one piece of asked-for work after another
     * @param background what somebody waits for without having asked
     * @param idle       what may wait until the keys rest
     */
    public record Threads(Executor window, Executor jobs, Executor background, Executor idle) {
    }

    /** Hears what happens to the workbench. */
    public interface Listener {
        /** Another document is open, or none. */
        default void documentChanged() {
        }

        /** The list of documents is another. */
        default void documentsChanged() {
        }

        default void told(Notice notice) {
        }

        /** Something else can be undone or redone of what was done to all documents and glossaries. */
        default void undoChanged() {
        }
    }

    /** Asks what of a file is wanted. */
    @FunctionalInterface
    public interface Choosing {
        /** @param answer to be given what was chosen, or nothing if the file is not to be opened after all */
        void ask(String name, Choices choices, Extraction usual, Consumer<Extraction> answer);
    }

    private final Workspace workspace;
    private final LanguagePair languages;
    private final Threads threads;
    private final Jobs jobs;
    private final Formats formats = new Formats();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Delivery delivery;
    private final WorkspaceListener hears;
    private Wording wording;
    private Choosing choosing = (name, choices, usual, answer) -> answer.accept(usual);
    private @Nullable DocumentModel document;

    /** @param languages of documents that do not say themselves */
    public WorkbenchModel(Workspace workspace, LanguagePair languages, Threads threads, Wording wording) {
        this.workspace = workspace;
        this.languages = languages;
        this.threads = threads;
        this.wording = wording;
        this.jobs = new Jobs(threads.jobs(), threads.window(), this::fail);
        this.delivery = new Delivery(this, formats);
        this.hears = new WorkspaceListener() {
            @Override
            public void documentsChanged() {
                threads.window().execute(() -> listeners.forEach(Listener::documentsChanged));
            }
        };
        workspace.addListener(hears);
        workspace.undoStack().addListener(() -> threads.window().execute(() -> listeners.forEach(Listener::undoChanged)));
    }

    /** Units of the memory with certain words, at most a hundred; answered on the window's thread. */
    public void concordance(String words, TranslationMemory.Side side, Consumer<List<Concordance.Hit>> answer) {
        threads.background().execute(() -> {
            List<Concordance.Hit> found = workspace.upkeep().concordance().of(words, side, 100);
            threads.window().execute(() -> answer.accept(found));
        });
    }

    /** Checks the spelling of targets so from now on, or not at all for null; the dictionary is read in the background. */
    public void spell(@Nullable EnglishSpelling spelling) {
        threads.background().execute(() -> workspace.spelling().use(spelling));
    }

    /** Keeps a word as spelt right. */
    public void keepWord(String word) {
        threads.background().execute(() -> workspace.spelling().add(word));
    }

    /** What a word spelt wrong may have been meant to be; answered on the window's thread. */
    public void suggest(String word, Consumer<List<String>> answer) {
        threads.background().execute(() -> {
            List<String> found = workspace.spelling().suggest(word);
            threads.window().execute(() -> answer.accept(found));
        });
    }

    public Workspace workspace() {
        return workspace;
    }

    public Jobs jobs() {
        return jobs;
    }

    public Wording wording() {
        return wording;
    }

    /** What is told from now on is told in another language. */
    public void speak(Wording now) {
        wording = now;
    }

    public SentenceRulesModel sentenceRules() {
        return new SentenceRulesModel(workspace.opening(), jobs, wording);
    }

    /** Runs what is to happen on the window's thread. */
    public Executor window() {
        return threads.window();
    }

    public MemoryModel memories() {
        return new MemoryModel(workspace, languages, jobs, threads, wording, told -> tell(told.kind(), told.text()), this::fail);
    }

    public GlossaryModel glossary() {
        return new GlossaryModel(workspace, jobs, threads.background(), threads.window(), wording);
    }

    /** The subject field of the open document. */
    public DomainModel domains() {
        return new DomainModel(this);
    }

    /** The sets of checks. */
    public ProfilesModel profiles() {
        return new ProfilesModel(this);
    }

    /** The issues of all documents; to be closed by whoever asks. */
    public IssuesModel issues() {
        return new IssuesModel(this, threads);
    }

    /** The figures of the workspace; to be closed by whoever asks. */
    public StatisticsModel statistics() {
        return new StatisticsModel(this, threads);
    }

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    /** The document that is open, or null. */
    public @Nullable DocumentModel document() {
        return document;
    }

    public void tell(Notice.Kind kind, String text) {
        tell(new Notice(kind, text));
    }

    public void tell(Notice notice) {
        listeners.forEach(listener -> listener.told(notice));
    }

    public void fail(FaultException fault) {
        // that a colleague is at work is no error, and passes
        tell(fault.fault() == Fault.SEGMENT_HELD ? Notice.Kind.INFO : Notice.Kind.ERROR, fault.sentence(wording.language()));
    }

    /** Asks for the documents of the workspace, the last opened first. */
    public void documents(Consumer<List<DocumentSummary>> answer) {
        threads.background().execute(() -> {
            try {
                List<DocumentSummary> found = workspace.documents();
                threads.window().execute(() -> answer.accept(found));
            } catch (FaultException fault) {
                threads.window().execute(() -> fail(fault));
            }
        });
    }

    /** What is made of the open document. */
    public Delivery delivery() {
        return delivery;
    }

    /** Who is asked what of a file is wanted, where there is a choice; as usual where nobody is. */
    public void onChoice(Choosing asked) {
        choosing = asked;
    }

    /** Opens a file: where it was left if the very same was opened before, otherwise as a new document. */
    public void open(Path file) {
        if (OmegatProject.is(file)) {
            openProject(file);
            return;
        }
        jobs.run(wording.say("job.open", file.getFileName()), progress -> {
            Glance glance = formats.glance(file, progress);
            boolean known = workspace.madeFrom(glance.original()).isPresent();
            return java.util.Map.entry(known ? Choices.NONE : glance.choices(), workspace.opening().options());
        }, found -> {
            OpeningOptions options = found.getValue();
            if (!found.getKey().any()) {
                open(file, options);
                return;
            }
            choosing.ask(String.valueOf(file.getFileName()), found.getKey(), options.extraction(), chosen -> {
                threads.background().execute(() -> workspace.opening().chosen(chosen));
                open(file, options.with(chosen));
            });
        });
    }

    /** Fills the vocabulary of a document in the background, with what the glossaries and its targets have. */
    public void learn(Vocabulary vocabulary, DocumentModel of) {
        threads.background().execute(() -> {
            vocabulary.learn(workspace.glossaries().list());
            vocabulary.learn(of.document());
        });
    }

    /** Opens the article that comes with the program. @param then on the window's thread, when it is shown */
    public void openSample(Runnable then) {
        jobs.run(wording.say("job.sample"), progress -> {
            Opened opened = formats.open(SampleFile.lay(), languages, progress);
            return workspace.madeFrom(opened.original()).map(known -> workspace.edit(known.id(), progress))
                    .orElseGet(() -> workspace.importDocument(opened, progress));
        }, session -> {
            show(session);
            then.run();
        });
    }

    private void open(Path file, OpeningOptions options) {
        jobs.run(wording.say("job.open", file.getFileName()), progress -> {
            Opened opened = formats.open(file, languages, options, progress);
            DocumentSession session = workspace.madeFrom(opened.original())
                    .map(known -> workspace.edit(known.id(), progress))
                    .orElseGet(() -> workspace.importDocument(opened, progress));
            return java.util.Map.entry(session, opened.leftOut());
        }, found -> {
            show(found.getKey());
            List<String> leftOut = found.getValue();
            if (!leftOut.isEmpty()) {
                tell(Notice.Kind.INFO, wording.say("opened.left-out", leftOut.size(),
                        leftOut.stream().limit(NAMED).collect(Collectors.joining(" · "))));
            }
        });
    }

    /** Opens a document of the workspace where it was left. */
    public void open(UUID known, String name) {
        jobs.run(wording.say("job.open", name), progress -> workspace.edit(known, progress), this::show);
    }

    /** Opens a document of the workspace, and does something once it is shown. */
    public void open(UUID known, String name, Runnable then) {
        jobs.run(wording.say("job.open", name), progress -> workspace.edit(known, progress), session -> {
            show(session);
            then.run();
        });
    }

    /** Lets the open document go; all of it is kept. */
    public void closeDocument() {
        if (document != null) {
            document.close();
            document = null;
            listeners.forEach(Listener::documentChanged);
        }
    }

    private void show(DocumentSession session) {
        if (document != null) {
            document.close();
        }
        document = new DocumentModel(session, workspace.spelling(), threads.window(), threads.background(), threads.idle());
        listeners.forEach(Listener::documentChanged);
    }

    /** Takes an OmegaT project in, and opens the first of its documents. */
    public void openProject(Path file) {
        jobs.run(wording.say("job.project", String.valueOf(file.toAbsolutePath().getParent().getFileName())),
                progress -> new OmegatImport(workspace, workspace.opening().options()).take(file, progress), taken -> {
            open(taken.documents().get(0), "");
            String refused = taken.refused().isEmpty() ? "" : " " + taken.refused().get(0).sentence(wording.language());
            tell(taken.refused().isEmpty() ? Notice.Kind.GOOD : Notice.Kind.INFO, wording.say("project.taken", taken.documents().size(), taken.units(),
                    taken.concepts(), taken.refused().size()) + refused);
        });
    }

    /**
     * Takes a file back that was translated elsewhere: opens the document it left from, and hands over what differs.
     *
     * @param ask shows the changes to the user
     */
    public void takeBack(Path file, Consumer<ReturnedChanges> ask) {
        @Nullable DocumentSession open = document == null ? null : document.session();
        jobs.run(wording.say("job.take-back", file.getFileName()), progress -> new TakingBack(workspace).find(file, open, progress), found -> {
            if (found.session() == null || found.review() == null) {
                tell(Notice.Kind.INFO, wording.say("returned.foreign", file.getFileName()));
                open(file);
                return;
            }
            if (document != null && document.session() == found.session()) {
                found.session().close();   // it is open once more than it is shown
            } else {
                show(found.session());
            }
            if (found.review().proposals().isEmpty() && found.review().unplaced().isEmpty()) {
                tell(Notice.Kind.INFO, wording.say("returned.none", file.getFileName()));
                return;
            }
            ask.accept(new ReturnedChanges(file.getFileName().toString(), found.review()));
            if (found.trouble() != null) {
                fail(found.trouble());
            } else if (found.saved() != null) {
                tell(Notice.Kind.INFO, wording.say("returned.saved", found.saved()));
            }
        });
    }

    /**
     * Saves what was typed.
     *
     * @throws FaultException if it cannot be; all of it is still here
     */
    public void save() {
        if (document != null) {
            document.session().flush();
        }
    }

    /** Closes although what was typed last cannot be saved, which the user was told and let go. */
    public void abandon() {
        jobs.cancel();
        workspace.removeListener(hears);
        document = null;
        try {
            workspace.close();
        } catch (FaultException known) {
            System.getLogger(WorkbenchModel.class.getName()).log(System.Logger.Level.DEBUG, "let go unsaved", known);
        }
    }

    @Override
    public void close() {
        jobs.cancel();
        workspace.removeListener(hears);
        if (document != null) {
            document.close();
            document = null;
        }
        workspace.close();
    }
}
