package org.calque.workbench;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.KeyboardFocusManager;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JLayeredPane;
import java.util.function.ToIntFunction;
import javax.swing.JMenuBar;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.TransferHandler;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.job.Fault;
import org.calque.language.EnglishSpelling;
import org.calque.memory.TranslationMemory;
import org.calque.project.Audit;
import org.calque.project.Command;
import org.calque.project.DocumentSummary;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.action.Actions;
import org.calque.workbench.action.Keymap;
import org.calque.workbench.dialog.ChecksSettings;
import org.calque.workbench.dialog.ConcordancePane;
import org.calque.workbench.dialog.CueSettings;
import org.calque.workbench.dialog.ExportPane;
import org.calque.workbench.dialog.ExtractionPane;
import org.calque.workbench.dialog.FileChoice;
import org.calque.workbench.dialog.KeySettings;
import org.calque.workbench.dialog.KeysPane;
import org.calque.workbench.dialog.PalettePane;
import org.calque.workbench.dialog.ReplacePane;
import org.calque.workbench.dialog.SentenceRulesRow;
import org.calque.workbench.dialog.ReturnedPane;
import org.calque.workbench.dialog.SettingsPage;
import org.calque.workbench.dialog.SuggestionSettings;
import org.calque.workbench.dialog.WritingSettings;
import org.calque.workbench.glossary.GlossaryPage;
import org.calque.workbench.help.HelpPane;
import org.calque.workbench.issues.IssuesPage;
import org.calque.workbench.model.DocumentListener;
import org.calque.workbench.model.DocumentModel;
import org.calque.workbench.model.ExportKind;
import org.calque.workbench.model.GlossaryModel;
import org.calque.workbench.model.IssuesModel;
import org.calque.workbench.model.Notice;
import org.calque.workbench.model.ReturnedChanges;
import org.calque.workbench.model.Settings;
import org.calque.workbench.model.Suggestions;
import org.calque.workbench.model.WideUndo;
import org.calque.workbench.model.StatisticsModel;
import org.calque.workbench.model.WorkbenchModel;
import org.calque.workbench.part.Surface;
import org.calque.workbench.statistics.StatisticsPage;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Theme;
import org.calque.workbench.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The whole workbench as one component, so that it can be shown in a frame and painted without a display. Built anew when the
 * language changes.
 */
public final class WorkbenchPanel extends Surface {

    /** What the window around the panel does for it. */
    public interface Host extends SettingsPage.Effects {
        void quit();

        void title(String text);

        /** Builds the panel anew, with other keys; the page of settings is shown again. */
        void rebuild();
    }

    private static final String START = "start";

    private final WorkbenchModel model;
    private final Settings settings;
    private final Wording wording;
    private final Host host;
    private final Actions actions;
    private final GlossaryModel glossaries;
    private final GlossaryPage glossaryPage;
    private final MemoryActions memories;
    private final Suggestions suggestions;
    private final IssuesModel issues;
    private final IssuesPage issuesPage;
    private final StatisticsModel statistics;
    private final StatisticsPage statisticsPage;
    private final StartPage start;
    private final ToolBar tools;
    private final Rail rail;
    private final NoticeStrip notice;
    private final StatusBar status;
    private final FileChoice files;
    private final CardLayout cards = new CardLayout();
    private final JPanel pages = new JPanel(cards);
    private final JMenuBar menus;
    private final WorkbenchModel.Listener hears = new Hears();
    private @Nullable EditorPage editor;
    private @Nullable Follows follows;
    private final NamesPage namesPage;
    private Page page = Page.EDITOR;

