package org.calque.workbench;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.JSplitPane;
import javax.swing.Timer;
import org.calque.check.Issue;
import org.calque.document.Cue;
import org.calque.document.Difference;
import org.calque.document.Segment;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.job.FaultException;
import org.calque.language.CueText;
import org.calque.project.Offer;
import org.calque.project.SegmentView;
import org.calque.workbench.action.Actions;
import org.calque.workbench.dialog.ReadingPane;
import org.calque.workbench.dock.BesideCards;
import org.calque.workbench.dock.ContextPane;
import org.calque.workbench.dock.CuesPane;
import org.calque.workbench.dock.Dock;
import org.calque.workbench.dock.HistoryPane;
import org.calque.workbench.dock.IssuesPane;
import org.calque.workbench.dock.MatchesPane;
import org.calque.workbench.dock.NotePane;
import org.calque.workbench.dock.RefusalPane;
import org.calque.workbench.dock.TermsPane;
import org.calque.workbench.glossary.TermStrip;
import org.calque.workbench.grid.SegmentGrid;
import org.calque.workbench.model.DocumentListener;
import org.calque.workbench.model.DocumentModel;
import org.calque.workbench.model.Mending;
import org.calque.workbench.model.Notice;
import org.calque.workbench.model.Overview;
import org.calque.workbench.model.Settings;
import org.calque.workbench.model.Suggestions;
import org.calque.workbench.model.TermCard;
import org.calque.workbench.model.WorkbenchModel;
import org.calque.workbench.part.Split;
import org.calque.workbench.part.Surface;
import org.calque.workbench.theme.Colour;
import org.jspecify.annotations.Nullable;

/** The page on which a document is translated: the grid, the dock beside it, and what was refused. */
final class EditorPage extends Surface {

    /** After the last key, ms: long enough not to rebuild the dock between two keys, too short to wait for. */
    private static final int DOCK_DELAY = 120;

    private final DocumentModel model;
    private final Settings settings;
    private final WorkbenchModel workbench;
    private final SegmentGrid grid;
    private final TermsPane terms;
    private final Suggestions suggestions;
    private final MatchesPane matches;
    private final NotePane note;
    private final IssuesPane issues;
    private final HistoryPane history;
    private final ContextPane context;
    private final CuesPane cues;
    private final Dock dock;
    private final RefusalPane refusal;
    private final TermStrip strip;
    private final Layers layers;
    private BiConsumer<Glossary, Concept> keepTerm = (in, concept) -> { };
    private final EditorSpelling spelling;
    private final EditorCompletion completion;
    private final Timer refresh;
    private final Runnable onChange;
    private final DocumentListener hears = new Hears();
    private List<TermCard> cards = List.of();
    private List<Offer> found = List.of();   // in the memory, for the active segment
    private boolean lookUp = true;   // whether the memory is to be asked again
    private int wanted = -1;   // where to go once it is shown
    private int home = -1;   // where work was when a filter hid it
    private boolean passing;   // whether another becomes active only because of that

