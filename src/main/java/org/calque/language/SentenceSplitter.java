package org.calque.language;

/**
 * Tells where sentences end. Not safe across threads: each thread asks for one of its own.
 */
public interface SentenceSplitter {

    /**
     * The offsets after which sentences end, ascending, in UTF-16 units; white space after an end belongs to neither side and
     * stands behind the offset. The last end is the length of the text without trailing white space; a blank text has none.
     */
    int[] ends(String text);
}