    public WorkbenchPanel(WorkbenchModel model, Settings settings, Host host) {
        super(new BorderLayout(), Colour.WINDOW);
        this.model = model;
        this.settings = settings;
        this.wording = model.wording();
        this.host = host;
        actions = new Actions(wording, Keymap.kept(settings.keyPreset(), settings.keys()));
        files = new FileChoice(settings, wording);
        glossaries = model.glossary();
        suggestions = new Suggestions(settings::suggesting, model.window(), wording);
        glossaryPage = new GlossaryPage(model, glossaries, actions, this::jump);
        memories = new MemoryActions(model, actions, files, this, () -> go(Page.MEMORY));
        issues = model.issues();
        issuesPage = new IssuesPage(issues, wording, found -> jump(found.document(), found.name(), document -> place(document, found)));
        statistics = model.statistics();
        statisticsPage = new StatisticsPage(statistics, wording, memories.counting());
        start = new StartPage(model, actions);
        tools = new ToolBar(actions, settings);
        rail = new Rail(actions);
        notice = new NoticeStrip(wording);
        status = new StatusBar(wording, model.jobs());
        SettingsPage settingsPage = new SettingsPage(wording, glossaries, settings.followsSystem() ? null : Theme.current(),
                settings.fontSize(Theme.DEFAULT_FONT), model.workspace().place(), host, List.of(
                new SuggestionSettings(wording, settings, suggestions),
                new WritingSettings(wording, model.workspace().spelling(), settings.spelling(Locale.ENGLISH), settings.completing(),
                        new Writing()),
                new KeySettings(actions, Keymap.preset(settings.keyPreset()), new KeyEffects()),
                new CueSettings(wording, model.workspace().cueLimits(), limits -> model.jobs().run(wording.say("job.settings"), progress -> {
                    model.workspace().setCueLimits(limits);
                    return limits;
                }, kept -> { })),
                new ChecksSettings(wording, model.profiles(), () -> files.profile(this), name -> files.target(this, name)),
                new SentenceRulesRow(wording, model.sentenceRules(), () -> files.rules(this))));
        menus = Menus.bar(actions);
        pages.add(start, START);
        pages.add(glossaryPage, Page.GLOSSARY.name());
        pages.add(memories.page(), Page.MEMORY.name());
        pages.add(issuesPage, Page.ISSUES.name());
        namesPage = new NamesPage(model, (document, segment) -> jump(document, model.workspace().documents().stream()
                .filter(known -> known.id().equals(document)).map(DocumentSummary::name).findFirst().orElse(""), there -> indexOf(there, segment)));
        pages.add(namesPage, Page.NAMES.name());
        pages.add(statisticsPage, Page.STATISTICS.name());
        pages.add(settingsPage, Page.SETTINGS.name());
        add(tools, BorderLayout.NORTH);
        add(rail, BorderLayout.WEST);
        add(new Layers());
        add(status, BorderLayout.SOUTH);
        bind();
        actions.bindTo(this);
        registerKeyboardAction(pressed -> {
            notice.setVisible(false);
            if (page == Page.EDITOR && editor != null) {
                editor.resume();
            }
        }, KeyStroke.getKeyStroke("ESCAPE"), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        setTransferHandler(new Dropped());
        model.addListener(hears);
        model.onChoice((name, choices, usual, answer) ->
                new ExtractionPane(wording, name, choices, usual).ask(this, wording.say("open.title"), answer));
        showDocument();
    }

    public JMenuBar menus() {
        return menus;
    }

    public Actions actions() {
        return actions;
    }

    /** The page of the open document, or null. */
    @Nullable EditorPage editor() {
        return editor;
    }

    /** The glossaries as the window shows them. */
    GlossaryModel glossaries() {
        return glossaries;
    }

    MemoryActions memories() {
        return memories;
    }

    /** What was told last and not put away. */
    String told() {
        return notice.told();
    }

    /** Lets go of the models, which live on. */
    public void dispose() {
        model.removeListener(hears);
        glossaries.close();
        issues.close();
        statistics.close();
        leaveDocument();
    }

    private void bind() {
        Supplier<@Nullable EditorPage> shown = () -> page == Page.EDITOR ? editor : null;
        new EditorActions(model, shown, new WideUndo(model, glossaries.affected())).bind(actions);
        actions.on(ActionId.OPEN, () -> files.document(this).ifPresent(model::open));
        actions.on(ActionId.SAMPLE, model::openSample);
        actions.on(ActionId.EXPORT, () -> model.document() != null, this::export);
        actions.on(ActionId.PREVIEW, () -> model.document() != null, () -> model.preview(file -> Viewer.show(file).ifPresent(model::fail)));
        actions.on(ActionId.OPEN_PROJECT, () -> files.project(this).ifPresent(model::openProject));
        actions.on(ActionId.TAKE_BACK, () -> files.returned(this).ifPresent(file -> model.takeBack(file, this::review)));
        actions.on(ActionId.CLOSE, () -> model.document() != null, model::closeDocument);
        actions.on(ActionId.QUIT, host::quit);
        actions.on(ActionId.PAGE_EDITOR, () -> go(Page.EDITOR));
        actions.on(ActionId.PAGE_GLOSSARY, () -> go(Page.GLOSSARY));
        actions.on(ActionId.PAGE_ISSUES, () -> go(Page.ISSUES));
        actions.on(ActionId.PAGE_STATISTICS, () -> go(Page.STATISTICS));
        actions.on(ActionId.PAGE_NAMES, () -> go(Page.NAMES));
        actions.on(ActionId.REPORT, () -> model.document() != null, () -> paper("report", model::report));
        actions.on(ActionId.SIDE_BY_SIDE, () -> model.document() != null, () -> paper("side", model::sideBySide));
        actions.on(ActionId.PAGE_SETTINGS, () -> go(Page.SETTINGS));
        memories.bind();
        actions.on(ActionId.THEME, () -> host.theme(Theme.current() == Theme.DARK ? Theme.LIGHT : Theme.DARK));
        new GlossaryActions(model, glossaries, glossaryPage, shown, this::go).bind(actions, files, this);
        actions.on(ActionId.SEARCH, () -> page == Page.GLOSSARY || page == Page.MEMORY || page == Page.ISSUES || shown.get() != null, () -> {
            if (page == Page.GLOSSARY) {
                glossaryPage.search();
            } else if (page == Page.MEMORY) {
                memories.page().search();
            } else if (page == Page.ISSUES) {
                issuesPage.search();
            } else {
                tools.search();
            }
        });
        actions.on(ActionId.NEXT_PANE, () -> shown.get() != null, () -> cycle(1));
        actions.on(ActionId.PREVIOUS_PANE, () -> shown.get() != null, () -> cycle(-1));
        actions.on(ActionId.HELP, () -> new HelpPane(actions).open(this, page.topic(editor != null)));
        actions.on(ActionId.PALETTE, () -> new PalettePane(actions).ask(this));
        actions.on(ActionId.KEYS, () -> new KeysPane(actions, Menus.commands(actions)).open(this, wording.say(ActionId.KEYS.key())));
        actions.on(ActionId.REPLACE, () -> shown.get() != null, this::replace);
        actions.on(ActionId.CONCORDANCE, this::concordance);
        actions.on(ActionId.GO_TO, () -> shown.get() != null, status::askNumber);
        status.onGoTo(index -> {
            go(Page.EDITOR);
            if (editor != null) {
                editor.goTo(index);
            }
        });
        actions.on(ActionId.FILTER, () -> shown.get() != null, tools::openFilters);
        tools.onLeave(found -> {
            if (editor != null && found) {
                editor.goToHit(true, false);
            } else if (editor != null) {
                editor.grid().focusTarget();
            }
        });
    }

    /** Shows a page; the editor's is the start page while no document is open. */
    void go(Page to) {
        page = to;
        settings.setPage(to.name());
        cards.show(pages, to == Page.EDITOR && editor == null ? START : to.name());
        rail.show(to);
        issues.watch(to == Page.ISSUES);
        if (to == Page.ISSUES) {
            EventQueue.invokeLater(issuesPage::begin);
        }
        tools.show(to == Page.EDITOR ? model.document() : null);
        actions.refresh();
        statistics.watch(to == Page.STATISTICS);
        if (to == Page.STATISTICS) {
            statisticsPage.opened();
            EventQueue.invokeLater(statisticsPage::begin);
        }
        if (to == Page.NAMES) {
            namesPage.opened();
        }
        if (to == Page.GLOSSARY) {
            glossaryPage.opened();
        }
        if (to == Page.EDITOR && editor != null) {
            EditorPage shown = editor;
            EventQueue.invokeLater(shown.grid()::focusTarget);   // once it is laid out: what is not seen takes no focus
        }
    }

    /** The focus to the next of the target, the panes of the dock and the search. */
    private void cycle(int by) {
        if (editor == null) {
            return;
        }
        List<JComponent> stops = new ArrayList<>(List.of(editor.grid()));
        stops.addAll(editor.dock().panes());
        stops.add(tools.searchField());
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        int at = 0;
        for (int i = 0; i < stops.size(); i++) {
            at = owner != null && SwingUtilities.isDescendingFrom(owner, stops.get(i)) ? i : at;
        }
        JComponent next = stops.get(Math.floorMod(at + by, stops.size()));
        if (next == editor.grid()) {
            editor.resume();
        } else {
            next.requestFocusInWindow();
        }
    }

    /** Where the segment of an issue stands now; -1 where it is gone. */
    private static int place(Document document, Audit.Found found) {
        List<Segment> segments = document.segments();
        if (found.index() < segments.size() && segments.get(found.index()).id().equals(found.segment().id())) {
            return found.index();
        }
        return segments.stream().map(Segment::id).toList().indexOf(found.segment().id());
    }

    private static int indexOf(Document document, UUID segment) {
        for (int i = 0; i < document.segments().size(); i++) {
            if (document.segments().get(i).id().equals(segment)) {
                return i;
            }
        }
        return -1;
    }

    /** Goes to a segment of any document, which is opened for it. */
    private void jump(UUID document, String name, ToIntFunction<Document> where) {
        DocumentModel open = model.document();
        Runnable there = () -> {
            int index = editor == null ? -1 : where.applyAsInt(editor.model().document());
            if (index < 0) {
                model.tell(Notice.Kind.ERROR, wording.say("jump.gone"));
            } else {
                go(Page.EDITOR);
                editor.goTo(index);
            }
        };
        if (open != null && open.document().id().equals(document)) {
            there.run();
        } else {
            model.open(document, name, there);
        }
    }

    private void paper(String kind, Consumer<Path> writing) {
        DocumentModel document = model.document();
        if (document != null) {
            files.target(this, document.document().name().replaceFirst("\\.[^.]*$", "") + "." + kind + ".html").ifPresent(writing);
        }
    }

    private void export() {
        DocumentModel document = model.document();
        if (document != null) {
            String name = document.document().name();
            model.delivered(name, (written, inKind) -> new ExportPane(wording, name, document.untranslated(), document.document().bilingual(), inKind)
                    .ask(this, wording.say("export.title"), (kind, asFinal, choice) ->
                            files.target(this, kind.fileName(kind == ExportKind.DOCUMENT || kind == ExportKind.CORRECTED ? written : name, document.languages().target().getLanguage()))
                                    .ifPresent(file -> model.export(kind, asFinal, choice, file))));
        }
    }

    private void review(ReturnedChanges changes) {
        new ReturnedPane(wording, changes).ask(this, accepted -> {
            EditorPage at = editor;
            if (at != null) {
                at.attempt(() -> model.tell(Notice.Kind.GOOD, wording.say("returned.done", at.model().session().takeBack().take(accepted))));
            }
        });
    }

    private void replace() {
        if (editor != null) {
            EditorPage at = editor;
            new ReplacePane(wording, at.model().document(), at.grid().selectedTarget()).ask(this, edits -> at.attempt(() -> {
                int changed = at.model().session().apply(Command.REPLACE, edits);
                model.tell(Notice.Kind.INFO, wording.say("replace.done", changed));
            }));
        }
    }

    private void concordance() {
        ConcordancePane pane = new ConcordancePane(wording, model::concordance);
        String source = editor == null ? "" : editor.grid().selectedSource();
        String target = editor == null ? "" : editor.grid().selectedTarget();
        pane.open(this);
        if (!source.isEmpty() || !target.isEmpty()) {
            pane.look(source.isEmpty() ? target : source, source.isEmpty() ? TranslationMemory.Side.TARGET : TranslationMemory.Side.SOURCE);
        }
    }

    private void leaveDocument() {
        if (editor != null) {
            editor.dispose();
            pages.remove(editor);
            editor = null;
        }
        if (follows != null) {
            follows.document.removeListener(follows);
            follows = null;
        }
    }

    private void showDocument() {
        leaveDocument();
        @Nullable DocumentModel document = model.document();
        if (document != null) {
            editor = new EditorPage(model, document, actions, settings, suggestions, actions::refresh, card -> {
                go(Page.GLOSSARY);
                glossaryPage.show(card.concept().id());
            });
            pages.add(editor, Page.EDITOR.name());
            editor.grid().addSelectionListener(status::showSelected);
            model.spell(settings.spelling(document.languages().target()));
            follows = new Follows(document);
            document.addListener(follows);
            host.title(document.document().name() + " — " + wording.say("window.title"));
        } else {
            start.refresh();
            host.title(wording.say("window.title"));
        }
        status.show(document);
        go(Page.EDITOR);
    }

    private final class KeyEffects implements KeySettings.Effects {

        @Override
        public void preset(Keymap.Preset preset) {
            settings.setKeyPreset(preset.name());
            host.rebuild();
        }

        @Override
        public void key(ActionId id, @Nullable KeyStroke key) {
            settings.setKey(id.name(), key == null ? null : key.toString());
            host.rebuild();
        }
    }

    private final class Writing implements WritingSettings.Effects {

        @Override
        public void spelling(@Nullable EnglishSpelling chosen) {
            settings.setSpelling(chosen);
            model.spell(chosen);
        }

        @Override
        public void completing(boolean on) {
            settings.setCompleting(on);
            if (editor != null) {
                editor.completion().setAutomatic(on);
            }
        }
    }

    private final class Hears implements WorkbenchModel.Listener {

        @Override
        public void documentChanged() {
            showDocument();
        }

        @Override
        public void documentsChanged() {
            if (model.document() == null) {
                start.refresh();
            }
        }

        @Override
        public void undoChanged() {
            actions.refresh();
        }

        @Override
        public void told(Notice what) {
            notice.tell(what);
        }
    }

    /** The pages, and above them what is told. */
    private final class Layers extends JLayeredPane {

        Layers() {
            add(pages, DEFAULT_LAYER);
            add(notice, POPUP_LAYER);
        }

        @Override
        public void doLayout() {
            pages.setBounds(0, 0, getWidth(), getHeight());
            notice.place();
        }

        @Override
        public Dimension getPreferredSize() {
            return pages.getPreferredSize();
        }
    }

    /** Keeps tool bar and status bar true to the document. */
    private final class Follows implements DocumentListener {

        private final DocumentModel document;

        Follows(DocumentModel document) {
            this.document = document;
        }

        private boolean open() {
            return model.document() == document;
        }

        @Override
        public void overviewChanged() {
            if (open()) {
                status.show(document);
                issues.refresh();
                if (page == Page.EDITOR) {
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
    }

    /** Files dropped anywhere on the window are opened; the last one is shown. */
    private final class Dropped extends TransferHandler {

        @Override
        public boolean canImport(TransferSupport support) {
            return support.isDataFlavorSupported(DataFlavor.javaFileListFlavor);
        }

        @Override
        public boolean importData(TransferSupport support) {
            try {
                List<?> dropped = (List<?>) support.getTransferable().getTransferData(DataFlavor.javaFileListFlavor);
                for (Object file : dropped) {
                    model.open(((File) file).toPath());
                }
                return !dropped.isEmpty();
            } catch (UnsupportedFlavorException | IOException refused) {
                model.fail(Fault.FILE_UNREADABLE.because(refused, "", String.valueOf(refused.getMessage())));
                return false;
            }
        }
    }

    /** The component of a page that is shown. */
    Component shownPage() {
        for (Component child : pages.getComponents()) {
            if (child.isVisible()) {
                return child;
            }
        }
        return pages;
    }
}
