package org.calque.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.calque.document.Original;
import org.calque.document.Segment;
import org.calque.document.Text;
import org.calque.format.xliff.BroughtMatch;
import org.calque.format.xliff.XliffReader;
import org.calque.job.Progress;
import org.calque.memory.Likeness;
import org.calque.memory.Match;
import org.calque.memory.MemoryUnit;

/** The matches that a bilingual file of another tool brought with it, as matches of a memory that is called as the file says. */
final class Brought {

    static final Brought NONE = new Brought("", Map.of());

    /** A machine's proposal is never shown as likelier than this, percent, whatever it says of itself. */
    private static final int MACHINE = 70;

    private final String file;
    private final Map<String, List<BroughtMatch>> byKey;

    private Brought(String file, Map<String, List<BroughtMatch>> byKey) {
        this.file = file;
        this.byKey = byKey;
    }

    static Brought with(Original original, Progress progress) {
        Map<String, List<BroughtMatch>> found = XliffReader.matches(original, progress);
        return found.isEmpty() ? NONE : new Brought(original.name(), found);
    }

    boolean isEmpty() {
        return byKey.isEmpty();
    }

    /**
     * What the memories have for a segment, with what the file brought for it.
     *
     * @param found the likest first; what the file brings alike stands behind, and what it says the same is left out
     * @param least how alike a match must be, percent
     */
    List<Match> among(List<Match> found, Segment segment, int least, int most) {
        List<BroughtMatch> own = byKey.getOrDefault(segment.key(), List.of());
        if (own.isEmpty()) {
            return found;
        }
        List<Match> all = new ArrayList<>(found);
        for (BroughtMatch one : own) {
            Match match = match(one, segment);
            if (match.percent() >= least && all.stream().noneMatch(other -> other.target().string().equals(match.target().string()))) {
                all.add(match);
            }
        }
        all.sort(Comparator.comparingInt(Match::percent).reversed());
        return all.subList(0, Math.min(most, all.size()));
    }

    /** By our own measure where the file tells what it is a translation of, so that figures mean the same everywhere. */
    private Match match(BroughtMatch brought, Segment segment) {
        Text wanted = segment.read();
        String origin = brought.origin().isEmpty() ? file : brought.origin();
        Text source = brought.source();
        MemoryUnit unit = new MemoryUnit(segment.id(), source == null ? wanted : source, brought.target(), null, null, file, "",
                Instant.EPOCH, 1);
        if (source != null && !brought.machine()) {
            return Match.of(unit, origin, 0, Likeness.percent(unit.source(), wanted), wanted, null, null);
        }
        int said = brought.percent() == 0 ? MACHINE : brought.percent();
        return new Match(unit, origin, brought.machine() ? Math.min(MACHINE, said) : said, List.of(), unit.target(), List.of(), 1);
    }
}
