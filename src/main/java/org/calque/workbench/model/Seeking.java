package org.calque.workbench.model;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.Text;
import org.calque.workbench.model.filter.Overview;
import org.calque.workbench.model.filter.Rows;
import org.calque.workbench.model.filter.Search;
import org.calque.workbench.model.filter.View;
import org.jspecify.annotations.Nullable;

/** Looks for the next of something, from the active segment on and from the beginning again after the last. */
public final class Seeking {

    private final DocumentModel model;
    private final Latest background;

    /** @param background runs what looks at many segments */
    Seeking(DocumentModel model, Latest background) {
        this.model = model;
        this.background = background;
    }

    /** The next segment that is not done; -1 where all are. */
    public int nextOpen() {
        return next(segment -> !segment.state().done());
    }

    /** The next segment with an error or a warning, likewise. */
    public int nextIssue() {
        Overview overview = model.overview();
        return overview == null ? -1 : next(segment -> overview.affected().contains(segment.id()));
    }

    /** The next segment whose target has a word spelt wrong; -1 where none has. */
    public void nextMisspelled(IntConsumer answer) {
        Document now = model.document();
        int from = model.active();
        background.ask(() -> {
            for (int step = 1; step <= now.segments().size(); step++) {
                int index = (from + step) % now.segments().size();
                if (model.marks().misspelled(index)) {
                    return index;
                }
            }
            return -1;
        }, answer::accept);
    }

    /** The next segment with the very same source; -1 where there is no other. */
    public int nextSame() {
        Text source = model.document().segments().get(model.active()).source();
        int found = next(segment -> segment.source().string().equals(source.string()));
        return found == model.active() ? -1 : found;
    }

    /** In how many other segments a form of a term stands as that term, such as one that was accepted as misheard. */
    public long elsewhere(String form) {
        String wanted = Rows.fold(form);
        List<Segment> segments = model.document().segments();
        return IntStream.range(0, segments.size()).filter(index -> index != model.active()
                && Rows.fold(segments.get(index).read().string()).contains(wanted)   // most have it not, and need no looking at
                && model.session().view(index).occurrences().stream().anyMatch(at -> Rows.fold(at.term().text()).equals(wanted))).count();
    }

    /** Shows only the segments in which a form of a term stands, or everything where only these are shown. */
    public void showWhere(String form) {
        View now = model.view();
        boolean there = now.withTerm("").everything() && Rows.fold(now.term()).equals(Rows.fold(form));
        model.show(View.ALL.with(now.search().withText("")).withTerm(there ? "" : form));
    }

    private int next(Predicate<Segment> wanted) {
        List<Segment> segments = model.document().segments();
        for (int step = 1; step <= segments.size(); step++) {
            int index = (model.active() + step) % segments.size();
            if (wanted.test(segments.get(index))) {
                return index;
            }
        }
        return -1;
    }

    /**
     * The row and the place in its target of the next hit of the search behind a place, or before it; from the other end again
     * after the last. A row whose source alone has it is given with the beginning of its target.
     *
     * @return null where nothing is found
     */
    public @Nullable Found nextHit(int row, int offset, boolean forward) {
        Search.Finder search = model.view().search().finder();
        int step = forward ? 1 : -1;
        for (int i = 0; i <= model.size() && model.size() > 0; i++) {
            int at = Math.floorMod(row + i * step, model.size());
            List<Search.Hit> hits = model.view().search().side() == Search.Side.SOURCE ? List.of() : search.in(model.segment(at).target().string());
            for (int n = 0; n < hits.size(); n++) {
                Search.Hit hit = hits.get(forward ? n : hits.size() - 1 - n);
                if (i > 0 || (forward ? hit.start() >= offset : hit.end() < offset)) {
                    return new Found(at, hit.start(), hit.end());
                }
            }
            if (i > 0 && hits.isEmpty() && !search.in(model.segment(at).source().string()).isEmpty()) {
                return new Found(at, 0, 0);
            }
        }
        return null;
    }

    /** @param start UTF-16 offset in the target of the row @param end {@code start} where the source alone has it */
    public record Found(int row, int start, int end) {
    }
}
