package org.calque.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.calque.job.Fault;
import org.calque.project.Workspace;
import org.calque.store.MemoryTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The memories themselves: which there are, in which rank, and which may be written to. */
final class MemoryShelf {

    private MemoryShelf() {
    }

    static MemoryTable.Row named(Workspace workspace, String name) {
        List<MemoryTable.Row> rows = workspace.memory().list();
        return rows.stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow(() -> Fault.BAD_USAGE.at(name,
                Messages.text("memory-unknown", rows.stream().map(MemoryTable.Row::name).collect(Collectors.joining(", ")))));
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    static final class Listing implements Callable<Integer> {

        @Mixin
        private Common common;   // set by picocli, with the streams to print to

        @Override
        public Integer call() {
            try (Workspace workspace = common.workspace()) {
                for (MemoryTable.Row row : workspace.memory().list()) {
                    if (common.json) {
                        Map<String, Object> line = new LinkedHashMap<>();
                        line.put("memory", row.name());
                        line.put("units", row.units());
                        line.put("penalty", row.penalty());
                        line.put("readOnly", row.readOnly());
                        common.lines().print(line);
                    } else {
                        common.out.println(row.name() + "\t" + row.units() + (row.penalty() == 0 ? "" : "\t−" + row.penalty() + " %")
                                + (row.readOnly() ? "\t" + Messages.text("memory-read-only") : ""));
                    }
                }
            }
            return Calque.DONE;
        }
    }

    @Command(name = "set", mixinStandardHelpOptions = true)
    static final class Set implements Callable<Integer> {

        @Mixin
        private Common common;   // set by picocli, with the streams to print to

        @Option(names = "--rename", paramLabel = "NAME", descriptionKey = "memory.rename")
        private @Nullable String rename;

        @Option(names = "--penalty", paramLabel = "PERCENT", descriptionKey = "memory.penalty")
        private @Nullable Integer penalty;

        @Option(names = "--read-only", negatable = true, descriptionKey = "memory.readonly")
        private @Nullable Boolean readOnly;

        @Option(names = "--rank", paramLabel = "N", descriptionKey = "memory.rank")
        private @Nullable Integer rank;

        @Parameters(paramLabel = "NAME", descriptionKey = "memory.which")
        private String name = "";

        @Override
        public Integer call() {
            if (penalty != null && (penalty < 0 || penalty > 50)) {
                throw Fault.BAD_USAGE.at("--penalty " + penalty, Messages.text("penalty"));
            }
            try (Workspace workspace = common.workspace()) {
                MemoryTable.Row row = named(workspace, name);
                workspace.memory().change(row.with(rename == null ? row.name() : rename, penalty == null ? row.penalty() : penalty,
                        readOnly == null ? row.readOnly() : readOnly));
                if (rank != null) {
                    List<MemoryTable.Row> rows = workspace.memory().list();
                    int at = rows.stream().map(MemoryTable.Row::id).toList().indexOf(row.id());
                    workspace.memory().rank(row.id(), rank - 1 - at);
                }
            }
            return Calque.DONE;
        }
    }

    @Command(name = "delete", mixinStandardHelpOptions = true)
    static final class Delete implements Callable<Integer> {

        @Mixin
        private Common common;   // set by picocli, with the streams to print to

        @Parameters(paramLabel = "NAME", descriptionKey = "memory.which")
        private String name = "";

        @Override
        public Integer call() {
            try (Workspace workspace = common.workspace()) {
                workspace.memory().delete(named(workspace, name).id());
            }
            return Calque.DONE;
        }
    }
}
