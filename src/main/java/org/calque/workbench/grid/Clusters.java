package org.calque.workbench.grid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reader takes for one letter: a base with its accents, an emoji with its colour, a family, a flag (extended grapheme
 * clusters of Unicode, UAX 29). Java's expressions know them; its character breaks know only accents before Java 20.
 */
final class Clusters {

    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private Clusters() {
    }

    /** Where the cluster ends that a position stands before or in; the length at the end. UTF-16 offsets. */
    static int after(String string, int position) {
        Matcher cluster = CLUSTER.matcher(string);
        while (cluster.find()) {
            if (cluster.end() > position) {
                return cluster.end();
            }
        }
        return string.length();
    }

    /** Where the cluster begins that a position stands behind or in; 0 at the beginning. UTF-16 offsets. */
    static int before(String string, int position) {
        int begin = 0;
        Matcher cluster = CLUSTER.matcher(string);
        while (cluster.find() && cluster.start() < position) {
            begin = cluster.start();
        }
        return begin;
    }

    /**
     * Where a backspace begins to delete: an accent is taken from its letter, as it was typed; of what is drawn as one picture
     * nothing is left standing.
     */
    static int erased(String string, int position) {
        int begin = before(string, position);
        boolean picture = string.substring(begin, position).codePoints().anyMatch(point -> point == 0x200D || point == 0xFE0F || point > 0xFFFF);
        return picture ? begin : string.offsetByCodePoints(position, -1);
    }
}
