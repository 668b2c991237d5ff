package org.calque.format.xliff;

import org.calque.document.Segment;
import org.calque.document.Unit;

/** What is left of a segment's key once its unit's is known, and the key again from both. */
final class SegmentIds {

    private static final String APART = "/";

    private SegmentIds() {
    }

    /** "" where the key is the unit's own; with a slash before it where it does not follow from the unit's. */
    static String within(Unit unit, Segment segment) {
        String key = segment.key();
        if (key.equals(unit.key())) {
            return "";
        }
        return key.startsWith(unit.key() + APART) ? key.substring(unit.key().length() + 1) : APART + key;
    }

    static String key(String unit, String within) {
        if (within.isEmpty()) {
            return unit;
        }
        return within.startsWith(APART) ? within.substring(1) : unit + APART + within;
    }
}
