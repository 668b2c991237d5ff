package org.calque.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.calque.check.Issue;
import org.calque.check.Profile;
import org.calque.document.Document;
import org.calque.document.Original;
import org.calque.format.Formats;
import org.calque.format.Opened;
import org.calque.format.xliff.TakeBack;
import org.calque.format.xliff.TakenBack;
import org.calque.job.Fault;
import org.calque.project.DocumentSession;
import org.calque.project.DocumentSummary;
import org.calque.project.Review;
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
        if (files.size() == 1) {
            common.apart(output, files.get(0));
        }
        if (original != null) {
            common.apart(output, original);
        }
        boolean errors = false;
        for (Path file : files) {
            errors |= merge(file);
        }
        return errors ? Calque.ERRORS_FOUND : Calque.DONE;
    }

    private boolean merge(Path file) {
        ReturnedFile returned = ReturnedFile.read(common, file);
        Merged merged = original == null ? fromWorkspace(returned)
                : withOriginal(returned, new Formats().open(common.input(original), common.languages(), opening.options(), common.progress()));
        if (common.json) {
            print(merged);
        }
        // A code that a translation lost takes formatting or a link with it: said before the document goes out.
        List<Issue> lost = Translation.lostCodes(merged.after());
        lost.forEach(issue -> common.err.println(CheckResult.inWords(issue)));
        Path target = target(file, merged.original());
        if (asFinal && barred(merged.after(), target == null ? Path.of(merged.original().translatedName(common.languages())) : target)) {
            return true;
        }
        // a page made of a PDF or an e-mail may go out as a Word document, where the name asks for one
        boolean docx = target != null && target.toString().toLowerCase(Locale.ROOT).endsWith(".docx") && merged.original().name().endsWith(".html");
        if (target != null || !common.json) {
            common.write(target, out -> {
                if (docx) {
                    new Formats().writeDocx(merged.original(), merged.after(), out, common.progress());
                } else {
                    new Formats().write(merged.original(), merged.after(), out, common.progress());
                }
            });
        }
        if (target != null) {
            common.err.println(Messages.text("written", target));
        }
        return !lost.isEmpty() || !merged.unplaced().isEmpty() || !merged.conflicts().isEmpty();
    }

    /**
     * A document with what came back in place.
     *
     * @param conflicts segments edited in the workspace since the file left, and otherwise than there: what came back is taken
     */
    private record Merged(Original original, Document before, Document after, List<TakeBack.Unplaced> unplaced, Set<Integer> conflicts) {
    }

    private Merged withOriginal(ReturnedFile returned, Opened into) {
        TakeBack.Applied applied = Translation.apply(common, returned, into);
        return new Merged(into.original(), into.document(), applied.document(), applied.unplaced(), Set.of());
    }

    private void print(Merged merged) {
        for (int i = 0; i < merged.after().segments().size(); i++) {
            if (!merged.after().segments().get(i).equals(merged.before().segments().get(i))) {
                common.lines().print(ReturnedFile.json(merged.before().segments().get(i), merged.after().segments().get(i), merged.conflicts().contains(i)));
            }
        }
        merged.unplaced().forEach(one -> common.lines().print(ReturnedFile.json(one)));
    }

    /** Whether errors that are neither mended nor waived stand in the way; they are printed then. */
    private boolean barred(Document document, Path target) {
        Profile checks = profile.of(common);
        GlossaryOption.Asked asked = glossary.asked(common);
        CheckResult checked = new CheckResult(asked, checks);
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

    /** The workspace is read only: what is taken out of the file goes into the document that is written. */
    private Merged fromWorkspace(ReturnedFile returned) {
        TakenBack back = returned.back();
        try (Workspace workspace = common.workspace()) {
            for (DocumentSummary summary : workspace.documents()) {
                if (!summary.name().equals(back.original())) {
                    continue;
                }
                try (DocumentSession session = workspace.edit(summary.id(), common.progress())) {
                    Original kept = session.original();
                    if (back.sha256().isEmpty() || kept.sha256().equals(back.sha256())) {
                        return reviewed(returned, session, kept);
                    }
                }
            }
        }
        throw Fault.ORIGINAL_MISSING.at(returned.file(), back.original());
    }

    private Merged reviewed(ReturnedFile returned, DocumentSession session, Original kept) {
        Document before = session.document();
        Review review = session.takeBack().review(returned.in(before), common.progress());
        common.err.println(Messages.text("taken-in", review.proposals().size()));
        returned.keep(common, before.languages(), review.unplaced());
        Set<Integer> conflicts = new HashSet<>();
        review.proposals().stream().filter(Review.Proposal::conflict).forEach(proposal -> {
            conflicts.add(proposal.index());
            common.err.println(Messages.text("conflict", proposal.before().key(), proposal.before().target().string(), proposal.after().target().string()));
        });
        return new Merged(kept, before, review.taken(before), review.unplaced(), conflicts);
    }
}
