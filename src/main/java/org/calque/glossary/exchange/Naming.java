package org.calque.glossary.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.calque.glossary.Concept;
import org.calque.glossary.Match;
import org.calque.glossary.Term;
import org.calque.glossary.Titles;
import org.calque.language.Lemmas;
import org.calque.language.Token;
import org.calque.language.Tokenizer;
import org.calque.language.Word;

/**
 * Tells names, which are looked for as they stand, from common words, which are inflected, where a file does not say it. A
 * common word taken for a name is a plural missed silently; a name taken for a common word is a false alarm.
 */
final class Naming {

    /** So few concepts say nothing about the habits of a glossary. */
    private static final int FEW = 8;

    private static final int SYMBOL = 3;

    /** Of {@link Lemmas#frequency}: a word that is met oftener is met as itself; languages are rarer. */
    private static final int RARE = 8;

    private Naming() {
    }

    static List<Concept> build(Collection<ConceptDraft> drafts) {
        boolean capitals = beginsAllWithCapitals(drafts);
        boolean small = writesNamesSmall(drafts);
        List<Concept> concepts = new ArrayList<>(drafts.size());
        for (ConceptDraft draft : drafts) {
            if (small && draft.isSmallName()) {
                draft.nameIt();
            }
            List<Term> terms = draft.terms(Match.INFLECTED);
            boolean name = isName(terms) && !(capitals && isCommon(terms));
            concepts.add(draft.build(name ? Match.EXACT : Match.INFLECTED));
        }
        return concepts;
    }

    /**
     * Whether a glossary is a list of names of which many are written small in French, as those of languages: most English terms have
     * a capital, and every third is the French one with nothing but that capital changed.
     */
    private static boolean writesNamesSmall(Collection<ConceptDraft> drafts) {
        int capitals = 0;
        int same = 0;
        for (ConceptDraft draft : drafts) {
            List<Term> terms = draft.terms(Match.INFLECTED);
            List<Term> english = terms.stream().filter(term -> !term.french()).toList();
            capitals += !english.isEmpty() && english.stream().allMatch(Naming::capitalised) ? 1 : 0;
            same += english.stream().anyMatch(term -> terms.stream().anyMatch(french -> french.french() && !capitalised(french)
                    && french.text().equalsIgnoreCase(term.text()))) ? 1 : 0;
        }
        return drafts.size() >= FEW && capitals > drafts.size() * 9 / 10 && same > drafts.size() / 3;
    }

    /**
     * Whether a French form is a common word of quite another meaning than a name in a list of such: <i>mer</i>, <i>vote</i>. Names of
     * peoples are nouns and adjectives in French, and in English adjectives or words without a plural, with a capital: <i>latin</i>.
     */
    static boolean isSmallName(String french, Collection<String> english) {
        List<Token> tokens = Tokenizer.french().tokens(french);
        if (tokens.size() != 1 || tokens.get(0).capitalised() || english.isEmpty()) {
            return false;
        }
        Word word = tokens.get(0).word();
        boolean same = english.stream().anyMatch(french::equalsIgnoreCase);
        boolean people = english.stream().anyMatch(Lemmas.english()::isCapitalWord);
        boolean both = word.is(Word.NOUN) && word.is(Word.ADJECTIVE);
        if (!word.known()) {
            return french.length() <= SYMBOL;   // ga, to: as likely letters of a formula
        }
        return people ? word.isOnly(Word.NOUN) && Lemmas.french().frequency(french) > RARE : same || !both;
    }

    /**
     * Whether a concept is a name: its French forms begin with a capital, and so does the English. One capital alone is
     * not enough: {@code ARN messager} (messenger RNA) and {@code français} (French) have plurals, and so have {@link Titles}.
     */
    static boolean isName(List<Term> terms) {
        List<Term> french = terms.stream().filter(term -> term.french() && !term.misheard()).toList();
        List<Term> english = terms.stream().filter(term -> !term.french()).toList();
        return !french.isEmpty() && french.stream().allMatch(Naming::capitalised)
                && (english.isEmpty() || english.stream().anyMatch(Naming::capitalised))
                && !(terms.stream().noneMatch(term -> "properNoun".equals(term.partOfSpeech()))
                        && Titles.are(texts(french), texts(english)));
    }

    private static List<String> texts(List<Term> terms) {
        return terms.stream().map(Term::text).toList();
    }

    private static boolean capitalised(Term term) {
        int first = term.text().codePoints().filter(Character::isLetterOrDigit).findFirst().orElse(0);
        return Character.isUpperCase(first) || Character.isTitleCase(first) || "properNoun".equals(term.partOfSpeech());
    }

    /**
     * Whether a glossary writes its entries with a capital as a dictionary of sentences does: nearly all of them, most of
     * which are common words. A list of countries has the capitals, but not the words.
     */
    private static boolean beginsAllWithCapitals(Collection<ConceptDraft> drafts) {
        int names = 0;
        int common = 0;
        for (ConceptDraft draft : drafts) {
            List<Term> terms = draft.terms(Match.INFLECTED);
            if (isName(terms)) {
                names++;
                common += isCommon(terms) ? 1 : 0;
            }
        }
        return drafts.size() >= FEW && names > drafts.size() * 4 / 5 && common > names / 2;
    }

    /** Whether the dictionary knows all the words in lower case, and only the first has a capital. */
    private static boolean isCommon(List<Term> terms) {
        return terms.stream().filter(term -> term.french() && !term.misheard()).noneMatch(term -> {
            List<Token> tokens = Tokenizer.french().tokens(term.text());
            return "properNoun".equals(term.partOfSpeech()) || tokens.isEmpty() || tokens.stream().anyMatch(token ->
                    !token.word().known() || token != tokens.get(0) && token.capitalised());
        });
    }
}
