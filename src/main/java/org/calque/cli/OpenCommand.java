package org.calque.cli;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.calque.job.Fault;
import org.calque.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens the workbench, on files where some are given. */
@Command(name = "open", mixinStandardHelpOptions = true, resourceBundle = "org.calque.cli.help")
final class OpenCommand implements Callable<Integer> {

    @Mixin
    private Common common;   // set by picocli, with the streams to print to

    @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "files")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--until-shown", descriptionKey = "open.until-shown")
    private boolean untilShown;

    @Override
    public Integer call() {
        if (untilShown) {
            display();
            Workbench.openUntilShown(common.workspace(), common.languages(), files, () -> common.out.printf(Locale.ROOT, "%d ms%n",
                    System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()));
            return Calque.STAYS_OPEN;
        }
        return open(common, files);
    }

    private static void display() {
        if (!Workbench.hasDisplay()) {
            throw Fault.BAD_USAGE.at("open", Messages.text("no-display"));
        }
    }

    static int open(Common common, List<Path> files) {
        display();
        Workbench.open(common.names() ? common.place() : null, common::workspaceAt, common.languages(), files);
        return Calque.STAYS_OPEN;
    }
}
