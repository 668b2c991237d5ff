package org.calque.glossary;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One word or phrase of a concept, in one language.
 *
 * @param id            lasting
 * @param language      {@code fr} or {@code en}
 * @param text          as it is written
 * @param match         how it is looked for
 * @param caseSensitive whether capitals must agree
 * @param partOfSpeech  as TBX-Basic names it (noun, verb, adjective, adverb, properNoun, other), or null
 * @param gender        as TBX-Basic names it (masculine, feminine, neuter, other), or null
 * @param number        {@code singular}, {@code plural} …, or null
 * @param heard         where a speech recogniser produced this form, for a misheard one, or null for a real term
 */
public record Term(UUID id, Locale language, String text, TermStatus status, Match match, boolean caseSensitive,
                   @Nullable String partOfSpeech, @Nullable String gender, @Nullable String number, @Nullable Heard heard) {

    /**
     * Where a misheard form was seen.
     *
     * @param document its name
     * @param millis   from the beginning of the recording, or -1 where not known
     */
    public record Heard(String document, long millis) {
    }

    /** Whether this is only a form that a recogniser produced: it matches, and is never exported as a real variant. */
    public boolean misheard() {
        return heard != null;
    }

    public boolean french() {
        return "fr".equals(language.getLanguage());
    }
}
