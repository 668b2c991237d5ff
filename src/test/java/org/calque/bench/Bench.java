package org.calque.bench;

import java.util.Arrays;
import java.util.List;

/**
 * Runs the benchmarks: {@code mvn -Pbench verify}, or some of them with {@code -Dbench=terms,memory,sentences,document,grid}; those that
 * take many minutes only by name: affected, glossary, scale, soak, start, team. Figures are
 * medians of one run on one machine; what has a baseline is given as a ratio to it.
 */
public final class Bench {

    private Bench() {
    }

    public static void main(String[] args) throws Exception {
        List<String> wanted = args.length == 0 || args[0].equals("all") ? List.of("terms", "memory", "sentences", "document", "sounds", "checks", "grid")
                : Arrays.asList(args[0].split(","));
        System.out.printf("Java %s, %d processors%n", System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors());
        for (String name : wanted) {
            System.out.println();
            switch (name) {
                case "terms" -> TermsBench.main(new String[0]);
                case "memory" -> MemoryBench.main(new String[0]);
                case "sentences" -> SentenceBench.main(new String[0]);
                case "sounds" -> SoundsBench.main(new String[0]);
                case "document" -> DocumentBench.main(new String[0]);
                case "affected" -> AffectedBench.main(new String[0]);
                case "glossary" -> GlossaryBench.main(new String[0]);
                case "team" -> TeamBench.main(new String[0]);
                case "scale" -> ScaleBench.main(new String[0]);
                case "soak" -> SoakBench.main(new String[0]);
                case "checks" -> CheckBench.main(new String[0]);
                case "grid" -> GridBench.main(new String[0]);
                case "start" -> StartBench.main(new String[0]);
                default -> throw new IllegalArgumentException(name + ": terms, memory, sentences, document, affected, glossary, grid, scale, soak, start or team");
            }
        }
    }
}
