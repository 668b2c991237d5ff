package org.calque.glossary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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
 * @param note          on the use of this term alone, or null
 * @param source        where this term was found, or null
 * @param extra         what a file said of it that there is no place for, as {@link Concept#extra}
 */
public record Term(UUID id, Locale language, String text, TermStatus status, Match match, boolean caseSensitive,
                   @Nullable String partOfSpeech, @Nullable String gender, @Nullable String number, @Nullable Heard heard,
                   @Nullable String note, @Nullable String source, Map<String, String> extra) {

    /**
     * Where a misheard form was seen.
     *
     * @param document its name
     * @param millis   from the beginning of the recording, or -1 where not known
     */
    public record Heard(String document, long millis) {
    }

    public Term {
        extra = extra.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    }

    /** A new term of which no more than this is to be said. What is made from another is made by {@code with…}. */
    public Term(UUID id, Locale language, String text, TermStatus status, Match match, boolean caseSensitive,
                @Nullable String partOfSpeech, @Nullable String gender, @Nullable String number, @Nullable Heard heard) {
        this(id, language, text, status, match, caseSensitive, partOfSpeech, gender, number, heard, null, null, Map.of());
    }

    public Term withText(String other) {
        return new Term(id, language, other, status, match, caseSensitive, partOfSpeech, gender, number, heard, note, source, extra);
    }

    public Term withStatus(TermStatus other) {
        return new Term(id, language, text, other, match, caseSensitive, partOfSpeech, gender, number, heard, note, source, extra);
    }

    public Term withMatch(Match other) {
        return new Term(id, language, text, status, other, caseSensitive, partOfSpeech, gender, number, heard, note, source, extra);
    }

    /** Whether this is only a form that a recogniser produced: it matches, and is never exported as a real variant. */
    public boolean misheard() {
        return heard != null;
    }

    public boolean french() {
        return "fr".equals(language.getLanguage());
    }
}
