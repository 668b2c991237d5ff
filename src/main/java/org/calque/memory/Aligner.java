package org.calque.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.calque.document.Text;
import org.calque.job.Progress;

/**
 * Lays the sentences of a text beside those of its translation, by their lengths (Gale and Church, "A program for aligning
 * sentences in bilingual corpora", Computational Linguistics 19, 1993) and by what must stand in both: numbers, names, and terms
 * with their renderings. Immutable; knows nothing but the sentences it is given.
 */
public final class Aligner {

    /**
     * A sentence.
     *
     * @param unit    the paragraph it stands in, from 0: a pair hardly ever reaches from one into the next
     * @param anchors what must stand in its translation too; the same strings on both sides
     */
    public record Sentence(Text text, int unit, Set<String> anchors) {

        public Sentence {
            anchors = Set.copyOf(anchors);
        }

        private int length() {
            return (int) text.string().chars().filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c)).count();
        }
    }

    /**
     * Sentences that belong together; none on one side where something was left out or added.
     *
     * @param certainty from 0 to 100, percent: below {@value #SURE} a person should look
     */
    public record Pair(int sourceStart, int sourceEnd, int targetStart, int targetEnd, int certainty) {

        public boolean sure() {
            return certainty >= SURE;
        }
    }

    public static final int SURE = 60;

    /** Characters of English for one of French, white space left out: of 24,000 sentence pairs of a user manual. */
    private static final double RATIO = 0.82;
    /** The variance of a character's counterpart, as Gale and Church measured it. */
    private static final double VARIANCE = 6.8;

    /** How sentences pair, and how often: the first are Gale and Church's figures. */
    private enum Bead {
        ONE(1, 1, .89), LEFT_OUT(1, 0, .005), ADDED(0, 1, .005), TWO_TO_ONE(2, 1, .0445), ONE_TO_TWO(1, 2, .0445), TWO(2, 2, .011);

        private final int source;
        private final int target;
        private final double cost;

        Bead(int source, int target, double often) {
            this.source = source;
            this.target = target;
            this.cost = -Math.log(often);
        }
    }

    private static final Bead[] BEADS = Bead.values();

    /** What an anchor on both sides takes off the cost, and one on one side adds. */
    private static final double SHARED = 4;
    private static final double ALONE = 3.5;
    /** What it costs to reach over a paragraph's end. */
    private static final double OVER = 4;
    /** So far from the straight way the path may stray: that many sentences, and that share of the longer text. */
    private static final int STRAY = 40;
    private static final double STRAY_SHARE = .12;

    private final List<Sentence> sources;
    private final List<Sentence> targets;

    public Aligner(List<Sentence> sources, List<Sentence> targets) {
        this.sources = List.copyOf(sources);
        this.targets = List.copyOf(targets);
    }

    /** The pairs, in order, all sentences of both sides in one of them. */
    public List<Pair> align(Progress progress) {
        int n = sources.size();
        int m = targets.size();
        int width = Math.min(m + 1, (int) (STRAY + STRAY_SHARE * Math.max(n, m)) * 2 + 1);
        double[][] costs = new double[n + 1][width];
        byte[][] beads = new byte[n + 1][width];
        for (int i = 0; i <= n; i++) {
            progress.check();
            progress.at(i, n);
            int from = from(i, n, m, width);
            for (int j = from; j < from + width && j <= m; j++) {
                costs[i][j - from] = i == 0 && j == 0 ? 0 : Double.MAX_VALUE;
                for (Bead bead : BEADS) {
                    int a = i - bead.source;
                    int b = j - bead.target;
                    if (a < 0 || b < 0) {
                        continue;
                    }
                    int before = b - from(a, n, m, width);
                    if (before >= 0 && before < width && costs[a][before] < Double.MAX_VALUE) {
                        double cost = costs[a][before] + cost(bead, a, b);
                        if (cost < costs[i][j - from]) {
                            costs[i][j - from] = cost;
                            beads[i][j - from] = (byte) bead.ordinal();
                        }
                    }
                }
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = n, j = m; i > 0 || j > 0; ) {
            Bead bead = BEADS[beads[i][j - from(i, n, m, width)]];
            pairs.add(new Pair(i - bead.source, i, j - bead.target, j, certainty(bead, i - bead.source, j - bead.target)));
            i -= bead.source;
            j -= bead.target;
        }
        Collections.reverse(pairs);
        return pairs;
    }

    /** The first column that is looked at in a row. */
    private static int from(int row, int n, int m, int width) {
        int straight = n == 0 ? 0 : (int) ((long) row * m / n);
        return Math.max(0, Math.min(m + 1 - width, straight - width / 2));
    }

    private double cost(Bead bead, int source, int target) {
        int sourceLength = 0;
        int targetLength = 0;
        double over = 0;
        for (int i = source; i < source + bead.source; i++) {
            sourceLength += sources.get(i).length();
            over += i > source && sources.get(i).unit != sources.get(i - 1).unit ? OVER : 0;
        }
        for (int j = target; j < target + bead.target; j++) {
            targetLength += targets.get(j).length();
            over += j > target && targets.get(j).unit != targets.get(j - 1).unit ? OVER : 0;
        }
        int[] anchors = anchors(bead, source, target);
        return bead.cost + over - Math.log(Math.max(1e-12, likely(sourceLength, targetLength))) - SHARED * anchors[0]
                + (bead.source == 0 || bead.target == 0 ? 0 : ALONE * anchors[1]);   // what was left out has no counterpart
    }

    /** How many anchors stand on both sides, and how many on one. */
    private int[] anchors(Bead bead, int source, int target) {
        Set<String> here = new HashSet<>();
        Set<String> there = new HashSet<>();
        sources.subList(source, source + bead.source).forEach(sentence -> here.addAll(sentence.anchors));
        targets.subList(target, target + bead.target).forEach(sentence -> there.addAll(sentence.anchors));
        int shared = (int) here.stream().filter(there::contains).count();
        return new int[] {shared, here.size() + there.size() - 2 * shared};
    }

    /** The chance that lengths differ as much or more, where the sentences belong together. */
    private static double likely(int source, int target) {
        if (source == 0 || target == 0) {
            return source == target ? 1 : .35;
        }
        double mean = (source + target / RATIO) / 2;
        double delta = Math.abs(source * RATIO - target) / Math.sqrt(mean * VARIANCE);
        return 2 * (1 - normal(delta));
    }

    /** The normal distribution function (Abramowitz and Stegun, 26.2.17). */
    private static double normal(double z) {
        double t = 1 / (1 + 0.2316419 * z);
        double tail = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * t
                * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return 1 - tail;
    }

    private int certainty(Bead bead, int source, int target) {
        if (bead.source == 0 || bead.target == 0) {
            return 0;
        }
        int sourceLength = sources.subList(source, source + bead.source).stream().mapToInt(Sentence::length).sum();
        int targetLength = targets.subList(target, target + bead.target).stream().mapToInt(Sentence::length).sum();
        int[] anchors = anchors(bead, source, target);
        double length = Math.sqrt(likely(sourceLength, targetLength));
        double agreed = anchors[0] + anchors[1] == 0 ? .75 : (anchors[0] + .5) / (anchors[0] + anchors[1] + .5);
        double bare = bead == Bead.ONE ? 1 : .8;
        return (int) Math.round(100 * bare * (.5 * Math.min(1, .35 + length) + .5 * agreed));
    }
}
