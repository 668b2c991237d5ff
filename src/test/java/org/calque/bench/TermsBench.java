package org.calque.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntConsumer;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.TextContainer;
import net.sf.okapi.common.resource.TextUnit;
import net.sf.okapi.lib.terminology.simpletb.SimpleTB;
import net.sf.okapi.lib.verification.TermChecker;
import org.calque.document.Ids;
import org.calque.document.Text;
import org.calque.glossary.Bitext;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.glossary.Match;
import org.calque.glossary.Occurrence;
import org.calque.glossary.RenderingCheck;
import org.calque.glossary.Term;
import org.calque.glossary.TermFinder;
import org.calque.glossary.TermStatus;

/**
 * One segment against 1,000, 10,000 and 100,000 terms, beside Okapi's TermChecker in the same run and on the same pairs; then an
 * audit of 10,000 segments. A segment that was never looked at, as in an audit or when a document is opened, is found and judged;
 * a key typed in its target is only judged, since what stands in its source is remembered. Terms are made of dictionary words, one to three a term and a fifth of them names, always in the
 * same way; each pair holds two of them.
 */
public final class TermsBench {

    private static final int[] SIZES = {1_000, 10_000, 100_000};
    private static final int PAIRS = 1_000;
    private static final int ROUNDS = 20;
    /** What Okapi takes grows with the glossary; a few pairs say enough. */
    private static final int OKAPI_PAIRS = 60;
    private static final int AUDIT = 10_000;

    private record Pair(String source, String target) {
    }

    private record Entry(String french, String english, boolean name) {
    }

    private TermsBench() {
    }

    public static void main(String[] arguments) {
        List<Entry> entries = entries(SIZES[SIZES.length - 1]);
        System.out.printf(Locale.ROOT, "%d segments; microseconds, median / 95th percentile%n", PAIRS);
        System.out.printf("%8s %19s %19s %19s %23s %23s %17s%n", "terms", "found", "found and judged", "a key", "Okapi, by words", "Okapi, by strings",
                "ratio of medians");
        for (int size : SIZES) {
            compare(entries.subList(0, size));
        }
        audit(entries);
        memory(entries);
    }

    /** What the glossary itself takes, and what the finder and the check take beside it. */
    private static void memory(List<Entry> entries) {
        long before = used();
        List<Glossary> glossaries = List.of(glossary(entries));
        long kept = used();
        TermFinder finder = new TermFinder(glossaries);
        RenderingCheck check = new RenderingCheck(glossaries);
        long ready = used();
        use(finder.find(Text.of("")).size() + check.check(Text.of(""), List.of(), Text.of("")).size() + glossaries.size());
        System.out.printf(Locale.ROOT, "memory of %d terms: %d MB as concepts, %d MB more made ready for finding%n", entries.size(),
                kept - before >> 20, ready - kept >> 20);
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void compare(List<Entry> entries) {
        List<Pair> pairs = pairs(entries, PAIRS);
        List<Glossary> glossaries = List.of(glossary(entries));
        TermFinder finder = new TermFinder(glossaries);
        RenderingCheck check = new RenderingCheck(glossaries);
        List<Text> sources = pairs.stream().map(pair -> Text.of(pair.source())).toList();
        List<Text> targets = pairs.stream().map(pair -> Text.of(pair.target())).toList();
        IntConsumer find = i -> use(finder.find(sources.get(i)).size());
        IntConsumer judge = i -> use(judged(finder, check, new Bitext(sources.get(i), targets.get(i))));
        List<List<Occurrence>> remembered = sources.stream().map(finder::find).toList();
        IntConsumer key = i -> use(check.check(sources.get(i), remembered.get(i), targets.get(i)).size());
        time(PAIRS, ROUNDS, judge);   // warms the words and the compiler
        long[] found = time(PAIRS, ROUNDS, find);
        long[] judged = time(PAIRS, ROUNDS, judge);
        long[] keys = time(PAIRS, ROUNDS, key);
        long[] words = okapi(entries, pairs, false);
        long[] strings = okapi(entries, pairs, true);
        System.out.printf(Locale.ROOT, "%8d %19s %19s %19s %23s %23s %17s%n", entries.size(), micros(found), micros(judged), micros(keys), micros(words),
                micros(strings), "%.0f / %.0f".formatted(1.0 * at(words, 50) / at(judged, 50), 1.0 * at(strings, 50) / at(judged, 50)));
    }

    private static long[] okapi(List<Entry> entries, List<Pair> pairs, boolean strings) {
        SimpleTB terms = new SimpleTB(LocaleId.FRENCH, LocaleId.ENGLISH);
        terms.initialize(strings, false);
        entries.forEach(entry -> terms.addEntry(entry.french(), entry.english()));
        TermChecker checker = new TermChecker();
        checker.initialize(terms, LocaleId.FRENCH, LocaleId.ENGLISH, strings, false);
        List<ITextUnit> units = new ArrayList<>();
        for (Pair pair : pairs.subList(0, OKAPI_PAIRS)) {
            ITextUnit unit = new TextUnit("u", pair.source());
            unit.setTarget(LocaleId.ENGLISH, new TextContainer(pair.target()));
            units.add(unit);
        }
        URI document = URI.create("file:///bench");
        IntConsumer verify = i -> use(checker.verify(document, "", units.get(i), units.get(i).getSource().getFirstSegment(),
                units.get(i).getTarget(LocaleId.ENGLISH).getFirstSegment()));
        time(OKAPI_PAIRS, 1, verify);
        return time(OKAPI_PAIRS, 2, verify);
    }

    private static void audit(List<Entry> entries) {
        List<Pair> pairs = pairs(entries, AUDIT);
        List<Glossary> glossaries = List.of(glossary(entries));
        TermFinder finder = new TermFinder(glossaries);
        RenderingCheck check = new RenderingCheck(glossaries);
        List<Text> sources = pairs.stream().map(pair -> Text.of(pair.source())).toList();
        List<Text> targets = pairs.stream().map(pair -> Text.of(pair.target())).toList();
        long[] rounds = new long[7];
        for (int round = 0; round < rounds.length; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < AUDIT; i++) {
                use(judged(finder, check, new Bitext(sources.get(i), targets.get(i))));
            }
            rounds[round] = System.nanoTime() - start;
        }
        long first = rounds[0];
        Arrays.sort(rounds);
        System.out.printf(Locale.ROOT, "audit of %d segments against %d terms, both sides, one thread: %.0f ms (median of %d), %.0f ms the first time%n",
                AUDIT, entries.size(), at(rounds, 50) / 1e6, rounds.length, first / 1e6);
    }

