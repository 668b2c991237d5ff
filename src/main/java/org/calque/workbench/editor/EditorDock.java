package org.calque.workbench.editor;

import java.awt.Component;
import java.awt.Dimension;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JSplitPane;
import javax.swing.Timer;
import org.calque.check.Mentions;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.calque.language.CueText;
import org.calque.project.SegmentView;
import org.calque.project.memory.Offer;
import org.calque.workbench.action.Actions;
import org.calque.workbench.dock.BesideCards;
import org.calque.workbench.dock.ContextPane;
import org.calque.workbench.dock.CuesPane;
import org.calque.workbench.dock.Dock;
import org.calque.workbench.dock.HistoryPane;
import org.calque.workbench.dock.IssuesPane;
import org.calque.workbench.dock.MatchesPane;
import org.calque.workbench.dock.NotePane;
import org.calque.workbench.dock.TermsPane;
import org.calque.workbench.model.DocumentModel;
import org.calque.workbench.model.Mending;
import org.calque.workbench.model.Settings;
import org.calque.workbench.model.Suggestions;
import org.calque.workbench.model.TermCard;
import org.calque.workbench.model.WorkbenchModel;
import org.calque.workbench.model.filter.Overview;
import org.calque.workbench.part.Split;
import org.jspecify.annotations.Nullable;

/** Keeps the dock true to the active segment, and puts what is taken from it into the target. */
public final class EditorDock {

    /** After the last key, ms: long enough not to rebuild the dock between two keys, too short to wait for. */
    private static final int DELAY = 120;

    private final EditorPage page;
    private final WorkbenchModel workbench;
    private final DocumentModel model;
    private final Settings settings;
    private final Suggestions suggestions;
    private final TermsPane terms;
    private final MatchesPane matches;
    private final NotePane note;
    private final IssuesPane issues;
    private final HistoryPane history;
    private final ContextPane context;
    private final CuesPane cues;
    private final Dock dock;
    private final Timer refresh;
    private List<Offer> found = List.of();   // in the memory, for the active segment
    private Mentions mentions = Mentions.NONE;   // by which the terms are shown
    private boolean lookUp = true;   // whether the memory is to be asked again

    /** @param open shows a term in the glossary */
    EditorDock(EditorPage page, WorkbenchModel workbench, Actions actions, Settings settings, Suggestions suggestions, Consumer<TermCard> open) {
        this.page = page;
        this.workbench = workbench;
        this.model = page.model();
        this.settings = settings;
        this.suggestions = suggestions;
        terms = new TermsPane(actions, new Uses(open));
        matches = new MatchesPane(actions, offer -> page.put(offer.target()));
        note = new NotePane(model, actions.wording());
        issues = new IssuesPane(actions.wording(), model::indexOf, issue -> page.goTo(model.indexOf(issue.segment())));
        history = new HistoryPane(actions.wording(), page::put);
        context = new ContextPane(actions.wording(), page::goTo);
        dock = new Dock(actions.wording(), context, terms, matches, note, issues, history);
        cues = new CuesPane(actions.wording(), breaks -> page.attempt(() -> model.session().setBreaks(model.active(), breaks)));
        if (model.document().units().stream().anyMatch(unit -> unit.kind() == Unit.Kind.CAPTIONS)) {
            dock.addCues(cues, actions.wording().say("dock.cues"));
        }
        refresh = new Timer(DELAY, due -> refresh());
        refresh.setRepeats(false);
        dock.setPreferredSize(new Dimension(settings.divider("dock", 380), 100));
        dock.setMinimumSize(new Dimension(220, 100));
        dock.share(settings.share("dock", Dock.SHARE), share -> settings.setShare("dock", share));
        dock.onChange(this::refresh);
    }

    /** Stands the dock to the right of the grid. */
    JComponent beside(Component grid) {
        Split split = new Split(JSplitPane.HORIZONTAL_SPLIT, grid, dock, 1);
        split.addPropertyChangeListener(JSplitPane.DIVIDER_LOCATION_PROPERTY, moved -> {
            if (split.getWidth() > 0 && dock.getWidth() > 0) {
                settings.setDivider("dock", dock.getWidth());
            }
        });
        return split;
    }

    void dispose() {
        note.keep();
        refresh.stop();
    }

    /** What can have the focus, in order. */
    public List<JComponent> panes() {
        return List.copyOf(dock.panes());
    }

    public void showCues() {
        dock.showCues();
    }

    /** Shows what the target was, with the focus on the version before. */
    void showHistory() {
        dock.showHistory();
        refresh();
        history.begin();
    }

