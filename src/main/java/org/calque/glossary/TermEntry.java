package org.calque.glossary;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.calque.language.Lemmas;
import org.calque.language.Neighbours;
import org.calque.language.Phrase;
import org.calque.language.Token;
import org.calque.language.TokenMatcher;
import org.calque.language.Tokenizer;
import org.calque.language.Word;

/**
 * A French term made ready to be found, and the gate each hit must pass: capitals, homographs, words of grammar.
 *
 * @param own           its tokens
 * @param rank          of its glossary, lower first
 * @param place         among the French terms of its concept
 * @param keepsCapitals whether so little of it is no word of grammar that its capitals alone tell it from common words: Est, Le Monde
 * @param smallName     whether it is a name that its glossary writes small and that small is a common word: mer, the language Mer
 * @param abbreviation  whether it is written with the full stop of an abbreviation: {@code M.}, {@code art.}; a dotted acronym is a word
 * @param lemmas        of a common word alone, those it is looked for by
 * @param noun          whether of a common word alone nothing but the noun is meant
 * @param people        whether it is a people of which English has another word for the adjective: Juif (Jew, Jewish)
 * @param rather        whether the noun is rather meant, since English has one, though it may be a verb too: rapatrié (repatriate)
 */
record TermEntry(Occurrence.Found found, List<Token> own, int rank, int place, boolean name, boolean keepsCapitals,
                 boolean smallName, boolean abbreviation, Set<String> lemmas, boolean noun, boolean rather, boolean people) {

    private static final Pattern PRESENT = Pattern.compile("ante?s?$");

    /** Past participles that behind a noun mostly mean something of their own. */
    private static final Set<String> LEXICALISED = Set.of("élevé", "avancé", "prononcé", "soutenu", "poussé", "répandu", "reculé", "donné", "entendu",
            "distingué", "réservé", "passé", "marqué", "dévoué", "déplacé", "mesuré", "posé", "retiré", "tendu", "tranché", "suivi", "serré", "sacré",
            "étendu", "engagé", "éclairé", "foncé", "forcé", "privé", "rapproché", "relevé", "ouvert", "fermé", "connu", "confirmé", "composé",
            "appliqué", "arrondi", "dérivé", "développé", "évolué", "fini", "inspiré", "intéressé", "limité", "monté", "parfumé", "perdu", "pressé", "rangé");

    /** Names of so few letters are met as symbols and abbreviations too. */
    private static final int SYMBOL = 3;

    /** Abbreviations that end in a full stop have hardly more letters, the stop included. */
    private static final int ABBREVIATED = 5;

    /** With the phrase it is looked for by, which is worth no keeping once it is in a matcher. */
    record Made(Phrase phrase, TermEntry entry) {

        void addTo(TokenMatcher.Builder<TermEntry> builder) {
            builder.add(phrase, entry);
        }
    }

    static Made of(Occurrence.Found found, int rank, int place, Tokenizer french) {
        Term term = found.term();
        boolean inflected = term.match() == Match.INFLECTED;
        int classes = PartsOfSpeech.of(term);
        boolean rather = inflected && classes == 0 && PartsOfSpeech.isMeantAsNoun(found.concept(), term, french);
        boolean noun = inflected && classes == Word.NOUN || rather && PartsOfSpeech.isSurelyNoun(found.concept(), term, french);
        Phrase phrase = Phrase.of(term.text(), french, inflected, noun ? Word.NOUN : classes);
        List<Token> own = List.copyOf(phrase.tokens());
        rather &= noun || !own.isEmpty() && !own.get(0).word().is(Word.INFINITIVE);
        Set<String> lemmas = own.size() != 1 || !inflected ? Set.of()
                : phrase.keys().stream().map(key -> key.substring(1)).collect(Collectors.toUnmodifiableSet());
        return new Made(phrase, new TermEntry(found, own, rank, place, !inflected, keepsCapitals(own, !inflected), isSmallName(term, own),
                isAbbreviation(term.text(), own), lemmas, noun, rather, inflected && own.size() == 1 && own.get(0).shape() == Token.Shape.CAPITAL
                        && found.concept().renderings().stream().anyMatch(rendering -> Lemmas.english().isPeople(rendering.text()))));
    }

    private static boolean isSmallName(Term term, List<Token> own) {
        return own.size() == 1 && "properNoun".equals(term.partOfSpeech()) && own.get(0).shape() == Token.Shape.LOWER
                && (own.get(0).word().known() || own.get(0).form().length() <= SYMBOL);
    }

    /** Whether a word of which nothing but the noun is meant stands at a noun as its adjective, or one that is rather a noun as a participle. */
    boolean qualifies(List<Token> tokens, int at) {
        if (rather && !noun && tokens.get(at).word().is(Word.PARTICIPLE) && Neighbours.isBehindVerbOrNoun(tokens, at)) {
            return true;
        }
        if (people && tokens.get(at).shape() == Token.Shape.LOWER) {
            return Neighbours.place(tokens, at) != Neighbours.Place.NOUN || Neighbours.isAttribute(tokens, at);   // il est juif: he is Jewish
        }
        if (own.size() == 1 && !own.get(0).word().is(Word.NOMINAL) && Neighbours.isPronominal(tokens, at)) {
            return true;   // s'arrêter is not to arrest
        }
        if (noun && tokens.get(at).word().isOnly(Word.NOUN | Word.ADJECTIVE) && tokens.get(at).word().is(Word.ADJECTIVE)
                && Neighbours.place(tokens, at) == Neighbours.Place.AFTER_AUXILIARY && (at + 1 == tokens.size() || !tokens.get(at + 1).form().equals("de"))) {
            return true;   // nous sommes prêts is about no loan; but il est victime de
        }
        return (noun || rather) && tokens.get(at).word().is(Word.ADJECTIVE) && Neighbours.isAttribute(tokens, at);   // of another lemma too: une nouvelle loi
    }

    /** Whether it is written as dictionaries write it: another form of a word is rather this term than one that is inflected too. */
    boolean basic() {
        for (Token token : own) {
            if (!token.mark() && !token.word().function() && token.word().classesUnder(token.form()) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the words found are written as the term is, capitals apart. */
    boolean exact(List<Token> tokens, int first, int last) {
        if (last - first + 1 != own.size()) {
            return false;
        }
        for (int i = 0; i < own.size(); i++) {
            if (!own.get(i).form().equals(tokens.get(first + i).form())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a name with an article was met where the article is part of {@code du}, {@code au}, {@code des} or {@code aux}. */
    boolean beginsInContraction(Token token) {
        return name && own.size() > 1 && switch (token.form()) {
            case "du", "au" -> own.get(0).form().equals("le");
            case "des", "aux" -> own.get(0).form().equals("les");
            default -> false;
        };
    }

    boolean admits(List<Token> tokens, int first, int last) {
        if (tokens.get(last).clitic() && Neighbours.place(tokens, first) == Neighbours.Place.NOUN) {
            return false; // un rendez-vous
        }
        if (found.term().caseSensitive() && !sameCapitals(tokens, first, last)) {
            return false;
        }
        if (abbreviation) {
            return tokens.get(first).shape() == own.get(0).shape() && last + 1 < tokens.size() && tokens.get(last + 1).form().equals(".")
                    && tokens.get(last + 1).start() == tokens.get(last).end();
        }
        if (own.size() > 1 && !tokens.get(first).capitalised() && own.get(0).capitalised() && Titles.isColoured(own)
                && (name ? Titles.isOneOfMany(tokens, first) : !exact(tokens, first, last)
                        && found.concept().renderings().stream().anyMatch(Titles::isTitled))) {
            return false; // the White House, and white houses; but premiers ministres are Prime Ministers
        }
        if (own.size() == 1 && own.get(0).shape() == Token.Shape.LOWER && tokens.get(first).shape() == Token.Shape.MIXED) {
            return false; // aVar is no word
        }
        if (first == last && tokens.get(first).form().length() == 1 && own.size() == 1 && !isLetterAlone(tokens, first)) {
            return false;
        }
        if (name && own.size() == 1 && isSymbol(tokens, first) || !name && isPlace(tokens, first, last)
                || own.size() > 1 && !name && (!agrees(tokens, first, last) || isPerfect(tokens, first))) {
            return false;
        }
        if (keepsCapitals && !capitalsKept(tokens, first, last) || name && !accentsKept(tokens, first, last)
                || own.size() == 1 && isAcronym(tokens, first)
                || smallName && (!isSpoken(tokens, first) || own.get(0).word().known() && (tokens.get(first).word().function()
                        || !Neighbours.mayBeName(tokens, first))) || name && own.size() == 1 && (isCounted(tokens, first) || Namesakes.isNamesake(found.concept(), tokens, first))) {
            return false;
        }
        if (name && own.size() == 1 && found.concept().doNotTranslate() && isDescribed(tokens, first)) {
            return false;
        }
        return own.size() != 1 || first != last || name || homographAdmits(tokens, first);
    }

    /** Whether a common word's own article and complement stand around what else is a name: <i>la Libération de Paris</i> is no newspaper. */
    private boolean isDescribed(List<Token> tokens, int at) {
        boolean article = at > 0 && switch (tokens.get(at - 1).form()) {
            case "le", "la", "les", "cette", "une" -> true;
            default -> false;
        };
        return article && own.get(0).word().known() && own.get(0).shape() == Token.Shape.CAPITAL && at + 1 < tokens.size()
                && (tokens.get(at + 1).form().equals("de") || tokens.get(at + 1).form().equals("du") || tokens.get(at + 1).form().equals("des"));
    }

    /** Whether its participle is said of its noun, where the term may be more than its words: <i>le produit est fini</i> is no end product. */
    boolean isPredicated(List<Token> tokens, int first, int last) {
        if (last - first < own.size() || own.size() < 2 || own.get(0).form().equals("se") || !own.get(0).word().is(Word.NOUN)) {
            return false;
        }
        return tokens.subList(first + 1, last).stream().anyMatch(token -> token.word().classesUnder("être") != 0 && token.word().function());
    }

    /** Whether it is a common word in its basic form. */
    boolean isWord(String lemma) {
        return own.size() == 1 && !name && !smallName && !"properNoun".equals(found.term().partOfSpeech()) && !found.term().caseSensitive() && own.get(0).shape() == Token.Shape.LOWER && own.get(0).word().classesUnder(lemma) != 0;
    }

    /** Whether an acronym that the dictionary has stands there, for a word that is none: ong is a language, an ONG is not. */
    private boolean isAcronym(List<Token> tokens, int at) {
        Token there = tokens.get(at);
        return own.get(0).shape() == Token.Shape.LOWER && there.shape() == Token.Shape.ALL_CAPITALS && !there.word().known()
                && Lemmas.french().frequency(there.form().toUpperCase(Locale.ROOT)) >= 0;
    }

    /** Whether a short name met is a unit behind its number ({@code 12 Ko}) or an abbreviation ({@code un MBA}), which no name is. */
    private boolean isSymbol(List<Token> tokens, int at) {
        Token there = tokens.get(at);
        boolean unit = there.form().length() <= SYMBOL && at > 0 && Character.isDigit(tokens.get(at - 1).form().charAt(0));
        return unit || there.form().length() <= SYMBOL + 1 && there.shape() == Token.Shape.ALL_CAPITALS && !there.opens()
                && own.get(0).shape() != Token.Shape.ALL_CAPITALS && !Neighbours.isShouted(tokens, at)
                && found.concept().renderings().stream().noneMatch(term -> term.text().equals(term.text().toUpperCase(Locale.ROOT)));   // Otan: NATO
    }

    /** Whether a capital may be that of a language: {@code elle parle le Ga}, but {@code Ali} is somebody, and {@code Logo} a label. */
    private static boolean isSpoken(List<Token> tokens, int at) {
        return tokens.get(at).capitalised() && (tokens.size() == 1 || at > 0 && switch (tokens.get(at - 1).form()) {
            case "le", "du", "en", "au", "langue" -> true;
            default -> false;
        });
    }

    /** Whether a number counts what stands behind it, and is not the town of that name: <i>la guerre de Trente Ans</i>. */
    private static boolean isCounted(List<Token> tokens, int at) {
        return tokens.get(at).word().is(Word.NUMBER) && at + 1 < tokens.size() && tokens.get(at + 1).gap() == Token.Gap.SPACE
                && tokens.get(at + 1).word().isOnly(Word.NOUN | Word.ADJECTIVE);
    }

    private static boolean isAbbreviation(String text, List<Token> own) {
        return own.size() == 1 && text.length() <= ABBREVIATED && text.endsWith(".") && text.indexOf('.') == text.length() - 1
                && (text.length() == 2 || own.get(0).word().known());
    }

    /** Whether a country is meant and not its people or language: {@code en Corse}, but {@code en corse}. */
    private boolean isPlace(List<Token> tokens, int first, int last) {
        Token there = tokens.get(first);
        return first == last && own.size() == 1 && own.get(0).shape() == Token.Shape.LOWER && there.shape() == Token.Shape.CAPITAL
                && first > 0 && tokens.get(first - 1).form().equals("en")
                && Lemmas.french().frequency(there.form().substring(0, 1).toUpperCase(Locale.ROOT) + there.form().substring(1)) >= 0;
    }

    /** Whether the last word goes with the one before it and not with an earlier one: <i>une base de données liée</i> has no linked data. */
    private static boolean agrees(List<Token> tokens, int first, int last) {
        if (first == 0 || last != first + 1 || !tokens.get(first - 1).form().equals("de")) {
            return true;
        }
        Token noun = tokens.get(first);
        Token adjective = tokens.get(last);
        boolean parted = last + 1 < tokens.size() && (tokens.get(last + 1).mark() || tokens.get(last + 1).form().equals("et"));
        return !isPlural(noun) || !adjective.word().isOnly(Word.ADJECTIVE | Word.PARTICIPLE) || parted && !tokens.get(last + 1).form().equals(".")
                || adjective.form().endsWith("s") || adjective.form().endsWith("x") || adjective.end() - adjective.start() > adjective.form().length();
    }

    /** Whether its first noun stands there as a participle behind its auxiliary: <i>il a permis de conduire ici</i> is about no licence. */
    private boolean isPerfect(List<Token> tokens, int first) {
        Word word = tokens.get(first).word();
        return word.is(Word.PARTICIPLE) && own.get(0).word().is(Word.NOUN) && !own.get(0).word().is(Word.INFINITIVE)
                && Neighbours.place(tokens, first) == Neighbours.Place.AFTER_AUXILIARY;
    }

    private static boolean isPlural(Token token) {
        return (token.form().endsWith("s") || token.form().endsWith("x")) && token.word().known() && token.word().classesUnder(token.form()) == 0;
    }

    /** Whether a name that differs in its accents has its capital at least, and one that says something: béni is not Beni. */
    private boolean accentsKept(List<Token> tokens, int first, int last) {
        if (last - first + 1 != own.size()) {
            return true;
        }
        for (int i = 0; i < own.size(); i++) {
            Token token = own.get(i);
            Token there = tokens.get(first + i);
            if (token.capitalised() && (there.shape() == Token.Shape.LOWER || there.opens() && there.word().known() && own.size() == 1)
                    && !token.form().equals(there.form()) && !token.word().function()) {
                return false;
            }
        }
        return true;
    }

    private boolean isLetterAlone(List<Token> tokens, int at) {
        return tokens.get(at).shape() == own.get(0).shape() && tokens.get(at).gap() != Token.Gap.HYPHEN
                && (at + 1 == tokens.size() || tokens.get(at + 1).gap() != Token.Gap.HYPHEN);
    }

    private boolean sameCapitals(List<Token> tokens, int first, int last) {
        int shared = Math.min(own.size(), last - first + 1);
        for (int i = 0; i < shared; i++) {
            Token.Shape shape = tokens.get(first + i).shape();
            boolean startsOnly = tokens.get(first + i).opens() && shape == Token.Shape.CAPITAL
                    && own.get(i).shape() == Token.Shape.LOWER;
            if (shape != own.get(i).shape() && !startsOnly) {
                return false;
            }
        }
        return true;
    }

    private static boolean keepsCapitals(List<Token> own, boolean name) {
        long content = own.stream().filter(token -> !token.mark() && !token.word().function()).count();
        return name && content < 2 || own.size() == 1 && own.get(0).shape() == Token.Shape.ALL_CAPITALS;
    }

    private boolean capitalsKept(List<Token> tokens, int first, int last) {
        int shift = own.size() - (last - first + 1);
        for (int i = Math.max(0, shift); i < own.size(); i++) {
            Token token = own.get(i);
            Token there = tokens.get(first + i - Math.max(0, shift));
            boolean article = i == 0 && own.size() > 1;
            if (token.shape() == Token.Shape.LOWER || token.mark() || article || !token.word().known()) {
                continue;
            }
            int at = first + i - Math.max(0, shift);
            boolean kept = token.shape() == Token.Shape.ALL_CAPITALS
                    ? there.shape() == Token.Shape.ALL_CAPITALS && !Neighbours.isShouted(tokens, at)
                    : Neighbours.mayBeName(tokens, at) && !(there.shape() == Token.Shape.ALL_CAPITALS && there.word().function());
            if (!kept) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a word of grammar is one that a glossary may well ask for: depuis, toutefois, which are nothing else; and sans or contre
     * where it asks for an English preposition.
     */
    private boolean isConnective(List<Token> tokens, int at) {
        Word word = tokens.get(at).word();
        if (!word.form().equals(own.get(0).form()) || word.is(Word.DETERMINER | Word.PRONOUN) || tokens.get(at).gap() == Token.Gap.HYPHEN
                || at + 1 < tokens.size() && tokens.get(at + 1).gap() == Token.Gap.HYPHEN) {
            return false;
        }
        return word.form().length() > 4 && word.isOnly(Word.FUNCTION | Word.ADVERB | Word.PREPOSITION)
                || word.form().length() > 3 && word.is(Word.PREPOSITION) && Neighbours.place(tokens, at) != Neighbours.Place.VERB
                && found.concept().renderings().stream().anyMatch(PartsOfSpeech::isPreposition);
    }

    private boolean homographAdmits(List<Token> tokens, int at) {
        Word word = tokens.get(at).word();
        int as = 0;
        int otherwise = 0;
        boolean ownNoun = false;
        boolean own = false;
        for (Word.Reading reading : word.readings()) {
            boolean matched = lemmas.contains(reading.lemma());
            as |= matched ? reading.classes() : 0;
            otherwise |= matched ? 0 : reading.classes();
            ownNoun |= !matched && reading.lemma().equals(word.form()) && (reading.classes() & Word.NOUN) != 0;
            own |= matched && reading.lemma().equals(word.form());
        }
        if (noun && this.own.get(0).word().is(Word.NOUN) && (as & (Word.NOUN | Word.ADJECTIVE)) == 0 && as != 0) {
            return false;   // il a conseillé: of the verb that is written as the noun
        }
        if (noun && ((otherwise | as) & Word.PARTICIPLE) != 0) {
            if ((as & Word.NOUN) == 0) {   // les mobilisés, of which the dictionary has the verb alone
                return (as & (Word.PARTICIPLE | Word.ADJECTIVE)) != 0 && Neighbours.place(tokens, at) == Neighbours.Place.NOUN;
            }
            as &= ~(Word.ADJECTIVE | Word.PARTICIPLE);   // a casualty is a blessé, but whoever est blessé is wounded
            otherwise |= Word.PARTICIPLE;
        }
        boolean nominal = (as & (Word.NOUN | Word.ADJECTIVE)) != 0;
        boolean verbal = (as & (Word.FINITE | Word.INFINITIVE | Word.PARTICIPLE)) != 0;
        Neighbours.Place place = Neighbours.place(tokens, at);
        if (word.function()) {
            return nominal && Neighbours.isNounDespiteGrammar(tokens, at)
                    || verbal && (as & Word.FUNCTION) == 0 && (place == Neighbours.Place.VERB
                    || place == Neighbours.Place.AFTER_AUXILIARY && (as & Word.PARTICIPLE) != 0)
                    || isConnective(tokens, at);
        }
        if (noun && word.is(Word.ADVERB | Word.ADJECTIVE) && Neighbours.isBehindDegree(tokens, at)
                || noun && word.is(Word.ADVERB) && place != Neighbours.Place.NOUN && place != Neighbours.Place.START) {
            return false; // très fort is no stronghold
        }
        if (as == 0) {
            return true; // the very form, of a word without lemmas
        }
        if (nominal && !verbal) {
            boolean adjective = (as & Word.ADJECTIVE) != 0 || !noun && (otherwise & Word.PARTICIPLE) != 0
                    && found.concept().renderings().stream().anyMatch(PartsOfSpeech::isAdjective);   // mort: dead
            boolean verbThere = (place == Neighbours.Place.VERB || Neighbours.isBehindName(tokens, at)) && (otherwise & Word.FINITE) != 0
                    || (place == Neighbours.Place.AFTER_NOUN || place == Neighbours.Place.VERB && Neighbours.isBehindNoun(tokens, at) || place == Neighbours.Place.AFTER_AUXILIARY
                    || place == Neighbours.Place.OPEN && Neighbours.isBehindNoun(tokens, at))
                    && !adjective && (otherwise & Word.PARTICIPLE) != 0; // une force armée is no army
            verbThere |= !adjective && (otherwise & Word.PARTICIPLE) != 0 && Neighbours.isParticiple(tokens, at);
            verbThere |= (otherwise & Word.FINITE & ~Word.RARE) != 0 && Neighbours.isImperative(tokens, at);
            // fois is the plural of foi, but hardly ever meant as one
            return !(ownNoun && !own) && !verbThere;
        }
        if (!nominal && (as & ~Word.RARE) == Word.PARTICIPLE && (otherwise & Word.ADJECTIVE) != 0 && Neighbours.isBehindNoun(tokens, at)
                && (PRESENT.matcher(word.form()).find() || LEXICALISED.stream().anyMatch(lemma -> word.classesUnder(lemma) != 0))) {
            return false; // un cadre flottant does not float, nor is un prix élevé raised
        }
        boolean finiteOnly = !nominal && (as & (Word.INFINITIVE | Word.PARTICIPLE)) == 0;
        if (finiteOnly && (otherwise & Word.ADJECTIVE) != 0 && place == Neighbours.Place.AFTER_AUXILIARY) {
            return false;   // les rues étaient désertes
        }
        boolean couldBeNoun = (otherwise & Word.NOUN) != 0;
        return !finiteOnly || !couldBeNoun || (as & Word.RARE) == 0 && Neighbours.mayBeVerb(tokens, at);
    }
}
