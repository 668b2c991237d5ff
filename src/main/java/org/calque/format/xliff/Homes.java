package org.calque.format.xliff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.calque.document.Document;

/**
 * Where the units that came back belong: to the unit of their id, unless a tool has numbered them anew; then to the one of the same
 * source that nothing else came back for. Where a source repeats, as many must have come back as are to be filled: they go in order.
 */
final class Homes {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2009\\u202F]+");

    private final Map<String, List<Integer>> byUnit = new HashMap<>();
    private final Map<String, List<Integer>> bySource = new HashMap<>();
    private final Map<String, Integer> byKey = new HashMap<>();   // where each sentence was written as a unit

    Homes(Document document, Map<String, List<TakenBack.Returned>> returned) {
        for (int i = 0; i < document.segments().size(); i++) {
            byUnit.computeIfAbsent(document.unitOf(document.segments().get(i)).key(), unit -> new ArrayList<>()).add(i);
            byKey.put(document.segments().get(i).key(), i);
        }
        Set<String> claimed = new HashSet<>();
        Map<String, Deque<String>> strayed = new HashMap<>();
        returned.forEach((unit, segments) -> {
            if (agrees(document, segments)) {
                claimed.add(unit);
            } else if (segments.stream().allMatch(segment -> stands(document, segment))) {
                segments.forEach(segment -> claimed.add(document.unitOf(document.segments().get(byKey.get(segment.key()))).key()));
            } else if (segments.stream().anyMatch(segment -> !segment.target().isBlank())) {
                strayed.computeIfAbsent(source(segments), source -> new ArrayDeque<>()).add(unit);
            }
        });
        if (!strayed.isEmpty()) {
            find(document, claimed, strayed);
        }
    }

    private void find(Document document, Set<String> claimed, Map<String, Deque<String>> strayed) {
        Map<String, List<List<Integer>>> free = new HashMap<>();
        document.units().forEach(unit -> {
            List<Integer> segments = of(unit.key());
            if (!claimed.contains(unit.key()) && !segments.isEmpty()) {
                free.computeIfAbsent(bare(unit.source().string()), source -> new ArrayList<>()).add(segments);
            }
        });
        strayed.forEach((source, units) -> {
            List<List<Integer>> homes = free.getOrDefault(source, List.of());
            if (!source.isEmpty() && homes.size() == units.size()) {
                homes.forEach(home -> bySource.put(units.remove(), home));
            }
        });
    }

    /** Whether a unit is that of its id, however it is cut now, or one segment of it is. */
    private boolean agrees(Document document, List<TakenBack.Returned> segments) {
        List<Integer> home = of(segments.get(0).unit());
        if (home.isEmpty()) {
            return false;
        }
        String unit = bare(document.unitOf(document.segments().get(home.get(0))).source().string());
        return segments.stream().anyMatch(segment -> !segment.source().isBlank() && unit.contains(bare(segment.source().string())));
    }

    private boolean stands(Document document, TakenBack.Returned returned) {
        Integer index = byKey.get(returned.key());
        return index != null && bare(document.segments().get(index).source().string()).equals(bare(returned.source().string()));
    }

    /** The indexes of the segments of a unit of the document, empty if it has no such unit. */
    List<Integer> of(String unit) {
        return byUnit.getOrDefault(unit, List.of());
    }

    /** The same of a unit that was found by its source, empty if its id holds or nothing was found. */
    List<Integer> bySource(String unit) {
        return bySource.getOrDefault(unit, List.of());
    }

    private static String source(List<TakenBack.Returned> segments) {
        StringBuilder all = new StringBuilder();
        segments.forEach(segment -> all.append(segment.source().string()));
        return bare(all);
    }

    /** Without white space, which tools put on one side of a cut or the other, and with one kind of apostrophe. */
    static String bare(CharSequence source) {
        return SPACES.matcher(source).replaceAll("").replace('’', '\'');
    }
}
