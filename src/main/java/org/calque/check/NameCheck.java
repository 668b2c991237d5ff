package org.calque.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.calque.language.Folding;
import org.calque.language.Lemmas;

/**
 * A name that came out almost as it was: {@code Tchernov} as {@code Tchenrov}. Names of places and people that a dictionary has,
 * and their transcriptions ({@code Poutine}, {@code Putin}), change on purpose; a name that the glossary has is its affair.
 */
final class NameCheck implements Check {

    private static final int SHORTEST = 5;

    /** A list of names, one a segment, has them in the spelling of each language: {@code Divehi}, {@code Dhivehi}. */
    private static final int WORDS = 3;

    @Override
    public List<Issue> look(Pair pair) {
        if (!pair.translated() || pair.sourceWords().size() < WORDS) {
            return List.of();
        }
        List<Issue> issues = new ArrayList<>();
        Set<String> there = null;
        for (WordAt name : pair.sourceWords()) {
            if (!name.capital() || name.form().length() < SHORTEST || !simple(name) || name.partOfSomething(pair.source()) || inTerm(pair, name)) {
                continue;
            }
            if (there == null) {
                there = new HashSet<>();
                for (WordAt word : pair.targetWords()) {
                    there.add(Folding.withoutAccents(word.folded()));
                }
            }
            if (!there.contains(Folding.withoutAccents(name.folded())) && unknown(name, Lemmas.french())) {
                for (WordAt other : pair.targetWords()) {
                    if (slip(name, other) && pair.sourceWords().stream().noneMatch(one -> one.folded().equals(other.folded()))) {
                        issues.add(pair.at(CheckKind.NAMES, other.start(), other.end(), null, "names.changed", name.form(), other.form()));
                        break;
                    }
                }
            }
        }
        return issues;
    }

    private static boolean inTerm(Pair pair, WordAt name) {
        return pair.verdicts().stream().anyMatch(verdict -> verdict.occurrence().start() <= name.start() && verdict.occurrence().end() >= name.end());
    }

    /** One capital and small letters: {@code AutoFiltre} is the name of a thing, and {@code BDVARP} of a function. */
    private static boolean simple(WordAt name) {
        return name.form().substring(1).equals(name.form().substring(1).toLowerCase(Locale.ROOT));
    }

    private static boolean unknown(WordAt name, Lemmas lemmas) {
        return !lemmas.word(name.folded()).known() && lemmas.frequency(name.form()) < 0
                && lemmas.frequency(name.form().charAt(0) + name.folded().substring(1)) < 0;
    }

    private static boolean slip(WordAt name, WordAt other) {
        if (!other.capital() || !simple(other) || Math.abs(other.form().length() - name.form().length()) > 2 || !unknown(other, Lemmas.english())) {
            return false;
        }
        String one = Folding.withoutAccents(name.folded());
        String two = Folding.withoutAccents(other.folded());
        int least = distance(one, two);
        boolean near = least == 1 || least == 2 && one.length() >= 8;
        return near && !bare(one).equals(bare(two)) && !Lemmas.french().word(two).known() && !two.equals(one + "s") && !one.equals(two + "s");
    }

    /** What is left of a name where all that transcriptions write in several ways is written in one. */
    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replace("tch", "c").replace("ch", "c").replace("sh", "c").replace("kh", "k").replace("gu", "g").replace("dj", "j")
                .replace("zh", "j").replace("ou", "u").replace("oo", "u").replace("eff", "ev").replace("off", "ov").replace("ine", "in").replace("ph", "f").replace("th", "t")
                .replace("ll", "l").replace("ss", "s").replace("nn", "n").replace("tt", "t").replace('y', 'i').replace("ii", "i").replace("ij", "i").replace('w', 'v').replace("ie", "e")
                .replace("ue", "u").replaceAll("[eh]$", "").replace('q', 'k').replace('c', 'k').replace("kk", "k").replace('z', 's');
    }

    /** Letters put in, left out, changed, or two side by side changed about. */
    private static int distance(String one, String two) {
        int[][] costs = new int[one.length() + 1][two.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= two.length(); j++) {
                if (i == 0 || j == 0) {
                    costs[i][j] = i + j;
                    continue;
                }
                int change = one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1;
                costs[i][j] = Math.min(costs[i - 1][j - 1] + change, Math.min(costs[i - 1][j], costs[i][j - 1]) + 1);
                if (i > 1 && j > 1 && one.charAt(i - 1) == two.charAt(j - 2) && one.charAt(i - 2) == two.charAt(j - 1)) {
                    costs[i][j] = Math.min(costs[i][j], costs[i - 2][j - 2] + 1);
                }
            }
        }
        return costs[one.length()][two.length()];
    }
}
