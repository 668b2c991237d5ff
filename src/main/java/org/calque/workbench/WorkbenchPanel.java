package org.calque.workbench;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.KeyboardFocusManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JLayeredPane;
import javax.swing.JMenuBar;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.calque.memory.TranslationMemory;
import org.calque.project.undo.Command;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.action.Actions;
import org.calque.workbench.action.Keymap;
import org.calque.workbench.dialog.ConcordancePane;
import org.calque.workbench.dialog.FileChoice;
import org.calque.workbench.dialog.KeysPane;
import org.calque.workbench.dialog.PalettePane;
import org.calque.workbench.dialog.ReplacePane;
import org.calque.workbench.dialog.SettingsPage;
import org.calque.workbench.editor.EditorActions;
import org.calque.workbench.editor.EditorPage;
import org.calque.workbench.editor.Layers;
import org.calque.workbench.glossary.GlossaryExchange;
import org.calque.workbench.glossary.GlossaryPage;
import org.calque.workbench.help.HelpPane;
import org.calque.workbench.issues.IssuesPage;
import org.calque.workbench.model.DocumentModel;
import org.calque.workbench.model.GlossaryModel;
import org.calque.workbench.model.IssuesModel;
import org.calque.workbench.model.Notice;
import org.calque.workbench.model.Onward;
import org.calque.workbench.model.Settings;
import org.calque.workbench.model.StatisticsModel;
import org.calque.workbench.model.Suggestions;
import org.calque.workbench.model.WideUndo;
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
final class WorkbenchPanel extends Surface {

    /** What the window around the panel does for it. */
    public interface Host extends SettingsPage.Effects {
        void quit();

        /** Leaves the workspace for another, or for what it was when a backup was made. */
        void leave(Onward onward);

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
    private final FirstMinuteCard minute;
    private final StatusBar status;
    private final FileActions fileActions;
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
        FileChoice files = new FileChoice(settings, wording);
        glossaries = model.glossary();
        GlossaryExchange exchange = new GlossaryExchange(model, glossaries, files, this, this::goToGlossary);
        fileActions = new FileActions(model, settings, files, this, exchange, () -> editor);
        suggestions = new Suggestions(settings::suggesting, model.window(), wording);
        Jumps jumps = new Jumps(model, this::goTo);
        glossaryPage = new GlossaryPage(model, glossaries, actions, settings, jumps::to);
        memories = new MemoryActions(model, actions, files, this, () -> go(Page.MEMORY));
        issues = model.issues();
        issuesPage = new IssuesPage(issues, wording, jumps::to);
        statistics = model.statistics();
        statisticsPage = new StatisticsPage(statistics, wording, memories.counting());
        start = new StartPage(model, actions);
        tools = new ToolBar(actions, settings);
        rail = new Rail(actions);
        notice = new NoticeStrip(wording);
        minute = new FirstMinuteCard(model, actions, settings);
        status = new StatusBar(wording, model.jobs());
        menus = Menus.bar(actions);
        pages.add(start, START);
        pages.add(glossaryPage, Page.GLOSSARY.name());
        pages.add(memories.page(), Page.MEMORY.name());
        pages.add(issuesPage, Page.ISSUES.name());
        namesPage = new NamesPage(model, jumps::to);
        pages.add(namesPage, Page.NAMES.name());
        pages.add(statisticsPage, Page.STATISTICS.name());
        pages.add(new SettingsSheet(model, settings, host, () -> editor).page(actions, suggestions, files, this), Page.SETTINGS.name());
        add(tools, BorderLayout.NORTH);
        add(rail, BorderLayout.WEST);
        add(new Layers());
        add(status, BorderLayout.SOUTH);
        bind(exchange);
        actions.bindTo(this);
        registerKeyboardAction(pressed -> {
            notice.setVisible(false);
            if (page == Page.EDITOR && editor != null) {
                editor.resume();
            }
        }, KeyStroke.getKeyStroke("ESCAPE"), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        setTransferHandler(fileActions.dropping());
        model.addListener(hears);
        showDocument();
    }

    public JMenuBar menus() {
        return menus;
    }

    void open(Path file) {
        fileActions.open(file);
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

    private void bind(GlossaryExchange exchange) {
        Supplier<@Nullable EditorPage> shown = () -> page == Page.EDITOR ? editor : null;
        new EditorActions(model, shown, new WideUndo(model, glossaries.affected())).bind(actions);
        fileActions.bind(actions);
        new WorkspaceActions(model, host::leave).bind(actions, this);
        minute.bind();
        actions.on(ActionId.QUIT, host::quit);
        actions.on(ActionId.PAGE_EDITOR, () -> go(Page.EDITOR));
        actions.on(ActionId.PAGE_GLOSSARY, this::goToGlossary);
        actions.on(ActionId.PAGE_ISSUES, () -> go(Page.ISSUES));
        actions.on(ActionId.PAGE_STATISTICS, () -> go(Page.STATISTICS));
        actions.on(ActionId.PAGE_NAMES, () -> go(Page.NAMES));
        actions.on(ActionId.PAGE_SETTINGS, () -> go(Page.SETTINGS));
        memories.bind();
        actions.on(ActionId.THEME, () -> host.theme(Theme.current() == Theme.DARK ? Theme.LIGHT : Theme.DARK));
        new GlossaryActions(model, glossaries, glossaryPage, shown, this::go).bind(actions, exchange);
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
        status.onGoTo(this::goTo);
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

    /** With the keys on the page, where they are at no command of its own. */
    private void goToGlossary() {
        go(Page.GLOSSARY);
        EventQueue.invokeLater(glossaryPage::rest);
    }

    private void goTo(int index) {
        go(Page.EDITOR);
        if (editor != null) {
            editor.goTo(index);
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
            follows.stop();
            follows = null;
        }
    }

    /** Something was done on the editor's page. */
    private void done() {
        actions.refresh();
        minute.refresh(editor);
    }

    private void showDocument() {
        leaveDocument();
        @Nullable DocumentModel document = model.document();
        if (document != null) {
            editor = new EditorPage(model, document, actions, settings, suggestions, this::done, card -> {
                go(Page.GLOSSARY);
                glossaryPage.show(card.concept().id());
            });
            pages.add(editor, Page.EDITOR.name());
            editor.grid().addSelectionListener(status::showSelected);
            model.spell(settings.spelling(document.languages().target()));
            follows = new Follows(model, document, status, tools, issues, () -> page == Page.EDITOR);
            host.title(document.document().name() + " — " + wording.say("window.title"));
        } else {
            start.refresh();
            host.title(wording.say("window.title"));
        }
        status.show(document);
        minute.refresh(editor);
        go(Page.EDITOR);
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
            add(minute, POPUP_LAYER);
            add(notice, POPUP_LAYER);
        }

        @Override
        public void doLayout() {
            pages.setBounds(0, 0, getWidth(), getHeight());
            notice.place();
            minute.place(notice.isVisible() ? notice.getY() : getHeight());
        }

        @Override
        public Dimension getPreferredSize() {
            return pages.getPreferredSize();
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
