package org.calque.language;

import java.util.List;
import java.util.Locale;

/** How English is spelt. */
public enum EnglishSpelling {
    /** colour, organise. */
    BRITISH("en_GB"),
    /** colour, organize: as Oxford spells, {@code en-GB-oxendict}. */
    OXFORD("en_GB", "en_US"),
    /** color, organize. */
    AMERICAN("en_US");

    final List<String> dictionaries;   // the first has every word; of others words in -iz- are taken

    EnglishSpelling(String... dictionaries) {
        this.dictionaries = List.of(dictionaries);
    }

    /** The usual spelling of a language: American where it says so, else British. */
    public static EnglishSpelling of(Locale language) {
        return language.getCountry().equals("US") ? AMERICAN
                : language.toLanguageTag().contains("oxendict") ? OXFORD : BRITISH;
    }
}
