package org.calque.glossary;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.calque.language.Folding;
import org.calque.language.Lemmas;
import org.calque.language.Token;
import org.calque.language.Tokenizer;
import org.calque.language.Word;

/** What a term is: as its glossary says, or else as its renderings show. */
final class PartsOfSpeech {

    /** English adjectives that are nouns too, and have none of the endings. */
    private static final Set<String> ADJECTIVE_TOO = Set.of("adult", "male", "female", "minor", "rebel", "giant", "secret", "foreign");
    private static final Pattern ENDINGS = Pattern.compile("(?:ist|ian|ese|ish|ic|al|ive|ous|ile|less)$");

    /** French infinitives that have long been nouns, of which English has another word for the verb. */
    private static final Set<String> INFINITIVES = Set.of("pouvoir", "devoir", "savoir", "diner", "déjeuner");

    private PartsOfSpeech() {
    }

    /** The part of speech as TBX-Basic names it, in classes of words; 0 where it says nothing. */
    static int of(Term term) {
        String partOfSpeech = term.partOfSpeech();
        return partOfSpeech == null ? 0 : switch (partOfSpeech) {
            case "noun" -> Word.NOUN;
            case "verb" -> Word.INFINITIVE | Word.FINITE | Word.PARTICIPLE;
            case "adjective" -> Word.ADJECTIVE | Word.PARTICIPLE;
            case "adverb" -> Word.ADVERB;
            default -> 0;
        };
    }

    /**
     * Whether a French term that could be a noun and more is meant as the noun, since its renderings can be no adjective and no verb's
     * participle: {@code blessé} is a casualty, {@code fort} a stronghold. Nothing is guessed of a term that is written in an inflected
     * form, nor of a concept with terms of several words' families.
     */
    static boolean isMeantAsNoun(Concept concept, Term term, Tokenizer french) {
        if (term.text().indexOf(' ') >= 0) {
            return false;
        }
        Word word = french.lemmas().word(Folding.fold(term.text()));
        if (!word.known() || !word.is(Word.NOUN | Word.PARTICIPLE) || !word.is(Word.PARTICIPLE | Word.ADVERB | Word.ADJECTIVE | Word.INFINITIVE) || word.function()
                || !isBasic(word)) {
            return false;
        }
        List<Term> renderings = concept.renderings();
        return !renderings.isEmpty() && renderings.stream().allMatch(PartsOfSpeech::isNoun)
                && concept.french().allMatch(other -> other.misheard() || isKin(word, french.tokens(other.text())));
    }

    /** Whether an English term is one preposition. */
    static boolean isPreposition(Term rendering) {
        List<Token> tokens = Tokenizer.english().tokens(rendering.text());
        return tokens.size() == 1 && tokens.get(0).word().is(Word.PREPOSITION);
    }

    /** Whether, of a term that is meant as a noun, its own form or its renderings show that it can be no verb's participle. */
    static boolean isSurelyNoun(Concept concept, Term term, Tokenizer french) {
        Word word = french.lemmas().word(Folding.fold(term.text()));
        return INFINITIVES.contains(word.form()) || !word.is(Word.PARTICIPLE | Word.INFINITIVE | Word.ADVERB)
                || word.readings().stream().anyMatch(reading -> (reading.classes() & (Word.NOUN | Word.ADJECTIVE | Word.INFINITIVE)) == Word.NOUN)
                || concept.renderings().stream().noneMatch(PartsOfSpeech::isInfinitive);
    }

    private static boolean isInfinitive(Term rendering) {
        List<Token> tokens = Tokenizer.english().tokens(rendering.text());
        return tokens.size() == 1 && tokens.get(0).word().is(Word.INFINITIVE);
    }

    private static boolean isBasic(Word word) {
        boolean singular = word.is(Word.NOUN) && Lemmas.french().agreement(word.form()).equals("fs");   // nouvelle, of which the lemma is nouveau
        return singular || !word.is(Word.NOUN) || word.readings().stream().anyMatch(reading -> (reading.classes() & Word.NOUN) != 0
                && (reading.lemma().equals(word.form()) || (reading.classes() & Word.ADJECTIVE) == 0));
    }

    private static boolean isKin(Word word, List<Token> other) {
        return other.size() != 1 || other.get(0).word().readings().stream().anyMatch(reading -> word.classesUnder(reading.lemma()) != 0);
    }

    /** Whether an English term is a noun and can be no adjective or participle; its last word tells. */
    private static boolean isNoun(Term rendering) {
        List<Token> tokens = Tokenizer.english().tokens(rendering.text());
        if (tokens.isEmpty() || tokens.size() > 1 && tokens.get(0).form().equals("to")) {
            return false;
        }
        Word last = tokens.get(tokens.size() - 1).word();
        if (tokens.size() == 1 && tokens.get(0).capitalised() && Lemmas.english().isCapitalWord(rendering.text())) {
            return false;   // Polish
        }
        boolean described = tokens.size() > 1 && tokens.get(0).word().is(Word.ADJECTIVE | Word.PARTICIPLE) && !tokens.get(0).word().is(Word.NOUN | Word.INFINITIVE)
                && last.is(Word.NOUN);   // foreign national, elected official
        return last.known() && last.is(Word.NOUN) && !last.is(Word.PARTICIPLE | Word.ADVERB | Word.FUNCTION) && (described || !isAdjective(last))
                && Lemmas.english().word(last.form()).equals(last);
    }

    /** Whether an English term may be said of a noun: its last word is an adjective or a participle. */
    static boolean isAdjective(Term rendering) {
        List<Token> tokens = Tokenizer.english().tokens(rendering.text());
        Word last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1).word();
        return last != null && (last.is(Word.PARTICIPLE) || isAdjective(last));
    }

    /** The dictionary calls any noun an adjective that stands before others (a farm house): adverbs, degrees and endings tell more. */
    private static boolean isAdjective(Word word) {
        String form = word.form();
        if (!word.is(Word.ADJECTIVE)) {
            return false;
        }
        return !word.is(Word.NOUN) || ADJECTIVE_TOO.contains(form) || ENDINGS.matcher(form).find()
                || Stream.of(form + "ly", form + "ally", form.substring(0, form.length() - 1) + "ily", form.substring(0, form.length() - 1) + "y")
                        .anyMatch(adverb -> Lemmas.english().word(adverb).is(Word.ADVERB))
                || Lemmas.english().word(form + "er").classesUnder(form) == Word.ADJECTIVE;
    }
}
