package org.calque.project;

import java.util.List;
import org.calque.check.Issue;
import org.calque.check.Severity;
import org.calque.document.Segment;
import org.calque.glossary.Occurrence;
import org.calque.glossary.TermVerdict;
import org.calque.store.Waiver;

/**
 * All there is to say of one segment, given its target and the glossaries as they are now.
 *
 * @param index       in {@link org.calque.document.Document#segments()}
 * @param segment     as it is kept, or with the unsaved target that was asked about
 * @param occurrences terms of the glossaries standing in the source, by offset
 * @param verdicts    one for each occurrence that is judged; {@code WAIVED} where a waiver holds; empty while there is no target
 * @param issues      what is wrong and not waived, the gravest first
 * @param waivers     that hold for this segment
 */
public record SegmentView(int index, Segment segment, List<Occurrence> occurrences, List<TermVerdict> verdicts,
                          List<Issue> issues, List<Waiver> waivers) {

    public SegmentView {
        occurrences = List.copyOf(occurrences);
        verdicts = List.copyOf(verdicts);
        issues = List.copyOf(issues);
        waivers = List.copyOf(waivers);
    }

    /** What stops it from being confirmed. */
    public List<Issue> errors() {
        return issues.stream().filter(issue -> issue.severity() == Severity.ERROR).toList();
    }
}
