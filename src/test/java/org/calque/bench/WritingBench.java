package org.calque.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.calque.check.Mentions;
import org.calque.document.LanguagePair;
import org.calque.document.Text;
import org.calque.format.Formats;
import org.calque.glossary.exchange.StarterGlossary;
import org.calque.job.Progress;
import org.calque.language.EnglishSpelling;
import org.calque.language.SpellingDictionary;
import org.calque.project.DocumentSession;
import org.calque.project.Workspace;
import org.calque.workbench.model.Completion;
import org.calque.workbench.model.Vocabulary;

/**
 * What spelling and completion add to a key: the words of a target looked up, and what may be meant at the caret; beside what the
 * glossary's check of the same target takes at the same key.
 *
 * <p>Run with {@code java -cp target/classes:target/test-classes:… org.calque.bench.WritingBench}.
 */
public final class WritingBench {

    private static final String FRENCH = "L'ONG Idite Lessom signale qu'environ 500 déserteurs russes se trouvent déjà au Kazakhstan et en "
            + "Arménie, tandis que des milliers d'autres se cachent encore en Russie.";
    private static final String ENGLISH = "The NGO Idite Lesom reports that around 500 Russian deserters are already in Kazakhstan and "
            + "Armenia, while thousands more are still hiding in Russia.";
    private static final int KEYS = 3_000;

    private WritingBench() {
    }

    public static void main(String[] args) throws Exception {
        long start = System.nanoTime();
        SpellingDictionary dictionary = new SpellingDictionary(EnglishSpelling.BRITISH);
        System.out.printf(Locale.ROOT, "Dictionary read: %.0f ms%n", (System.nanoTime() - start) / 1e6);
        start = System.nanoTime();
        List<String> found = dictionary.suggest("arround", 9);
        System.out.printf(Locale.ROOT, "Suggestions for one word: %.0f ms (%s)%n", (System.nanoTime() - start) / 1e6, found.get(0));
        Path folder = Files.createTempDirectory("writing");
        Path file = Files.writeString(folder.resolve("one.txt"), FRENCH + "\n");
        try (Workspace workspace = Workspace.open(folder.resolve("workspace"), () -> List.of(StarterGlossary.read()), Progress.NONE)) {
            workspace.spelling().use(EnglishSpelling.BRITISH);
            DocumentSession session = workspace.importDocument(new Formats().open(file, LanguagePair.FRENCH_ENGLISH, Progress.NONE), Progress.NONE);
            double glossary = told("Glossary and checks, a key", key -> session.view(0, typed(key)));
            told("Spelling, a key", key -> workspace.spelling().of(session.document().segments().get(0).withTarget(typed(key),
                    session.document().segments().get(0).state())), glossary);
            Completion words = Completion.of(session.view(0), Mentions.NONE, List.of(), new Vocabulary());
            told("Completion, a key", key -> words.at(typed(key).string(), typed(key).string().length(), 2), glossary);
            told("Completion made anew, a segment", key -> Completion.of(session.view(0), Mentions.NONE, List.of(), new Vocabulary()), glossary);
        }
    }

    private static Text typed(int key) {
        return Text.of(ENGLISH.substring(0, 1 + key % ENGLISH.length()));
    }

    private static void told(String what, IntConsumer work, double beside) {
        double median = told(what, work);
        System.out.printf(Locale.ROOT, "    %.2f times the glossary's%n", median / beside);
    }

    /** @return the median, ms */
    private static double told(String what, IntConsumer work) {
        long[] nanos = new long[KEYS];
        for (int key = -KEYS / 2; key < KEYS; key++) {
            long start = System.nanoTime();
            work.accept(Math.abs(key));
            if (key >= 0) {
                nanos[key] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(Locale.ROOT, "%-34s median %.3f ms, p95 %.3f ms%n", what, nanos[KEYS / 2] / 1e6, nanos[KEYS * 95 / 100] / 1e6);
        return nanos[KEYS / 2] / 1e6;
    }
}
