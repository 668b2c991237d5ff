package org.calque.memory;

import java.util.List;
import java.util.UUID;
import org.calque.language.WordAlignment;

/**
 * What another text tells in nearly the same words.
 *
 * @param others    the sentences that a sentence stands in there, in their order
 * @param text      these joined by spaces
 * @param alignment of the sentence along that text
 * @param whole     whether it takes in nearly all of them, so that a translation of theirs is one of its own
 */
public record Twin(List<UUID> others, String text, WordAlignment alignment, boolean whole) {

    public Twin {
        others = List.copyOf(others);
    }

    /** The share of words that are the same, percent. */
    public int percent() {
        return (int) Math.floor(100 * alignment.alike());
    }
}
