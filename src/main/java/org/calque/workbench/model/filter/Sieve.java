package org.calque.workbench.model.filter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.project.DocumentSession;
import org.calque.project.SpellCheck;

/** Tells which segments a view shows; looks at the whole document, and so belongs in the background. */
public final class Sieve {

    private final DocumentSession session;
    private final SpellCheck spelling;
    private final Document opened;

    /** @param opened the document as it was opened */
    public Sieve(DocumentSession session, SpellCheck spelling, Document opened) {
        this.session = session;
        this.spelling = spelling;
        this.opened = opened;
    }

    public Rows rows(Document now, View view, Set<UUID> affected) {
        if (view.everything()) {
            return Rows.EVERY;
        }
        List<Segment> segments = now.segments();
        Search.Finder finder = view.search().finder();
        Repeats repeats = view.conditions().contains(Condition.REPEATED) || view.conditions().contains(Condition.APART)
                ? Repeats.of(segments) : Repeats.NONE;
        Map<UUID, Segment> before = view.conditions().contains(Condition.CHANGED) ? byId(opened.segments()) : Map.of();
        String term = Rows.fold(view.term());
        IntPredicate shown = index -> {
            Segment segment = segments.get(index);
            if (!view.filter().shows(segment.state(), affected.contains(segment.id()))
                    || !view.search().empty() && !view.search().fits(finder, segment)) {
                return false;
            }
            for (Condition condition : view.conditions()) {
                if (!meets(condition, index, segment, repeats, before)) {
                    return false;
                }
            }
            return term.isEmpty() || session.view(index).occurrences().stream().anyMatch(at -> Rows.fold(at.term().text()).equals(term));
        };
        return Rows.of(segments.size(), shown);
    }

    private boolean meets(Condition condition, int index, Segment segment, Repeats repeats, Map<UUID, Segment> before) {
        return switch (condition) {
            case NOT_STARTED -> segment.state() == SegmentState.NOT_STARTED;
            case DRAFT -> segment.state() == SegmentState.DRAFT;
            case CONFIRMED -> segment.state() == SegmentState.CONFIRMED || segment.state() == SegmentState.FINAL;
            case LEFT_EMPTY -> segment.state() == SegmentState.LEFT_EMPTY;
            case LOCKED -> segment.locked();
            case NOTE -> segment.note() != null;
            case REPEATED -> repeats.times().containsKey(segment.id());
            case APART -> repeats.apart().contains(segment.id());
            case CHANGED -> !segment.equals(before.get(segment.id()));
            case SPELLING -> !spelling.of(segment).isEmpty();
            case TERMS -> !session.view(index).occurrences().isEmpty();
        };
    }

    private static Map<UUID, Segment> byId(List<Segment> segments) {
        Map<UUID, Segment> found = new HashMap<>(segments.size() * 4 / 3);
        for (Segment segment : segments) {
            found.put(segment.id(), segment);
        }
        return found;
    }
}
