package org.calque.format.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a file, with offsets into the file's text.
 *
 * @param number from 1
 * @param start  its first character, a byte order mark aside
 * @param from   where its text begins: behind indentation, marks of quoted mail and a bullet
 * @param to     where its text ends: before white space at its end
 * @param bullet whether a bullet stands before the text
 */
record Line(String file, int number, int start, int from, int to, boolean bullet) {

    private static final Pattern BREAK = Pattern.compile("\\r\\n|[\\n\\r\\f\\u000B\\u2028\\u2029]");
    private static final Pattern BEFORE = Pattern.compile("[ \\t\\u00A0]*(?:>[ \\t]?)*[ \\t\\u00A0]*([•▪◦‣*][ \\t\\u00A0]+)?");
    private static final Pattern NUMBERED = Pattern.compile("(?:[-–—]|\\d{1,3}[.)]|[a-zA-Z]\\))[ \\t\\u00A0].*");

    static List<Line> of(String file) {
        List<Line> lines = new ArrayList<>();
        Matcher breaks = BREAK.matcher(file);
        Matcher before = BEFORE.matcher(file);
        int start = file.startsWith("\uFEFF") ? 1 : 0;
        while (start < file.length()) {
            boolean found = breaks.find(start);
            int end = found ? breaks.start() : file.length();
            int to = end;
            while (to > start && isSpace(file.charAt(to - 1))) {
                to--;
            }
            before.region(start, to).lookingAt();   // always matches, if only the empty string
            lines.add(new Line(file, lines.size() + 1, start, before.end(), to, before.group(1) != null));
            start = found ? breaks.end() : file.length();
        }
        return lines;
    }

    boolean blank() {
        return from == to;
    }

    String text() {
        return file.substring(from, to);
    }

    /** How far the text is indented, marks included. */
    int indent() {
        return from - start;
    }

    /** Its length as a reader sees it. */
    int width() {
        return to - start;
    }

    /** Whether it looks like an item of a list, or a line of dialogue. */
    boolean item() {
        return bullet || NUMBERED.matcher(file).region(from, to).matches();
    }

    /** The length of its first word. */
    int firstWord() {
        int end = from;
        while (end < to && file.charAt(end) != ' ') {
            end++;
        }
        return end - from;
    }

    /** Whether a sentence may end with this line. */
    boolean ended() {
        return !blank() && ".!?…:;»\"”)".indexOf(file.charAt(to - 1)) >= 0;
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
