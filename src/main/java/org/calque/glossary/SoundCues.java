package org.calque.glossary;

import java.util.List;
import org.calque.language.Token;

/**
 * Whether what sounds like a name is one: weighs how alike it sounds with what stands there. A logistic regression with a slight
 * penalty on large weights, fitted on 240 misheard names in sentences and on 2,400 more that were made in the same way (each name
 * respelled by way of a synthesiser's phonemes, with sounds changed, dropped and put in) against every candidate in 11,000 clean
 * sentences of UD French GSD, Sequoia, Rhapsodie and ParisStories, with glossaries of 1,000 and 10,000 names. Fitted on one half of
 * the 240 and judged by the other, and by sentences it had not seen, it found .72 of them at 5.5 false proposals in 1,000 sentences
 * with 1,000 names, and .60 at 9 with 10,000; weights without {@link ClassBigrams} found .65 and .50 there.
 */
final class SoundCues {

    /** Less alike than this, or so far below what is usual, is not looked at: no cue would make up for it. From 0 to 1. */
    private static final double LEAST = .5;
    private static final double BELOW_USUAL = .18;
    private static final double BELOW_USUAL_TENFOLD = .04;

    /** Names are heard by chance the more often the more there are; with fewer than this the chance is no smaller. */
    private static final double FEWEST_NAMES = 100;

    /** How alike a name must about sound, by its number of sounds, from 3 to 14. */
    private static final double[] USUAL = {.97, .95, .92, .88, .84, .80, .77, .74, .71, .69, .67, .65};
    private static final int SHORTEST = 3;
    private static final double SURE = 5;

    /** Words of the name that stand there anyway prove nothing: of the rest this much must be alike. */
    private static final double RESIDUE = .45;
    private static final double RESIDUE_WEIGHT = 10;   // set by hand: names that share words, as Université de Lyon, were too few to fit it
    private static final int TELLING_LETTERS = 4;

    /** The frequency of the commonest words: {@link org.calque.language.Lemmas#frequency}. */
    private static final int COMMONEST = 25;

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
    static double margin(SoundAlikes.Name name, double alike, SentenceWords words, int first, int last, int names) {
        if (name.content().size() > 1 && name.content().equals(content(words.tokens(), first, last))) {
            return SURE;   // only small words were dropped or put in: Adieu Armes, Adieu aux Armes
        }
        int count = last - first + 1;
        int strange = 0;
        int rarest = COMMONEST;
        int shared = 0;
        double fame = 0;
        boolean mark = false;
        boolean capitals = false;
        for (int i = first; i <= last; i++) {
            WordKind kind = words.kind(i);
            mark |= kind == WordKind.MARK;
            capitals |= kind == WordKind.CAP;
            if (kind != WordKind.MARK) {
                rarest = Math.min(rarest, words.frequency(i));
                strange += kind.strange() ? 1 : 0;
                fame += kind == WordKind.NAME ? words.frequency(i) / 10.0 : 0;
                String form = words.tokens().get(i).form();
                shared += form.length() >= TELLING_LETTERS && name.words().contains(form) ? form.length() : 0;
            }
        }
        double share = (double) shared / name.letters();
        double residue = shared == 0 ? alike : share < 1 ? 1 - (1 - alike) / (1 - share) : -1;
        double over = alike - usual(name.core());
        double tenfold = Math.log10(Math.max(FEWEST_NAMES, names) / 1000.0);
        return -7.95 - 1.55 * tenfold
                + (11.42 + 2.13 * tenfold + 1.017 * strange / count) * over
                + 2.33 * Math.log(Math.max(1, name.core())) - .9275 * (1 - alike) * name.core()
                + RESIDUE_WEIGHT * Math.min(0, residue - RESIDUE) - 4.67 * share + (shared > 0 ? 1.553 : 0)
                + 6.198 * strange / count
                + 2.137 * Math.log(count) + .9564 * count + .239 * Math.abs(count - name.words().size())
                - (count == 1 && capitals ? 1.465 : 0) - (mark ? 4.418 : 0)
                - (count > 1 && words.kind(first).grammar() ? .5275 : 0) - (words.kind(last).grammar() ? .4856 : 0)
                - 1.822 * fame / count + .0829 * rarest
                + places(words, first, last);
    }

    /** What stands side by side and does not belong together speaks for a garble; what fits well speaks against it. */
    private static double places(SentenceWords words, int first, int last) {
        int count = last - first + 1;
        double sum = 0;
        double against = 0;
        for (int i = first + 1; i <= last; i++) {
            sum += words.follows(i);
            against += Math.min(0, words.follows(i));
        }
        double left = words.follows(first);
        double right = words.follows(last + 1);
        return (.954 - 1.749 / count) * against - .643 * sum - .344 * Math.min(0, left) - .851 * Math.max(0, left)
                - .816 * Math.max(0, right) + .283 * words.nameAfter(first);
    }

    /** The words of a stretch that are no words of grammar, folded. */
    static List<String> content(List<Token> tokens, int first, int last) {
        return tokens.subList(first, last + 1).stream().filter(token -> !token.mark() && !token.word().function()).map(Token::form)
                .toList();
    }
}
