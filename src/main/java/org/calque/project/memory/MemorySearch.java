package org.calque.project.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calque.document.Text;
import org.calque.job.Progress;
import org.calque.memory.Match;
import org.calque.memory.MemoryUnit;
import org.calque.memory.TranslationMemory;
import org.calque.store.MemoryTable;
import org.calque.store.Store;
import org.jspecify.annotations.Nullable;

/** Looks a sentence up in several memories, and puts what they have in one order. */
final class MemorySearch {

    /** Of so many units that are the same, word for word, it is looked which stood between the same sentences. */
    private static final int SAME = 200;

    /** A memory and its index. */
    record Place(MemoryTable.Row row, MemoryIndex index) {
    }

    private record Candidate(UUID unit, MemoryTable.Row row, int rank, int likeness) {

        int percent() {
            return likeness - row.penalty();
        }
    }

    private record Ranked(int rank, Match match) {
    }

    private final Store store;
    private final List<Place> places;

    /** @param places where to look, the first in rank first */
    MemorySearch(Store store, List<Place> places) {
        this.store = store;
        this.places = List.copyOf(places);
    }

    /** As {@link Memory#find} tells. */
    List<Match> find(Text source, @Nullable String before, @Nullable String after, int least, int most) {
        List<Candidate> candidates = candidates(source, least, most * 2);
        if (candidates.size() == most * 2 && candidates.get(candidates.size() - 1).likeness == 100) {
            candidates = candidates(source, 100, SAME);   // only one of many may have the same neighbours
        }
        List<Candidate> found = candidates;
        Map<UUID, MemoryUnit> units = new HashMap<>();
        store.read(transaction -> transaction.memories().load(found.stream().map(Candidate::unit).toList()))
                .forEach(kept -> units.put(kept.unit().id(), kept.unit()));
        List<Ranked> matches = new ArrayList<>();
        for (Candidate candidate : found) {
            MemoryUnit unit = units.get(candidate.unit);
            if (unit != null) {
                matches.add(new Ranked(candidate.rank, Match.of(unit, candidate.row.name(), candidate.row.penalty(), candidate.likeness,
                        source, before, after)));
            }
        }
        matches.sort(Comparator.comparingInt((Ranked ranked) -> ranked.match.percent()).reversed().thenComparing(Ranked::rank)
                .thenComparing(ranked -> ranked.match.unit().at(), Comparator.reverseOrder()));
        Map<List<Text>, Match> best = new LinkedHashMap<>();
        for (Ranked ranked : matches) {   // the same twice helps nobody, but says how often it was confirmed
            best.merge(List.of(ranked.match.unit().source(), ranked.match.target()), ranked.match, Match::again);
        }
        return best.values().stream().limit(most).toList();
    }

    private List<Candidate> candidates(Text source, int least, int most) {
        List<Candidate> candidates = new ArrayList<>();
        for (int rank = 0; rank < places.size(); rank++) {
            MemoryTable.Row row = places.get(rank).row;
            if (least + row.penalty() <= 100) {
                for (TranslationMemory.Found found : places.get(rank).index.get(Progress.NONE).find(source, least + row.penalty(), most)) {
                    candidates.add(new Candidate(found.unit(), row, rank, found.percent()));
                }
            }
        }
        candidates.sort(Comparator.comparingInt(Candidate::percent).reversed());
        return candidates.size() > most ? candidates.subList(0, most) : candidates;
    }
}
