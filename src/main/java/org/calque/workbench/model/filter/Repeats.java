package org.calque.workbench.model.filter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.calque.document.Segment;
import org.calque.document.Text;

/**
 * Segments of a document whose source stands more than once in it.
 *
 * @param times how often, by segment
 * @param apart those whose target is not what most of the others with that source have
 */
public record Repeats(Map<UUID, Integer> times, Set<UUID> apart) {

    public static final Repeats NONE = new Repeats(Map.of(), Set.of());


    static Repeats of(List<Segment> segments) {
        Map<Text, Integer> sources = new HashMap<>(segments.size() * 4 / 3);
        for (Segment segment : segments) {
            sources.merge(segment.source(), 1, Integer::sum);
        }
        Map<Text, Map<String, Integer>> targets = new HashMap<>();
        Map<UUID, Integer> times = new HashMap<>();
        for (Segment segment : segments) {
            int count = sources.get(segment.source());
            if (count > 1) {
                times.put(segment.id(), count);
                if (!segment.target().isBlank()) {
                    targets.computeIfAbsent(segment.source(), source -> new HashMap<>()).merge(segment.target().string(), 1, Integer::sum);
                }
            }
        }
        Set<UUID> apart = new HashSet<>();
        for (Segment segment : segments) {
            Map<String, Integer> said = targets.get(segment.source());
            if (said != null && said.size() > 1 && !segment.target().isBlank()) {
                int most = said.values().stream().max(Integer::compare).orElse(0);
                int mine = said.get(segment.target().string());
                if (mine < most || said.values().stream().filter(count -> count == most).count() > 1) {
                    apart.add(segment.id());
                }
            }
        }
        return new Repeats(times, apart);
    }
}
