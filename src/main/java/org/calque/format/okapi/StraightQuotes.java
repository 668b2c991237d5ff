package org.calque.format.okapi;

/**
 * Straight quotes that stand between two blanks, as the press wires type them: whether {@code "} opens or closes there decides
 * to which sentence it belongs, and no rule that looks at its neighbours can tell. So they are counted through the text.
 */
final class StraightQuotes {

    private static final String OPENS_BEFORE = "«“‘([¿¡";
    private static final String CLOSES_AFTER = ".!?…;)]»”%€$°'’";

    private StraightQuotes() {
    }

    /** The text with each such quote as the “ or ” that it is; of the same length. */
    static String parted(String text) {
        int at = text.indexOf('"');
        if (at < 0) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text);
        boolean open = false;
        for (; at >= 0; at = text.indexOf('"', at + 1)) {
            boolean touchesBefore = at > 0 && touchesBefore(text.charAt(at - 1), open);
            boolean touchesAfter = touchesAfter(text, at + 1);
            if (touchesBefore != touchesAfter) {
                open = touchesAfter;
                continue;
            }
            open = !open;
            if (!touchesBefore) {
                open &= !lastOfQuotation(text, at);
                shown.setCharAt(at, open ? '“' : '”');
            }
        }
        return shown.toString();
    }

    /** A comma or colon stands before a quotation as well as at its end. */
    private static boolean touchesBefore(char c, boolean open) {
        return Character.isLetterOrDigit(c) || CLOSES_AFTER.indexOf(c) >= 0 || open && (c == ',' || c == ':');
    }

    private static boolean touchesAfter(String text, int at) {
        return at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || OPENS_BEFORE.indexOf(text.charAt(at)) >= 0
                || text.startsWith("..", at));
    }

    /** One that nothing closes, or behind which another opens at once, ends a quotation begun in an earlier paragraph. */
    private static boolean lastOfQuotation(String text, int at) {
        int next = text.indexOf('"', at + 1);
        return next < 0 || text.substring(at + 1, next).isBlank() && touchesAfter(text, next + 1);
    }
}