    /**
     * @param onChange told when commands may have become possible or impossible
     * @param open     shows a term in the glossary
     */
    EditorPage(WorkbenchModel workbench, DocumentModel model, Actions actions, Settings settings, Suggestions suggestions, Runnable onChange,
               Consumer<TermCard> open) {
        super(new BorderLayout(), Colour.SURFACE);
        this.workbench = workbench;
        this.model = model;
        this.settings = settings;
        this.suggestions = suggestions;
        this.onChange = onChange;
        grid = new SegmentGrid(model);
        grid.texts().forEach(actions::bindIn);
        grid.setShowWhitespace(settings.whitespace());
        grid.setShortCodes(settings.shortCodes());
        terms = new TermsPane(actions, new Uses(open));
        matches = new MatchesPane(actions, this::insert);
        note = new NotePane(model, actions.wording());
        issues = new IssuesPane(actions.wording(), model::indexOf, issue -> goTo(model.indexOf(issue.segment())));
        history = new HistoryPane(actions.wording(), this::putBack);
        context = new ContextPane(actions.wording(), this::goTo);
        dock = new Dock(actions.wording(), context, terms, matches, note, issues, history);
        cues = new CuesPane(actions.wording(), breaks -> attempt(() -> model.session().setBreaks(model.active(), breaks)));
        if (model.document().units().stream().anyMatch(unit -> unit.kind() == Unit.Kind.CAPTIONS)) {
            dock.addCues(cues, actions.wording().say("dock.cues"));
        }
        refusal = new RefusalPane(actions, new WaysOut());
        strip = new TermStrip(actions.wording(), (in, concept) -> keepTerm.accept(in, concept), grid::focusTarget);
        spelling = new EditorSpelling(workbench, model, grid, this::goTo);
        grid.setPopup(EditorMenu.of(actions, grid, spelling));
        completion = new EditorCompletion(model, grid, actions);
        completion.setAutomatic(settings.completing());
        refresh = new Timer(DOCK_DELAY, due -> refreshDock());
        refresh.setRepeats(false);
        layers = new Layers(grid, List.of(refusal, strip), completion.list(), completion::place);
        Split split = new Split(JSplitPane.HORIZONTAL_SPLIT, layers, dock, 1);
        dock.setPreferredSize(new Dimension(settings.divider("dock", 380), 100));
        dock.setMinimumSize(new Dimension(220, 100));
        split.addPropertyChangeListener(JSplitPane.DIVIDER_LOCATION_PROPERTY, moved -> {
            if (split.getWidth() > 0 && dock.getWidth() > 0) {
                settings.setDivider("dock", dock.getWidth());
            }
        });
        dock.divider(settings.divider("issues", 0), place -> settings.setDivider("issues", place));
        dock.onChange(this::refreshDock);
        add(split);

        model.addListener(hears);
        grid.addActiveListener(row -> {
            if (row >= 0) {
                model.activate(model.indexOf(row));
            }
        });
        grid.addTypedListener((row, text) -> refresh.restart());
        grid.addCaretListener(onChange);
        grid.addViewListener(() -> {
            layers.place();
            completion.place();
        });
        if (model.rowOf(model.active()) >= 0) {
            grid.activate(model.rowOf(model.active()));
        }
        refreshDock();
        overview();
    }

    SegmentGrid grid() {
        return grid;
    }

    DocumentModel model() {
        return model;
    }

    RefusalPane refusal() {
        return refusal;
    }

    Dock dock() {
        return dock;
    }

    EditorSpelling spelling() {
        return spelling;
    }

    EditorCompletion completion() {
        return completion;
    }

    void switchWhitespace() {
        grid.setShowWhitespace(!grid.isShowWhitespace());
        settings.setWhitespace(grid.isShowWhitespace());
    }

    void switchCodes() {
        grid.setShortCodes(!grid.isShortCodes());
        settings.setShortCodes(grid.isShortCodes());
    }

    /** Back to the target, with nothing standing above it and no rows selected. */
    void resume() {
        completion.leave();
        grid.clearRows();
        grid.focusTarget();
    }

    NotePane note() {
        return note;
    }

    List<TermCard> cards() {
        return TermCard.of(model.activeView());
    }

    /** Puts away what it listens with. The model is closed by whoever opened it. */
    void dispose() {
        note.keep();
        refresh.stop();
        model.removeListener(hears);
        grid.dispose();
    }

    /** Does something to the document; what stops it is told, in words, where notices stand. */
    void attempt(Runnable work) {
        try {
            work.run();
        } catch (FaultException fault) {
            workbench.fail(fault);
        }
        onChange.run();
    }

    /** Goes to a segment. Where it is hidden by a filter or a search, everything is shown again. */
    void goTo(int index) {
        if (index < 0 || index >= model.document().segments().size()) {
            return;
        }
        int row = model.rowOf(index);
        if (row >= 0) {
            grid.go(row);
        } else {
            wanted = index;
            model.showAll();
        }
    }

    /** Goes to where something was changed: the row comes among those shown, and the caret behind the change. */
    void showChange(int index, Text before) {
        model.reveal(index);
        Text now = model.document().segments().get(index).target();
        grid.go(model.rowOf(index));
        if (!now.equals(before)) {
            grid.activate(model.rowOf(index), Difference.between(before.string(), now.string()).endAfter());
        }
    }

    /**
     * Goes to a hit of the search and selects it in the target.
     *
     * @param beyond whether the one at the caret is passed over
     */
    void goToHit(boolean forward, boolean beyond) {
        SegmentGrid.@Nullable Stretch selected = grid.targetSelection();
        int from = selected == null ? 0 : !forward ? selected.start() + 1 : beyond ? selected.end() : selected.start();
        DocumentModel.@Nullable Found found = model.nextHit(Math.max(0, grid.activeIndex()), from, forward);
        if (found != null) {
            grid.go(found.row());
            grid.selectTarget(found.start(), found.end());
        }
    }

