package org.calque.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.format.Formats;
import org.calque.glossary.Occurrence;
import org.calque.glossary.Term;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the terms of the glossary that stand in a document, or in the source of a bilingual file. */
@Command(name = "terms", mixinStandardHelpOptions = true, resourceBundle = "org.calque.cli.help")
final class TermsCommand implements Callable<Integer> {

    @Mixin
    private Common common;   // set by picocli, with the streams to print to

    @Mixin
    private GlossaryOption glossary = new GlossaryOption();

    @Option(names = "--listen", descriptionKey = "terms.listen")
    private boolean listen;

    @Option(names = "--twin", paramLabel = "FILE", descriptionKey = "terms.twin")
    private List<Path> twins = List.of();

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("-");

    @Override
    public Integer call() {
        List<Document> twinned = twins.stream().map(twin -> new Formats().open(common.input(twin), common.languages(), common.progress()).document())
                .toList();
        Hearing hearing = new Hearing(glossary.of(common), listen, twinned);
        Document document = new Formats().open(common.input(file), common.languages(), common.progress()).document();
        JsonLines lines = common.lines();
        for (Segment segment : document.segments()) {
            for (Occurrence occurrence : hearing.find(document, segment)) {
                if (common.json) {
                    lines.print(json(segment, occurrence));
                } else {
                    common.out.println(segment.key() + "\t" + occurrence.text() + "\t"
                            + String.join(" | ", renderings(occurrence)) + (occurrence.enforced() ? "" : "\t·"));
                }
            }
        }
        return Calque.DONE;
    }

    private static Map<String, Object> json(Segment segment, Occurrence occurrence) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("segment", segment.key());
        line.put("start", occurrence.start());
        line.put("end", occurrence.end());
        line.put("text", occurrence.text());
        line.put("term", occurrence.term().text());
        line.put("concept", occurrence.concept().key());
        line.put("kind", Names.of(occurrence.kind()));
        line.put("enforced", occurrence.enforced() && !occurrence.proposed());
        line.put("score", occurrence.score());
        line.put("renderings", renderings(occurrence));
        return line;
    }

    private static List<String> renderings(Occurrence occurrence) {
        return occurrence.matches().stream().flatMap(found -> found.concept().renderings().stream()).map(Term::text)
                .distinct().toList();
    }
}
