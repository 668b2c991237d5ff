package org.calque.format.xliff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calque.glossary.Concept;
import org.calque.glossary.Occurrence;
import org.calque.memory.Match;

/** What a workspace knows of the segments of a document, to go with them into an XLIFF. */
public interface XliffCompanions {

    /** Nothing. */
    XliffCompanions NONE = new XliffCompanions() {
        @Override
        public List<Match> matches(int index) {
            return List.of();
        }

        @Override
        public List<Occurrence> terms(int index) {
            return List.of();
        }
    };

    /** What the memory has for a segment, the likest first. */
    List<Match> matches(int index);

    /** Terms standing in the source of a segment, by offset. */
    List<Occurrence> terms(int index);

    /** The concepts of the terms of a document, each once. */
    default List<Concept> concepts(int segments) {
        Map<UUID, Concept> all = new LinkedHashMap<>();
        for (int i = 0; i < segments; i++) {
            terms(i).stream().filter(TermMarks::known).forEach(term -> term.matches().forEach(found -> all.putIfAbsent(found.concept().id(), found.concept())));
        }
        return List.copyOf(all.values());
    }
}
