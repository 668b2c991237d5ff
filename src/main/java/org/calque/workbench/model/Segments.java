package org.calque.workbench.model;

import java.util.function.ToIntFunction;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.store.Waiver;

/** Finds segments in documents that were not open when they were named. */
public final class Segments {

    private Segments() {
    }

    /** The segment of an id. */
    public static ToIntFunction<Document> is(Segment segment) {
        return document -> {
            int index = 0;
            for (Segment each : document.segments()) {
                if (each.id().equals(segment.id())) {
                    return index;
                }
                index++;
            }
            return -1;
        };
    }

    /** The one that a waiver was given to. */
    static ToIntFunction<Document> of(Waiver waiver) {
        return document -> {
            int index = 0;
            int nth = 0;
            for (Segment each : document.segments()) {
                if (each.source().string().equals(waiver.source()) && nth++ == waiver.nth()) {
                    return index;
                }
                index++;
            }
            return -1;
        };
    }
}
