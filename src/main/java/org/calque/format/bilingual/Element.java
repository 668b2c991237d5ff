package org.calque.format.bilingual;

/**
 * Where an element stands in a file, in UTF-16 offsets.
 *
 * @param start  of its start tag
 * @param tagEnd after its start tag
 * @param endTag where its end tag begins; the end where the element is one empty tag
 * @param end    after its end tag
 */
public record Element(int start, int tagEnd, int endTag, int end) {

    /** Whether it is one empty tag, {@code <target/>}. */
    public boolean empty() {
        return tagEnd == end;
    }

    /** The start tag, as it would be if the element had content: without the slash of an empty one. */
    public String openTag(String text) {
        String tag = text.substring(start, tagEnd);
        return empty() ? tag.substring(0, tag.length() - 2).stripTrailing() + ">" : tag;
    }
}
