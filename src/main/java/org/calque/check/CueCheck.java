package org.calque.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.calque.document.Cue;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.Unit;
import org.calque.language.CueText;

/**
 * Whether a translated transcript can be read in its time: characters a second, length and number of lines, gaps between cues. A
 * cue is looked at whole, whichever sentences stand in it. Lines are counted in subtitles only, which tell when a cue ends; what
 * only has times at its lines is not shown on a screen.
 */
public final class CueCheck {

    private final Words words;
    private final CueLimits limits;

    /** @param language of the messages: English or French */
    public CueCheck(Locale language, CueLimits limits) {
        this.words = new Words(language);
        this.limits = limits;
    }

    /** What a cue shows, and the segment that fills most of it. */
    private record Shown(Cue cue, String text, Segment owner, int start, int end) {
    }

    /** The issues of each segment that has any. */
    public Map<UUID, List<Issue>> of(Document document) {
        Map<UUID, List<Issue>> issues = new HashMap<>();
        List<Segment> segments = document.segments();
        List<Shown> shown = new ArrayList<>();
        for (int from = 0; from < segments.size();) {
            int to = from + 1;
            while (to < segments.size() && segments.get(to).unit() == segments.get(from).unit()) {
                to++;
            }
            Unit unit = document.unitOf(segments.get(from));
            if (unit.kind() == Unit.Kind.CAPTIONS) {
                shown.addAll(shown(unit, segments.subList(from, to)));
            }
            from = to;
        }
        for (int i = 0; i < shown.size(); i++) {
            look(shown.get(i), i + 1 < shown.size() ? shown.get(i + 1).cue : null, issues);
        }
        return issues;
    }

    /** The cues of a unit with all that they show. */
    private static List<Shown> shown(Unit unit, List<Segment> segments) {
        Map<Integer, Shown> cues = new LinkedHashMap<>();
        for (Segment segment : segments) {
            boolean translated = !segment.target().isBlank();
            for (CueText text : CueText.of(unit, segment)) {
                String words = translated ? text.target() : "";
                int at = place(unit, segment.range().start() + text.cue().offset());
                int start = translated ? text.start() : -1;
                Shown here = new Shown(text.cue(), words, segment, start, start < 0 ? -1 : Math.min(segment.target().string().length(), start + words.length()));
                cues.merge(at, here, (a, b) -> {
                    Shown longer = a.end - a.start >= b.end - b.start ? a : b;
                    String both = a.text.isEmpty() || b.text.isEmpty() ? a.text + b.text : a.text + " " + b.text;
                    return new Shown(a.cue, both, longer.owner, longer.start, longer.end);
                });
            }
        }
        return List.copyOf(cues.values());
    }

    /** Index of the cue that is shown at an offset of the unit's source. */
    private static int place(Unit unit, int offset) {
        return unit.cues().size() - unit.cuesFrom(offset + 1).size() - 1;
    }

    private void look(Shown shown, @org.jspecify.annotations.Nullable Cue next, Map<UUID, List<Issue>> issues) {
        if (shown.text.isBlank()) {
            return;
        }
        Cue cue = shown.cue;
        boolean subtitle = cue.end() != Cue.UNKNOWN;
        long end = subtitle ? cue.end() : next == null ? Cue.UNKNOWN : next.start();
        String time = time(cue.start());
        if (subtitle && end <= cue.start()) {
            add(shown, "backward", words.say("cues.backward", time), issues);
        } else if (end > cue.start()) {
            long speed = Math.round(shown.text.length() * 1000.0 / (end - cue.start()));
            if (speed > limits.perSecond()) {
                add(shown, "speed", words.say("cues.speed", time, speed, limits.perSecond()), issues);
            }
        }
        if (subtitle) {
            int lines = lines(shown.text, limits.line());
            if (lines > limits.lines()) {
                add(shown, "lines", words.say("cues.lines", time, lines, limits.line(), limits.lines()), issues);
            }
            long gap = next == null ? 0 : next.start() - end;
            if (gap < 0 && next.start() >= cue.start()) {
                add(shown, "overlap", words.say("cues.overlap", time), issues);
            } else if (gap > 0 && gap < limits.gap()) {
                add(shown, "gap", words.say("cues.gap", time, gap, limits.gap()), issues);
            }
        }
    }

    /** How many lines of at most so many characters a text takes, broken at spaces. */
    public static int lines(String text, int most) {
        int lines = 1;
        int filled = 0;
        for (String word : text.split(" +")) {
            if (filled > 0 && filled + 1 + word.length() > most) {
                lines++;
                filled = word.length();
            } else {
                filled += (filled > 0 ? 1 : 0) + word.length();
            }
        }
        return lines;
    }

    private static String time(long millis) {
        long seconds = Math.abs(millis) / 1000;
        String minutes = String.format(Locale.ROOT, "%02d:%02d", seconds / 60 % 60, seconds % 60);
        return (millis < 0 ? "-" : "") + (seconds >= 3600 ? seconds / 3600 + ":" + minutes : minutes);
    }

    private static void add(Shown shown, String what, String message, Map<UUID, List<Issue>> issues) {
        boolean advice = what.equals("gap") || what.equals("overlap");   // as it came, and not the translator's doing
        issues.computeIfAbsent(shown.owner.id(), any -> new ArrayList<>()).add(new Issue(shown.owner.id(), shown.owner.key(), CheckKind.CUES.id(),
                advice ? Severity.ADVICE : Severity.WARNING, message, shown.start, shown.end, null, null, what + " " + shown.cue.start()));
    }
}
