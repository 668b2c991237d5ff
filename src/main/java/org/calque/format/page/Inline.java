package org.calque.format.page;

import org.calque.format.bilingual.Markup;

/** The words of one paragraph, with what they look like, as HTML. */
final class Inline {

    /**
     * What words look like.
     *
     * @param shift 1 above the line, -1 below it, 0 on it
     */
    record Look(boolean bold, boolean italic, boolean underline, boolean strike, int shift) {

        static final Look PLAIN = new Look(false, false, false, false, 0);

        Look level() {
            return new Look(bold, italic, underline, strike, 0);
        }

        private String tags(boolean end) {
            StringBuilder tags = new StringBuilder();
            String[] names = {bold ? "b" : "", italic ? "i" : "", underline ? "u" : "", strike ? "s" : "", shift == 0 ? "" : shift > 0 ? "sup" : "sub"};
            for (String name : names) {
                if (!name.isEmpty()) {
                    tags.insert(end ? 0 : tags.length(), (end ? "</" : "<") + name + ">");
                }
            }
            return tags.toString();
        }
    }

    private final StringBuilder html = new StringBuilder();
    private Look look = Look.PLAIN;
    private boolean blank = true;

    /** Adds words; blanks alone take the look of what stands before them, so that they end no formatting. */
    void text(String text, Look wanted) {
        if (text.isEmpty()) {
            return;
        }
        if (!text.isBlank() || wanted.equals(Look.PLAIN) && !wanted.equals(look) && blank) {
            turn(wanted);
            blank &= text.isBlank();
        }
        html.append(Markup.escaped(text));
    }

    /** Adds markup as it is: a link's end, a picture. */
    void markup(String tag) {
        turn(Look.PLAIN);
        html.append(tag);
    }

    /** Adds what is to be seen though it has no words. */
    void thing(String tag) {
        markup(tag);
        blank = false;
    }

    private void turn(Look wanted) {
        if (!wanted.equals(look)) {
            int end = html.length();
            while (end > 0 && (html.charAt(end - 1) == ' ' || html.charAt(end - 1) == '\n')) {
                end--;   // the blank between belongs to neither
            }
            String blanks = html.substring(end);
            html.setLength(end);
            html.append(look.tags(true)).append(blanks).append(wanted.tags(false));
            look = wanted;
        }
    }

    boolean isBlank() {
        return blank;
    }

    /** All of it, and begins anew. */
    String take() {
        turn(Look.PLAIN);
        String all = html.toString();
        html.setLength(0);
        blank = true;
        return all;
    }
}
