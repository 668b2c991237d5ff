package org.calque.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.calque.document.Document;
import org.calque.format.Formats;
import org.calque.project.Workspace;
import org.calque.project.memory.Analysis;
import org.calque.report.AnalysisReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Counts how much of some documents the memories know. */
@Command(name = "analyse", mixinStandardHelpOptions = true)
final class AnalyseCommand implements Callable<Integer> {

    @Mixin
    private Common common;   // set by picocli, with the streams to print to

    @Option(names = "--html", paramLabel = "OUT", descriptionKey = "analyse.html")
    private @Nullable Path html;

    @Option(names = "--csv", paramLabel = "OUT", descriptionKey = "analyse.csv")
    private @Nullable Path csv;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "analyse.files")
    private List<Path> files = new ArrayList<>();

    @Override
    public Integer call() {
        List<Document> documents = files.stream().map(file -> new Formats().open(common.input(file), common.languages(), common.progress())
                .document()).toList();
        Analysis analysis;
        try (Workspace workspace = common.workspace()) {
            analysis = Analysis.of(documents, workspace.memory(), common.progress());
        }
        AnalysisReport report = new AnalysisReport(Locale.getDefault());
        if (html != null) {
            write(html, writer -> report.html(analysis, Instant.now(), writer));
        }
        if (csv != null) {
            write(csv, writer -> AnalysisReport.csv(analysis, writer));
        }
        for (Analysis.Counted document : analysis.documents()) {
            print(document.name(), document, report);
        }
        if (analysis.documents().size() > 1 && !common.json) {
            print(Messages.text("analyse-total"), analysis.total(), report);
        }
        return Calque.DONE;
    }

    private interface Writing {
        void to(OutputStreamWriter writer) throws IOException;
    }

    private void write(Path path, Writing writing) {
        common.write(path, out -> writing.to(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }

    private void print(String name, Analysis.Counted document, AnalysisReport report) {
        for (Analysis.Band band : Analysis.Band.values()) {
            Analysis.Sum sum = document.bands().get(band);
            if (common.json) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("document", name);
                line.put("band", AnalysisReport.key(band));
                line.put("segments", sum.segments());
                line.put("words", sum.words());
                line.put("characters", sum.characters());
                common.lines().print(line);
            } else {
                common.out.println(name + "\t" + report.name(band) + "\t" + sum.segments() + "\t" + sum.words() + "\t" + sum.characters());
            }
        }
    }
}