    /** As the project looks at a segment: each of its sides is read once for both. */
    private static int judged(TermFinder finder, RenderingCheck check, Bitext bitext) {
        return check.check(bitext, finder.find(bitext)).size();
    }

    private static volatile int sink;

    private static void use(int value) {
        sink = value;   // what nobody reads the compiler would leave out
    }

    /** Nanoseconds of every call, ascending. */
    private static long[] time(int count, int rounds, IntConsumer work) {
        long[] times = new long[count * rounds];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < count; i++) {
                long start = System.nanoTime();
                work.accept(i);
                times[round * count + i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(times);
        return times;
    }

    private static long at(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static String micros(long[] sorted) {
        return "%,.1f / %,.1f".formatted(at(sorted, 50) / 1e3, at(sorted, 95) / 1e3);
    }

    private static Glossary glossary(List<Entry> entries) {
        List<Concept> concepts = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            Match match = entry.name() ? Match.EXACT : Match.INFLECTED;
            concepts.add(new Concept(Ids.next(), String.valueOf(concepts.size()), null, null, null, null, false,
                    List.of(term(Locale.FRENCH, entry.french(), match), term(Locale.ENGLISH, entry.english(), match)), 0));
        }
        return new Glossary(Ids.next(), "bench", Enforcement.ENFORCE, 0, concepts);
    }

    private static Term term(Locale language, String text, Match match) {
        return new Term(Ids.next(), language, text, TermStatus.PREFERRED, match, false, null, null, null, null);
    }

    private static List<Entry> entries(int count) {
        Random random = new Random(1);
        List<String> french = words("fr/french.dict", "N ", "J ");
        List<String> english = words("en/english.dict", "NN", "JJ");
        List<Entry> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int length = 1 + random.nextInt(3);
            boolean name = random.nextInt(5) == 0;
            entries.add(new Entry(phrase(french, length, name, random), phrase(english, length, name, random), name));
        }
        return entries;
    }

    private static String phrase(List<String> words, int length, boolean name, Random random) {
        StringBuilder phrase = new StringBuilder();
        for (int i = 0; i < length; i++) {
            String word = words.get(random.nextInt(words.size()));
            phrase.append(i > 0 ? " " : "").append(name ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word);
        }
        return phrase.toString();
    }

    /** The words of a dictionary in lower case whose tag begins in one of these ways and that are their own lemma. */
    private static List<String> words(String dictionary, String... tags) {
        String resource = "/org/languagetool/resource/" + dictionary;
        try (InputStream words = Dictionary.class.getResourceAsStream(resource);
                InputStream info = Dictionary.class.getResourceAsStream(resource.replace(".dict", ".info"))) {
            List<String> found = new ArrayList<>();
            for (WordData word : new DictionaryLookup(Dictionary.read(words, info))) {
                CharSequence tag = word.getTag();
                String form = word.getWord().toString();
                if (tag != null && form.length() > 3 && form.contentEquals(word.getStem()) && form.chars().allMatch(Character::isLowerCase)
                        && Arrays.stream(tags).anyMatch(wanted -> tag.toString().startsWith(wanted))) {
                    found.add(form);
                }
            }
            return found.stream().distinct().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Pair> pairs(List<Entry> entries, int count) {
        Random random = new Random(2);
        String[][] frames = {
            {"D’après l’organisation, %s et %s ont fait parler d’eux pendant toute une semaine, sans que personne n’y trouve à redire.",
                "According to the organisation, %s and %s were talked about for a whole week, and nobody had anything to say against it."},
            {"Il a fallu des mois pour que %s l’emporte sur %s dans les journaux du pays.",
                "It took months until %s won over %s in the country’s newspapers."},
            {"« Rien de tout cela n’est simple », dit-elle : %s d’abord, %s ensuite.",
                "“None of this is simple,” she says: %s first, %s later."},
            {"Après un long voyage, les six hommes parlent de %s, de %s, et de ce qu’ils ont laissé derrière eux en 2022.",
                "After a long journey the six men speak of %s, of %s, and of what they left behind in 2022."}};
        List<Pair> pairs = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String[] frame = frames[i % frames.length];
            Entry one = entries.get(random.nextInt(entries.size()));
            Entry other = entries.get(random.nextInt(entries.size()));
            pairs.add(new Pair(frame[0].formatted(one.french(), other.french()),
                    frame[1].formatted(one.english(), random.nextInt(4) == 0 ? "something else" : other.english())));
        }
        return pairs;
    }
}