    void insert(TermCard card) {
        attempt(() -> {
            Text mended = Mending.inPlace(model.session(), model.active(), card);
            if (mended == null) {
                grid.insertText(card.rendering());
            } else {
                grid.replaceTarget(mended);
            }
            grid.focusTarget();
        });
    }

    /** Puts the n-th match, from 0, in the place of the active target, if there are so many. */
    void insertMatch(int position) {
        if (position < found.size()) {
            insert(found.get(position));
        }
    }

    private void insert(Offer card) {
        attempt(() -> {
            grid.replaceTarget(card.target());
            grid.focusTarget();
        });
    }

    /** Asks for the reason for letting an error of the active segment pass: the one given, or the first. */
    void askToWaive(@Nullable Issue which) {
        List<Issue> errors = model.activeView().errors();
        List<Issue> waivable = errors.stream().filter(issue -> !issue.check().equals("untranslated")).toList();
        if (!waivable.isEmpty()) {
            refusal.ask(which == null ? waivable.get(0) : which, errors, cards());
            layers.place();
        }
    }

    void refuse(List<Issue> errors) {
        refusal.show(errors, cards());
        layers.place();
    }

    private void putBack(Text earlier) {
        attempt(() -> {
            grid.replaceTarget(earlier);
            grid.focusTarget();
        });
    }

    /** Shows of the active segment what is beside the grid. */
    void refreshDock() {
        refresh.stop();
        SegmentView view = model.activeView();
        cards = TermCard.of(view);
        terms.show(cards);
        dock.countTerms(cards.size(), !view.issues().isEmpty() && cards.stream().anyMatch(card -> card.issue() != null));
        if (lookUp) {
            lookUp = false;
            model.matches(answer -> {
                found = answer;
                completion.refresh(found);
                matches.say("", model.activeView().segment().read());
                showOffers();
                dock.countMatches(answer.stream().filter(Offer.Remembered.class::isInstance).map(Offer.Remembered.class::cast)
                        .mapToInt(one -> one.match().percent()).max().orElse(0));
                suggest(false);
            });
        }
        completion.refresh(found);
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
        if (refusal.isVisible()) {
            refusal.show(view.errors(), cards);
            layers.place();
        }
        onChange.run();
    }

    private void showOffers() {
        matches.show(found, model.activeView().segment().read(), new BesideCards(model.activeView().segment().source().string(),
                model.activeView().segment().reading(), model.session().twin(model.active()).orElse(null)));
    }

    /** Asks the user's service, if there is one; what it answers comes last. */
    void suggest(boolean asked) {
        suggestions.ask(model, found, asked, answer -> {
            matches.say(answer.told(), model.activeView().segment().read());
            answer.offer().ifPresent(offer -> {
                found = Stream.concat(found.stream().filter(one -> !(one instanceof Offer.Suggested)), Stream.of(offer)).toList();
                showOffers();
            });
        });
    }

    private void overview() {
        @Nullable Overview overview = model.overview();
        if (overview != null) {
            issues.show(overview.issues());
            dock.countIssues(overview.affected().size() == 0 ? 0 : overview.issues().size());
        }
    }

    /** Asks for a term beside the segment. */
    void addTerm(String source, String target, List<Glossary> glossaries, BiConsumer<Glossary, Concept> keep) {
        keepTerm = keep;
        strip.begin(source, target, glossaries);
        layers.place();
    }

    private final class Hears implements DocumentListener {

        @Override
        public void activeChanged() {
            refusal.dismiss();
            completion.leave();
            completion.refresh(List.of());
            if (!passing) {
                home = -1;
            }
            lookUp = true;
            found = List.of();
            refresh.restart();
        }

        @Override
        public void activeEdited() {
            refresh.restart();
        }

        @Override
        public void overviewChanged() {
            int index = wanted >= 0 && model.rowOf(wanted) >= 0 ? wanted : model.active();
            if (index == wanted) {
                wanted = -1;
                grid.focusTarget();
            }
            int row = model.rowOf(index);
            if (row >= 0 && grid.activeIndex() != row) {
                grid.activate(row);
            } else if (row < 0 && model.nearestRow() >= 0 && grid.activeIndex() < 0) {
                // it is hidden by what is searched for: another is shown meanwhile, and it comes back with the rest
                int left = home >= 0 ? home : model.active();
                passing = true;
                grid.activate(model.nearestRow());
                passing = false;
                home = left;
            }
            if (home >= 0 && !model.narrowed() && model.rowOf(home) >= 0) {
                grid.activate(model.rowOf(home));
                home = -1;
            }
            overview();
        }

