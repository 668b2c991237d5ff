package org.calque.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.format.Formats;
import org.calque.glossary.TermCandidates;
import org.calque.glossary.TermCandidates.Candidate;
import org.calque.job.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists terms and names of a document that are worth a place in the glossary and have none yet. */
@Command(name = "candidates", mixinStandardHelpOptions = true)
final class CandidatesCommand implements Callable<Integer> {

    @Mixin
    private Common common;   // set by picocli, with the streams to print to

    @Mixin
    private GlossaryOption glossary = new GlossaryOption();

    @Option(names = "--most", paramLabel = "N", descriptionKey = "candidates.most")
    private int most = 100;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("-");

    @Override
    public Integer call() {
        if (most < 1) {
            throw Fault.BAD_USAGE.at("--most " + most, Messages.text("count"));
        }
        Document document = new Formats().open(common.input(file), common.languages(), common.progress()).document();
        List<Segment> segments = document.segments();
        List<Candidate> candidates = new TermCandidates(glossary.of(common)).of(segments);
        for (Candidate candidate : candidates.subList(0, Math.min(most, candidates.size()))) {
            String context = segments.get(candidate.segments().get(0)).source().string();
            if (common.json) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("term", candidate.text());
                line.put("kind", candidate.name() ? "name" : "term");
                line.put("count", candidate.segments().size());
                line.put("segments", candidate.segments().stream().distinct().map(index -> segments.get(index).key()).toList());
                line.put("context", context);
                line.put("rendering", candidate.rendering());
                common.lines().print(line);
            } else {
                common.out.println(candidate.segments().size() + "\t" + candidate.text() + "\t"
                        + (candidate.rendering() == null ? "" : candidate.rendering()) + "\t" + context);
            }
        }
        return Calque.DONE;
    }
}
