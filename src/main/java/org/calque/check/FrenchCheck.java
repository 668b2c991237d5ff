package org.calque.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.calque.language.Folding;
import org.calque.language.Lemmas;

/**
 * Words of the source that were left in French: known in French and not in English, which knows its loans, and no names. Words
 * that are English too are told where they stand in a row with others as they do in the source. What stands in quotation marks
 * may be meant so, and what the glossary asks for is.
 */
final class FrenchCheck implements Check {

    private static final int SHORTEST = 4;
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|‘[^’]*’(?!\\p{L})|\"[^\"]*\"|«[^»]*»");
    /** Words of grammar that English has not, or only in loans: one of them in a row of French words makes the row French. */
    private static final Set<String> GRAMMAR = Set.of("le", "la", "les", "des", "du", "de", "un", "une", "et", "est", "au", "aux", "ce", "ces", "cette", "qui", "que", "sur",
            "par", "ne", "pas", "se", "sa", "ses", "leur", "leurs", "nous", "vous", "ils", "elle", "elles", "il", "dans", "avec", "pour", "mais", "ou", "où", "son", "sont", "à",
            "en", "d", "l", "s", "qu", "n", "j");
    /** What English took over as it was. */
    private static final Pattern LOANS = Pattern.compile("(?iU)\\b(?:coups? d['’]état|raison d['’]être|hors d['’]œuvres?|à la carte|à la mode|carte blanche|fait accompli|laissez[- ]faire|déjà vu"
            + "|femme fatale|faux pas|cul[- ]de[- ]sac|nom de (?:guerre|plume)|crème de la crème|pièce de résistance|bête noire|force majeure|joie de vivre|esprit de corps|de facto|de jure"
            + "|art de vivre|je ne sais quoi|vis[- ]à[- ]vis|tour de force|coup de grâce|coup de théâtre|pas de deux|mise en (?:scène|place|abyme)|trompe l['’]œil|objets? d['’]art|haute couture"
            + "|enfants? terribles?|cause célèbre|aide[- ]mémoire|belles[- ]lettres|bon vivants?|c['’]est la vie|en (?:route|masse|suite|bloc|garde|passant|croûte|papillote)|grand prix|beaux[- ]arts"
            + "|prix fixe|table d['’]hôte|chargé d['’]affaires|agent provocateur|ancien régime|roman à clef|au (?:pair|fait|gratin|jus|lait|naturel)|par excellence|art nouveau|noblesse oblige|ménage à trois"
            + "|idée fixe|tête[- ]à[- ]tête|maître d['’]hôtel|petits? fours?|crème (?:brûlée|fraîche)|son et lumière|vice[- ]versa|sans|eau de (?:toilette|cologne|parfum)|foie gras|cordon bleu|film noir|double entendre)\\b");

    @Override
    public List<Issue> look(Pair pair) {
        if (!pair.translated()) {
            return List.of();   // still the source: another check says so
        }
        Set<String> french = new HashSet<>();
        pair.sourceWords().forEach(word -> french.add(word.folded()));
        List<Issue> issues = new ArrayList<>();
        String plain = null;
        List<WordAt> words = pair.targetWords();
        for (int i = 0; i < words.size(); i++) {
            WordAt word = words.get(i);
            boolean certain = certain(pair, word, french);
            int to = i + 1;
            if (certain || small(word) && french.contains(word.folded()) && french(word.folded())) {
                boolean foreign = certain;
                boolean grammar = GRAMMAR.contains(word.folded());
                while (to < words.size() && follows(pair, words.get(to - 1), words.get(to))) {
                    foreign |= certain(pair, words.get(to), french);
                    grammar |= GRAMMAR.contains(words.get(to).folded());
                    to++;
                }
                boolean row = to - i >= 2 && grammar && !english(words.subList(i, to)) && to - i >= (foreign ? 2 : 3);
                if (foreign && (certain || row) || row) {
                    plain = plain == null ? blanked(pair.target()) : plain;
                    int start = word.start();
                    int end = words.get(to - 1).end();
                    if (plain.charAt(start) != '\0' && plain.charAt(end - 1) != '\0') {
                        String form = pair.target().substring(start, end);
                        issues.add(pair.at(CheckKind.FRENCH, start, end, null, "french.left", form));
                    }
                } else {
                    to = i + 1;
                }
            }
            i = to - 1;
        }
        return issues;
    }

    /** Whether a word can be no English one. */
    private static boolean certain(Pair pair, WordAt word, Set<String> french) {
        String folded = word.folded();
        return word.form().length() >= SHORTEST && small(word) && french.contains(folded) && !word.partOfSomething(pair.target()) && !pair.asked(word.form())
                && Lemmas.french().word(folded).known() && !Lemmas.english().word(folded).known()
                && Lemmas.english().frequency(Character.toUpperCase(folded.charAt(0)) + folded.substring(1)) < 0
                && !Lemmas.english().word(Folding.withoutAccents(folded)).known();
    }

    private static boolean small(WordAt word) {
        return Character.isLowerCase(word.form().charAt(0));
    }

    private static boolean french(String folded) {
        return GRAMMAR.contains(folded) || Lemmas.french().word(folded).known();
    }

    /** Whether two words follow each other in the source as they do in the target. */
    private static boolean follows(Pair pair, WordAt one, WordAt two) {
        if (!small(two) || two.start() - one.end() > 2 || " '’\u00A0-".indexOf(pair.target().charAt(one.end())) < 0 || !french(two.folded()) || pair.asked(two.form())) {
            return false;
        }
        List<WordAt> source = pair.sourceWords();
        for (int i = 1; i < source.size(); i++) {
            if (source.get(i).folded().equals(two.folded()) && source.get(i - 1).folded().equals(one.folded())) {
                return true;
            }
        }
        return false;
    }

    private static boolean english(List<WordAt> words) {
        return words.stream().allMatch(word -> Lemmas.english().word(word.folded()).known() && Lemmas.english().frequency(word.folded()) > 10);
    }

    /** The target with the quoted and the loans made unrecognisable, as long as it was. */
    private static String blanked(String target) {
        String quoted = QUOTED.matcher(target).replaceAll(found -> "\0".repeat(found.group().length()));
        return LOANS.matcher(quoted).replaceAll(found -> "\0".repeat(found.group().length()));
    }
}
