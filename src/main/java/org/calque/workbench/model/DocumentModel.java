package org.calque.workbench.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.calque.check.CheckKind;
import org.calque.check.Issue;
import org.calque.check.Severity;
import org.calque.document.Document;
import org.calque.document.LanguagePair;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.calque.glossary.Occurrence;
import org.calque.glossary.TermVerdict;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.calque.language.Misspelling;
import org.calque.project.DocumentSession;
import org.calque.project.Offer;
import org.calque.project.SegmentView;
import org.calque.project.SessionListener;
import org.calque.project.SpellCheck;
import org.calque.workbench.grid.GridListener;
import org.calque.workbench.grid.GridModel;
import org.calque.workbench.grid.IssueCount;
import org.calque.workbench.grid.Mark;
import org.calque.workbench.grid.Repetition;
import org.calque.workbench.grid.Underline;
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
        matches.ask(() -> session.offers(index, MOST), found -> {
            if (!closed && active < document().segments().size() && document().segments().get(active).id().equals(segment)) {
                answer.accept(found);
            }
        });
    }

    /** In how many other segments a form stands that was accepted as misheard: there it is the name too, from then on. */
    public long alsoHeard(String form) {
        UUID here = activeView().segment().id();
        String wanted = Rows.fold(form);
        return document().segments().stream().filter(segment -> !segment.id().equals(here) && Rows.fold(segment.source().string()).contains(wanted)).count();
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

    /** The next segment that is not done, from the beginning again after the last; -1 where all are. */
    public int nextOpen() {
        return next(segment -> !segment.state().done());
    }

    /** The next segment with an error or a warning, likewise. */
    public int nextIssue() {
        return overview == null ? -1 : next(segment -> affected().contains(segment.id()));
    }

    /** The next segment whose target has a word spelt wrong, from the beginning again after the last; -1 where none has. */
    public void nextMisspelled(IntConsumer answer) {
        Document now = document();
        int from = active;
        choices.ask(() -> {
            for (int step = 1; step <= now.segments().size(); step++) {
                int index = (from + step) % now.segments().size();
                if (!spelling.of(now.segments().get(index)).isEmpty() && !misspelled(session.view(index)).isEmpty()) {
                    return index;
                }
            }
            return -1;
        }, answer::accept);
    }

    /** The next segment with the very same source, likewise; -1 where there is no other. */
    public int nextSame() {
        Text source = document().segments().get(active).source();
        int found = next(segment -> segment.source().string().equals(source.string()));
        return found == active ? -1 : found;
    }

    private int next(java.util.function.Predicate<Segment> wanted) {
        List<Segment> segments = document().segments();
        for (int step = 1; step <= segments.size(); step++) {
            int index = (active + step) % segments.size();
            if (wanted.test(segments.get(index))) {
                return index;
            }
        }
        return -1;
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
        SegmentView view = session.view(rows.index(row));
        List<Mark> marks = new ArrayList<>(this.view.search().side() == Search.Side.TARGET ? List.of() : Marks.hits(view.segment().source().string(), search));
        for (TermVerdict verdict : view.verdicts()) {
            if (!verdict.covered()) {
                marks.add(Marks.of(verdict));
            }
        }
        if (view.verdicts().isEmpty()) {
            for (Occurrence occurrence : view.occurrences()) {
                if (occurrence.enforced()) {
                    marks.add(Marks.untranslated(occurrence));
                }
            }
        }
        return marks;
    }

    @Override
    public List<Mark> targetMarks(int row) {
        SegmentView view = session.view(rows.index(row));
        List<Mark> marks = new ArrayList<>(this.view.search().side() == Search.Side.SOURCE ? List.of() : Marks.hits(view.segment().target().string(), search));
        for (Misspelling wrong : misspelled(view)) {
            marks.add(new Mark(wrong.start(), wrong.end(), Underline.SPELLING, null));
        }
        for (TermVerdict verdict : view.verdicts()) {
            if (verdict.start() >= 0 && !verdict.covered()) {
                marks.add(new Mark(verdict.start(), verdict.end(), Underline.of(verdict.verdict(), false), null));
            }
        }
        for (Issue issue : view.issues()) {
            if (issue.term() == null && issue.start() >= 0 && !(issue.check().equals(CheckKind.SPELLING.id()) && spelling.spelling() != null)) {   // which marks it itself
                marks.add(new Mark(issue.start(), issue.end(), Underline.CHECK, issue.message()));
            }
        }
        return marks;
    }

    /** The words of a target that are spelt wrong, but for those that the glossary has a say about. */
    public List<Misspelling> misspelled(SegmentView view) {
        List<Misspelling> wrong = spelling.of(view.segment());
        return wrong.isEmpty() ? wrong : wrong.stream().filter(word -> view.verdicts().stream().noneMatch(verdict ->
                verdict.start() >= 0 && word.start() < verdict.end() && word.end() > verdict.start())).toList();
    }

    @Override
    public IssueCount issues(int row) {
        int errors = 0;
        int warnings = 0;
        int suspects = 0;
        for (Issue issue : session.view(rows.index(row)).issues()) {
            if (Marks.notTranslated(issue)) {
                continue;
            }
            if (Marks.suspect(issue)) {
                suspects++;
            } else if (issue.severity() == Severity.ERROR) {
                errors++;
            } else if (issue.severity() == Severity.WARNING) {
                warnings++;
            }
        }
        return errors + warnings + suspects == 0 ? IssueCount.NONE : new IssueCount(errors, warnings, suspects);
    }

    @Override
    public Repetition repetition(int row) {
        UUID id = segment(row).id();
        int times = repeats.times().getOrDefault(id, 0);
        return times == 0 ? Repetition.NONE : new Repetition(times, repeats.apart().contains(id));
    }

    /**
     * The row and the place in its target of the next hit of the search behind a place, or before it; from the other end again
     * after the last. A row whose source alone has it is given with the beginning of its target.
     *
     * @return null where nothing is found
     */
    public @Nullable Found nextHit(int row, int offset, boolean forward) {
        int step = forward ? 1 : -1;
        for (int i = 0; i <= size() && size() > 0; i++) {
            int at = Math.floorMod(row + i * step, size());
            List<Search.Hit> hits = view.search().side() == Search.Side.SOURCE ? List.of() : search.in(segment(at).target().string());
            for (int n = 0; n < hits.size(); n++) {
                Search.Hit hit = hits.get(forward ? n : hits.size() - 1 - n);
                if (i > 0 || (forward ? hit.start() >= offset : hit.end() < offset)) {
                    return new Found(at, hit.start(), hit.end());
                }
            }
            if (i > 0 && hits.isEmpty() && !search.in(segment(at).source().string()).isEmpty()) {
                return new Found(at, 0, 0);
            }
        }
        return null;
    }

    /** @param start UTF-16 offset in the target of the row @param end {@code start} where the source alone has it */
    public record Found(int row, int start, int end) {
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
    public void type(int row, Text target) {
        Segment segment = segment(row);
        if (editable(row) && !segment.target().equals(target)) {
            session.type(rows.index(row), target);
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

        private void onWindow(Runnable what) {
            window.execute(() -> {
                if (!closed) {
                    what.run();
                }
            });
        }
    }
}
