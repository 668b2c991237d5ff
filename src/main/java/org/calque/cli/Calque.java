package org.calque.cli;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.calque.job.Cancelled;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The program. Without a command it opens the workbench.
 *
 * <p>Exit codes: 0 done and nothing wrong; 1 issues of severity error were found; 2 bad usage, or a file that cannot be read.
 */
@Command(name = "calque", mixinStandardHelpOptions = true, versionProvider = Calque.Version.class,
        resourceBundle = "org.calque.cli.help")
public final class Calque implements Callable<Integer> {

    /** In the order that the help names them. */
    private static final List<Class<?>> COMMANDS = List.of(OpenCommand.class, SegmentCommand.class, TermsCommand.class, CheckCommand.class,
            MergeCommand.class, TranslateCommand.class, GlossaryCommand.class, MemoryCommand.class, WorkspaceCommand.class);

    static final int DONE = 0;
    static final int ERRORS_FOUND = 1;
    static final int FAILED = 2;

    // The root logger is held here: java.util.logging keeps loggers by weak reference, and a level set on one that was
    // collected is gone.
    private static final Logger ROOT = Logger.getLogger("");

    @Mixin
    private Common common;   // set by picocli, with the streams to print to

    public static void main(String[] args) {
        // On Debian the JDK takes ASCII for standard output under LC_ALL=C; what we print is UTF-8 everywhere.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setErr(err);
        int exit = run(out, err, opening(args));
        out.flush();
        if (exit != STAYS_OPEN) {
            System.exit(exit);
        }
    }

    /** Windows hands over the path alone of a file that was double-clicked. */
    static String[] opening(String... args) {
        boolean file = args.length == 1 && new File(args[0]).isAbsolute() && new File(args[0]).isFile();
        return file ? new String[] {"open", args[0]} : args;
    }

    /** The window lives on after the command has returned. */
    static final int STAYS_OPEN = -1;

    /** Runs one command line; the door that tests use. */
    static int run(PrintStream out, PrintStream err, String... args) {
        ROOT.setLevel(Level.OFF);
        CommandLine line = with(new CommandLine(new Calque(), new Factory(out, err)), args.length == 0 ? "" : args[0]);
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((wrong, words) -> {
            err.println("calque: " + firstLine(Misuse.sentence(wrong)));
            return FAILED;
        });
        line.setExecutionExceptionHandler((stopped, of, parsed) -> tell(stopped, parsed, err));
        line.setExecutionStrategy(parsed -> {
            if (debugWanted(parsed)) {
                ROOT.setLevel(Level.INFO);
            }
            handDown(parsed);
            return new CommandLine.RunLast().execute(parsed);
        });
        return line.execute(args);
    }

    /**
     * Adds what can be done. Where the first word names it, nothing else is: to make all of them ready is a fifth of what it takes
     * from the start to a small file's XLIFF.
     */
    static CommandLine with(CommandLine line, String first) {
        List<Class<?>> named = COMMANDS.stream().filter(each -> each.getAnnotation(Command.class).name().equals(first)).toList();
        (named.isEmpty() ? COMMANDS : named).forEach(line::addSubcommand);
        return line;
    }

    /** What stands before a command holds for it: {@code calque --json check}. */
    private static void handDown(ParseResult parsed) {
        Map<String, Object> before = new HashMap<>();
        for (ParseResult at = parsed; at.hasSubcommand(); at = at.subcommand()) {
            at.matchedOptions().forEach(given -> before.put(given.longestName(), given.getValue()));
            for (Map.Entry<String, Object> given : before.entrySet()) {
                OptionSpec own = at.subcommand().commandSpec().findOption(given.getKey());
                if (own != null && !at.subcommand().hasMatchedOption(own) && !own.usageHelp() && !own.versionHelp()) {
                    own.setValue(given.getValue());
                }
            }
        }
    }

    private static int tell(Exception stopped, ParseResult parsed, PrintStream err) {
        String sentence;
        if (stopped instanceof FaultException fault) {
            sentence = fault.getMessage();
        } else if (stopped instanceof Cancelled) {
            sentence = Messages.text("cancelled");
        } else {
            sentence = Fault.INTERNAL.because(stopped, stopped.toString()).getMessage();
        }
        err.println("calque: " + firstLine(sentence));
        if (debugWanted(parsed)) {
            stopped.printStackTrace(err);
        }
        return FAILED;
    }

    private static boolean debugWanted(ParseResult parsed) {
        for (ParseResult at = parsed; at != null; at = at.hasSubcommand() ? at.subcommand() : null) {
            if (at.hasMatchedOption("--debug")) {
                return true;
            }
        }
        return false;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse(text);
    }

    @Override
    public Integer call() {
        return OpenCommand.open(common, List.of());
    }

    /** Gives commands the streams they print to. */
    private record Factory(PrintStream out, PrintStream err) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            K made = CommandLine.defaultFactory().create(type);
            if (made instanceof Common common) {
                common.out = out;
                common.err = err;
            }
            return made;
        }
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Calque.class.getPackage().getImplementationVersion();
            return new String[] {"Calque " + (version == null ? "" : version)};
        }
    }
}
