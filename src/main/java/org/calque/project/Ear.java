package org.calque.project;

import java.util.List;
import org.calque.document.Segment;
import org.calque.glossary.Occurrence;
import org.calque.memory.Twin;
import org.calque.project.glossary.Terminology;
import org.jspecify.annotations.Nullable;

/** Finds the terms of a document's segments as what they are: in speech that was written down by ear, names may be misheard. */
interface Ear {

    /** Whether a segment was spoken. */
    boolean spoken(Segment segment);

    /** What tells the same as a segment, or null. */
    @Nullable Twin twin(Segment segment);

    /** The terms of a segment as it is to be read: their places are in {@link Segment#read()}. */
    default List<Occurrence> find(Segment segment, Terminology terminology) {
        Twin twin = twin(segment);
        return !spoken(segment) ? terminology.find(segment.read())
                : terminology.hear(segment.read(), twin == null ? null : Reading.twin(segment, twin));
    }
}
