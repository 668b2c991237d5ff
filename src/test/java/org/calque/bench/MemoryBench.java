package org.calque.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.calque.document.Ids;
import org.calque.document.Text;
import org.calque.job.Progress;
import org.calque.memory.Likeness;
import org.calque.memory.MemoryUnit;
import org.calque.memory.TranslationMemory;
import org.calque.project.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Fuzzy search and concordance over 100,000 and 1,000,000 units, and what they weigh; beside it a full scan, in the same run. Then
 * the same units in a workspace on the disk: what it takes to bring them in, and what the first question after a start waits.
 * Sentences are made of phrases put together anew, always in the same way: of words as frequent as in life, or of the pairs in a
 * file of two columns that {@code -Dbench.pairs=FILE} names. Half of the queries are a unit with a word or two changed, half are
 * put together anew.
 */
public final class MemoryBench {

    private static final int[] SIZES = {100_000, 1_000_000};
    private static final int QUERIES = 400;
    private static final int SCANS = 3;
    private static final String SYLLABLES = "ba ra mi no té lu sor van ger pli cha dou fen gri jau len mor que ran sil tra vou zan bel cor dri";

    private MemoryBench() {
    }

    public static void main(String[] arguments) throws IOException {
        System.out.printf("%10s %12s %14s %24s %16s %22s%n", "units", "build, s", "MB / 100,000", "search, ms 50/95/max", "full scan, ms",
                "concordance, ms 50/95");
        for (int size : SIZES) {
            run(size);
        }
        System.out.printf("%n%10s %12s %20s %22s%n", "units", "import, s", "first question, s", "and the next start, s");
        for (int size : SIZES) {
            start(size);
        }
    }

    private static void start(int size) throws IOException {
        Random random = new Random(3);
        List<String> phrases = phrases(random, Math.max(20_000, size / 5));
        Path folder = Files.createTempDirectory("calque-bench");
        try {
            double[] times = new double[3];
            try (Workspace workspace = Workspace.open(folder, List::of, Progress.NONE)) {
                long from = System.nanoTime();
                workspace.memory().add("bench", taker -> {
                    for (int i = 0; i < size; i++) {
                        Text text = Text.of(sentence(random, phrases));
                        taker.accept(new MemoryUnit(Ids.next(), text, text, null, null, "bench.tmx", "", Instant.EPOCH, 1));
                    }
                }, Progress.NONE);
                times[0] = (System.nanoTime() - from) / 1e9;
            }
            for (int i = 1; i < times.length; i++) {
                try (Workspace workspace = Workspace.open(folder, List::of, Progress.NONE)) {
                    long from = System.nanoTime();
                    workspace.memory().find(Text.of(sentence(random, phrases)), null, null, 50, 5);
                    times[i] = (System.nanoTime() - from) / 1e9;
                }
            }
            System.out.printf(Locale.ROOT, "%10d %12.1f %20.1f %22.1f%n", size, times[0], times[1], times[2]);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private static void run(int size) {
        Random random = new Random(3);
        List<String> phrases = phrases(random, Math.max(20_000, size / 5));
        List<Text> sources = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            sources.add(Text.of(sentence(random, phrases)));
        }
        long before = used();
        long start = System.nanoTime();
        TranslationMemory.Builder builder = new TranslationMemory.Builder();
        for (Text source : sources) {
            builder.add(Ids.next(), source, source);
        }
        TranslationMemory memory = builder.build();
        double build = (System.nanoTime() - start) / 1e9;
        double weight = (used() - before) / 1e6 / (size / 100_000.0);

        List<Text> queries = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
            queries.add(Text.of(i % 2 == 0 ? sentence(random, phrases) : changed(random, sources.get(random.nextInt(size)).string(), phrases)));
        }
        queries.forEach(query -> memory.find(query, 50, 5));
        long[] search = new long[QUERIES];
        for (int i = 0; i < QUERIES; i++) {
            long from = System.nanoTime();
            memory.find(queries.get(i), 50, 5);
            search[i] = System.nanoTime() - from;
        }
        long[] scan = new long[SCANS];
        for (int i = 0; i < SCANS; i++) {
            long from = System.nanoTime();
            int best = 0;
            for (Text source : sources) {
                best = Math.max(best, Likeness.percent(source, queries.get(i)));
            }
            scan[i] = System.nanoTime() - from;
            List<TranslationMemory.Found> found = memory.find(queries.get(i), 50, 1);
            if (best >= 50 && found.get(0).percent() != best) {
                throw new AssertionError(found + " and " + best);
            }
        }
        long[] words = new long[QUERIES];
        memory.concordance("bara", TranslationMemory.Side.SOURCE, 50);
        for (int i = 0; i < QUERIES; i++) {
            String[] all = queries.get(i).string().split(" ");
            long from = System.nanoTime();
            memory.concordance(all[random.nextInt(all.length)] + " " + all[random.nextInt(all.length)], TranslationMemory.Side.SOURCE, 50);
            words[i] = System.nanoTime() - from;
        }
        Arrays.sort(search);
        Arrays.sort(scan);
        Arrays.sort(words);
        System.out.printf(Locale.ROOT, "%10d %12.1f %14.1f %24s %16.0f %22s%n", size, build, weight, "%.2f / %.2f / %.2f".formatted(search[QUERIES / 2] / 1e6,
                search[QUERIES * 95 / 100] / 1e6, search[QUERIES - 1] / 1e6), scan[SCANS / 2] / 1e6, "%.2f / %.2f".formatted(
                words[QUERIES / 2] / 1e6, words[QUERIES * 95 / 100] / 1e6));
    }

