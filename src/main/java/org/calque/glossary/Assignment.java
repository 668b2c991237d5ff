package org.calque.glossary;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Gives out spans of a target to those who want one, so that as many as possible get one and no word is given twice.
 */
final class Assignment {

    /** A span of tokens; both ends inclusive. */
    record Span(int first, int last) {

        boolean overlaps(Span other) {
            return first <= other.last && other.first <= last;
        }

        boolean within(Span other) {
            return other.first <= first && last <= other.last;
        }
    }

    /** Steps after which the best found so far must do; no real sentence comes near. */
    private static final int STEPS = 20_000;

    private final List<List<Span>> wishes;
    private final BitSet taken;
    private int[] best;
    private int bestCount;
    private int steps;

    private Assignment(List<List<Span>> wishes, BitSet taken) {
        this.wishes = wishes;
        this.taken = (BitSet) taken.clone();
        this.best = new int[wishes.size()];
    }

    /**
     * Which wish of each is fulfilled, as an index into its list, or -1.
     *
     * @param wishes what each would take, what it likes best first
     * @param taken  tokens given away before
     */
    static int[] of(List<List<Span>> wishes, BitSet taken) {
        return new Assignment(wishes, taken).solve();
    }

    private int[] solve() {
        int[] matched = matchingOfEqualSpans();
        int bound = (int) Arrays.stream(matched).filter(i -> i >= 0).count();
        if (!clashes(matched)) {
            return matched;
        }
        Arrays.fill(best, -1);
        search(0, best.clone(), 0, bound);
        return best;
    }

    /** A maximum matching (by augmenting paths) that knows only equal spans to be in each other's way: none can be larger. */
    private int[] matchingOfEqualSpans() {
        int[] choice = new int[wishes.size()];
        Arrays.fill(choice, -1);
        for (int who = 0; who < wishes.size(); who++) {
            augment(who, choice, new BitSet());
        }
        return choice;
    }

    private boolean augment(int who, int[] choice, BitSet tried) {
        tried.set(who);
        List<Span> mine = wishes.get(who);
        for (int pass = 0; pass < 2; pass++) { // first what is free, then what another could give up
            for (int i = 0; i < mine.size(); i++) {
                if (!free(mine.get(i))) {
                    continue;
                }
                int holder = holder(mine.get(i), choice);
                if (holder < 0 || pass == 1 && !tried.get(holder) && augment(holder, choice, tried)) {
                    choice[who] = i;
                    return true;
                }
            }
        }
        return false;
    }

    private int holder(Span span, int[] choice) {
        for (int other = 0; other < choice.length; other++) {
            if (choice[other] >= 0 && wishes.get(other).get(choice[other]).equals(span)) {
                return other;
            }
        }
        return -1;
    }

    private boolean clashes(int[] choice) {
        BitSet words = (BitSet) taken.clone();
        for (int who = 0; who < choice.length; who++) {
            if (choice[who] >= 0) {
                Span span = wishes.get(who).get(choice[who]);
                if (words.get(span.first(), span.last() + 1).cardinality() > 0) {
                    return true;
                }
                words.set(span.first(), span.last() + 1);
            }
        }
        return false;
    }

    private boolean free(Span span) {
        int next = taken.nextSetBit(span.first());
        return next < 0 || next > span.last();
    }

    private void search(int who, int[] choice, int count, int bound) {
        if (count > bestCount) {
            bestCount = count;
            best = choice.clone();
        }
        if (who == wishes.size() || bestCount == bound || count + wishes.size() - who <= bestCount || ++steps > STEPS) {
            return;
        }
        List<Span> mine = wishes.get(who);
        for (int i = 0; i < mine.size(); i++) {
            Span span = mine.get(i);
            if (free(span)) {
                taken.set(span.first(), span.last() + 1);
                choice[who] = i;
                search(who + 1, choice, count + 1, bound);
                choice[who] = -1;
                taken.clear(span.first(), span.last() + 1);
            }
        }
        search(who + 1, choice, count, bound);
    }
}
