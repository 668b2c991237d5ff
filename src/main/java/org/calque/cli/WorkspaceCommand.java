package org.calque.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.calque.database.Backups;
import org.calque.database.Copying;
import org.calque.database.Recovery;
import org.calque.database.Role;
import org.calque.job.Fault;
import org.calque.project.Upkeep;
import org.calque.project.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks after the workspace as a whole: backups, getting it back, and moving it to another place. */
@Command(name = "workspace", mixinStandardHelpOptions = true, resourceBundle = "org.calque.cli.help",
        subcommands = {WorkspaceCommand.Backup.class, WorkspaceCommand.ListBackups.class, WorkspaceCommand.Recover.class, WorkspaceCommand.Restore.class,
            WorkspaceCommand.Copy.class, WorkspaceCommand.Grant.class})
final class WorkspaceCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw Fault.BAD_USAGE.at("workspace", Messages.text("workspace-what"));
    }

    @Command(name = "backup", mixinStandardHelpOptions = true)
    static final class Backup implements Callable<Integer> {

        @Mixin
        private Common common;   // set by picocli, with the streams to print to

        @Override
        public Integer call() {
            try (Workspace workspace = common.workspace()) {
                print(common, workspace.backUp());
            }
            return Calque.DONE;
        }
    }

    @Command(name = "backups", mixinStandardHelpOptions = true)
    static final class ListBackups implements Callable<Integer> {

        @Mixin
        private Common common;   // set by picocli, with the streams to print to

        @Override
        public Integer call() {
            Upkeep.backups(common.place()).forEach(backup -> print(common, backup));
            return Calque.DONE;
        }
    }

    private static void print(Common common, Backups.Backup backup) {
        if (common.json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("file", backup.file().toString());
            line.put("made", backup.at().toString());
            common.lines().print(line);
        } else {
            common.out.println(backup.at() + "\t" + backup.file());
        }
    }

    @Command(name = "recover", mixinStandardHelpOptions = true)
    static final class Recover implements Callable<Integer> {

        @Mixin
        private Common common;   // set by picocli, with the streams to print to

        @Option(names = "--anyway", descriptionKey = "workspace.anyway")
        private boolean anyway;

        @Override
        public Integer call() {
            Optional<Recovery.Outcome> done = Upkeep.recover(common.place(), anyway, common.progress());
            if (done.isEmpty()) {
                common.err.println(Messages.text("recovered-sound", common.place()));
                return Calque.DONE;
            }
            Recovery.Outcome outcome = done.get();
            Backups.Backup backup = outcome.backup();
            common.err.println(backup == null ? Messages.text("recovered-without") : Messages.text("recovered-from", backup.file(), backup.at()));
            common.err.println(Messages.text("recovered-read", outcome.read().of("document"), outcome.read().of("segment"),
                    outcome.read().of("concept"), outcome.read().of("memory_unit"), outcome.read().unreadable()));
            common.err.println(Messages.text("recovered-kept", outcome.kept()));
            return Calque.DONE;
        }
    }

    @Command(name = "restore", mixinStandardHelpOptions = true)
    static final class Restore implements Callable<Integer> {

        @Mixin
        private Common common;   // set by picocli, with the streams to print to

        @Parameters(paramLabel = "BACKUP", descriptionKey = "workspace.backup")
        private Path backup = Path.of("");

        @Override
        public Integer call() {
            Upkeep.Restored restored = Upkeep.restore(common.place(), backup, common.progress());
            common.err.println(restored.before() == null ? Messages.text("restored-kept", restored.kept())
                    : Messages.text("restored-from", restored.before().file()));
            return Calque.DONE;
        }
    }

    @Command(name = "copy", mixinStandardHelpOptions = true)
    static final class Copy implements Callable<Integer> {

        @Mixin
        private Common common;   // set by picocli, with the streams to print to

        @Parameters(paramLabel = "TO", descriptionKey = "workspace.to")
        private String into = "";

        @Override
        public Integer call() {
            Copying.Result result = Upkeep.copy(common.place(), into, common.progress());
            common.err.println(Messages.text("workspace-copied", result.of("document"), result.of("segment"), result.of("concept"),
                    result.of("memory_unit")));
            return Calque.DONE;
        }
    }

    @Command(name = "grant", mixinStandardHelpOptions = true)
    static final class Grant implements Callable<Integer> {

        @Mixin
        private Common common;   // set by picocli, with the streams to print to

        @Parameters(index = "0", paramLabel = "ROLE", descriptionKey = "workspace.role")
        private Role role = Role.READER;

        @Parameters(index = "1..*", arity = "1..*", paramLabel = "USER", descriptionKey = "workspace.user")
        private List<String> users = new ArrayList<>();

        @Override
        public Integer call() {
            Upkeep.grant(common.place(), role, users);
            common.err.println(Messages.text("granted", Names.of(role), String.join(", ", users)));
            return Calque.DONE;
        }
    }
}
