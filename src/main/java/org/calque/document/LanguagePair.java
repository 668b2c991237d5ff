package org.calque.document;

import java.util.Locale;

/** From which language into which, as BCP 47 tags: {@code fr} into {@code en}. */
public record LanguagePair(Locale source, Locale target) {

    public static final LanguagePair FRENCH_ENGLISH = new LanguagePair(Locale.FRENCH, Locale.ENGLISH);
}
