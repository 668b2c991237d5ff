package org.calque.document;

import java.util.Locale;

/** From which language into which, as BCP 47 tags: {@code fr} into {@code en}. */
public record LanguagePair(Locale source, Locale target) {

    public static final LanguagePair FRENCH_ENGLISH = new LanguagePair(Locale.FRENCH, Locale.ENGLISH);

    /** Whether another is of the same languages, whatever their countries. */
    public boolean matches(LanguagePair other) {
        return source.getLanguage().equals(other.source.getLanguage()) && target.getLanguage().equals(other.target.getLanguage());
    }
}
