package org.calque.format;

import org.calque.format.extract.Extraction;
import org.calque.language.SentenceRules;
import org.jspecify.annotations.Nullable;

/**
 * How files are opened.
 *
 * @param extraction what of a file is offered for translation
 * @param rules      of the user's own for where sentences end; null for ours alone
 */
public record OpeningOptions(Extraction extraction, @Nullable SentenceRules rules) {

    public static final OpeningOptions USUAL = new OpeningOptions(Extraction.USUAL, null);

    public OpeningOptions with(Extraction other) {
        return new OpeningOptions(other, rules);
    }
}
