package org.calque.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.calque.check.Checker;
import org.calque.check.Consistency;
import org.calque.check.Profile;
import org.calque.document.Document;
import org.calque.document.Ids;
import org.calque.document.LanguagePair;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Segments;
import org.calque.document.Text;
import org.calque.document.Unit;

/**
 * All checks but those of terms on 100,000 segments, on one core; and what only the whole document shows. Sentences are put
 * together anew, always in the same way, of pairs of phrases in which numbers, dates, quotations and names stand as often as in
 * a newspaper; one in ten has a fault. Beside it the bare cutting of both texts into words, in the same run: no check can be
 * cheaper than that.
 */
public final class CheckBench {

    private static final int SEGMENTS = 100_000;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();   // of this thread: what else runs does not count
    private static final String[][] PHRASES = {{"le gouvernement a annoncé", "the government announced"}, {"une hausse de 3,5 %", "a rise of 3.5%"},
        {"dans les ports de la côte", "in the ports of the coast"}, {"le 24 février 2022", "on 24 February 2022"}, {"selon le ministère", "according to the ministry"},
        {"près de 1 200 marins", "nearly 1,200 sailors"}, {"« rien ne change »", "“nothing changes”"}, {"à 14 h 30", "at 2:30 p.m."}, {"avec le capitaine Tchernov", "with Captain Tchernov"},
        {"depuis plus de deux ans", "for more than two years"}, {"qui attendent encore", "who are still waiting"}, {"un budget de 3 milliards d'euros", "a budget of 3 billion euros"},
        {"malgré le mauvais temps", "despite the bad weather"}, {"et les familles des équipages", "and the families of the crews"}};
    private static final String[] FAULTS = {" ;", " the the end", "  two spaces", " 13,5", " « left »", " inédite"};

    private CheckBench() {
    }

    public static void main(String[] arguments) {
        Random random = new Random(7);
        List<Segment> segments = new ArrayList<>(SEGMENTS);
        List<Unit> units = new ArrayList<>(SEGMENTS);
        int characters = 0;
        for (int i = 0; i < SEGMENTS; i++) {
            StringBuilder french = new StringBuilder();
            StringBuilder english = new StringBuilder();
            for (int words = 3 + random.nextInt(3), n = 0; n < words; n++) {
                String[] phrase = PHRASES[random.nextInt(PHRASES.length)];
                french.append(n == 0 ? "" : " ").append(phrase[0]);
                english.append(n == 0 ? "" : " ").append(phrase[1]);
            }
            if (random.nextInt(10) == 0) {
                english.append(FAULTS[random.nextInt(FAULTS.length)]);
            }
            Text source = Text.of(Character.toUpperCase(french.charAt(0)) + french.substring(1) + " n° " + i + ".");
            Text target = Text.of(Character.toUpperCase(english.charAt(0)) + english.substring(1) + " No. " + i + ".");
            characters += source.string().length();
            units.add(Unit.paragraph("u" + i, source));
            segments.add(new Segment(Ids.next(), i, "u" + i, source.whole(), source, target, SegmentState.DRAFT, null, false, null));
        }
        Document document = new Document(Ids.next(), "bench", LanguagePair.FRENCH_ENGLISH, units, Segments.of(segments), false);
        System.out.printf("%10s %16s %10s %12s %14s %10s %14s%n", "segments", "characters each", "issues", "checks, s", "µs a segment", "across, s", "words only, s");
        for (int run = 0; run < 3; run++) {
            Checker checker = new Checker(Locale.ENGLISH, Profile.STANDARD);
            long from = CPU.getCurrentThreadCpuTime();
            long issues = 0;
            for (Segment segment : segments) {
                issues += checker.check(segment, List.of()).size();
            }
            double checks = (CPU.getCurrentThreadCpuTime() - from) / 1e9;
            from = CPU.getCurrentThreadCpuTime();
            new Consistency(Locale.ENGLISH, Profile.STANDARD).of(document);
            double across = (CPU.getCurrentThreadCpuTime() - from) / 1e9;
            from = CPU.getCurrentThreadCpuTime();
            long words = 0;
            for (Segment segment : segments) {
                words += segment.source().string().split("[^\\p{L}]+").length + segment.target().string().split("[^\\p{L}]+").length;
            }
            double bare = (CPU.getCurrentThreadCpuTime() - from) / 1e9;
            System.out.printf("%10d %16d %10d %12.2f %14.1f %10.2f %14.2f%n", SEGMENTS, characters / SEGMENTS, issues, checks, checks * 1e6 / SEGMENTS, across, words > 0 ? bare : 0);
        }
    }
}
