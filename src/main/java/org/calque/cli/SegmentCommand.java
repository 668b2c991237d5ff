package org.calque.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.calque.document.Cue;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.format.Formats;
import org.calque.format.Opened;
import org.calque.format.xliff.XliffCompanions;
import org.calque.format.xliff.XliffVersion;
import org.calque.format.xliff.XliffWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens a file, cuts it into sentences, and writes XLIFF. */
@Command(name = "segment", mixinStandardHelpOptions = true, resourceBundle = "org.calque.cli.help")
final class SegmentCommand implements Callable<Integer> {

    @Mixin
    private Common common;   // set by picocli, with the streams to print to

    @Mixin
    private OpeningOption opening = new OpeningOption();

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("-");

    @Option(names = {"-o", "--output"}, paramLabel = "OUT", descriptionKey = "output")
    private @Nullable Path output;

    @Option(names = "--to", paramLabel = "VERSION", defaultValue = "1.2", descriptionKey = "to",
            converter = VersionOption.class)
    private XliffVersion version = XliffVersion.V1_2;

    @Mixin
    private PartOption parts = new PartOption();

    @Override
    public Integer call() {
        common.apart(output, file);
        Opened opened = new Formats().open(common.input(file), common.languages(), opening.options(), common.progress());
        opened.leftOut().forEach(line -> common.err.println(Messages.text("left-out", line)));
        if (output != null || !common.json) {
            common.write(output, out -> new XliffWriter().write(opened.document(), opened.original(), version,
                    parts.contents(XliffCompanions.NONE), out, common.progress()));
        }
        if (common.json) {
            Document document = opened.document();
            JsonLines lines = common.lines();
            for (int i = 0; i < document.segments().size(); i++) {
                lines.print(json(document, i));
            }
        }
        return Calque.DONE;
    }

    private static Map<String, Object> json(Document document, int index) {
        Segment segment = document.segments().get(index);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("segment", segment.key());
        line.put("unit", document.unitOf(segment).key());
        line.put("index", index);
        line.put("text", segment.source().string());
        List<Cue> cues = document.unitOf(segment).cuesIn(segment.range());
        if (!cues.isEmpty()) {
            line.put("startTime", seconds(cues.get(0).start()));
            line.put("endTime", seconds(cues.get(cues.size() - 1).end()));
            List<Map<String, Object>> times = new ArrayList<>();
            for (Cue cue : cues) {
                Map<String, Object> time = new LinkedHashMap<>();
                time.put("offset", cue.offset());
                time.put("startTime", seconds(cue.start()));
                time.put("endTime", seconds(cue.end()));
                times.add(time);
            }
            line.put("times", times);
        }
        return line;
    }

    private static @Nullable Double seconds(long milliseconds) {
        return milliseconds == Cue.UNKNOWN ? null : milliseconds / 1000.0;
    }
}
