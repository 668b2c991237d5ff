package org.calque.format.bilingual;

import org.calque.document.Code;

/** How a format writes what a {@link Rendering} cannot copy from the file. */
public interface Dialect {

    /** Whether an element encloses what it marks, so that its tags must nest. */
    boolean encloses(String element);

    /**
     * One end of an enclosing element whose tags would not nest, or whose other end is missing.
     *
     * @param tag   the start tag as the file has it
     * @param whole whether the other end stands in the same text
     */
    String torn(Code code, String tag, boolean whole);

    /** The tag of a code that stands for one end of a pair, where the other end stands nowhere in the unit. */
    default String alone(Code code, String tag) {
        return tag;
    }

    /** A code that the file does not have. */
    String added(Code code);

    /**
     * A tag for the second and further occurrences of a code.
     *
     * @param count from 2
     */
    String again(String tag, Code code, int count);

    /** A character that XML forbids. */
    String forbidden(int point);
}
