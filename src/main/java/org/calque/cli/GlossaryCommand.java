package org.calque.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.calque.document.Ids;
import org.calque.format.xliff.XliffGlossary;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.glossary.Term;
import org.calque.glossary.exchange.GlossaryFiles;
import org.calque.glossary.exchange.GlossaryFormat;
import org.calque.glossary.exchange.ImportPreview;
import org.calque.glossary.exchange.ImportReport;
import org.calque.glossary.exchange.Loss;
import org.calque.glossary.exchange.Opened;
import org.calque.job.Fault;
import org.calque.project.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Maintains the workspace's glossaries. */
@Command(name = "glossary", mixinStandardHelpOptions = true, resourceBundle = "org.calque.cli.help",
        subcommands = {GlossaryCommand.Import.class, GlossaryCommand.Export.class, GlossaryCommand.ListAll.class,
            GlossaryCommand.Find.class, RomaniseCommand.class, CandidatesCommand.class})
final class GlossaryCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw Fault.BAD_USAGE.at("glossary", Messages.text("glossary-what"));
    }

    @Command(name = "import", mixinStandardHelpOptions = true)
    static final class Import implements Callable<Integer> {

        @Mixin
        private Common common;   // set by picocli, with the streams to print to

        @Option(names = "--name", paramLabel = "NAME", descriptionKey = "glossary.name")
        private @Nullable String name;

        @Parameters(paramLabel = "GLOSSARY", arity = "1..*", descriptionKey = "glossary.files")
        private List<Path> files = new ArrayList<>();

        @Option(names = "--preview", descriptionKey = "glossary.preview")
        private boolean preview;

        @Override
        public Integer call() {
            List<Path> given = files.stream().map(common::input).toList();
            try (Workspace workspace = common.workspace()) {
                // All are read before the first is kept: a fault in the last leaves the workspace as it was.
                List<Opened> read = given.stream().filter(file -> !isBackup(file)).map(XliffGlossary::open).toList();
                for (Opened opened : read) {
                    Glossary glossary = opened.glossary();
                    Glossary named = name == null ? glossary
                            : glossary.withId(Ids.next()).withName(name);
                    report(named, opened.report());
                    if (preview) {
                        preview(named, workspace.glossaries().imports().preview(named));
                    } else {
                        int news = workspace.glossaries().imports().edits(named).size();   // what says nothing new is not imported
                        imported(named, workspace.glossaries().add(named, common.progress()), news);
                    }
                }
                for (Path file : given.stream().filter(Import::isBackup).toList()) {
                    if (preview) {
                        throw Fault.BAD_USAGE.at("--preview " + file, Messages.text("glossary-preview-backup"));
                    }
                    restore(file, workspace);
                }
            }
            return Calque.DONE;
        }

        private static boolean isBackup(Path file) {
            return file.toString().toLowerCase(Locale.ROOT).endsWith(".jsonl");
        }

        private void restore(Path file, Workspace workspace) {
            try (InputStream in = Files.newInputStream(file)) {
                workspace.glossaries().imports().restore(file.toString(), in, common.progress())
                        .forEach(glossary -> imported(glossary, glossary, glossary.concepts().size()));
            } catch (NoSuchFileException missing) {
                throw Fault.FILE_MISSING.because(missing, file);
            } catch (IOException unreadable) {
                throw Fault.FILE_UNREADABLE.because(unreadable, file, unreadable);
            }
        }

        private void imported(Glossary read, Glossary kept, int news) {
            common.err.println(Messages.text("imported", kept.name(), news));
            if (common.json) {
                read.concepts().forEach(concept -> common.lines().print(json(kept, concept)));
            }
        }

        /** What of a file a glossary has no place for. */
        private void report(Glossary glossary, ImportReport report) {
            report.kept().forEach((what, times) -> common.err.println(Messages.text("glossary-kept", glossary.name(), what, times)));
            report.left().forEach((what, times) -> common.err.println(Messages.text("glossary-left", glossary.name(), what, times)));
        }

        private void preview(Glossary glossary, ImportPreview shown) {
            common.err.println(Messages.text("glossary-preview", glossary.name(), shown.count(ImportPreview.Kind.NEW),
                    shown.count(ImportPreview.Kind.CHANGED), shown.count(ImportPreview.Kind.SAME), shown.count(ImportPreview.Kind.DUPLICATE),
                    shown.count(ImportPreview.Kind.CONFLICT)));
            for (ImportPreview.Item item : shown.items()) {
                if (common.json) {
                    Map<String, Object> line = json(glossary, item.incoming());
                    line.put("kind", Names.of(item.kind()));
                    line.put("here", item.here() == null ? null : json(glossary, item.here()));
                    common.lines().print(line);
                } else if (item.kind() != ImportPreview.Kind.SAME) {
                    common.out.println(Names.of(item.kind()) + "\t" + texts(item.incoming().french()) + "\t" + texts(item.incoming().english())
                            + (item.here() == null ? "" : "\t" + texts(item.here().french()) + " = " + texts(item.here().english())));
                }
            }
        }
    }

    @Command(name = "export", mixinStandardHelpOptions = true)
    static final class Export implements Callable<Integer> {

        @Mixin
        private Common common;   // set by picocli, with the streams to print to

        @Option(names = "--name", paramLabel = "NAME", descriptionKey = "glossary.name")
        private @Nullable String name;

        @Option(names = {"-o", "--output"}, paramLabel = "OUT", descriptionKey = "output")
        private @Nullable Path output;

        @Option(names = "--to", paramLabel = "FORMAT", descriptionKey = "glossary.format")
        private @Nullable String format;

        @Override
        public Integer call() {
            String asked = format != null ? format : output == null || output.toString().equals("-") ? "tbx" : output.toString();
            try (Workspace workspace = common.workspace()) {
                List<Glossary> wanted = workspace.glossaries().list().stream()
                        .filter(glossary -> name == null || glossary.name().equals(name)).toList();
                if (wanted.isEmpty()) {
                    throw Fault.BAD_USAGE.at("--name " + name, Messages.text("glossary-unknown", String.join(", ",
                            workspace.glossaries().list().stream().map(Glossary::name).toList())));
                }
                if (asked.toLowerCase(Locale.ROOT).endsWith("jsonl")) {
                    common.write(output, out -> workspace.glossaries().imports().backup(wanted, out));
                    return Calque.DONE;
                }
                Glossary all = wanted.get(0).with(wanted.stream().flatMap(glossary -> glossary.concepts().stream()).toList());
                GlossaryFormat to = GlossaryFormat.named(asked);
                common.write(output, out -> GlossaryFiles.write(all, to, out));
                if (to.readable()) {
                    Loss.of(all, to).forEach(loss -> common.err.println(loss.sentence()));
                }
            }
            return Calque.DONE;
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    static final class ListAll implements Callable<Integer> {

        @Mixin
        private Common common;   // set by picocli, with the streams to print to

        @Override
        public Integer call() {
            return print(common, "");
        }
    }

    @Command(name = "find", mixinStandardHelpOptions = true)
    static final class Find implements Callable<Integer> {

        @Mixin
        private Common common;   // set by picocli, with the streams to print to

        @Parameters(paramLabel = "WORDS", arity = "1..*", descriptionKey = "glossary.words")
        private List<String> words = new ArrayList<>();

        @Override
        public Integer call() {
            return print(common, String.join(" ", words));
        }
    }

    private static int print(Common common, String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        try (Workspace workspace = common.workspace()) {
            for (Glossary glossary : workspace.glossaries().list()) {
                for (Concept concept : glossary.concepts()) {
                    if (concept.terms().stream().noneMatch(term -> term.text().toLowerCase(Locale.ROOT).contains(wanted))) {
                        continue;
                    }
                    if (common.json) {
                        common.lines().print(json(glossary, concept));
                    } else {
                        common.out.println(texts(concept.french()) + "\t" + texts(concept.english()));
                    }
                }
            }
        }
        return Calque.DONE;
    }

    private static String texts(Stream<Term> terms) {
        return String.join(" | ", terms.map(Term::text).toList());
    }

    private static Map<String, Object> json(Glossary glossary, Concept concept) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("glossary", glossary.name());
        line.put("concept", concept.key());
        line.put("domain", concept.domain());
        line.put("definition", concept.definition());
        line.put("note", concept.note());
        line.put("source", concept.source());
        line.put("origin", concept.origin());
        Concept.FirstMention first = concept.firstMention();
        line.put("firstMention", first == null ? null : first.first());
        line.put("laterMentions", first == null ? null : first.after());
        line.put("doNotTranslate", concept.doNotTranslate());
        line.put("fr", concept.french().map(GlossaryCommand::json).toList());
        line.put("en", concept.english().map(GlossaryCommand::json).toList());
        return line;
    }

    private static Map<String, Object> json(Term term) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("text", term.text());
        line.put("status", term.misheard() ? "misheard" : Names.of(term.status()));
        line.put("match", Names.of(term.match()));
        line.put("case", term.caseSensitive() ? "exact" : "any");
        Term.Heard heard = term.heard();
        if (heard != null) {
            line.put("heardIn", heard.document());
            line.put("heardAt", heard.millis() < 0 ? null : heard.millis() / 1000.0);
        }
        return line;
    }
}
