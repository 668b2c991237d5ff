package org.calque.glossary.exchange;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of those parts of a file that a glossary has no place for.
 *
 * @param kept how often which was kept as it is, to go out again with the glossary
 * @param left how often which was left out
 */
public record ImportReport(Map<String, Integer> kept, Map<String, Integer> left) {

    public ImportReport {
        kept = Collections.unmodifiableMap(new TreeMap<>(kept));
        left = Collections.unmodifiableMap(new TreeMap<>(left));
    }

    /** Nothing to report: all of it has a place. */
    public static final ImportReport NOTHING = new ImportReport(Map.of(), Map.of());
}
