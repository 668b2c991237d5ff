package org.calque.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.calque.check.Profile;
import org.calque.document.Document;
import org.calque.document.Original;
import org.calque.format.Formats;
import org.calque.format.Opened;
import org.calque.format.review.ReviewTableWriter;
import org.calque.format.xliff.XliffContents;
import org.calque.format.xliff.XliffVersion;
import org.calque.format.xliff.XliffWriter;
import org.calque.glossary.Glossary;
import org.calque.glossary.TermFinder;
import org.calque.job.Fault;
import org.calque.project.Leverage;
import org.calque.project.Workspace;
import org.calque.workbench.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The main job without a window: cuts a document, takes in a translation where one is given, fills what the glossary knows for
 * certain, checks, and writes XLIFF 1.2 and 2.1, the document and a report.
 */
@Command(name = "translate", mixinStandardHelpOptions = true, resourceBundle = "org.calque.cli.help")
final class TranslateCommand implements Callable<Integer> {

    @Mixin
    private Common common;   // set by picocli, with the streams to print to

    @Mixin
    private GlossaryOption glossary = new GlossaryOption();

    @Mixin
    private OpeningOption opening = new OpeningOption();

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("-");

    @Option(names = {"-o", "--output"}, paramLabel = "DIR", descriptionKey = "output.folder")
    private @Nullable Path folder;

    @Option(names = "--with", paramLabel = "XLIFF", descriptionKey = "with")
    private @Nullable Path translation;

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Option(names = "--review", descriptionKey = "review")
    private boolean review;

    @Mixin
    private PartOption parts = new PartOption();

    @Option(names = "--least", paramLabel = "PERCENT", descriptionKey = "translate.least")
    private int least = Leverage.CERTAIN;

    @Option(names = "--final", descriptionKey = "final")
    private boolean asFinal;

    @Option(names = "--open", descriptionKey = "open")
    private boolean open;

    @Override
    public Integer call() {
        if (folder != null && Files.exists(folder) && !Files.isDirectory(folder)) {
            throw Fault.BAD_USAGE.at("-o " + folder, Messages.text("not-a-folder"));
        }
        Profile checks = profile.of(common);
        GlossaryOption.Asked asked = glossary.asked(common);
        List<Glossary> glossaries = asked.glossaries();
        Formats formats = new Formats();
        Opened opened = formats.open(common.input(file), common.languages(), opening.options(), common.progress());
        opened.leftOut().forEach(line -> common.err.println(Messages.text("left-out", line)));
        Document document = opened.document();
        if (translation != null) {
            document = Translation.apply(common, ReturnedFile.read(common, translation), opened).document();
        }
        Document finished = fill(document, opened.original(), glossaries);

        TermFinder finder = new TermFinder(glossaries);
        CheckResult checked = new CheckResult(asked, checks);
        checked.add(finished, common.progress());
        write(formats, new Opened(finished, opened.original(), opened.leftOut()), checked, finder);
        checked.print(common);
        int exit = checked.errors() > 0 ? Calque.ERRORS_FOUND : Calque.DONE;
        return open ? open(new Opened(finished, opened.original(), opened.leftOut()), exit) : exit;
    }

    /** What glossary and memory know; the memory of a workspace that is named or whose glossaries are gone by. */
    private Document fill(Document document, Original original, List<Glossary> glossaries) {
        if (least < 1 || least > Leverage.CERTAIN) {
            throw Fault.BAD_USAGE.at("--least " + least, Messages.text("percent"));
        }
        Document filled;
        if (glossary.files.isEmpty() || common.names()) {
            try (Workspace workspace = common.workspace()) {
                filled = workspace.pretranslated(document, original, glossaries, least, common.progress());
            }
        } else {
            filled = Leverage.pretranslated(document, original, glossaries, least, common.progress());
        }
        common.err.println(Messages.text("filled", IntStream.range(0, filled.segments().size())
                .filter(i -> !filled.segments().get(i).equals(document.segments().get(i))).count()));
        return filled;
    }

    private void write(Formats formats, Opened finished, CheckResult checked, TermFinder finder) {
        Path parent = file.toString().equals("-") ? Path.of("") : file.toAbsolutePath().getParent();
        Path into = folder != null ? folder : parent;
        String stem = finished.original().stem(common.languages());
        for (XliffVersion version : XliffVersion.values()) {
            Path xliff = into.resolve(stem + "." + version.label() + ".xlf");
            XliffContents contents = parts.contents(new FoundTerms(finished.document(), finder));
            common.write(xliff, out -> new XliffWriter().write(finished.document(), finished.original(), version, contents, out,
                    common.progress()));
            common.err.println(Messages.text("written", xliff));
        }
        if (review) {
            Path table = into.resolve(stem + ".review.docx");
            common.write(table, out -> new ReviewTableWriter(Locale.getDefault()).write(finished.document(), finished.original(), Instant.now(), out,
                    common.progress()));
            common.err.println(Messages.text("written", table));
        }
        Path delivered = into.resolve(finished.original().translatedName(common.languages()));
        if (asFinal && checked.errors() > 0) {
            common.err.println(Messages.text("not-final", delivered, checked.errors()));
        } else {
            common.write(delivered, out -> formats.write(finished.original(), finished.document(), out, common.progress()));
            common.err.println(Messages.text("written", delivered));
            if (!Formats.inKind(finished.original(), finished.document().name())) {
                Path docx = into.resolve(stem + "." + common.languages().target().toLanguageTag() + ".docx");
                common.write(docx, out -> formats.writeDocx(finished.original(), finished.document(), out, common.progress()));
                common.err.println(Messages.text("written", docx));
            }
        }
        Path report = into.resolve(stem + ".report.html");
        checked.report(report, common);
    }

    /** The document joins the workspace, unless the very same file is there already: somebody's work must not be doubled. */
    private int open(Opened finished, int exit) {
        if (!Workbench.hasDisplay()) {
            common.err.println(Messages.text("not-opened"));
            return exit;
        }
        try (Workspace workspace = common.workspace()) {
            if (workspace.madeFrom(finished.original()).isEmpty()) {
                workspace.importDocument(finished, common.progress()).close();
            }
        }
        return OpenCommand.open(common, List.of(file));
    }
}
