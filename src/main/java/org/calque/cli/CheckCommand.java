package org.calque.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.calque.document.Document;
import org.calque.format.Formats;
import org.calque.job.Fault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks translated files. */
@Command(name = "check", mixinStandardHelpOptions = true, resourceBundle = "org.calque.cli.help")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private Common common;   // set by picocli, with the streams to print to

    @Mixin
    private GlossaryOption glossary = new GlossaryOption();

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "files")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--report", paramLabel = "OUT.html", descriptionKey = "report")
    private @Nullable Path report;

    @Override
    public Integer call() {
        CheckResult checked = new CheckResult(glossary.of(common));
        for (Path file : files) {
            Document document = new Formats().open(common.input(file), common.languages(), common.progress()).document();
            if (!document.bilingual()) {
                throw Fault.BAD_USAGE.at(file, Messages.text("not-bilingual"));
            }
            checked.add(document, common.progress());
        }
        checked.print(common);
        if (report != null) {
            checked.report(report, common);
        }
        return checked.errors() > 0 ? Calque.ERRORS_FOUND : Calque.DONE;
    }
}
