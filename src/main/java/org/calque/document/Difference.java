package org.calque.document;

/**
 * Where two strings differ: from the first character that differs to the last.
 *
 * @param start     UTF-16 offset in both, inclusive
 * @param endBefore in the earlier, exclusive
 * @param endAfter  in the later, exclusive
 */
public record Difference(int start, int endBefore, int endAfter) {

    public static Difference between(String before, String after) {
        int limit = Math.min(before.length(), after.length());
        int head = 0;
        while (head < limit && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < limit - head && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        return new Difference(head, before.length() - tail, after.length() - tail);
    }
}
