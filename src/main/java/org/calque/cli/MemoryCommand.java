package org.calque.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.calque.document.Text;
import org.calque.format.tmx.TmxUnits;
import org.calque.format.tmx.TmxWriter;
import org.calque.job.Fault;
import org.calque.memory.Match;
import org.calque.memory.MemoryUnit;
import org.calque.project.Workspace;
import org.calque.project.memory.Memory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Maintains the workspace's translation memories, and searches them. */
@Command(name = "memory", mixinStandardHelpOptions = true, resourceBundle = "org.calque.cli.help",
        subcommands = {MemoryCommand.Import.class, MemoryCommand.Export.class, MemoryCommand.Search.class, AnalyseCommand.class, AlignCommand.class,
        MemoryShelf.Listing.class, MemoryShelf.Set.class, MemoryShelf.Delete.class})
final class MemoryCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw Fault.BAD_USAGE.at("memory", Messages.text("memory-what"));
    }

    @Command(name = "import", mixinStandardHelpOptions = true)
    static final class Import implements Callable<Integer> {

        @Mixin
        private Common common;   // set by picocli, with the streams to print to

        @Option(names = "--name", paramLabel = "NAME", descriptionKey = "memory.name")
        private @Nullable String name;

        @Option(names = "--salvage", descriptionKey = "memory.salvage")
        private boolean salvage;

        @Parameters(paramLabel = "TMX", arity = "1..*", descriptionKey = "memory.files")
        private List<Path> files = new ArrayList<>();

        @Override
        public Integer call() {
            List<Path> read = files.stream().map(common::input).toList();
            if (read.size() > 1) {
                read.forEach(file -> read(file, unit -> { }));   // a fault in the last leaves the workspace as it was
            }
            try (Workspace workspace = common.workspace()) {
                for (int i = 0; i < files.size(); i++) {
                    Path file = read.get(i);
                    String memory = name != null ? name : stem(files.get(i));
                    int added = workspace.memory().add(memory, common.languages(), units -> {
                        TmxUnits.Result result = read(file, units);
                        if (result.left() > 0) {
                            common.err.println(Messages.text("memory-left", file, result.left()));
                            result.named().forEach(left -> common.err.println(left.sentence(Locale.getDefault())));
                        }
                    }, common.progress());
                    common.err.println(Messages.text("memory-imported", memory, added));
                }
            }
            return Calque.DONE;
        }

        private TmxUnits.Result read(Path file, Consumer<MemoryUnit> units) {
            return salvage ? TmxUnits.salvage(file, common.languages(), units, common.progress())
                    : TmxUnits.read(file, common.languages(), units, common.progress());
        }

        private static String stem(Path file) {
            String name = String.valueOf(file.getFileName());
            int dot = name.lastIndexOf('.');
            return dot > 0 ? name.substring(0, dot) : name;
        }
    }

    @Command(name = "export", mixinStandardHelpOptions = true)
    static final class Export implements Callable<Integer> {

        @Mixin
        private Common common;   // set by picocli, with the streams to print to

        @Option(names = "--name", paramLabel = "NAME", descriptionKey = "memory.name")
        private @Nullable String name;

        @Option(names = {"-o", "--output"}, paramLabel = "OUT", descriptionKey = "output")
        private @Nullable Path output;

        @Override
        public Integer call() {
            try (Workspace workspace = common.workspace()) {
                if (name != null) {
                    MemoryShelf.named(workspace, name);
                }
                common.write(output, out -> {
                    try (TmxWriter tmx = new TmxWriter(String.valueOf(output), common.languages(), out)) {
                        workspace.memory().each(name, tmx::write, common.progress());
                    }
                });
            }
            return Calque.DONE;
        }
    }

    @Command(name = "search", mixinStandardHelpOptions = true)
    static final class Search implements Callable<Integer> {

        private static final int MOST = 5;

        @Mixin
        private Common common;   // set by picocli, with the streams to print to

        @Option(names = "--least", paramLabel = "PERCENT", descriptionKey = "memory.least")
        private int least = Memory.LEAST;

        @Parameters(paramLabel = "WORDS", arity = "1..*", descriptionKey = "memory.words")
        private List<String> words = new ArrayList<>();

        @Override
        public Integer call() throws IOException {
            if (least < 1 || least > 100) {
                throw Fault.BAD_USAGE.at("--least " + least, Messages.text("percent"));
            }
            try (Workspace workspace = common.workspace()) {
                if (words.equals(List.of("-"))) {
                    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                    int query = 0;
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        print(workspace, query++, line);
                    }
                } else {
                    print(workspace, 0, String.join(" ", words));
                }
            }
            return Calque.DONE;
        }

        private void print(Workspace workspace, int query, String sentence) {
            for (Match match : workspace.memory().find(common.languages(), Text.of(sentence.strip()), null, null, least, MOST)) {
                String source = match.unit().source().string();
                String target = match.unit().target().string();
                if (common.json) {
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put("query", query);
                    line.put("source", source);
                    line.put("target", target);
                    line.put("score", match.percent());
                    line.put("origin", match.unit().origin());
                    common.lines().print(line);
                } else {
                    common.out.println(match.percent() + "%\t" + source + "\t" + target + "\t" + match.unit().origin());
                }
            }
        }
    }
}
