package org.calque.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.calque.job.Fault;
import org.calque.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Opens the workbench, on files where some are given. */
@Command(name = "open", mixinStandardHelpOptions = true, resourceBundle = "org.calque.cli.help")
final class OpenCommand implements Callable<Integer> {

    @Mixin
    private Common common;   // set by picocli, with the streams to print to

    @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "files")
    private List<Path> files = new ArrayList<>();

    @Override
    public Integer call() {
        return open(common, files);
    }

    static int open(Common common, List<Path> files) {
        if (!Workbench.hasDisplay()) {
            throw Fault.BAD_USAGE.at("open", Messages.text("no-display"));
        }
        Workbench.open(common.workspace(), common.languages(), files);
        return Calque.STAYS_OPEN;
    }
}