    void showIssues() {
        dock.showIssues();
    }

    void editNote() {
        dock.showNote();
        note.edit();
    }

    void leaveNote() {
        dock.leaveNote();
    }

    /** Keeps the note as it stands now. */
    void keepNote() {
        note.keep();
    }

    /** The user has gone to another segment. */
    void elsewhere() {
        lookAnew();
        found = List.of();
        later();
    }

    /** The memory is to be asked again. */
    void lookAnew() {
        lookUp = true;
    }

    /** Shows what has changed once no key was pressed for a moment. */
    void later() {
        refresh.restart();
    }

    /** Shows of the active segment what is beside the grid. */
    public void refresh() {
        refresh.stop();
        SegmentView view = model.activeView();
        List<TermCard> cards = TermCard.of(view, model.mentions());
        terms.show(cards);
        dock.countTerms(cards.size(), !view.issues().isEmpty() && cards.stream().anyMatch(card -> card.issue() != null));
        if (lookUp) {
            lookUp = false;
            model.matches(answer -> {
                found = answer;
                page.completion().refresh(found);
                matches.say("", model.activeView().segment().read());
                showOffers();
                dock.countMatches(answer.stream().filter(Offer.Remembered.class::isInstance).map(Offer.Remembered.class::cast)
                        .mapToInt(one -> one.match().percent()).max().orElse(0));
                suggest(false);
            });
        }
        page.completion().refresh(found);
        note.refresh();
        cues.show(CueText.of(model.document().unitOf(view.segment()), view.segment()), view.segment().target().string(),
                !view.segment().breaks().isEmpty(), workbench.workspace().cueLimits());
        dock.countNote(view.segment().note() != null);
        if (dock.contextShown()) {
            context.show(model.document().segments(), model.active());
        }
        if (dock.historyShown()) {
            history.show(model.session().history(model.active()), view.segment().target());
        }
        page.refusal().refresh(view, cards);
        page.changed();
    }

    /** Shows what is wrong in the document. */
    void overview() {
        @Nullable Overview overview = model.overview();
        if (overview != null) {
            if (!overview.mentions().equals(mentions)) {
                mentions = overview.mentions();
                later();   // another form may be wanted here
            }
            issues.show(overview.issues());
            dock.countIssues(overview.affected().size() == 0 ? 0 : overview.issues().size());
        }
    }

    private void showOffers() {
        matches.show(found, model.activeView().segment().read(), new BesideCards(model.activeView().segment().source().string(),
                model.activeView().segment().reading(), model.session().twin(model.active()).orElse(null)));
    }

    /** Puts the n-th match, from 0, in the place of the active target, if there are so many. */
    void insertMatch(int position) {
        if (position < found.size()) {
            page.put(found.get(position).target());
        }
    }

    /** Asks the user's service, if there is one; what it answers comes last. */
    void suggest(boolean asked) {
        boolean asks = suggestions.ask(model, found, asked, answer -> {
            matches.say(answer.told(), model.activeView().segment().read());
            answer.offer().ifPresent(offer -> {
                found = Stream.concat(found.stream().filter(one -> !(one instanceof Offer.Suggested)), Stream.of(offer)).toList();
                showOffers();
            });
        });
        if (asks && asked) {
            matches.say(workbench.wording().say("suggest.asking"), model.activeView().segment().read());
        }
    }

    /** Puts a term where its verdict says it should stand, or at the caret. */
    void insert(TermCard card) {
        page.attempt(() -> {
            Text mended = Mending.inPlace(model.session(), model.active(), card);
            if (mended == null) {
                page.grid().insertText(card.rendering());
            } else {
                page.grid().replaceTarget(mended);
            }
            page.grid().focusTarget();
        });
    }

    private final class Uses implements TermsPane.Uses {

        private final Consumer<TermCard> open;

        Uses(Consumer<TermCard> open) {
            this.open = open;
        }

        @Override
        public void insert(TermCard card) {
            EditorDock.this.insert(card);
        }

        @Override
        public void waive(TermCard card) {
            page.refusal().askToWaive(card.issue());
        }

        @Override
        public void unwaive(TermCard card) {
            if (card.waiver() != null) {
                page.attempt(() -> model.session().unwaive(model.active(), card.waiver()));
            }
        }

        @Override
        public void accept(TermCard card) {
            page.speech().accept(card);
        }

        @Override
        public void refuse(TermCard card) {
            page.speech().refuse(card);
        }

        @Override
        public void showWhere(TermCard card) {
            page.speech().show(card.found());
        }

        @Override
        public void open(TermCard card) {
            open.accept(card);
        }
    }
}
