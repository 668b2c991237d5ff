package org.calque.project;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.calque.document.Segment;
import org.calque.format.xliff.XliffCompanions;
import org.calque.glossary.Occurrence;
import org.calque.memory.Match;

/**
 * What goes with the segments of an open document into an XLIFF: the best of the memory for those that are not done yet, and the
 * terms of all. Looks at a segment when asked for it.
 */
public final class SessionCompanions implements XliffCompanions {

    /** How many matches go with a segment: whoever gets the file reads no more. */
    private static final int MATCHES = 3;

    private final DocumentSession session;
    private final Map<Integer, List<Occurrence>> terms = new HashMap<>();   // asked for more than once

    public SessionCompanions(DocumentSession session) {
        this.session = session;
    }

    @Override
    public List<Match> matches(int index) {
        Segment segment = session.document().segments().get(index);
        return segment.state().done() ? List.of() : session.leverage().matches(index, MATCHES);
    }

    @Override
    public List<Occurrence> terms(int index) {
        return terms.computeIfAbsent(index, at -> session.view(at).occurrences());
    }
}
