package org.calque.format.transcript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.document.Cue;
import org.jspecify.annotations.Nullable;

/**
 * A time code at the beginning of a line: {@code 00:05}, {@code 1:02:03}, {@code [00:05]}, {@code (00:05)},
 * {@code [00:00.000 --> 00:04.000]}.
 *
 * @param from   where the code begins in the file
 * @param to     where it ends, its brackets included
 * @param text   where the text after it begins, behind white space
 * @param start  milliseconds
 * @param end    milliseconds, or {@link Cue#UNKNOWN}
 * @param framed whether it stands in brackets
 */
record TimeCode(int from, int to, int text, long start, long end, boolean framed) {

    private static final String TIME = "(?:(\\d{1,3}):)?(\\d{1,3}):([0-5]\\d)(?:[.,](\\d{1,3})|[:;]\\d{2})?(?![\\d:])";
    private static final Pattern CODE = Pattern.compile("[\\[(]?+" + TIME + "(?:[ \\t]*(?:-->|[-–—→])[ \\t]*" + TIME + ")?[\\])]?+");

    /** The time code a line begins with, or null. */
    static @Nullable TimeCode of(Line line) {
        if (line.blank() || line.bullet()) {
            return null;
        }
        char first = line.file().charAt(line.from());
        if ((first < '0' || first > '9') && first != '[' && first != '(') {
            return null;
        }
        Matcher code = CODE.matcher(line.file()).region(line.from(), line.to());
        if (!code.lookingAt()) {
            return null;
        }
        char last = line.file().charAt(code.end() - 1);
        boolean framed = first == '[' || first == '(';
        if (framed != (last == ']' || last == ')')) {
            return null;
        }
        int text = code.end();
        while (text < line.to() && Line.isSpace(line.file().charAt(text))) {
            text++;
        }
        long end = code.group(6) == null ? Cue.UNKNOWN : millis(code, 5);
        return new TimeCode(line.from(), code.end(), text, millis(code, 1), end, framed);
    }

    private static long millis(Matcher code, int group) {
        long hours = code.group(group) == null ? 0 : Long.parseLong(code.group(group));
        long seconds = (hours * 60 + Long.parseLong(code.group(group + 1))) * 60 + Long.parseLong(code.group(group + 2));
        String fraction = code.group(group + 3);
        return seconds * 1000 + (fraction == null ? 0 : Long.parseLong((fraction + "00").substring(0, 3)));
    }

    /** Whether the text follows without a space, as no prose is written: {@code 00:05Arménie}. */
    boolean glued(Line line) {
        return text == to && text < line.to();
    }
}
