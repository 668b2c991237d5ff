package org.calque.check;

import java.util.List;
import org.calque.document.Segment;
import org.calque.glossary.TermVerdict;

/** One kind of thing that can be wrong with a segment. */
interface Check {

    /** @param verdicts on the terms of the segment, those waived as {@code WAIVED} */
    List<Issue> look(Segment segment, List<TermVerdict> verdicts, Words words);
}
