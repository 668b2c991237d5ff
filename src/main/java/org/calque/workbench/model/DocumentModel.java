package org.calque.workbench.model;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.calque.check.Mentions;
import org.calque.document.Document;
import org.calque.document.LanguagePair;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.calque.project.DocumentSession;
import org.calque.project.SegmentView;
import org.calque.project.SessionListener;
import org.calque.project.SpellCheck;
import org.calque.project.memory.Offer;
import org.calque.workbench.grid.GridListener;
import org.calque.workbench.grid.GridModel;
import org.calque.workbench.grid.IssueCount;
import org.calque.workbench.grid.Mark;
import org.calque.workbench.grid.Repetition;
import org.calque.workbench.model.filter.Filter;
import org.calque.workbench.model.filter.Overview;
import org.calque.workbench.model.filter.Repeats;
import org.calque.workbench.model.filter.RowMarks;
import org.calque.workbench.model.filter.Rows;
import org.calque.workbench.model.filter.Search;
import org.calque.workbench.model.filter.Sieve;
import org.calque.workbench.model.filter.View;
import org.jspecify.annotations.Nullable;

/**
 * The open document as rows of the grid: filtered and searched, with the marks of terms, issues and hits. Used on the window's
 * thread; what happens to the session on other threads is brought there first.
 */
public final class DocumentModel implements GridModel, AutoCloseable {

    /** More offers than the keys of the digit row reach nobody reads. */
    private static final int MOST = 9;

    private final DocumentSession session;
    private final Executor window;
    private final Latest overviews;
    private final Latest choices;
    private final Latest matches;
    private final SpellCheck spelling;
    private final SessionListener hears = new Hears();
    private final Runnable onSpelling = this::spellingChanged;
    private final List<GridListener> gridListeners = new CopyOnWriteArrayList<>();
    private final List<DocumentListener> listeners = new CopyOnWriteArrayList<>();
    private @Nullable Overview overview;
    private Map<Filter, Integer> counts = new EnumMap<>(Filter.class);
    private Rows rows = Rows.EVERY;
    private final Sieve sieve;
    private final RowMarks marks;
    private final Seeking seeking;
    private View view = View.ALL;
    private Search.Finder search = Search.NOTHING.finder();
    private Repeats repeats = Repeats.NONE;
    private int active;
    private boolean closed;
    private @Nullable Map<UUID, Integer> places;   // of all segments, made when first asked for, anew when some came or went

    /**
     * @param window     runs what is to happen on the window's thread
     * @param background runs what looks at the whole document and somebody waits for
     * @param idle       runs what may wait until the keys rest
     */
    public DocumentModel(DocumentSession session, SpellCheck spelling, Executor window, Executor background, Executor idle) {
        this.session = session;
        this.window = window;
        this.overviews = new Latest(idle, window);
        this.choices = new Latest(background, window);
        this.matches = new Latest(background, window);
        this.active = Math.max(0, Math.min(session.active(), session.document().segments().size() - 1));
        this.spelling = spelling;
        this.marks = new RowMarks(session, spelling);
        this.seeking = new Seeking(this, choices);
        this.sieve = new Sieve(session, spelling, session.document());
        session.addListener(hears);
        spelling.addListener(onSpelling);
        refreshOverview();
    }

    private void spellingChanged() {
        window.execute(() -> {
            if (!closed && size() > 0) {
                gridListeners.forEach(listener -> listener.rowsChanged(0, size() - 1));
            }
        });
    }

    public DocumentSession session() {
        return session;
    }

    public Document document() {
        return session.document();
    }

    public void addListener(DocumentListener listener) {
        listeners.add(listener);
    }