    static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    static List<String> phrases(Random random, int count) {
        @Nullable String pairs = System.getProperty("bench.pairs");
        if (pairs != null) {
            return cut(random, Path.of(pairs), count);
        }
        String[] syllables = SYLLABLES.split(" ");
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            StringBuilder word = new StringBuilder();
            for (int n = 1 + random.nextInt(3); n >= 0; n--) {
                word.append(syllables[random.nextInt(syllables.length)]);
            }
            words.add(word.toString());
        }
        List<String> phrases = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            StringBuilder phrase = new StringBuilder();
            for (int n = 2 + random.nextInt(4); n > 0; n--) {
                phrase.append(phrase.isEmpty() ? "" : " ").append(words.get((int) Math.min(words.size() - 1, Math.pow(words.size(), random.nextDouble()))));
            }
            phrases.add(phrase.toString());
        }
        return phrases;
    }

    /** The sentences of the first column, cut into runs of two to five words. */
    private static List<String> cut(Random random, Path pairs, int count) {
        List<String> phrases = new ArrayList<>(count);
        try (Stream<String> lines = Files.lines(pairs)) {
            lines.forEach(line -> {
                String[] words = line.split("\t")[0].strip().split(" ");
                for (int at = 0; at < words.length && phrases.size() < count; ) {
                    int end = Math.min(words.length, at + 2 + random.nextInt(4));
                    phrases.add(String.join(" ", Arrays.copyOfRange(words, at, end)));
                    at = end;
                }
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return phrases;
    }

    static String sentence(Random random, List<String> phrases) {
        StringBuilder sentence = new StringBuilder();
        for (int n = 2 + random.nextInt(5); n > 0; n--) {
            sentence.append(sentence.isEmpty() ? "" : " ").append(phrases.get(random.nextInt(phrases.size())));
        }
        return sentence.append('.').toString();
    }

    private static String changed(Random random, String sentence, List<String> phrases) {
        String[] words = sentence.split(" ");
        for (int n = 1 + random.nextInt(2); n > 0; n--) {
            words[random.nextInt(words.length)] = phrases.get(random.nextInt(phrases.size())).split(" ")[0];
        }
        return String.join(" ", words);
    }
}
