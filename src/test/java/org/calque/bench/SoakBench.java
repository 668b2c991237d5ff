package org.calque.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.calque.document.Ids;
import org.calque.document.LanguagePair;
import org.calque.document.Text;
import org.calque.format.Formats;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.glossary.Match;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;
import org.calque.job.Progress;
import org.calque.memory.MemoryUnit;
import org.calque.project.DocumentSession;
import org.calque.project.Workspace;

/**
 * Days of work in minutes: a document of 100,000 segments, 100,000 terms and 1,000,000 memory units; segment after segment is
 * looked at, its matches fetched, typed in five pauses, confirmed, and every fiftieth is undone. What a step takes and what the
 * heap holds must be the same at the end as at the beginning.
 */
final class SoakBench {

    private static final int SEGMENTS = 100_000;
    private static final int TERMS = 100_000;
    private static final int UNITS = 1_000_000;
    private static final int STEPS = Integer.getInteger("bench.steps", 3_000);
    private static final int TENTHS = 10;

    private SoakBench() {
    }

    public static void main(String[] arguments) throws IOException {
        Random random = new Random(7);
        List<String> phrases = MemoryBench.phrases(random, UNITS / 5);
        Path folder = Files.createTempDirectory("calque-bench-");
        try (Workspace workspace = Workspace.open(folder.resolve("workspace"), () -> List.of(glossary(random, phrases)), Progress.NONE)) {
            workspace.memory().add("soak", taker -> {
                for (int i = 0; i < UNITS; i++) {
                    Text text = Text.of(MemoryBench.sentence(random, phrases));
                    taker.accept(new MemoryUnit(Ids.next(), text, text, null, null, "soak.tmx", "", Instant.EPOCH, 1));
                }
            }, Progress.NONE);
            Path file = folder.resolve("soak.txt");
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < SEGMENTS; i++) {
                lines.add(MemoryBench.sentence(random, phrases) + "\n");
            }
            Files.write(file, lines);
            try (DocumentSession session = workspace.importDocument(new Formats().open(file, LanguagePair.FRENCH_ENGLISH, Progress.NONE),
                    Progress.NONE)) {
                work(session, random);
            }
        } finally {
            AffectedBench.delete(folder);
        }
    }

    private static void work(DocumentSession session, Random random) {
        session.leverage().matches(0, 5);   // the memory is read at the first question
        System.out.printf("%8s %28s %12s%n", "steps", "a step, ms 50/95/max", "heap, MB");
        long[] times = new long[STEPS / TENTHS];
        for (int tenth = 0; tenth < TENTHS; tenth++) {
            for (int i = 0; i < times.length; i++) {
                long from = System.nanoTime();
                step(session, random, tenth * times.length + i);
                times[i] = System.nanoTime() - from;
            }
            Arrays.sort(times);
            System.out.printf(Locale.ROOT, "%8d %28s %12.0f%n", (tenth + 1) * times.length, "%.1f / %.1f / %.0f".formatted(
                    times[times.length / 2] / 1e6, times[times.length * 95 / 100] / 1e6, times[times.length - 1] / 1e6),
                    MemoryBench.used() / 1e6);
        }
    }

    private static void step(DocumentSession session, Random random, int n) {
        int index = (int) ((long) n * 31 % session.document().segments().size());
        session.setActive(index);
        session.view(index);
        session.leverage().matches(index, 5);
        String target = session.document().segments().get(index).source().string();
        for (int pause = 1; pause <= 5; pause++) {
            Text typed = Text.of(target.substring(0, target.length() * pause / 5));
            session.view(index, typed);
            session.type(index, typed);
        }
        session.confirm(index);
        if (random.nextInt(50) == 0) {
            session.undo();
        }
    }

    private static Glossary glossary(Random random, List<String> phrases) {
        List<Concept> concepts = new ArrayList<>();
        for (int i = 0; i < TERMS; i++) {
            String term = phrases.get(random.nextInt(phrases.size()));
            concepts.add(new Concept(Ids.next(), "c" + i, null, null, null, null, false, List.of(
                    new Term(Ids.next(), Locale.FRENCH, term, TermStatus.PREFERRED, Match.INFLECTED, false, null, null, null, null),
                    new Term(Ids.next(), Locale.ENGLISH, term, TermStatus.PREFERRED, Match.INFLECTED, false, null, null, null, null)), 0));
        }
        return new Glossary(Ids.next(), "soak", Enforcement.ENFORCE, 0, concepts);
    }
}
