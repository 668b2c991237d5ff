package org.calque.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.calque.document.Cue;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Unit;

/**
 * New times for cues, in proportion to what a translation shows in them: English may say in the first cue of a sentence what French
 * said in its last. Cues of one sentence share out the time they had; where the first begins and the last ends stays, and so do the
 * gaps between them, so that no text leaves its speech.
 */
public final class Retiming {

    /** @param end ms; {@link Cue#UNKNOWN} is never one */
    public record Times(long start, long end) {
    }

    private record Shown(Cue cue, int length) {
    }

    private final long shortest;
    private final long longest;
    private final Map<Times, Times> times = new HashMap<>();
    private boolean translated;   // whether anything of the cues that are being gathered is

    private Retiming(long shortest, long longest) {
        this.shortest = shortest;
        this.longest = longest;
    }

    /**
     * The new times of cues by those they had; cues that stay as they are, are not among them: those alone in their sentence, those
     * whose sentence is not translated, those that overlap.
     *
     * @param shortest that a cue is shown, ms, where its sentence has the time
     * @param longest  likewise, ms
     */
    public static Map<Times, Times> of(Document document, long shortest, long longest) {
        Retiming retiming = new Retiming(shortest, longest);
        Map<Cue, Integer> group = new LinkedHashMap<>();   // of one unit, by the cue as the unit has it
        Unit unit = null;
        for (Segment segment : document.segments()) {
            Unit its = document.unitOf(segment);
            if (its != unit) {
                retiming.share(group);
                unit = its;
            }
            List<CueText> texts = CueText.of(its, segment);
            boolean goesOn = !texts.isEmpty() && group.keySet().stream().anyMatch(cue -> same(cue, texts.get(0).cue()));
            if (!goesOn) {
                retiming.share(group);
            }
            boolean asItCame = segment.target().isBlank() && segment.state() != SegmentState.LEFT_EMPTY;
            retiming.translated |= !asItCame;
            texts.forEach(text -> group.merge(plain(text.cue()), (asItCame ? text.source() : text.target()).length(), Integer::sum));
        }
        retiming.share(group);
        return retiming.times;
    }

    private static Cue plain(Cue cue) {
        return new Cue(0, cue.start(), cue.end(), "");
    }

    private static boolean same(Cue one, Cue other) {
        return one.start() == other.start() && one.end() == other.end();
    }

    private void share(Map<Cue, Integer> group) {
        List<Shown> shown = new ArrayList<>();
        group.forEach((cue, length) -> shown.add(new Shown(cue, Math.max(1, length))));
        group.clear();
        if (translated && shown.size() > 1 && inOrder(shown)) {
            long whole = shown.stream().mapToLong(one -> one.cue.end() - one.cue.start()).sum();
            long[] lasts = durations(shown, whole);
            long at = shown.get(0).cue.start();
            for (int i = 0; i < lasts.length; i++) {
                Cue cue = shown.get(i).cue;
                times.put(new Times(cue.start(), cue.end()), new Times(at, at + lasts[i]));
                at += lasts[i] + (i + 1 < lasts.length ? shown.get(i + 1).cue.start() - cue.end() : 0);
            }
        }
        translated = false;
    }

    private static boolean inOrder(List<Shown> shown) {
        for (int i = 0; i < shown.size(); i++) {
            Cue cue = shown.get(i).cue;
            if (cue.start() < 0 || cue.end() <= cue.start() || i > 0 && cue.start() < shown.get(i - 1).cue.end()) {
                return false;
            }
        }
        return true;
    }

    /** Those that would be too short or too long are set first; what is left is shared among the others. */
    private long[] durations(List<Shown> shown, long whole) {
        int count = shown.size();
        long least = Math.min(shortest, whole / count);
        long most = Math.max(longest, (whole + count - 1) / count);
        double[] lasts = new double[count];
        boolean[] set = new boolean[count];
        double left = whole;
        boolean again = true;
        while (again) {
            again = false;
            double lengths = 0;
            for (int i = 0; i < count; i++) {
                lengths += set[i] ? 0 : shown.get(i).length;
            }
            double rest = left;
            for (int i = 0; i < count && !again; i++) {
                if (!set[i]) {
                    lasts[i] = rest * shown.get(i).length / lengths;
                    if (lasts[i] < least || lasts[i] > most) {
                        lasts[i] = lasts[i] < least ? least : most;
                        set[i] = true;
                        left -= lasts[i];
                        again = true;
                    }
                }
            }
        }
        long[] rounded = new long[count];
        double sum = 0;
        long given = 0;
        for (int i = 0; i < count; i++) {
            sum += lasts[i];
            rounded[i] = i + 1 == count ? whole - given : Math.round(sum) - given;
            given += rounded[i];
        }
        return rounded;
    }
}
