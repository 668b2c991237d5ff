package org.calque.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.calque.document.Ids;
import org.calque.document.Text;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.glossary.Match;
import org.calque.glossary.SoundAlikes;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;

/**
 * Sound-alikes: what one spoken sentence takes to be searched for misheard names, with 1,000 to 100,000 of them. Names are made of
 * syllables of French, Slavic and Arabic names put together anew, always in the same way; sentences of common words, one in four
 * with a name misheard in it.
 */
public final class SoundsBench {

    private static final int[] SIZES = {1_000, 10_000, 100_000};
    private static final int SENTENCES = 1_000;

    private static final String[] BEGIN = ("Al Ba Ber Bo Cha Da Del Di Dra Fa Fran Ga Gor Ha Ia Ka Kha Kou La Le Lou Ma Mar Mi Mo Na Ni Ol Pa Pe Pro Ra Ro Sa"
            + " Se Sta Ta Te Tchou Va Ve Vla Ya Za Zi").split(" ");
    private static final String[] MIDDLE = "ba be dou fe ga kha ko la li lo ma me na ni no ra ri ro sa se ta ti to va vi za zi ksan rtio lle nne".split(" ");
    private static final String[] END = "kov ska dine ville mont ïev rine vitch deau nski bad rah rez lon tine gny mir slav court".split(" ");
    private static final String[] WORDS = ("le la les de des un une et à en dans pour par avec sur qui que ne pas plus il elle on nous ils a est sont était avait fait"
            + " dit veut peut aussi très bien encore déjà hier demain ville pays guerre gouvernement ministre président soldats armée journal femmes hommes enfants"
            + " route maison travail temps année mois jour heure problème question projet loi pouvoir droit vie monde sécurité aide accord voix"
            + " nouveau grande petite première dernière politique sociale militaire français russe important plusieurs quelques chaque entre depuis").split(" ");

    private SoundsBench() {
    }

    public static void main(String[] arguments) {
        System.out.printf("%10s %12s %16s %22s%n", "names", "build, s", "proposals", "one sentence, CPU ms 50/95");
        for (int size : SIZES) {
            run(size);
        }
    }

    private static void run(int size) {
        Random random = new Random(7);
        List<String> names = names(random, size);
        List<Concept> concepts = names.stream().map(SoundsBench::concept).toList();
        long from = System.nanoTime();
        SoundAlikes sounds = new SoundAlikes(List.of(new Glossary(Ids.next(), "bench", Enforcement.ENFORCE, 0, concepts)));
        double build = (System.nanoTime() - from) / 1e9;
        List<Text> sentences = new ArrayList<>();
        for (int i = 0; i < SENTENCES; i++) {
            sentences.add(sentence(random, i % 4 == 0 ? garbled(random, names.get(random.nextInt(names.size()))) : ""));
        }
        int found = 0;
        for (Text sentence : sentences) {   // warm
            found += sounds.find(sentence, List.of()).size();
        }
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();   // the thread's own time: others may be at work beside it
        double[] times = new double[SENTENCES];
        for (int i = 0; i < SENTENCES; i++) {
            from = thread.getCurrentThreadCpuTime();
            sounds.find(sentences.get(i), List.of());
            times[i] = (thread.getCurrentThreadCpuTime() - from) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "%10d %12.2f %16d %12.2f /%7.2f%n", size, build, found, times[SENTENCES / 2], times[SENTENCES * 95 / 100]);
    }

    private static List<String> names(Random random, int size) {
        Set<String> names = new HashSet<>();
        List<String> all = new ArrayList<>();
        while (all.size() < size) {
            String name = name(random) + " " + name(random);
            if (names.add(name)) {
                all.add(name);
            }
        }
        return all;
    }

    private static String name(Random random) {
        return BEGIN[random.nextInt(BEGIN.length)] + (random.nextInt(3) > 0 ? MIDDLE[random.nextInt(MIDDLE.length)] : "") + END[random.nextInt(END.length)];
    }

    private static Concept concept(String name) {
        return new Concept(Ids.next(), name, null, null, null, null, false, List.of(
                new Term(Ids.next(), Locale.FRENCH, name, TermStatus.PREFERRED, Match.EXACT, false, null, null, null, null),
                new Term(Ids.next(), Locale.ENGLISH, name, TermStatus.PREFERRED, Match.EXACT, false, null, null, null, null)), 0);
    }

    private static Text sentence(Random random, String name) {
        StringBuilder sentence = new StringBuilder("Et");
        int words = 12 + random.nextInt(10);
        for (int i = 0; i < words; i++) {
            sentence.append(' ').append(i == words / 2 && !name.isEmpty() ? name + " " : "").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return Text.of(sentence.append('.').toString());
    }

    /** One or two letters heard as others, and a boundary moved. */
    private static String garbled(Random random, String name) {
        String heard = name.replace("k", "c").replace("ï", "i").toLowerCase(Locale.ROOT);
        int at = 2 + random.nextInt(heard.length() - 3);
        return heard.substring(0, at) + (random.nextBoolean() ? " " : "") + heard.substring(at).replace('v', 'f');
    }
}
