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

    /** A sentence with the words of its twin in the place of its own where they differ. */
    public String retold(String sentence) {
        StringBuilder told = new StringBuilder(sentence);
        for (int i = alignment.parts().size() - 1; i >= 0; i--) {
            WordAlignment.Part part = alignment.parts().get(i);
            if (!part.same() && part.end() <= sentence.length()) {
                String there = text.substring(part.otherStart(), part.otherEnd());
                if (part.start() < part.end()) {
                    boolean spaced = there.isEmpty() && part.start() > 0 && sentence.charAt(part.start() - 1) == ' ';
                    told.replace(spaced ? part.start() - 1 : part.start(), part.end(), there);
                } else {
                    told.insert(part.start(), part.start() == 0 ? there + " " : " " + there);
                }
            }
        }
        return told.toString();
    }

    /** The share of words that are the same, percent. */
    public int percent() {
        return (int) Math.floor(100 * alignment.alike());
    }
}