    public void removeListener(DocumentListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void close() {
        closed = true;
        session.removeListener(hears);
        spelling.removeListener(onSpelling);
        session.close();
    }

    // ---- the segment that is worked on

    /** Index in the document. */
    public int active() {
        return active;
    }

    public SegmentView activeView() {
        return session.view(active);
    }

    /** Looks up the active segment in the memory; there is no answer where another is active by then. */
    public void matches(Consumer<List<Offer>> answer) {
        int index = active;
        UUID segment = document().segments().get(index).id();
        matches.ask(() -> session.leverage().offers(index, MOST), found -> {
            if (!closed && active < document().segments().size() && document().segments().get(active).id().equals(segment)) {
                answer.accept(found);
            }
        });
    }

    /** How the twin of the active segment says it, as far as this goes; null where it has none. */
    public @Nullable String twinsReading() {
        return session.twin(active).map(twin -> twin.retold(activeView().segment().source().string())).orElse(null);
    }

    public void activate(int index) {
        if (index != active && index >= 0 && index < document().segments().size()) {
            active = index;
            session.setActive(index);
            listeners.forEach(DocumentListener::activeChanged);
        }
    }

    /** The row of a segment, or -1 where the filter or the search hides it. */
    public int rowOf(int index) {
        return rows.rowOf(index);
    }

    /** Where a segment stands in the document, from 0; -1 where it is gone. */
    public int indexOf(UUID segment) {
        List<Segment> segments = document().segments();
        if (active < segments.size() && segments.get(active).id().equals(segment)) {
            return active;
        }
        if (places == null || places.size() != segments.size()) {
            Map<UUID, Integer> found = new HashMap<>(segments.size() * 2);
            for (Segment known : segments) {
                found.put(known.id(), found.size());
            }
            places = found;
        }
        int place = places.getOrDefault(segment, -1);
        return place >= 0 && place < segments.size() ? place : -1;
    }

    public int indexOf(int row) {
        return rows.index(row);
    }

    /** The row to go to where the active segment is hidden; -1 where nothing is shown. */
    public int nearestRow() {
        return rows.rowAtOrAfter(active, document().segments().size());
    }

    /** What is marked in its segments. */
    public RowMarks marks() {
        return marks;
    }

    /** The way to the next segment of some kind. */
    public Seeking seeking() {
        return seeking;
    }

    // ---- filter, search, overview

    /** Which segments are to be shown; they are once they were found. */
    public View view() {
        return view;
    }

    public void show(View wanted) {
        view = wanted;
        search = wanted.search().finder();
        choose();
    }

    public Filter filter() {
        return view.filter();
    }

    public void show(Filter wanted) {
        show(view.with(wanted));
    }

    /** Brings a segment among the rows whatever filter and search say, so that what happened to it is seen. */
    public void reveal(int index) {
        Rows more = rows.with(index);
        if (more != rows) {
            rows = more;
            gridListeners.forEach(GridListener::allChanged);
        }
    }

    public void showAll() {
        show(View.ALL.with(view.search().withText("")));
    }

    /** Shows only segments with that; all for "". */
    public void search(String text) {
        show(view.with(view.search().withText(text)));
    }

    /** What is searched for, as it was typed. */
    public String search() {
        return view.search().text();
    }

    public boolean narrowed() {
        return !view.everything();
    }

    /** How many segments a filter shows, or -1 while that is not known. */
    public int count(Filter of) {
        return counts.getOrDefault(of, -1);
    }

    /** The document at a glance; null until it was first worked out. */
    public @Nullable Overview overview() {
        return overview;
    }

    /** Where the document first names what is to be named with a gloss there, as far as that is known. */
    public Mentions mentions() {
        return overview == null ? Mentions.NONE : overview.mentions();
    }

    private Set<UUID> affected() {
        return overview == null ? Set.of() : overview.affected();
    }

    private void choose() {
        Document document = document();
        View wanted = view;
        Set<UUID> affected = affected();
        choices.ask(() -> sieve.rows(document, wanted, affected), chosen -> {
            rows = chosen;
            gridListeners.forEach(GridListener::allChanged);
            listeners.forEach(DocumentListener::overviewChanged);
        });
    }

    private void refreshOverview() {
        overviews.ask(() -> {
            Overview now = Overview.of(session, Progress.NONE);
            return Map.entry(now, now.counts(session.document().segments()));
        }, found -> {
            overview = found.getKey();
            counts = found.getValue();
            if (!repeats.equals(overview.repeats())) {
                repeats = overview.repeats();
                gridListeners.forEach(listener -> listener.rowsChanged(0, Math.max(0, size() - 1)));
            }
            listeners.forEach(DocumentListener::overviewChanged);
        });
    }

    // ---- what the grid asks

    @Override
    public LanguagePair languages() {
        return document().languages();
    }

    @Override
    public int size() {
        return rows.size(document().segments().size());
    }

    @Override
    public Segment segment(int row) {
        return document().segments().get(rows.index(row));
    }

    @Override
    public Unit unit(int row) {
        return document().unitOf(segment(row));
    }

    @Override
    public int number(int row) {
        return rows.index(row) + 1;
    }

    @Override
    public List<Mark> sourceMarks(int row) {
        return marks.source(rows.index(row), view.search(), search);
    }

    @Override
    public List<Mark> targetMarks(int row) {
        return marks.target(rows.index(row), view.search(), search);
    }

    @Override
    public IssueCount issues(int row) {
        return marks.issues(rows.index(row));
    }

    @Override
    public Repetition repetition(int row) {
        UUID id = segment(row).id();
        int times = repeats.times().getOrDefault(id, 0);
        return times == 0 ? Repetition.NONE : new Repetition(times, repeats.apart().contains(id));
    }

    @Override
    public boolean editable(int row) {
        return session.writable() && !segment(row).locked() && session.holder(rows.index(row)).isEmpty();
    }

    @Override
    public String holder(int row) {
        return session.holder(rows.index(row)).orElse("");
    }

    @Override
    public void type(int row, Text shown, Text target) {
        tellIfRefused(() -> session.type(rows.index(row), shown, target));
    }

    @Override
    public void refuse(int row) {
        tellIfRefused(() -> session.permit(rows.index(row)));
    }

    private void tellIfRefused(Runnable typing) {
        try {
            typing.run();
        } catch (FaultException fault) {
            listeners.forEach(listener -> listener.failed(fault));
        }
    }

    @Override
    public int rowOf(UUID segment) {
        int index = indexOf(segment);
        return index < 0 ? -1 : rows.rowOf(index);
    }

    @Override
    public void addGridListener(GridListener listener) {
        gridListeners.add(listener);
    }

    @Override
    public void removeGridListener(GridListener listener) {
        gridListeners.remove(listener);
    }

    /** The number of segments not translated at all; what an export would leave in French. */
    public long untranslated() {
        return document().segments().stream().filter(segment -> segment.state() == SegmentState.NOT_STARTED).count();
    }

    private final class Hears implements SessionListener {

        @Override
        public void segmentChanged(int index) {
            onWindow(() -> {
                int row = index < document().segments().size() ? rows.rowOf(index) : -1;
                if (row >= 0 && row < size()) {
                    gridListeners.forEach(listener -> listener.rowsChanged(row, row));
                }
                if (index == active) {
                    listeners.forEach(DocumentListener::activeEdited);
                }
                refreshOverview();
            });
        }

        @Override
        public void documentChanged() {
            onWindow(() -> {
                active = Math.max(0, Math.min(active, document().segments().size() - 1));
                places = null;
                choose();
                gridListeners.forEach(GridListener::allChanged);
                listeners.forEach(DocumentListener::activeEdited);
                refreshOverview();
            });
        }

        @Override
        public void saved(boolean everything) {
            onWindow(() -> listeners.forEach(listener -> listener.savedChanged(everything)));
        }

        @Override
        public void failed(FaultException fault) {
            onWindow(() -> listeners.forEach(listener -> listener.failed(fault)));
        }

        @Override
        public void back() {
            onWindow(() -> listeners.forEach(DocumentListener::back));
        }

        private void onWindow(Runnable what) {
            window.execute(() -> {
                if (!closed) {
                    what.run();
                }
            });
        }
    }
}