        @Override
        public void failed(FaultException fault) {
            workbench.fail(fault);
        }
    }

    private final class Uses implements TermsPane.Uses {

        private final Consumer<TermCard> open;

        Uses(Consumer<TermCard> open) {
            this.open = open;
        }

        @Override
        public void insert(TermCard card) {
            EditorPage.this.insert(card);
        }

        @Override
        public void waive(TermCard card) {
            askToWaive(card.issue());
        }

        @Override
        public void unwaive(TermCard card) {
            if (card.waiver() != null) {
                attempt(() -> model.session().unwaive(model.active(), card.waiver()));
            }
        }

        @Override
        public void accept(TermCard card) {
            acceptHeard(card);
        }

        @Override
        public void refuse(TermCard card) {
            refuseHeard(card);
        }

        @Override
        public void open(TermCard card) {
            open.accept(card);
        }
    }

    /** Lets the cue next to the caret begin at the caret. */
    void breakHere() {
        Segment segment = model.activeView().segment();
        List<CueText> texts = CueText.of(model.document().unitOf(segment), segment);
        int caret = grid.caret();
        int boundary = -1;
        for (int i = 1; i < texts.size(); i++) {
            if (boundary < 0 || Math.abs(texts.get(i).start() - caret) < Math.abs(texts.get(boundary).start() - caret)) {
                boundary = i;
            }
        }
        if (boundary > 0 && caret >= 0) {
            int from = texts.get(boundary).start();
            String between = segment.target().string().substring(Math.min(from, caret), Math.max(from, caret)).strip();
            int words = between.isEmpty() ? 0 : between.split("\\s+").length;
            List<Integer> moved = CueText.moved(texts, segment.target().string(), boundary - 1, caret < from ? words : -words);
            attempt(() -> model.session().setBreaks(model.active(), moved));
        }
        dock.showCues();
    }

    /** Asks what should stand in the active segment's source. */
    void correct() {
        Segment segment = model.activeView().segment();
        String title = workbench.wording().say("action.correct");
        new ReadingPane(workbench.wording(), segment, model.session().corrections().of(model.active()), model.twinsReading())
                .ask(this, title, reading -> attempt(() -> {
                    model.session().corrections().set(model.active(), reading);
                    lookUp = true;
                    refreshDock();
                }));
    }

    /** Keeps the first proposal of the active segment as a misheard form of the name it sounds like, or the one given. */
    void acceptHeard(@Nullable TermCard which) {
        judge(which, card -> {
            Unit unit = model.document().unitOf(model.activeView().segment());
            long heard = -1;
            for (Cue cue : unit.cuesIn(model.activeView().segment().range())) {
                heard = cue.offset() <= card.at().start() ? cue.start() : heard;
            }
            workbench.workspace().glossaries().accept(card.at(), model.document().name(), heard);
        }, "heard.kept");
    }

    /** Says that the first proposal of the active segment is no name, or that the one given is none. */
    void refuseHeard(@Nullable TermCard which) {
        judge(which, card -> workbench.workspace().glossaries().refuse(card.at()), "heard.gone");
    }

    private void judge(@Nullable TermCard which, Consumer<TermCard> verdict, String told) {
        TermCard card = which != null ? which : cards().stream().filter(TermCard::proposed).findFirst().orElse(null);
        if (card != null) {
            workbench.jobs().run(workbench.wording().say("job.concept"), progress -> {
                verdict.accept(card);
                return card;
            }, done -> {
                refreshDock();
                long elsewhere = told.equals("heard.kept") ? model.alsoHeard(card.found()) : 0;
                workbench.tell(Notice.Kind.INFO, workbench.wording().say(told, card.found(), card.alike())
                        + (elsewhere == 0 ? "" : " " + workbench.wording().say("heard.elsewhere", elsewhere)));
            });
        }
    }

    private final class WaysOut implements RefusalPane.WaysOut {

        @Override
        public void insert(TermCard card) {
            EditorPage.this.insert(card);
        }

        @Override
        public void waive(Issue issue, String reason, boolean everywhere) {
            attempt(() -> {
                model.session().waive(model.active(), issue, reason, everywhere);
                refreshDock();
                workbench.tell(Notice.Kind.INFO, workbench.wording().say("waived", reason));
            });
        }

        @Override
        public void leaveEmpty() {
            attempt(() -> {
                model.session().leaveEmpty(model.active());
                refusal.dismiss();
            });
        }

        @Override
        public void resume() {
            grid.focusTarget();
        }
    }
}
