package org.calque.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.calque.document.LanguagePair;
import org.calque.glossary.exchange.StarterGlossary;
import org.calque.job.Fault;
import org.calque.job.Progress;
import org.calque.job.SafeFile;
import org.calque.project.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command takes, and what they lead to. */
final class Common {

    /** ISO 639-1; of the thousands that have three letters no list is kept here. */
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    PrintStream out = System.out;
    PrintStream err = System.err;

    @Option(names = "--workspace", paramLabel = "DIR", descriptionKey = "workspace")
    @Nullable String workspace;

    @Option(names = "--from", paramLabel = "LANG", defaultValue = "fr", descriptionKey = "from")
    String from = "fr";

    @Option(names = "--into", paramLabel = "LANG", defaultValue = "en", descriptionKey = "into")
    String into = "en";

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    @Option(names = "--debug", descriptionKey = "debug")
    boolean debug;

    /** @throws org.calque.job.FaultException if one is no language */
    LanguagePair languages() {
        return new LanguagePair(language("--from", from), language("--into", into));
    }

    /** A mistyped language would be written into every file and ask for a memory that nobody has. */
    private static Locale language(String option, String tag) {
        try {
            Locale language = new Locale.Builder().setLanguageTag(tag).build();
            if (language.getLanguage().length() == 3 || LANGUAGES.contains(language.getLanguage())) {
                return language;
            }
        } catch (IllformedLocaleException none) {
            throw Fault.BAD_USAGE.because(none, option, Messages.text("language-unknown", tag));
        }
        throw Fault.BAD_USAGE.at(option, Messages.text("language-unknown", tag));
    }

    /**
     * Asks that a result does not go where what it is made from is.
     *
     * @throws org.calque.job.FaultException if it does
     */
    void apart(@Nullable Path output, Path input) {
        if (output != null && !output.toString().equals("-") && output.toAbsolutePath().normalize().equals(input.toAbsolutePath().normalize())) {
            throw Fault.BAD_USAGE.at("-o " + output, Messages.text("over-itself"));
        }
    }

    /** The workspace that was asked for; a new one begins with the starter glossary. */
    Workspace workspace() {
        return workspaceAt(place());
    }

    /** The same at another place. */
    Workspace workspaceAt(String where) {
        return Workspace.open(where, () -> List.of(StarterGlossary.read()), progress());
    }

    /** A folder, or the URL of a PostgreSQL database. */
    String place() {
        return workspace == null ? Workspace.defaultPlace() : workspace;
    }

    /** Whether a workspace was named, by option or environment. */
    boolean names() {
        return workspace != null || !System.getenv().getOrDefault("CALQUE_WORKSPACE", "").isBlank();
    }

    JsonLines lines() {
        return new JsonLines(out);
    }

    /** Progress is for a person who waits: it is shown only where standard error is a terminal. */
    Progress progress() {
        return System.console() == null ? Progress.NONE : new ConsoleProgress(err);
    }

    /** What is written to a path, or to standard output for {@code null} and {@code -}. */
    interface Writing {
        void to(OutputStream stream) throws IOException;
    }

    /**
     * Writes to a file, beside it first and moved into place when it is whole, or to standard output.
     *
     * @throws org.calque.job.FaultException if it cannot be written; what was there before is unharmed
     */
    void write(@Nullable Path path, Writing writing) {
        if (path == null || path.toString().equals("-")) {
            try {
                OutputStream buffered = new BufferedOutputStream(out);
                writing.to(buffered);
                buffered.flush();
            } catch (IOException failed) {
                throw Fault.WRITE_FAILED.because(failed, "-", failed);
            }
        } else {
            SafeFile.write(path, writing::to);
        }
    }

    /** A path that reads standard input for {@code -}: the bytes are laid in a private file that goes with the program. */
    Path input(Path path) {
        if (!path.toString().equals("-")) {
            return path;
        }
        try {
            Path folder = Files.createTempDirectory("calque-");   // open to its owner only
            folder.toFile().deleteOnExit();
            Path file = folder.resolve("stdin.in");   // results are called after it, and so is a glossary
            file.toFile().deleteOnExit();
            try (OutputStream copy = Files.newOutputStream(file)) {
                System.in.transferTo(copy);
            }
            return file;
        } catch (IOException failed) {
            throw Fault.FILE_UNREADABLE.because(failed, "-", failed);
        }
    }
}
