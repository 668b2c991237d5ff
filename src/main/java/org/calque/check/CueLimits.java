package org.calque.check;

import org.jspecify.annotations.Nullable;

/**
 * How much a subtitle may ask of its reader. The figures it begins with are those that subtitlers commonly work by: the timed text
 * style guides of Netflix and of the BBC differ from them by little.
 *
 * @param perSecond characters that are read in a second, at most
 * @param line      characters in a line, at most
 * @param lines     in a cue, at most
 * @param gap       between two cues that do not follow at once, at least, ms
 * @param shortest  that a cue is to be shown where times are shared out anew, ms
 * @param longest   likewise, ms
 */
public record CueLimits(int perSecond, int line, int lines, int gap, int shortest, int longest) {

    public static final CueLimits USUAL = new CueLimits(20, 42, 2, 80, 1_000, 7_000);

    /** As it is kept: six numbers with spaces between. */
    public String written() {
        return perSecond + " " + line + " " + lines + " " + gap + " " + shortest + " " + longest;
    }

    /** What was kept, the last two perhaps not; the usual where there is nothing, or nothing that makes sense. */
    public static CueLimits read(@Nullable String written) {
        if (written == null || !written.matches("\\d{1,3} \\d{1,3} \\d{1,2} \\d{1,5}( \\d{1,5} \\d{1,5})?")) {
            return USUAL;
        }
        String[] numbers = written.split(" ");
        boolean all = numbers.length > 4;
        return new CueLimits(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]), Integer.parseInt(numbers[3]),
                all ? Integer.parseInt(numbers[4]) : USUAL.shortest, all ? Integer.parseInt(numbers[5]) : USUAL.longest);
    }
}
