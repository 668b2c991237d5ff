package org.calque.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.calque.check.Issue;
import org.calque.check.Profile;
import org.calque.document.Document;
import org.calque.document.Document;
import org.calque.document.Original;
import org.calque.format.Formats;
import org.calque.format.Opened;
import org.calque.format.xliff.TakeBack;
import org.calque.format.xliff.TakenBack;
import org.calque.job.Fault;
import org.calque.project.DocumentSession;
import org.calque.project.DocumentSummary;
import org.calque.project.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a translated XLIFF back and writes the document in its own format. */
@Command(name = "merge", mixinStandardHelpOptions = true, resourceBundle = "org.calque.cli.help")
final class MergeCommand implements Callable<Integer> {

    @Mixin
    private Common common;   // set by picocli, with the streams to print to

    @Mixin
    private OpeningOption opening = new OpeningOption();

    @Parameters(paramLabel = "XLIFF", arity = "1..*", descriptionKey = "files")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--original", paramLabel = "FILE", descriptionKey = "original")
    private @Nullable Path original;

    @Option(names = {"-o", "--output"}, paramLabel = "OUT", descriptionKey = "merge.output")
    private @Nullable Path output;

    @Option(names = "--final", descriptionKey = "final")
    private boolean asFinal;

    @Mixin
    private GlossaryOption glossary = new GlossaryOption();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() {
        if (files.size() > 1 && original != null) {
            throw Fault.BAD_USAGE.at("--original", Messages.text("original-of-many"));
        }
        boolean errors = false;
        for (Path file : files) {
            errors |= merge(file);
        }
        return errors ? Calque.ERRORS_FOUND : Calque.DONE;
    }

    private boolean merge(Path file) {
        TakenBack back = Translation.read(common, file);
        Opened into = original == null ? fromWorkspace(file, back)
                : new Formats().open(common.input(original), common.languages(), opening.options(), common.progress());
        TakeBack.Applied applied = Translation.apply(common, file, back, into);
        // A code that a translation lost takes formatting or a link with it: said before the document goes out.
        List<Issue> lost = Translation.lostCodes(applied.document());
        lost.forEach(issue -> common.err.println(CheckResult.inWords(issue)));
        Path target = target(file, into.original());
        if (asFinal && barred(applied.document(), target == null ? Path.of(into.original().translatedName(common.languages())) : target)) {
            return true;
        }
        // a page made of a PDF or an e-mail may go out as a Word document, where the name asks for one
        boolean docx = target != null && target.toString().toLowerCase(Locale.ROOT).endsWith(".docx") && into.original().name().endsWith(".html");
        common.write(target, out -> {
            if (docx) {
                new Formats().writeDocx(into.original(), applied.document(), out, common.progress());
            } else {
                new Formats().write(into.original(), applied.document(), out, common.progress());
            }
        });
        if (target != null) {
            common.err.println(Messages.text("written", target));
        }
        return !lost.isEmpty() || !applied.unplaced().isEmpty();
    }

    /** Whether errors that are neither mended nor waived stand in the way; they are printed then. */
    private boolean barred(Document document, Path target) {
        Profile checks = profile.of(common);
        GlossaryOption.Asked asked = glossary.asked(common);
        CheckResult checked = new CheckResult(asked.glossaries(), asked.waivers(), checks);
        checked.add(document, common.progress());
        if (checked.errors() > 0) {
            checked.print(common);
            common.err.println(Messages.text("not-final", target, checked.errors()));
        }
        return checked.errors() > 0;
    }

    /** With several files, {@code -o} is a folder. */
    private @Nullable Path target(Path file, Original of) {
        if (files.size() == 1) {
            return output;
        }
        Path folder = output != null ? output : file.toAbsolutePath().getParent();
        return folder.resolve(of.translatedName(common.languages()));
    }

    private Opened fromWorkspace(Path file, TakenBack back) {
        try (Workspace workspace = common.workspace()) {
            for (DocumentSummary summary : workspace.documents()) {
                if (!summary.name().equals(back.original())) {
                    continue;
                }
                try (DocumentSession session = workspace.edit(summary.id(), common.progress())) {
                    Original kept = session.original();
                    if (back.sha256().isEmpty() || kept.sha256().equals(back.sha256())) {
                        return new Opened(session.document(), kept, session.leftOut());
                    }
                }
            }
        }
        throw Fault.ORIGINAL_MISSING.at(file, back.original());
    }
}
