package org.calque.check;

import java.util.ArrayList;
import java.util.List;
import org.calque.language.Folding;

/**
 * A run of letters in a text.
 *
 * @param start  UTF-16 offset
 * @param end    exclusive
 * @param form   as it stands there
 * @param folded in small letters, composed
 */
record WordAt(int start, int end, String form, String folded) {

    static List<WordAt> of(String text) {
        List<WordAt> words = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            if (!Character.isLetter(text.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            while (i < text.length() && (Character.isLetter(text.charAt(i)) || Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK)) {
                i++;
            }
            String form = text.substring(start, i);
            words.add(new WordAt(start, i, form, Folding.fold(form)));
        }
        return words;
    }

    boolean capital() {
        return Character.isUpperCase(form.charAt(0));
    }

    /** Whether it is part of an address, a file, an option, a compound such as a name with hyphens. */
    boolean partOfSomething(String text) {
        String glue = "/\\._@-‑$&#=~<>%{}0123456789";
        return start > 0 && glue.indexOf(text.charAt(start - 1)) >= 0
                || end + 1 < text.length() && glue.indexOf(text.charAt(end)) >= 0 && Character.isLetterOrDigit(text.charAt(end + 1))
                || end < text.length() && "/_@=(".indexOf(text.charAt(end)) >= 0;
    }
}
