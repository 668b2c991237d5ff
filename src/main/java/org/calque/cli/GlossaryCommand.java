package org.calque.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.calque.document.Ids;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.glossary.Term;
import org.calque.glossary.exchange.GlossaryFiles;
import org.calque.glossary.exchange.GlossaryFormat;
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
            GlossaryCommand.Find.class, CandidatesCommand.class})
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

        @Override
        public Integer call() {
            // All are read before the first is kept: a fault in the last leaves the workspace as it was.
            List<Glossary> read = files.stream().map(file -> GlossaryFiles.read(common.input(file))).toList();
            try (Workspace workspace = common.workspace()) {
                for (Glossary glossary : read) {
                    Glossary named = name == null ? glossary
                            : new Glossary(Ids.next(), name, glossary.enforcement(), glossary.rank(), glossary.concepts());
                    workspace.glossaries().add(named, common.progress());
                    common.err.println(Messages.text("imported", named.name(), named.concepts().size()));
                    if (common.json) {
                        named.concepts().forEach(concept -> common.lines().print(json(named, concept)));
                    }
                }
            }
            return Calque.DONE;
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
        private @Nullable GlossaryFormat format;

        @Override
        public Integer call() {
            try (Workspace workspace = common.workspace()) {
                List<Glossary> wanted = workspace.glossaries().list().stream()
                        .filter(glossary -> name == null || glossary.name().equals(name)).toList();
                if (wanted.isEmpty()) {
                    throw Fault.BAD_USAGE.at("--name " + name, Messages.text("glossary-unknown", String.join(", ",
                            workspace.glossaries().list().stream().map(Glossary::name).toList())));
                }
                List<Concept> concepts = wanted.stream().flatMap(glossary -> glossary.concepts().stream()).toList();
                Glossary first = wanted.get(0);
                Glossary all = first.with(concepts);
                GlossaryFormat to = format != null ? format
                        : output == null ? GlossaryFormat.TBX : GlossaryFormat.named(output.toString());
                common.write(output, out -> GlossaryFiles.write(all, to, out));
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
        return line;
    }
}
