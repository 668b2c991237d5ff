package org.calque.cli;

import java.util.List;
import org.calque.document.Document;
import org.calque.format.xliff.XliffCompanions;
import org.calque.glossary.Occurrence;
import org.calque.glossary.TermFinder;
import org.calque.memory.Match;

/** The terms that go with a document into an XLIFF where there is no workspace, and so no memory. */
record FoundTerms(Document document, TermFinder finder) implements XliffCompanions {

    @Override
    public List<Match> matches(int index) {
        return List.of();
    }

    @Override
    public List<Occurrence> terms(int index) {
        return finder.find(document.segments().get(index).source());
    }
}
