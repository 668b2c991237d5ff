package org.calque.format.transcript;

import java.util.Map;
import java.util.regex.Matcher;
import org.calque.language.Retiming.Times;

/** The lines of an SRT or WebVTT file that say when a cue is shown, written anew; all else of the file stays to the character. */
public final class TimeLines {

    private TimeLines() {
    }

    /** @param times the new ones by the old; a cue whose times are not among them keeps them */
    public static String rewritten(String file, Map<Times, Times> times) {
        StringBuilder out = new StringBuilder(file.length() + 64);
        int at = 0;
        for (Line line : Line.of(file)) {
            Matcher found = Subtitles.TIMES.matcher(file).region(line.start(), Math.max(line.start(), line.to()));
            if (!line.blank() && found.matches()) {
                Times now = times.get(new Times(Subtitles.millis(found, 1), Subtitles.millis(found, 6)));
                if (now != null) {
                    out.append(file, at, found.start(1)).append(time(now.start(), found, 1));
                    out.append(file, found.end(5) < 0 ? found.end(4) : found.end(5), found.start(6)).append(time(now.end(), found, 6));
                    at = found.end(10) < 0 ? found.end(9) : found.end(10);
                }
            }
        }
        return out.append(file, at, file.length()).toString();
    }

    /** As the file writes it: with hours where it has them or needs them, and behind the mark it has before milliseconds. */
    private static String time(long millis, Matcher was, int group) {
        int hours = group + 1;
        boolean withHours = was.group(hours) != null || millis >= 3_600_000;
        char mark = was.end(group + 4) < 0 ? ',' : was.group().charAt(was.start(group + 4) - 1 - was.start());
        int digits = was.group(hours) == null ? 2 : was.group(hours).length();
        return (withHours ? String.format("%0" + digits + "d:", millis / 3_600_000) : "")
                + String.format("%02d:%02d%c%03d", millis / 60_000 % 60, millis / 1000 % 60, mark, millis % 1000);
    }
}
