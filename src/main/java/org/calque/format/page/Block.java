package org.calque.format.page;

/**
 * A paragraph of a printed page, or the start or end tag of a frame around paragraphs.
 *
 * @param element {@code p}, {@code h1}, {@code td}
 * @param text    as HTML; lines parted by line ends
 */
record Block(String element, String text, boolean frame, boolean pageBreak) {

    static final Block PAGE_BREAK = new Block("", "", false, true);

    static Block of(String element, String text) {
        return new Block(element, text, false, false);
    }

    static Block frame(String tag) {
        return new Block("", tag, true, false);
    }

    static String bare(String html) {
        return html.replaceAll("<[^>]*>", "");
    }

    /** The text without tags. */
    String bare() {
        return bare(text);
    }
}
