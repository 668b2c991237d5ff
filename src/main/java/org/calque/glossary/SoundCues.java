package org.calque.glossary;

import java.util.List;
import java.util.Locale;
import org.calque.language.Lemmas;
import org.calque.language.Token;

/**
 * Whether what sounds like a name is one: weighs how alike it sounds with what stands there. A logistic regression: the weights
 * were fitted on 240 misheard names in sentences (each name respelled by way of a synthesiser's phonemes) against every candidate
 * in 5,101 clean sentences of UD French GSD and Rhapsodie, with glossaries of 1,000 and 10,000 names. In five-fold
 * cross-validation that found .64 of the garbles at 6 false proposals in 1,000 clean sentences with 1,000 names, and .51 with
 * 10,000; a plain threshold by length found .56 at 12.
 */
final class SoundCues {

    /** Less alike than this, or so far below what is usual, is not looked at: no cue would make up for it. From 0 to 1. */
    private static final double LEAST = .5;
    private static final double BELOW_USUAL = .18;
    private static final double BELOW_USUAL_TENFOLD = .04;

    /** The score from which something is proposed: about 5 false ones in 1,000 sentences with 1,000 names. */
    private static final double ENOUGH = 1.5;

    /** Names are heard by chance the more often the more there are: taken off for each ten times as many as 1,000. */
    private static final double TENFOLD = 2.18;
    private static final double FEWEST_NAMES = 100;

    /** How alike a name must about sound, by its number of sounds, from 3 to 14. */
    private static final double[] USUAL = {.97, .95, .92, .88, .84, .80, .77, .74, .71, .69, .67, .65};
    private static final int SHORTEST = 3;
    private static final double SURE = 5;

    /** Words of the name that stand there anyway prove nothing: of the rest this much must be alike. */
    private static final double RESIDUE = .45;
    private static final int TELLING_LETTERS = 4;

    /** A frequency class below which a word is rare: {@link Lemmas#frequency}. */
    private static final int RARE = 9;

    private SoundCues() {
    }

    private static double usual(int core) {
        return USUAL[Math.max(SHORTEST, Math.min(core, USUAL.length + SHORTEST - 1)) - SHORTEST];
    }

    /** How alike a name of so many sounds must be to be weighed at all. */
    static double floor(int core, int names) {
        return Math.max(LEAST, usual(core) - BELOW_USUAL + BELOW_USUAL_TENFOLD * Math.max(0, Math.log10(names / 1000.0)));
    }

    /**
     * The score of a stretch over what is enough; below 0 it is none.
     *
     * @param first of the tokens it stands in
     * @param last  inclusive
     * @param names how many are listened for
     */
    static double margin(SoundAlikes.Name name, double alike, String text, List<Token> tokens, int first, int last, int names) {
        int count = last - first + 1;
        WordKind[] kinds = new WordKind[count];
        int strange = 0;
        int named = 0;
        int common = 0;
        int rare = 0;
        int rarest = Integer.MAX_VALUE;
        double fame = 0;
        int shared = 0;
        boolean mark = false;
        boolean capitals = false;
        for (int i = 0; i < count; i++) {
            Token token = tokens.get(first + i);
            String written = text.substring(token.start(), token.end());
            WordKind kind = WordKind.of(token, written);
            kinds[i] = kind;
            mark |= kind == WordKind.MARK;
            capitals |= kind == WordKind.CAP;
            if (kind == WordKind.MARK) {
                continue;
            }
            int frequency = Math.max(Lemmas.french().frequency(written), Lemmas.french().frequency(written.toLowerCase(Locale.ROOT)));
            rarest = Math.min(rarest, frequency);
            if (kind.strange()) {
                strange++;
            } else if (kind == WordKind.NAME) {
                named++;
                fame += frequency / 10.0;
            }
            if (!kind.strange() && kind != WordKind.NUM) {
                common++;
                rare += frequency < RARE ? 1 : 0;
            }
            if (token.form().length() >= TELLING_LETTERS && name.words().contains(token.form())) {
                shared += token.form().length();
            }
        }
        if (name.content().size() > 1 && name.content().equals(content(tokens, first, last))) {
            return SURE;   // only small words were dropped or put in: Adieu Armes, Adieu aux Armes
        }
        double share = (double) shared / name.letters();
        double residue = shared == 0 ? alike : share < 1 ? 1 - (1 - alike) / (1 - share) : -1;
        double over = alike - usual(name.core());
        boolean single = count == 1;
        double score = -7.45
                + 13.1 * over + 3.285 * 5 * over * Math.abs(over)
                + 4.314 * Math.log(Math.max(1, name.core())) - 1.0835 * (1 - alike) * name.core()
                + 24.0 * Math.min(0, residue - RESIDUE) - 7.814 * share + (shared > 0 ? 2.912 : 0)
                + 5.461 * strange / count - (strange == count ? 1.005 : 0)
                - (single && strange == 0 && named == 0 ? 4.735 : 0) - (single && capitals ? 2.574 : 0)
                - (mark ? 7.394 : 0)
                - (kinds[0].grammar() && !single ? .942 : 0) - (kinds[count - 1].grammar() ? .643 : 0)
                - 3.0 * fame / count + .0411 * (rarest == Integer.MAX_VALUE ? 0 : rarest) - 1.679 * rare / count
                + .601 * Math.abs(count - name.words().size())
                + places(kinds, text, tokens, first, last);
        return score - ENOUGH - TENFOLD * Math.log10(Math.max(FEWEST_NAMES, names) / 1000);
    }

    /** The words of a stretch that are no words of grammar, folded. */
    static List<String> content(List<Token> tokens, int first, int last) {
        return tokens.subList(first, last + 1).stream().filter(token -> !token.mark() && !token.word().function()).map(Token::form)
                .toList();
    }

    /** What stands side by side and does not belong together speaks for a garble; what fits well speaks against it. */
    private static double places(WordKind[] kinds, String text, List<Token> tokens, int first, int last) {
        double sum = 0;
        double least = 0;
        for (int i = 0; i + 1 < kinds.length; i++) {
            double fits = kinds[i].before(kinds[i + 1]);
            sum += Math.min(0, fits);
            least = Math.min(least, fits);
        }
        double left = (first == 0 ? WordKind.BOS : kind(text, tokens.get(first - 1))).before(kinds[0]);
        double right = kinds[kinds.length - 1].before(last + 1 == tokens.size() ? WordKind.EOS : kind(text, tokens.get(last + 1)));
        double against = Math.min(0, left) + Math.min(0, right);
        double for_ = Math.max(0, left) + Math.max(0, right);
        return -1.166 * sum - .648 * least - .406 * against - .822 * for_;
    }

    private static WordKind kind(String text, Token token) {
        return WordKind.of(token, text.substring(token.start(), token.end()));
    }
}
