package org.calque.workbench.editor;

import java.awt.BorderLayout;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.calque.document.Difference;
import org.calque.document.Text;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.job.FaultException;
import org.calque.workbench.action.Actions;
import org.calque.workbench.glossary.TermStrip;
import org.calque.workbench.grid.SegmentGrid;
import org.calque.workbench.model.DocumentListener;
import org.calque.workbench.model.DocumentModel;
import org.calque.workbench.model.Notice;
import org.calque.workbench.model.Seeking;
import org.calque.workbench.model.Settings;
import org.calque.workbench.model.Suggestions;
import org.calque.workbench.model.TermCard;
import org.calque.workbench.model.WorkbenchModel;
import org.calque.workbench.part.Surface;
import org.calque.workbench.theme.Colour;
import org.jspecify.annotations.Nullable;

/** The page on which a document is translated: the grid, the dock beside it, and what was refused. */
public final class EditorPage extends Surface {

    private final DocumentModel model;
    private final Settings settings;
    private final WorkbenchModel workbench;
    private final SegmentGrid grid;
    private final EditorDock dock;
    private final EditorRefusal refusal;
    private final EditorSpeech speech;
    private final TermStrip strip;
    private final Layers layers;
    private BiConsumer<Glossary, Concept> keepTerm = (in, concept) -> { };
    private final EditorSpelling spelling;
    private final EditorCompletion completion;
    private final Runnable onChange;
    private final DocumentListener hears = new Hears();
    private int wanted = -1;   // where to go once it is shown
    private int home = -1;   // where work was when a filter hid it
    private boolean passing;   // whether another becomes active only because of that

    /**
     * @param onChange told when commands may have become possible or impossible
     * @param open     shows a term in the glossary
     */
    public EditorPage(WorkbenchModel workbench, DocumentModel model, Actions actions, Settings settings, Suggestions suggestions, Runnable onChange,
               Consumer<TermCard> open) {
        super(new BorderLayout(), Colour.SURFACE);
        this.workbench = workbench;
        this.model = model;
        this.settings = settings;
        this.onChange = onChange;
        grid = new SegmentGrid(model);
        grid.texts().forEach(actions::bindIn);
        grid.setShowWhitespace(settings.whitespace());
        grid.setShortCodes(settings.shortCodes());
        refusal = new EditorRefusal(this, workbench, actions);
        speech = new EditorSpeech(this, workbench, actions);
        strip = new TermStrip(actions.wording(), (in, concept) -> keepTerm.accept(in, concept), grid::focusTarget);
        spelling = new EditorSpelling(workbench, model, grid, this::goTo);
        grid.setPopup(EditorMenu.of(actions, grid, spelling));
        completion = new EditorCompletion(model, grid, actions);
        completion.setAutomatic(settings.completing());
        workbench.learn(completion.vocabulary(), model);
        dock = new EditorDock(this, workbench, actions, settings, suggestions, open);
        layers = new Layers(grid, List.of(refusal.pane(), strip), completion.list(), completion::place);
        add(dock.beside(layers));

        model.addListener(hears);
        grid.addActiveListener(row -> {
            if (row >= 0) {
                model.activate(model.indexOf(row));
            }
        });
        grid.addTypedListener((row, text) -> dock.later());
        grid.addCaretListener(onChange);
        grid.addViewListener(() -> {
            layers.place();
            completion.place();
        });
        if (model.rowOf(model.active()) >= 0) {
            grid.activate(model.rowOf(model.active()));
        }
        dock.refresh();
        dock.overview();
    }

    public SegmentGrid grid() {
        return grid;
    }

    public DocumentModel model() {
        return model;
    }

    public EditorRefusal refusal() {
        return refusal;
    }

    public EditorDock dock() {
        return dock;
    }

    /** What is done to what was spoken. */
    EditorSpeech speech() {
        return speech;
    }

    public EditorSpelling spelling() {
        return spelling;
    }

    public EditorCompletion completion() {
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
    public void resume() {
        completion.leave();
        dock.leaveNote();
        grid.clearRows();
        grid.focusTarget();
    }

    public List<TermCard> cards() {
        return TermCard.of(model.activeView(), model.mentions());
    }

    /** Puts away what it listens with. The model is closed by whoever opened it. */
    public void dispose() {
        dock.dispose();
        model.removeListener(hears);
        grid.dispose();
    }

    /** Does something to the document; what stops it is told, in words, where notices stand. */
    public void attempt(Runnable work) {
        try {
            work.run();
        } catch (FaultException fault) {
            workbench.fail(fault);
        }
        onChange.run();
    }

    /** Goes to a segment. Where it is hidden by a filter or a search, everything is shown again. */
    public void goTo(int index) {
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
    public void goToHit(boolean forward, boolean beyond) {
        SegmentGrid.@Nullable Stretch selected = grid.targetSelection();
        int from = selected == null ? 0 : !forward ? selected.start() + 1 : beyond ? selected.end() : selected.start();
        Seeking.@Nullable Found found = model.seeking().nextHit(Math.max(0, grid.activeIndex()), from, forward);
        if (found != null) {
            grid.go(found.row());
            grid.selectTarget(found.start(), found.end());
        }
    }

    /** Puts a text in the place of the active target. */
    void put(Text target) {
        attempt(() -> {
            grid.replaceTarget(target);
            grid.focusTarget();
        });
    }

    /** Puts the cards where they belong to the active row. */
    void place() {
        layers.place();
    }

    /** Commands may have become possible or impossible. */
    void changed() {
        onChange.run();
    }

    /** Asks for a term beside the segment. */
    public void addTerm(String source, String target, List<Glossary> glossaries, BiConsumer<Glossary, Concept> keep) {
        keepTerm = keep;
        strip.begin(source, target, glossaries);
        layers.place();
    }

    private final class Hears implements DocumentListener {

        @Override
        public void activeChanged() {
            refusal.pane().dismiss();
            completion.elsewhere();
            if (!passing) {
                home = -1;
            }
            dock.elsewhere();
        }

        @Override
        public void activeEdited() {
            dock.later();
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
            dock.overview();
        }

        @Override
        public void failed(FaultException fault) {
            workbench.fail(fault);
        }

        @Override
        public void back() {
            workbench.tell(Notice.Kind.GOOD, workbench.wording().say("notice.back"));
        }
    }
}
