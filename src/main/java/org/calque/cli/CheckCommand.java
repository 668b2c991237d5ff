package org.calque.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.calque.check.Profile;
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

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Option(names = "--report", paramLabel = "OUT", descriptionKey = "report")
    private List<Path> reports = new ArrayList<>();

    @Option(names = "--side-by-side", paramLabel = "OUT.html", descriptionKey = "side-by-side")
    private @Nullable Path sideBySide;

    @Override
    public Integer call() {
        reports.forEach(CheckResult::reportable);
        Profile checks = profile.of(common);
        GlossaryOption.Asked asked = glossary.asked(common);
        CheckResult checked = new CheckResult(asked, checks);
        for (Path file : files) {
            Document document = new Formats().open(common.input(file), common.languages(), common.progress()).document();
            if (!document.bilingual()) {
                throw Fault.BAD_USAGE.at(file, Messages.text("not-bilingual"));
            }
            checked.add(document, common.progress());
        }
        checked.print(common);
        reports.forEach(report -> checked.report(report, common));
        if (sideBySide != null) {
            checked.sideBySide(sideBySide, common);
        }
        return checked.errors() > 0 ? Calque.ERRORS_FOUND : Calque.DONE;
    }
}
