package org.calque.document;

import java.util.List;
import java.util.UUID;

/**
 * A document under translation. Immutable: a change gives a new one that shares all it can with the old.
 *
 * @param id        made when the document is first opened, and lasting
 * @param name      what the user calls it: the file's name
 * @param languages from which into which
 * @param units     in the order of the file
 * @param segments  in the order of the file; a unit's segments stand together
 * @param bilingual whether the file itself holds source and target (XLIFF, TMX), and so is never cut anew
 */
public record Document(UUID id, String name, LanguagePair languages, List<Unit> units, Segments segments, boolean bilingual) {

    public Document {
        units = List.copyOf(units);
    }

    public Unit unitOf(Segment segment) {
        return units.get(segment.unit());
    }

    public Document with(int index, Segment changed) {
        return new Document(id, name, languages, units, segments.with(index, changed), bilingual);
    }

    public Document with(Segments changed) {
        return new Document(id, name, languages, units, changed, bilingual);
    }
}
