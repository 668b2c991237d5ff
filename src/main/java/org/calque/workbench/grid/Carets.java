package org.calque.workbench.grid;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Where the caret was left in the targets worked on last, so that whoever comes back goes on there. */
final class Carets {

    private static final int KEPT = 1_000;   // a day's segments

    private final Map<UUID, Integer> left = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Integer> eldest) {
            return size() > KEPT;
        }
    };

    /** @param offset in the target's string, UTF-16 */
    void leave(UUID segment, int offset) {
        left.put(segment, offset);
    }

    /** 0 where it never was. */
    int of(UUID segment) {
        return left.getOrDefault(segment, 0);
    }
}
