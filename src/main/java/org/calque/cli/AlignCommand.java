package org.calque.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.calque.document.Document;
import org.calque.document.LanguagePair;
import org.calque.format.Formats;
import org.calque.format.tmx.TmxWriter;
import org.calque.memory.MemoryUnit;
import org.calque.project.Workspace;
import org.calque.project.memory.Aligning;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lays a finished translation beside its original, sentence by sentence. */
@Command(name = "align", mixinStandardHelpOptions = true)
final class AlignCommand implements Callable<Integer> {

    @Mixin
    private Common common;   // set by picocli, with the streams to print to

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "align.name")
    private @Nullable String name;

    @Option(names = {"-o", "--output"}, paramLabel = "OUT", descriptionKey = "align.output")
    private @Nullable Path output;

    @Option(names = "--all", descriptionKey = "align.all")
    private boolean all;

    @Parameters(index = "0", paramLabel = "SOURCE", descriptionKey = "align.source")
    private Path source = Path.of("-");

    @Parameters(index = "1", paramLabel = "TARGET", descriptionKey = "align.target")
    private Path target = Path.of("-");

    @Override
    public Integer call() {
        LanguagePair languages = common.languages();
        Document from = new Formats().open(common.input(source), languages, common.progress()).document();
        Document into = new Formats().open(common.input(target), new LanguagePair(languages.target(), languages.source()), common.progress())
                .document();
        try (Workspace workspace = common.workspace()) {
            List<Aligning.Aligned> aligned = workspace.aligning().of(from, into, common.progress());
            List<MemoryUnit> units = Aligning.units(all ? aligned : aligned.stream().filter(Aligning.Aligned::sure).toList(), into.name(), Instant.now());
            if (name != null) {
                int added = workspace.memory().add(name, common.languages(), units::forEach, common.progress());
                common.err.println(Messages.text("memory-imported", name, added));
            }
            if (output != null) {
                common.write(output, out -> {
                    try (TmxWriter tmx = new TmxWriter(String.valueOf(output), languages, out)) {
                        units.forEach(tmx::write);
                    }
                });
            } else {
                aligned.forEach(this::print);
            }
            long unsure = aligned.stream().filter(pair -> !pair.sure()).count();
            if (unsure > 0) {
                common.err.println(Messages.text("align-unsure", aligned.size(), unsure));
            }
        }
        return Calque.DONE;
    }

    private void print(Aligning.Aligned pair) {
        String french = Aligning.Aligned.joined(pair.source()).string();
        String english = Aligning.Aligned.joined(pair.target()).string();
        if (common.json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("source", french);
            line.put("target", english);
            line.put("certainty", pair.certainty());
            line.put("sure", pair.sure());
            common.lines().print(line);
        } else {
            common.out.println(pair.certainty() + "%\t" + french + "\t" + english);
        }
    }
}
