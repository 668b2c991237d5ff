package org.calque.workbench.model.filter;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.calque.check.Issue;
import org.calque.check.Mentions;
import org.calque.check.Severity;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.job.Progress;
import org.calque.project.DocumentSession;
import org.calque.project.Summary;

/**
 * The whole document at a glance, worked out in the background.
 *
 * @param issues   everything wrong with what is written, in the order of the document
 * @param affected the segments with an error or a warning
 * @param repeats  the segments that say the same as others
 * @param mentions where it first names what is to be named with a gloss there
 */
public record Overview(Summary summary, List<Issue> issues, Set<UUID> affected, Repeats repeats, Mentions mentions) {

    /** Looks at the whole document; may take long. */
    public static Overview of(DocumentSession session, Progress progress) {
        List<Issue> issues = session.overview().issues(progress).stream().filter(issue -> !Marks.notTranslated(issue)).toList();
        Set<UUID> affected = new HashSet<>();
        for (Issue issue : issues) {
            if (issue.severity() != Severity.ADVICE) {
                affected.add(issue.segment());
            }
        }
        return new Overview(session.overview().summary(), issues, Set.copyOf(affected), Repeats.of(session.document().segments()),
                session.overview().mentions());
    }

    /** How many segments each filter shows. */
    public Map<Filter, Integer> counts(List<Segment> segments) {
        Map<Filter, Integer> counts = new EnumMap<>(Filter.class);
        for (Filter filter : Filter.values()) {
            int shown = 0;
            for (Segment segment : segments) {
                SegmentState state = segment.state();
                shown += filter.shows(state, affected.contains(segment.id())) ? 1 : 0;
            }
            counts.put(filter, shown);
        }
        return counts;
    }
}
